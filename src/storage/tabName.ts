/** The name of this tab of the browser: kept for the tab alone, through reloads and when a closed tab is opened again. */

/** `scope` is the database's name. Null: it has none yet, or this browser keeps nothing for a tab. */
export function readTabName(scope: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(scope));
  } catch {
    // Merely naming it throws where a browser refuses it.
    return null;
  }
}

export function writeTabName(scope: string, name: string): void {
  try {
    sessionStorage.setItem(keyOf(scope), name);
  } catch {
    // The name is of this page only; what is kept under it is given up some day.
  }
}

function keyOf(scope: string): string {
  return `${scope}:tab`;
}
