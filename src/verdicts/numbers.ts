/** What the words of a wording count, spelt or in figures, each as its figures: `five` and `5` are both `5`. */
export function numbersIn(folded: readonly string[]): readonly string[] {
  return folded.flatMap((word) => numberOf(word) ?? []);
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

const SPELT: ReadonlyMap<string, string> = new Map([
  ...SIZES.map((word) => [word, word] as const),
  ...UNITS.map((word, i) => [word, String(i)] as const),
  ...ORDINALS.map((word, i) => [word, `${i}th`] as const),
  ...TENS.map((word, i) => [word, String((i + 2) * 10)] as const),
]);
