import { GRAMMAR } from '../text/grammar-words.js';
import { remembered } from '../text/remembered.js';
import type { Word } from '../text/words.js';

/** A word as it is compared with the words of other renderings: contractions spelt out, numbers in figures, endings off. */
export type Token = Readonly<{
  key: string;
  /** The same with its ending on. */
  whole: string;
  weight: number;
}>;

/** Words of grammar stand in every saying; they tell half as much as others. */
const GRAMMAR_WEIGHT = 0.5;

/** The words of a rendering, ready to be compared. */
export function tokensOf(list: readonly Pick<Word, 'folded'>[]): readonly Token[] {
  const found: Token[] = [];
  for (const { folded } of list) {
    const { tokens, isNumber } = read(folded);
    // What it comes to depends on the words around it.
    if (isNumber) return inFigures(list.flatMap((word) => read(word.folded).spelt)).map(rememberedToken);
    for (const token of tokens) found.push(token);
  }
  return found;
}

type ReadWord = Readonly<{ spelt: readonly string[]; tokens: readonly Token[]; isNumber: boolean }>;

/** A word by itself. */
const read = remembered((folded): ReadWord => {
  const spelt = speltOut(folded);
  return { spelt, tokens: spelt.map(tokenOf), isNumber: spelt.some((word) => numberIn(word) !== undefined) };
});

const tokenOf = (word: string): Token => ({
  key: TIMES.get(word) ?? (GRAMMAR.has(word) ? word : stemOf(word)),
  whole: word,
  weight: GRAMMAR.has(word) ? GRAMMAR_WEIGHT : 1,
});

const rememberedToken = remembered(tokenOf);

const CONTRACTED: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ['cannot', ['can', 'not']],
  ["i'm", ['i', 'am']],
]);
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, 'not'],
  [/'re$/, 'are'],
  [/'ve$/, 'have'],
  [/'ll$/, 'will'],
  [/'d$/, 'would'],
  [/(?<=^(?:it|that|he|she|what|there|who|here|how|where))'s$/, 'is'],
];

/** `isn't` → `is not`; `colleague's` → `colleague`. */
function speltOut(folded: string): readonly string[] {
  const whole = CONTRACTED.get(folded);
  if (whole) return whole;
  for (const [ending, word] of ENDINGS) if (ending.test(folded)) return [folded.replace(ending, ''), word];
  return [folded.replace(/'s?$/, '')];
}

/** `twice` is near `two times`, and not the same. */
const TIMES: ReadonlyMap<string, string> = new Map([
  ['twice', '2'],
  ['thrice', '3'],
]);

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);
const SIZES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

const numberIn = (word: string): number | undefined =>
  SMALL.get(word) ?? (/^\d+(?:,\d{3})*$/.test(word) ? Number(word.replaceAll(',', '')) : undefined);

/** `four hundred` and `400`, `eighty-five` and `85`, each as one word of figures. */
function inFigures(list: readonly string[]): readonly string[] {
  const found: string[] = [];
  let sum: number | null = null;
  const close = (): void => {
    if (sum !== null) found.push(String(sum));
    sum = null;
  };
  for (const word of list) {
    const small = numberIn(word);
    const size: number | undefined = SIZES.get(word);
    if (small !== undefined) {
      // `two five` are two numbers, `twenty five` and `two hundred five` one.
      const goesOn: boolean = sum !== null && sum % 10 === 0 && sum > 0 && small < (sum % 100 === 0 ? 100 : 10);
      if (!goesOn) close();
      sum = (sum ?? 0) + small;
    } else if (size !== undefined && sum !== null) sum *= size;
    else {
      close();
      found.push(word);
    }
  }
  close();
  return found;
}

/** A word without its ending: `sacked`, `sacking` and `sack` are one, and so are `behaviour` and `behavior`. */
function stemOf(word: string): string {
  const american = word.replace(/our(?=s?$)/, 'or').replace(/is(?=(?:e[ds]?|ing)$)/, 'iz');
  const singular = american.replace(/ies$/, 'y').replace(/(?<=(?:ss|x|z|ch|sh))es$|(?<=[^su])s$/, '');
  const bare = singular.length > 4 ? singular.replace(/(?<=.{3})(?:ing|ed)$/, '') : singular;
  const single = bare === singular ? bare : bare.replace(/([bdgmnprt])\1$/, '$1');
  return single.length > 3 ? single.replace(/e$/, '') : single;
}
