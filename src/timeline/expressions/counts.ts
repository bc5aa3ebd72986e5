const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ONE_TO_NINE = SMALL.slice(1, 10).join('|');

/** Never of days or hours that a piece of news could be dated by. */
const LARGE = 'thousand|million|billion';

/** A whole number in words: `two`, `twenty-one`, `a hundred`, `two hundred`. */
export const NUMBER_WORDS = [
  `(?:a|${ONE_TO_NINE}) (?:hundred|thousand)`,
  `(?:${TENS.join('|')})(?:_(?:${ONE_TO_NINE}))?`,
  [...SMALL].reverse().join('|'),
].join('|');

/** A whole number, in figures or in words. */
export const NUMBER = `\\d{1,3}|${NUMBER_WORDS}`;

/** The source of a pattern that matches a count: `3`, `1,200`, `2.5`, `2 1/2`, `twenty-one`, `a`, `several`. */
export const COUNT = [
  `(?:\\d{1,3}(?:\\.\\d{1,2})?|${ONE_TO_NINE}|ten|a|an|half a|several|a few|a few hundred) (?:${LARGE})`,
  '\\d{1,3}(?:,\\d{3}){1,3}',
  `(?:\\d{1,3}|${ONE_TO_NINE}|ten|eleven|twelve)_and_a_half`,
  '\\d{1,4}(?:(?: |-)\\d/\\d|\\.\\d{1,2}|½|¼|¾)?',
  NUMBER_WORDS,
  'half an?|one-and-a-half|(?:a )?couple(?: of)?|a few(?: hundred| thousand)?|half a dozen|(?:a|two|three|four) dozen|(?:dozens|scores|hundreds|thousands|a number) of',
  'several (?:hundred|thousand|dozen)',
  'several|few|many|numerous|some|an|a',
].join('|');

/** @returns null for counts that name no number: `several` */
export function countOf(words: string): number | null {
  const text = words.toLowerCase().replaceAll(/\s+/g, ' ');
  const figures = /^(\d[\d,]*(?:\.\d+)?)(?:[\s-](\d)\/(\d)|([½¼¾]))?$/.exec(text);
  if (figures) {
    const [, whole = '', above, below, sign] = figures;
    const part = above ? Number(above) / Number(below) : sign ? { '½': 0.5, '¼': 0.25, '¾': 0.75 }[sign] : 0;
    return Number(whole.replaceAll(',', '')) + (part ?? 0);
  }
  if (text === 'a' || text === 'an') return 1;
  const [, some, of] = /^(.{1,20}) (dozen|thousand|million|billion)$/.exec(text) ?? [];
  if (some !== undefined && of !== undefined) {
    const count = countOf(some);
    return count === null ? null : count * (MULTIPLES[of] ?? 1);
  }
  if (text.startsWith('half')) return 0.5;
  if (text === 'one-and-a-half') return 1.5;
  if (/couple/.test(text)) return 2;
  const whole = /^(.{1,12})[\s-]and[\s-]a[\s-]half$/.exec(text)?.[1];
  if (whole) return (countOf(whole) ?? 0) + 0.5;
  return wordsAsNumber(text);
}

const MULTIPLES: Readonly<Record<string, number>> = { dozen: 12, thousand: 1e3, million: 1e6, billion: 1e9 };

function wordsAsNumber(text: string): number | null {
  let total = 0;
  for (const word of text.split(/[-\s]/)) {
    if (word === 'hundred') total *= 100;
    else if (word === 'thousand') total *= 1000;
    else if (word === 'a') total += 1;
    else if (TENS.includes(word)) total += 20 + 10 * TENS.indexOf(word);
    else if (SMALL.includes(word)) total += SMALL.indexOf(word);
    else return null;
  }
  return total;
}
