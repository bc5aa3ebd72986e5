import type { Filing } from '../domain/filing.js';
import { contains, hull } from '../domain/span.js';
import { unnarrowed } from '../search/search.js';
import { words as allWords, type Word } from '../text/words.js';
import type { IndexedQuotation } from './quotation-index.js';
import type { Scope } from './scope.js';
import { asIndexed, isByOne } from './speech-runs.js';
import { eachOnce, type Sought, type Standing, sought, standingOf } from './standings.js';

/** Shorter runs of words stand in many quotations by chance. */
const LEAST_PART = 5;
/** Quotations that hold the beginning of the words, and as many that hold their end. */
const CANDIDATES = 24;

/** How far a quotation goes along with the words asked about: from their beginning, and up to their end. */
type Reach = Readonly<{
  indexed: IndexedQuotation;
  /** How many words from the beginning stand in it together, and at which of its words they begin. */
  head: number;
  headAt: number;
  tail: number;
  tailAt: number;
}>;

/**
 * The two places that were joined as one: the words up to somewhere stand in one quotation, those from there on in
 * another, or earlier in the same.
 *
 * @returns null when no two places make up all the words, or when one quotation has both in this order
 */
export function stitchOf(asked: Sought, scope: Scope): readonly [Standing, Standing] | null {
  const { words } = asked;
  if (words.length < 2 * LEAST_PART) return null;
  const [beginning, ending] = [holding(asked, 'beginning', scope), holding(asked, 'end', scope)];
  if (beginning.length === 0 && ending.length === 0) return null;
  // An `um` in the one that is not in the other keeps it from being found word for word.
  const half = words.length >> 1;
  const more = [
    ...(beginning.length === 0 ? near(words.slice(0, half), scope) : []),
    ...(ending.length === 0 ? near(words.slice(half), scope) : []),
  ];
  const reaches = eachOnce([...beginning, ...ending, ...more]).map((one) => reachOf(one, heldWords(one, scope), words));
  const heads = reaches.filter((reach) => reach.head >= LEAST_PART);
  const tails = reaches.filter((reach) => reach.tail >= LEAST_PART);
  const pairs = heads.flatMap((a) => tails.flatMap((b) => (a.head + b.tail >= words.length ? [{ a, b }] : [])));
  if (pairs.some(({ a, b }) => a === b && a.tailAt > a.headAt)) return null;
  const [found] = pairs.sort((x, y) => closeness(y.a, y.b) - closeness(x.a, x.b));
  return found ? partsOf(found.a, found.b, asked, scope) : null;
}

/**
 * Quotations that hold the words of a part, side by side. One of the two parts has half of the words or more; the other
 * may have as few as a part can, and more quotations hold those than are looked at.
 */
function holding({ typed, words }: Sought, at: 'beginning' | 'end', scope: Scope): readonly IndexedQuotation[] {
  const spoken = allWords(typed);
  const wordings = spoken.length === words.length ? [words] : [words, spoken];
  return wordings.flatMap((all) =>
    [all.length >> 1, LEAST_PART].flatMap((length) => {
      const part = at === 'beginning' ? all.slice(0, length) : all.slice(-length);
      return scope.visible.shelves.flatMap((shelf) => shelf.quotations.exactly(part, unnarrowed, CANDIDATES));
    }),
  );
}

const near = (part: readonly Word[], scope: Scope): readonly IndexedQuotation[] =>
  scope.visible.shelves.flatMap((shelf) => shelf.quotations.withSome(part, CANDIDATES));

/** Of one article before of one speaker before of whomever, and of both first. */
function closeness(a: Reach, b: Reach): number {
  return (
    2 * Number(a.indexed.article === b.indexed.article) + Number(isByOne(a.indexed.quotation, b.indexed.quotation))
  );
}

function partsOf(a: Reach, b: Reach, asked: Sought, scope: Scope): readonly [Standing, Standing] | null {
  const { typed, words, speaker } = asked;
  // Where both have the words, the head keeps them.
  const cut = Math.min(a.head, words.length - LEAST_PART);
  const at = words[cut]?.span.start ?? typed.length;
  const head = standingOf(a.indexed, sought(typed.slice(0, at), speaker), scope);
  const tail = standingOf(b.indexed, sought(typed.slice(at), speaker), scope);
  return head && tail && [head, tail];
}

/** The words of a quotation by which it is compared: as those asked about, without `um`. */
function heldWords({ article, quotation }: IndexedQuotation, scope: Scope): readonly Word[] {
  const { text } = scope.visible.get(article)!.filing.article;
  return quotation.content.flatMap(({ start, end }) => sought(text.slice(start, end), null).words);
}

function reachOf(indexed: IndexedQuotation, held: readonly Word[], words: readonly Word[]): Reach {
  const reach = { head: 0, headAt: 0, tail: 0, tailAt: 0 };
  for (let at = 0; at < held.length; at++) {
    let head = 0;
    while (head < words.length && words[head]!.folded === held[at + head]?.folded) head++;
    if (head > reach.head) [reach.head, reach.headAt] = [head, at];
    let tail = 0;
    while (tail < words.length && words[words.length - 1 - tail]!.folded === held[at - tail]?.folded) tail++;
    if (tail > reach.tail) [reach.tail, reach.tailAt] = [tail, at - tail + 1];
  }
  return { indexed, ...reach };
}

/**
 * What an article prints of one speaker in one paragraph, where only cues stand between: `“We tried,” said Hale. “We
 * failed.”` is one run of speech. Null when the two quotations are not such.
 */
export function runOfSpeech(filing: Filing, a: IndexedQuotation, b: IndexedQuotation): IndexedQuotation | null {
  const from = filing.quotations.indexOf(a.quotation);
  const to = filing.quotations.indexOf(b.quotation);
  const run = filing.quotations.slice(from, to + 1);
  const paragraph = filing.article.paragraphs.find(({ span }) => contains(span, hull(a.quotation.content)));
  const isOne = run.every(
    (quotation) => paragraph && contains(paragraph.span, hull(quotation.content)) && isByOne(quotation, a.quotation),
  );
  if (from === -1 || to <= from || !isOne) return null;
  return asIndexed(run, filing);
}
