/** Random ids. `crypto.randomUUID` exists on https and localhost only, and a map is also drawn on an office server. */
export function randomId(): string {
  // The type says it is always there; it is not.
  const source: Partial<Pick<Crypto, 'randomUUID'>> = crypto;
  if (source.randomUUID) return source.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
