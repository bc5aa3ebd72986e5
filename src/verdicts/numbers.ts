/**
 * What the words of a wording count, spelt or in figures, each as its figures: `five` and `5` are both `5`, `ten thousand`
 * and `10,000` both `10000`. A minus sign before a word goes with it.
 */
export function numbersIn(folded: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const number of folded.flatMap((word) => partsOf(word))) {
    const [size, last] = [SIZE.get(number), found.at(-1)];
    if (size !== undefined && last !== undefined && /^-?[\d.]+$/.test(last))
      found[found.length - 1] = String(Math.round(Number(last) * size * 1000) / 1000);
    else found.push(number);
  }
  return found;
}

/** `14.2m` is 14.2 and a million. */
function partsOf(signed: string): readonly string[] {
  const [, minus = '', word = ''] = /^(-?)(.*)$/su.exec(signed) ?? [];
  const [, figures, unit] = /^(\d[\d.,]*)(m|bn|k|tn)$/.exec(word) ?? [];
  const number = numberOf(figures ?? word);
  return number === null ? [] : [`${minus}${number}`, ...(unit === undefined ? [] : [SPELT.get(unit) ?? unit])];
}

function numberOf(word: string): string | null {
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (ordinal !== undefined) return `${ordinal}th`;
  if (/^\p{N}/u.test(word)) return word.replace(/,(?=\d{3})/g, '');
  if (/^[\p{Sc}%]$/u.test(word)) return word;
  return SPELT.get(word) ?? null;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Kept as words: what they multiply may be spelt or in figures. */
const SIZES =
  'dozen dozens hundred hundreds thousand thousands million millions billion billions trillion half halves quarter quarters third thirds double triple twice percent cent bn m k'.split(
    ' ',
  );

const SIZE: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Ways of writing one size, or per cent, that are a matter of house style. */
const SHORT: readonly (readonly [string, string])[] = [
  ['k', 'thousand'],
  ['m', 'million'],
  ['bn', 'billion'],
  ['tn', 'trillion'],
  ['percent', '%'],
  ['cent', '%'],
];

const SPELT: ReadonlyMap<string, string> = new Map([
  ...SIZES.map((word) => [word, word] as const),
  ...UNITS.map((word, i) => [word, String(i)] as const),
  ...ORDINALS.map((word, i) => [word, `${i}th`] as const),
  ...TENS.map((word, i) => [word, String((i + 2) * 10)] as const),
  ...SHORT,
]);
