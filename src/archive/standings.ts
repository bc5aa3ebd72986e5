import type { Named, Withheld } from '../domain/check.js';
import type { Filing, HeldFiling } from '../domain/filing.js';
import { speakerOf } from '../domain/quotation.js';
import { isSameWords, rungOf } from '../domain/verdict.js';
import { unnarrowed } from '../search/search.js';
import { findExactly } from '../text/align.js';
import type { Word } from '../text/words.js';
import type { Judgement } from '../verdicts/judge.js';
import { judgeQuotation } from '../verdicts/judge-quotation.js';
import { wordingOf } from '../verdicts/wording.js';
import { EXACT_ONLY_WORDS, isNear, isSlip, wordsChanged } from './nearness.js';
import { holderIn, isSharedIn } from './office-in-article.js';
import type { IndexedQuotation } from './quotation-index.js';
import { sameCredit } from './same-credit.js';
import type { Scope } from './scope.js';

/** A held quotation, judged by the words asked about. */
export type Standing = Readonly<{
  indexed: IndexedQuotation;
  filing: Filing;
  judgement: Judgement;
  credit: ReturnType<typeof sameCredit>;
  withheld: Withheld;
}>;

/** Words asked about, and those of them by which quotations are found: none in brackets, and no `um` among many. */
export type Sought = Readonly<{ typed: string; words: readonly Word[]; speaker: Named | null }>;

const NEAR_CANDIDATES = 16;
/** So many of them are laid along the words. */
const MOST_ALIKE = 12;
/** What is nearly the same shares a run of so many words, most often; and so many of those that have one are looked at. */
const RUN = 4;
const SHARING_A_RUN = 8;
/** A phrase that so many quotations hold tells nothing more by the next one. */
const MOST_JUDGED = 200;
/** Held quotations that share fewer of the words are not laid along them: they could not be near. */
const LEAST_SHARED = 0.45;

export function sought(typed: string, speaker: Named | null): Sought {
  const items = wordingOf(typed).filter((item) => item.kind === 'word');
  const telling = items.filter((item) => !item.filler && item.unbracketed === null);
  return { typed, words: telling.length > EXACT_ONLY_WORDS ? telling : items, speaker };
}

/** What shares words with those asked about, likest first: the slowest of all that is looked for. */
export function sharingWords({ words }: Sought, scope: Scope): readonly IndexedQuotation[] {
  return scope.visible.shelves.flatMap((shelf) => shelf.quotations.withSome(words, NEAR_CANDIDATES));
}

/**
 * The quotations that hold the words, in whatever way the ladder knows, and those that nearly do, best first.
 *
 * @param near what shares words with them, asked for only where nothing is near enough
 */
export function standingsOf(
  asked: Sought,
  scope: Scope,
  near: () => readonly IndexedQuotation[] = () => sharingWords(asked, scope),
): readonly Standing[] {
  const { words } = asked;
  if (words.length === 0) return [];
  const shelves = scope.visible.shelves.map((shelf) => shelf.quotations);
  const exactly = (run: readonly Word[], most: number) =>
    shelves.flatMap((shelf) => shelf.exactly(run, unnarrowed, most));
  const isShort = words.length <= EXACT_ONLY_WORDS;
  const wanted = new Set(words.map((word) => word.folded));
  const holding = exactly(words, MOST_JUDGED)
    .filter((one) =>
      isShort ? findExactly(words, one.words) !== null : sharedBy(foldedIn(one), wanted) === wanted.size,
    )
    .map((indexed) => ({ indexed, credit: creditOf(indexed, asked, scope) }))
    .sort(bySpeaker)
    .slice(0, MOST_JUDGED)
    .map(({ indexed }) => indexed);
  if (isShort) return ranked(holding, asked, scope);
  const sharing = runsOf(words).flatMap((run) => exactly(run, SHARING_A_RUN));
  const close = ranked([...holding, ...mostAlike(sharing, wanted)], asked, scope);
  // Whatever shares any words takes ten times as long to find, and none of it is nearer.
  if (close.some(isNearEnough)) return close;
  return ranked([...holding, ...mostAlike([...sharing, ...near()], wanted)], asked, scope);
}

/** The words in runs, the last as long as the others. */
function runsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const runs: (readonly Word[])[] = [];
  for (let at = 0; at + RUN <= words.length; at += RUN) runs.push(words.slice(at, at + RUN));
  return words.length % RUN === 0 ? runs : [...runs, words.slice(-RUN)];
}

/** It is what was asked about, or that with a word or two changed, and not somebody else's. */
const isNearEnough = ({ judgement, credit }: Standing): boolean =>
  credit !== 'other' && (judgement.verdict !== 'altered' || isSlip(judgement.comparison));

function ranked(found: readonly IndexedQuotation[], asked: Sought, scope: Scope): readonly Standing[] {
  return eachOnce(found)
    .flatMap((indexed) => standingOf(indexed, asked, scope) ?? [])
    .filter(({ judgement, credit }) => isNear(judgement, asked.words.length, credit === 'other'))
    .sort((a, b) => best(a, b) || charactersApart(a, asked) - charactersApart(b, asked) || bySpeaker(a, b));
}

