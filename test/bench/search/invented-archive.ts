import { type Random, randomFrom } from '../../../src/learning/random.js';
import { capitalised, type Language, newsroomLanguage, pick } from './newsroom-language.js';

export type InventedQuotation = Readonly<{ text: string; speaker: string }>;

export type InventedArticle = Readonly<{
  id: string;
  day: string;
  outlet: string;
  headline: string;
  quotations: readonly InventedQuotation[];
  /** The copy, with the quotations where they stand. */
  text: string;
}>;

/** Six of 100 quotations repeat a well-known one; four in ten of those are cut short. */
const REPEATED = 0.06;
const CUT_SHORT = 0.4;
const MEAN_QUOTATIONS = 10;
const SENTENCES = [14, 31] as const;

/**
 * As many articles as it takes to hold so many quotations, newest first, always the same for one seed. Quotations have
 * 18 words on average and half of them 7 to 24, as in news.
 *
 * @param copy false leaves the copy around the quotations out, which is most of the work
 */
export function* inventedArchive(quotations: number, seed: number, copy: boolean): Iterable<InventedArticle> {
  const random = randomFrom(seed);
  const spoken = newsroomLanguage(random);
  const written = newsroomLanguage(random);
  const famous: InventedQuotation[] = [];
  const people: string[] = [];
  const articles = Math.ceil(quotations / MEAN_QUOTATIONS);
  let left = quotations;
  for (let n = 0; left > 0; n++) {
    const count = n + 1 >= articles ? left : Math.min(left, 1 + Math.floor(random() * (MEAN_QUOTATIONS * 2 - 1)));
    const cast = Array.from({ length: 1 + Math.floor(random() * 4) }, () => someone(random, spoken, people));
    const said = Array.from({ length: count }, () => quotation(random, spoken, cast, famous));
    left -= count;
    yield {
      id: `invented-${String(n).padStart(7, '0')}`,
      day: new Date(Date.UTC(2031, 0, 1) - n * 864_000).toISOString().slice(0, 10),
      outlet: `Outlet ${1 + Math.floor(random() * 37)}`,
      headline: capitalised(written.run(8).join(' ')),
      quotations: said,
      text: copy ? copyAround(said, written, random) : '',
    };
  }
}

/** Four in ten are new; of the others, those that came first are quoted most. */
function someone(random: Random, language: Language, people: string[]): string {
  if (people.length === 0 || random() < 0.4) people.push(language.name());
  return people[Math.floor(people.length * random() ** 3)] as string;
}

function quotation(random: Random, language: Language, cast: readonly string[], famous: InventedQuotation[]) {
  if (famous.length > 20 && random() < REPEATED) {
    const known = famous[Math.floor(famous.length * random() * random())] as InventedQuotation;
    const words = known.text.split(' ');
    if (words.length < 10 || random() > CUT_SHORT) return known;
    return { ...known, text: words.slice(0, 6 + Math.floor(random() * (words.length - 6))).join(' ') };
  }
  const said = { text: sentence(language, lengthOfQuotation(random)), speaker: pick(random, cast) };
  if (famous.length < 30 || random() < 0.02) famous.push(said);
  return said;
}

/** Three words and more, 18 on average: exponential, since most are short and some run on. */
const lengthOfQuotation = (random: Random): number => Math.min(90, 3 + Math.floor(-15.5 * Math.log(1 - random())));

function sentence(language: Language, length: number): string {
  const words = language.run(length);
  return `${capitalised(words.map((word, at) => (at % 9 === 8 && at + 1 < length ? `${word},` : word)).join(' '))}.`;
}

function copyAround(said: readonly InventedQuotation[], language: Language, random: Random): string {
  const [fewest, most] = SENTENCES;
  const narrative = Array.from({ length: fewest + Math.floor(random() * (most - fewest)) }, () =>
    sentence(language, 12 + Math.floor(random() * 21)),
  );
  const quoted = said.map(({ text, speaker }) => `“${text.slice(0, -1)},” said ${speaker}.`);
  const parts: string[] = [];
  while (narrative.length + quoted.length > 0) {
    const from = random() * (narrative.length + quoted.length) < narrative.length ? narrative : quoted;
    parts.push(from.shift() as string);
  }
  return parts.join('\n\n');
}
