/** A 32-bit hash of a word. FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Goes on from `hash` with one more number; the order of the numbers counts. Rounds of MurmurHash3. */
export function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  const mixed = hash ^ Math.imul(k, 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

type Seen = readonly (string | number | boolean | null)[];

/**
 * The feature of one kind of evidence and what was seen: `feature('cue', 'say', 2, true)`. Convenient, and quick enough
 * for hundreds of features an article; where there are tens of thousands, `mix` numbers that are hashed already.
 */
export const feature = (kind: string, ...seen: Seen): number => featureOf(kind, seen);

/** The same, for what was seen in a list. */
export function featureOf(kind: string, seen: Seen): number {
  let hash = hashText(kind);
  for (let i = 0; i < seen.length; i++) {
    const value = seen[i];
    if (typeof value === 'string') hash = mix(hash, hashText(value));
    else if (typeof value === 'number') hash = mix(hash, value + 17);
    else hash = mix(hash, value === null ? 7 : value ? 11 : 5);
  }
  return hash;
}
