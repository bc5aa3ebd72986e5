const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The source of a pattern that matches a count: `3`, `1,200`, `2.5`, `twenty-one`, `a`, `several`. */
export const COUNT = [
  '\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?',
  `(?:${TENS.join('|')})(?:[-\\s](?:${SMALL.slice(1, 10).join('|')}))?`,
  [...SMALL].reverse().join('|'),
  'a\\s+few|a\\s+couple\\s+of|a\\s+dozen|several|few|many|recent|an|a',
].join('|');

/** @returns null for counts that name no number: `several` */
export function countOf(words: string): number | null {
  const text = words.toLowerCase();
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  if (text === 'a' || text === 'an') return 1;
  if (/couple/.test(text)) return 2;
  if (/dozen/.test(text)) return 12;
  let total = 0;
  for (const word of text.split(/[-\s]+/)) {
    if (TENS.includes(word)) total += 20 + 10 * TENS.indexOf(word);
    else if (SMALL.includes(word)) total += SMALL.indexOf(word);
    else return null;
  }
  return total;
}
