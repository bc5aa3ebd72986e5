import { type Token, tokensOf } from '../../conflicts/tokens.js';
import { isCopy, type Paragraph } from '../../domain/article.js';
import type { Filing } from '../../domain/filing.js';
import type { Quotation, Speaker } from '../../domain/quotation.js';
import { contains, hull, overlaps, type Span } from '../../domain/span.js';
import { type Word, wordsWithin } from '../../text/words.js';

/** What one article prints of one speaker in one breath: quotations that only cues divide. */
export type Saying = Readonly<{
  filing: Filing;
  /** In text order; never empty. */
  quotations: readonly [Quotation, ...Quotation[]];
  /** Its place among the sayings of its article. */
  order: number;
  speaker: Speaker | null;
  tokens: readonly Token[];
  paragraph: Paragraph | null;
  /** The words of its paragraphs, in and outside quotation marks, folded. */
  inParagraph: ReadonlySet<string>;
  /** The copy or the words say that it has been said before: another occasion than the first. */
  repeats: boolean;
}>;

/** A filing does not change, and is grouped with others for every question that its words answer. */
const taken = new WeakMap<Filing, readonly Saying[]>();

/** The sayings of an article, in text order. */
export function sayingsOf(filing: Filing): readonly Saying[] {
  const already = taken.get(filing);
  if (already) return already;
  const sayings = sayingsIn(filing);
  taken.set(filing, sayings);
  return sayings;
}

function sayingsIn(filing: Filing): readonly Saying[] {
  const { article, quotations } = filing;
  const runs: [Quotation, ...Quotation[]][] = [];
  for (const quotation of quotations) {
    const last = runs.at(-1);
    if (last && goesOn(last[0], quotation, filing)) last.push(quotation);
    else runs.push([quotation]);
  }
  const quoted = quotations.flatMap(({ content }) => content);
  return runs.map((run, order) => {
    const content = run.flatMap((one) => one.content);
    const paragraph = article.paragraphs.find(({ span }) => overlaps(span, content[0] ?? span)) ?? null;
    const said = content.flatMap((piece) => wordsWithin(article.text, piece));
    const around = wordsOfParagraphs(filing, hull(content));
    const outside = around.filter(({ span }) => !quoted.some((piece) => overlaps(piece, span)));
    return {
      filing,
      quotations: run,
      order,
      speaker: speakerOf(run[0]),
      tokens: tokensOf(said),
      paragraph,
      inParagraph: new Set(around.map(({ folded }) => folded)),
      repeats: SAID_AGAIN.test(joined(outside)) || SAYS_IT_REPEATS.test(joined(said)),
    };
  });
}

export const speakerOf = ({ attribution }: Quotation): Speaker | null =>
  attribution.kind === 'speaker' ? attribution.speaker : null;

/** `said again`, `reiterated`: the words are not new. */
const SAID_AGAIN =
  /\b(?:sa(?:id|ys)|added|insisted|wrote|promised|warned|told \w+) (?:\w+ )?(?:again|once more)\b|\breiterat|\brepeated (?:that|his|her|their)\b/;
/** `I said so yesterday`, `as I have said`. */
const SAYS_IT_REPEATS = /\b(?:i|we)(?: have|'ve)? said (?:so|it|this|that)\b|\bas (?:i|we)(?: have|'ve)? said\b/;

/** Whether a quotation goes on with what the one before it begins: one speaker, one paragraph, set alike. */
function goesOn(before: Quotation, quotation: Quotation, { article }: Filing): boolean {
  const paragraph = article.paragraphs.find(({ span }) => contains(span, hull(before.content)));
  if (!paragraph || !contains(paragraph.span, hull(quotation.content)) || !isCopy(paragraph.role)) return false;
  const [a, b] = [speakerOf(before), speakerOf(quotation)];
  // Where a mark is missing, what stands between two quotations may be read as a third.
  if (a === null || b === null) return a === b && (before.unbalanced || quotation.unbalanced);
  return a.name === b.name && before.kind === quotation.kind;
}

const wordsOfParagraphs = ({ article }: Filing, said: Span): readonly Word[] =>
  article.paragraphs.filter(({ span }) => overlaps(span, said)).flatMap(({ span }) => wordsWithin(article.text, span));

const joined = (list: readonly Word[]): string => list.map(({ folded }) => folded).join(' ');
