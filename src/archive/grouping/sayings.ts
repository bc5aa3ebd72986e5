import { weightOf } from '../../conflicts/likeness.js';
import { type Token, tokensOf } from '../../conflicts/tokens.js';
import { isCopy, type Paragraph } from '../../domain/article.js';
import type { Filing } from '../../domain/filing.js';
import { type Quotation, type Speaker, speakerOf } from '../../domain/quotation.js';
import { contains, hull, overlaps, type Span } from '../../domain/span.js';
import { type Word, wordsWithin } from '../../text/words.js';
import { paragraphsOver } from './paragraphs-over.js';

/** What one article prints of one speaker in one breath: quotations that only cues divide. */
export type Saying = Readonly<{
  filing: Filing;
  /** In text order; never empty. */
  quotations: readonly [Quotation, ...Quotation[]];
  /** Its place among the sayings of its article. */
  order: number;
  speaker: Speaker | null;
  tokens: readonly Token[];
  /** What the tokens are compared by, each once. */
  keys: ReadonlySet<string>;
  /** Of all its tokens. */
  weight: number;
  paragraph: Paragraph | null;
  /** The copy or the words say that it has been said before, or deny that it has: another occasion than the first. */
  repeats: boolean;
}>;

/** A filing does not change, and is grouped with others for every question that its words answer. */
const taken = new WeakMap<Filing, readonly Saying[]>();

/** The sayings of an article, in text order. */
export function sayingsOf(filing: Filing): readonly Saying[] {
  const already = taken.get(filing);
  if (already) return already;
  const sayings = sayingsIn(filing, filing.quotations);
  taken.set(filing, sayings);
  return sayings;
}

/** An article of more quotations than this is looked at only so far on both sides of the one in question. */
const MOST_AT_ONCE = 200;
const FAR_ENOUGH = 40;

export const isLong = ({ quotations }: Filing): boolean => quotations.length > MOST_AT_ONCE;

/** The sayings around a quotation of an article: all of them, but in one that quotes like a transcript. */
export function sayingsAround(filing: Filing, quotation: Quotation): readonly Saying[] {
  const { quotations } = filing;
  if (!isLong(filing)) return sayingsOf(filing);
  const at = quotations.indexOf(quotation);
  return sayingsIn(filing, quotations.slice(Math.max(0, at - FAR_ENOUGH), at + FAR_ENOUGH + 1));
}

/** Whether an article prints a quotation as words that are said again, on another occasion than the first. */
export function isSaidAgain(filing: Filing, quotation: Quotation): boolean {
  const around = paragraphsOver(filing.article, hull(quotation.content));
  // Most paragraphs have no word of repeating, and need not be read.
  if (!around.some(({ span }) => MAY_REPEAT.test(filing.article.text.slice(span.start, span.end)))) return false;
  return sayingsAround(filing, quotation).some(({ quotations, repeats }) => repeats && quotations.includes(quotation));
}

function sayingsIn(filing: Filing, quotations: readonly Quotation[]): readonly Saying[] {
  const runs: [Quotation, ...Quotation[]][] = [];
  for (const quotation of quotations) {
    const last = runs.at(-1);
    if (last && goesOn(last[0], quotation, filing)) last.push(quotation);
    else runs.push([quotation]);
  }
  return runs.map((run, order) => {
    const content = run.flatMap((one) => one.content);
    const said = content.flatMap((piece) => wordsWithin(filing.article.text, piece));
    const around = paragraphsOver(filing.article, hull(content));
    const tokens = tokensOf(said);
    return {
      filing,
      quotations: run,
      order,
      speaker: speakerOf(run[0]),
      tokens,
      keys: new Set(tokens.map(({ key }) => key)),
      weight: weightOf(tokens),
      paragraph: around[0] ?? null,
      repeats: repeats(said, around, filing, () => quotedIn(around, runs, order)),
    };
  });
}

/** What stands between quotation marks in the paragraphs of a run, its own content and others'. */
function quotedIn(
  around: readonly Paragraph[],
  runs: readonly (readonly Quotation[])[],
  order: number,
): readonly Span[] {
  const whole = hull(around.map(({ span }) => span));
  const contentOf = (n: number): readonly Span[] => runs[n]?.flatMap(({ content }) => content) ?? [];
  const stands = (n: number): boolean => contentOf(n).some((piece) => overlaps(piece, whole));
  let [first, last] = [order, order];
  while (stands(first - 1)) first--;
  while (stands(last + 1)) last++;
  return Array.from({ length: last - first + 1 }, (_, i) => contentOf(first + i)).flat();
}

/** @param quoted looked at only where the paragraphs have a word of repeating */
function repeats(
  said: readonly Word[],
  around: readonly Paragraph[],
  { article: { text } }: Filing,
  quotedHere: () => readonly Span[],
): boolean {
  if (!around.some(({ span }) => MAY_REPEAT.test(text.slice(span.start, span.end)))) return false;
  const quoted = quotedHere();
  const outside = around
    .flatMap(({ span }) => wordsWithin(text, span))
    .filter(({ span }) => !quoted.some((piece) => overlaps(piece, span)));
  return SAID_AGAIN.test(joined(outside)) || SAYS_IT_REPEATS.test(joined(said)) || DENIES_SAYING.test(joined(said));
}

/** One of these stands wherever one of the three below matches. */
const MAY_REPEAT =
  /\bagain\b|once more|reiterat|repeated|\b(?:I|we)(?:['’]ve| have)? said\b|\b(?:not|never|n['’]t)(?: ever)? sa(?:y|id)\b/i;

/** `said again`, `reiterated`: the words are not new. */
const SAID_AGAIN =
  /\b(?:sa(?:id|ys)|added|insisted|wrote|promised|warned|told \w+) (?:\w+ )?(?:again|once more)\b|\breiterat|\brepeated (?:that|his|her|their)\b/;
/** `I said so yesterday`, `as I have said`. */
const SAYS_IT_REPEATS = /\b(?:i|we)(?: have|'ve)? said (?:so|it|this|that)\b|\bas (?:i|we)(?: have|'ve)? said\b/;
/** `I did not say that`: what denies an earlier saying is not that saying. */
const DENIES_SAYING =
  /(?:^|\b(?:i|we)(?: have|'ve| had|'d)? )(?:did not|didn't|not|haven't|hadn't|never)(?: ever)? sa(?:y|id)\b/;

/** Whether a quotation goes on with what the one before it begins: one speaker, one paragraph, set alike. */
function goesOn(before: Quotation, quotation: Quotation, { article }: Filing): boolean {
  const paragraph = paragraphsOver(article, hull(before.content)).find(({ span }) =>
    contains(span, hull(before.content)),
  );
  if (!paragraph || !contains(paragraph.span, hull(quotation.content)) || !isCopy(paragraph.role)) return false;
  const [a, b] = [speakerOf(before), speakerOf(quotation)];
  // Where a mark is missing, what stands between two quotations may be read as a third.
  if (a === null || b === null) return a === b && (before.unbalanced || quotation.unbalanced);
  return a.name === b.name && before.kind === quotation.kind;
}

const joined = (list: readonly Word[]): string => list.map(({ folded }) => folded).join(' ');
