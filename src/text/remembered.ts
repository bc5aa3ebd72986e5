/**
 * `work`, done once for each text: the newspapers of a year share their words. When there are `most` of them, all are
 * forgotten. Texts longer than any word are not kept.
 */
export function remembered<T>(work: (text: string) => T, most = 50_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (text.length > LONGEST_KEPT) return work(text);
    const own = copyOf(text);
    const found = work(own);
    if (known.size >= most) known.clear();
    known.set(own, found);
    return found;
  };
}

/** UTF-16 units. */
export const LONGEST_KEPT = 60;

/** V8 keeps a part of a string, from 13 units on, as a view that would hold the whole article. */
const copyOf = (text: string): string => (text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le'));