/** Whether a quotation holds the words, in whatever way the ladder knows, or nearly does. */
export function bearsOn(indexed: IndexedQuotation, asked: Sought, scope: Scope): boolean {
  const { words } = asked;
  if (words.length === 0) return false;
  if (words.length <= EXACT_ONLY_WORDS) return findExactly(words, indexed.words) !== null;
  const wanted = new Set(words.map((word) => word.folded));
  if (!mayBeNear(foldedIn(indexed), wanted)) return false;
  const standing = standingOf(indexed, asked, scope);
  return standing !== null && isNear(standing.judgement, words.length, false);
}

/** Each quotation once: two searches may have found it. */
export const eachOnce = (found: readonly IndexedQuotation[]): readonly IndexedQuotation[] => [
  ...new Map(found.map((one) => [one.quotation, one])).values(),
];

/** Null when the quotation shares no word with what was asked. */
export function standingOf(indexed: IndexedQuotation, asked: Sought, scope: Scope): Standing | null {
  const { filing } = indexed;
  const judgement = judgeQuotation(asked.typed, filing.article, indexed.quotation);
  return (
    judgement && {
      indexed,
      filing,
      judgement,
      credit: creditOf(indexed, asked, scope),
      withheld: whyWithheld(scope.visible.get(indexed.article)!),
    }
  );
}

function whyWithheld({ status: { kind }, publicSince }: HeldFiling): Withheld {
  return publicSince !== null || kind === 'live' ? null : kind;
}

/** The words of `the harbourmaster` are those of whoever the article calls so. */
function creditOf({ filing, quotation }: IndexedQuotation, { speaker }: Sought, { known }: Scope): Standing['credit'] {
  const printed = speakerOf(quotation);
  if (speaker === null || printed === null) return 'cannot tell';
  const holder = sameCredit(speaker, printed, known) === 'same' ? null : holderIn(filing, printed, known);
  const credit = sameCredit(speaker, holder ?? printed, known);
  return credit === 'same' && isSharedIn(filing, speaker, holder ?? printed) ? 'cannot tell' : credit;
}

/** Those that share most of the wanted words, as many as are worth laying along them. */
function mostAlike(candidates: readonly IndexedQuotation[], wanted: ReadonlySet<string>): readonly IndexedQuotation[] {
  return eachOnce(candidates)
    .map((indexed) => ({ indexed, shared: sharedBy(foldedIn(indexed), wanted) }))
    .filter(({ shared }) => shared >= wanted.size * LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_ALIKE)
    .map(({ indexed }) => indexed);
}

const foldedIn = ({ words }: IndexedQuotation): readonly string[] => words.map((word) => word.folded);

/** Whether so many of the wanted words are among some that they could be near. */
export const mayBeNear = (words: readonly string[], wanted: ReadonlySet<string>): boolean =>
  sharedBy(words, wanted) >= wanted.size * LEAST_SHARED;

function sharedBy(words: readonly string[], wanted: ReadonlySet<string>): number {
  const held = new Set(words);
  let shared = 0;
  for (const word of wanted) if (held.has(word)) shared++;
  return shared;
}

const CREDITS = { same: 0, other: 1, 'cannot tell': 2 } as const;
/** Another speaker's words count as so many changed words more, when wordings that are only near are compared. */
const OTHER_SPEAKER = 3;
/** So do those that readers may not see. */
const WITHHELD = 3;

function bySpeaker(a: Pick<Standing, 'indexed' | 'credit'>, b: Pick<Standing, 'indexed' | 'credit'>): number {
  return CREDITS[a.credit] - CREDITS[b.credit] || (a.indexed.article < b.indexed.article ? -1 : 1);
}

/**
 * Held before nearly held. Of those held: by the same speaker before by another before by no one, what readers may see
 * before what they may not, then by the ladder. Of those nearly held: fewest changes first, and fewest that turn the
 * meaning round.
 */
function best(a: Standing, b: Standing): number {
  const [aHolds, bHolds] = [isSameWords(a.judgement.verdict), isSameWords(b.judgement.verdict)];
  if (aHolds !== bHolds) return aHolds ? -1 : 1;
  const byChanges = aHolds ? 0 : distance(a) - distance(b);
  const loud = (one: Standing): number => one.judgement.loud.length;
  const withheld = Number(a.withheld !== null) - Number(b.withheld !== null);
  return byChanges || CREDITS[a.credit] - CREDITS[b.credit] || withheld || rung(a) - rung(b) || loud(a) - loud(b);
}

/** A comma more is no difference of words, but of two such the nearer is shown. */
const charactersApart = ({ judgement: { where } }: Standing, { typed }: Sought): number =>
  Math.abs(where.end - where.start - typed.length);

const distance = ({ judgement, credit, withheld }: Standing): number =>
  wordsChanged(judgement) + (credit === 'other' ? OTHER_SPEAKER : 0) + (withheld === null ? 0 : WITHHELD);
const rung = ({ judgement }: Standing): number => rungOf(judgement.verdict);
