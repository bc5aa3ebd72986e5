import type { Named } from '../domain/check.js';
import type { Filing } from '../domain/filing.js';
import type { Verdict } from '../domain/verdict.js';
import { unnarrowed } from '../search/search.js';
import { findExactly } from '../text/align.js';
import type { Word } from '../text/words.js';
import type { Judgement } from '../verdicts/judge.js';
import { wordingOf } from '../verdicts/wording.js';
import { judgeQuotation } from './judge-quotation.js';
import { EXACT_ONLY_WORDS, isNear, wordsChanged } from './nearness.js';
import type { IndexedQuotation } from './quotation-index.js';
import { sameCredit } from './same-credit.js';
import type { Scope } from './scope.js';

/** A held quotation, judged by the words asked about. */
export type Standing = Readonly<{
  indexed: IndexedQuotation;
  filing: Filing;
  judgement: Judgement;
  credit: ReturnType<typeof sameCredit>;
}>;

/** Words asked about, and those of them by which quotations are found: none in brackets, and no `um` among many. */
export type Sought = Readonly<{ typed: string; words: readonly Word[]; speaker: Named | null }>;

const NEAR_CANDIDATES = 16;
/** So many of them are laid along the words. */
const MOST_ALIKE = 12;
/** A phrase that so many quotations hold tells nothing more by the next one. */
const MOST_JUDGED = 200;
/** Held quotations that share fewer of the words are not laid along them: they could not be near. */
const LEAST_SHARED = 0.45;

export function sought(typed: string, speaker: Named | null): Sought {
  const items = wordingOf(typed).filter((item) => item.kind === 'word');
  const telling = items.filter((item) => !item.filler && item.unbracketed === null);
  return { typed, words: telling.length > EXACT_ONLY_WORDS ? telling : items, speaker };
}

/** The quotations that hold the words, in whatever way the ladder knows, and those that nearly do, best first. */
export function standingsOf(asked: Sought, scope: Scope): readonly Standing[] {
  const { words } = asked;
  if (words.length === 0) return [];
  const exactly = words.length <= EXACT_ONLY_WORDS;
  const wanted = new Set(words.map((word) => word.folded));
  const shelves = scope.visible.shelves.map((shelf) => shelf.quotations);
  const holding = shelves
    .flatMap((shelf) => shelf.exactly(words, unnarrowed, MOST_JUDGED))
    .filter((one) => (exactly ? findExactly(words, one.words) !== null : sharedBy(one, wanted) === wanted.size));
  const near = exactly
    ? []
    : mostAlike(
        shelves.flatMap((shelf) => shelf.withSome(words, NEAR_CANDIDATES)),
        wanted,
      );
  const judged = eachOnce(holding)
    .map((indexed) => ({ indexed, credit: creditOf(indexed, asked, scope) }))
    .sort(bySpeaker)
    .slice(0, MOST_JUDGED)
    .map(({ indexed }) => indexed);
  return eachOnce([...judged, ...near])
    .flatMap((indexed) => standingOf(indexed, asked, scope) ?? [])
    .filter(({ judgement, credit }) => isNear(judgement, words.length, credit === 'other'))
    .sort((a, b) => best(a, b) || charactersApart(a, asked) - charactersApart(b, asked) || bySpeaker(a, b));
}

/** Whether a quotation holds the words, in whatever way the ladder knows, or nearly does. */
export function bearsOn(indexed: IndexedQuotation, asked: Sought, scope: Scope): boolean {
  const { words } = asked;
  if (words.length === 0) return false;
  if (words.length <= EXACT_ONLY_WORDS) return findExactly(words, indexed.words) !== null;
  const wanted = new Set(words.map((word) => word.folded));
  if (sharedBy(indexed, wanted) < wanted.size * LEAST_SHARED) return false;
  const standing = standingOf(indexed, asked, scope);
  return standing !== null && isNear(standing.judgement, words.length, false);
}

/** Each quotation once: two searches may have found it. */
export const eachOnce = (found: readonly IndexedQuotation[]): readonly IndexedQuotation[] => [
  ...new Map(found.map((one) => [one.quotation, one])).values(),
];

/** Null when the quotation shares no word with what was asked. */
export function standingOf(indexed: IndexedQuotation, asked: Sought, scope: Scope): Standing | null {
  const { filing } = scope.visible.get(indexed.article)!;
  const judgement = judgeQuotation(asked.typed, filing.article, indexed.quotation);
  return judgement && { indexed, filing, judgement, credit: creditOf(indexed, asked, scope) };
}

function creditOf({ quotation }: IndexedQuotation, { speaker }: Sought, { known }: Scope): Standing['credit'] {
  const { attribution } = quotation;
  return sameCredit(speaker, attribution.kind === 'speaker' ? attribution.speaker : null, known);
}

/** Those that share most of the wanted words, as many as are worth laying along them. */
function mostAlike(candidates: readonly IndexedQuotation[], wanted: ReadonlySet<string>): readonly IndexedQuotation[] {
  return candidates
    .map((indexed) => ({ indexed, shared: sharedBy(indexed, wanted) }))
    .filter(({ shared }) => shared >= wanted.size * LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_ALIKE)
    .map(({ indexed }) => indexed);
}

function sharedBy({ words }: IndexedQuotation, wanted: ReadonlySet<string>): number {
  const held = new Set(words.map((word) => word.folded));
  let shared = 0;
  for (const word of wanted) if (held.has(word)) shared++;
  return shared;
}

const CREDITS = { same: 0, other: 1, 'cannot tell': 2 } as const;
const LADDER: readonly Verdict[] = [
  'verbatim',
  'typography',
  'trimmed',
  'bracketed',
  'part-of',
  'cleaned',
  'altered',
  'stitched',
];
/** Another speaker's words count as so many changed words more, when wordings that are only near are compared. */
const OTHER_SPEAKER = 3;

function bySpeaker(a: Pick<Standing, 'indexed' | 'credit'>, b: Pick<Standing, 'indexed' | 'credit'>): number {
  return CREDITS[a.credit] - CREDITS[b.credit] || (a.indexed.article < b.indexed.article ? -1 : 1);
}

/**
 * Held before nearly held. Of those held: by the same speaker before by another before by no one, then by the ladder. Of
 * those nearly held: fewest changes first, and fewest that turn the meaning round.
 */
function best(a: Standing, b: Standing): number {
  const altered = (one: Standing): number => Number(one.judgement.verdict === 'altered');
  if (altered(a) !== altered(b)) return altered(a) - altered(b);
  const byChanges = altered(a) === 1 ? distance(a) - distance(b) : 0;
  const loud = (one: Standing): number => one.judgement.loud.length;
  return byChanges || CREDITS[a.credit] - CREDITS[b.credit] || rung(a) - rung(b) || loud(a) - loud(b);
}

/** A comma more is no difference of words, but of two such the nearer is shown. */
const charactersApart = ({ judgement: { where } }: Standing, { typed }: Sought): number =>
  Math.abs(where.end - where.start - typed.length);

const distance = ({ judgement, credit }: Standing): number =>
  wordsChanged(judgement) + (credit === 'other' ? OTHER_SPEAKER : 0);
const rung = ({ judgement }: Standing): number => LADDER.indexOf(judgement.verdict);
