/**
 * Ids for the shipped samples: the same on every run, and the same for a thing when others are added before it,
 * so that two versions of a sample differ only where they differ. Never for maps of users: theirs are random.
 */

export type IdOf = (key: string) => string;

/** An id of 16 base-36 digits for each key; other seeds give other ids. */
export function idsFrom(seed: string): IdOf {
  return (key) => digits(`${seed}/${key}`, 0x811c9dc5) + digits(`${key}/${seed}`, 0x2f0b4c47);
}

/** Eight base-36 digits (41 bits) of a 53-bit hash: two multiplicative hashes that stir each other at the end. */
function digits(text: string, seed: number): string {
  let a = seed;
  let b = seed ^ 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x85ebca6b);
    b = Math.imul(b ^ unit, 0xc2b2ae35);
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ (b >>> 13);
  b = Math.imul(b ^ (b >>> 15), 0x297a2d39) ^ (a >>> 13);
  const hash = (b & 0x1fffff) * 0x1_0000_0000 + (a >>> 0);
  return hash.toString(36).padStart(8, '0').slice(-8);
}
