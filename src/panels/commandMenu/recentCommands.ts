/** The commands that were run last, the last one first. A browser that refuses its storage only forgets them. */
const storageKey = 'touchstone-recent-commands';
const most = 5;

export function readRecent(): readonly string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(read) ? read.filter((id) => typeof id === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function noteRecent(id: string): void {
  try {
    const ids = [id, ...readRecent().filter((other) => other !== id)].slice(0, most);
    localStorage.setItem(storageKey, JSON.stringify(ids));
  } catch {
    // Nothing is lost but the order.
  }
}
