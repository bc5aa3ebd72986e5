import type { Passage } from '../domain/answer.js';
import type { Finding, HeldWording, QuotedWords } from '../domain/check.js';
import { cite } from '../domain/citation.js';
import { speakerOf, uncredited } from '../domain/quotation.js';
import { contains } from '../domain/span.js';
import { isSameWords, type WordChange } from '../domain/verdict.js';
import { unnarrowed } from '../search/search.js';
import { correctionsOf } from './corrections.js';
import { excerptOf } from './excerpt.js';
import { labelOf } from './labels.js';
import { nearestSaid } from './nearest-said.js';
import { EXACT_ONLY_WORDS, isNear, isSlip } from './nearness.js';
import { passagesOutsideMarks } from './outside-marks.js';
import type { IndexedQuotation } from './quotation-index.js';
import type { Scope } from './scope.js';
import { isByOne, joinedByCut, runHolding } from './speech-runs.js';
import { eachOnce, type Sought, type Standing, sharingWords, sought, standingOf, standingsOf } from './standings.js';
import { runOfSpeech, stitchOf } from './stitches.js';
import { loudIn, turningOf } from './turned.js';

const MOST_PASSAGES = 2;
const MOST_DIFFERING = 2;
/** Two wordings of fewer words differ too easily to be one saying, and are too easily anybody's. */
const LEAST_TO_DIFFER = 6;

/** What the archive says of words between quotation marks: printed so or otherwise, of whom, or not at all. */
export function lookUp(quoted: QuotedWords, scope: Scope): Finding {
  const finding = findingFor(quoted, scope);
  if (!('places' in finding)) return finding;
  const [first, ...rest] = finding.places;
  const plain = (place: HeldWording): HeldWording => (isOwned(quoted, place) ? { ...place, turnedBy: null } : place);
  return { ...finding, places: [plain(first), ...rest.map(plain)] };
}

/** Who says that she never said it leaves the `never` out of the marks by right, and so with an `if`. */
function isOwned({ isDenied, isHedged }: QuotedWords, { turnedBy }: HeldWording): boolean {
  return turnedBy?.kind === 'hangs on' ? isHedged : isDenied;
}

function findingFor({ words, speaker }: QuotedWords, scope: Scope): Finding {
  const asked = sought(words, speaker);
  let found: readonly IndexedQuotation[] | null = null;
  const near = (): readonly IndexedQuotation[] => {
    found ??= sharingWords(asked, scope);
    return found;
  };
  const standings = standingsOf(asked, scope, near);
  const first = bestOf(standings);
  if (first && isSameWords(first.judgement.verdict))
    return heldAs(first, [...standings, ...unlikeOf(first, asked, scope)], scope);
  const slipped = first !== undefined && isSlip(first.judgement.comparison);
  const together = slipped ? null : runHolding(asked, near(), scope);
  if (together) return heldAs(together, standings, scope);
  const joined = slipped ? null : joinedByCut(asked, near(), scope);
  if (joined) return stitched(joined);
  const parts = slipped ? null : stitchOf(asked, scope);
  const run = parts && asOneRun(parts, asked, scope);
  if (run) return heldAs(run, standings, scope);
  if (parts) return stitched(parts);
  const passages = asked.words.length > EXACT_ONLY_WORDS ? outsideMarks(asked, scope) : [];
  if (passages.length > 0) return { kind: 'reported-only', passages, nearest: first ? heldWording(first) : null };
  const nearest = first ?? nearestSaid(asked, scope);
  return nearest ? heldAs(nearest, standings, scope) : { kind: 'not-found' };
}

/** Where several hold the words as well, one that does not turn them round. */
function bestOf(standings: readonly Standing[]): Standing | undefined {
  const [first] = standings;
  const asGood = standings.filter(
    ({ judgement, credit, withheld }) =>
      judgement.verdict !== 'altered' && credit === first?.credit && (withheld === null || first.withheld !== null),
  );
  return asGood.find((one) => turningOf(one) === null) ?? first;
}

/** So few words share no run with what differs from them in one. */
const SHORT = 7;
const SHORT_RUN = 3;
const SHARING_A_RUN = 8;

/** What the speaker of short words said that differs from them, as `The wall was never inspected` does by a word. */
function unlikeOf(best: Standing, asked: Sought, scope: Scope): readonly Standing[] {
  const speaker = speakerOf(best.indexed.quotation);
  const { words } = asked;
  if (speaker === null || words.length <= SHORT_RUN || words.length > SHORT) return [];
  const narrowing = { ...unnarrowed, speakers: new Set([speaker.name]) };
  const runs = words.slice(SHORT_RUN - 1).map((_, i) => words.slice(i, i + SHORT_RUN));
  const found = scope.visible.shelves.flatMap((shelf) =>
    runs.flatMap((run) => shelf.quotations.exactly(run, narrowing, SHARING_A_RUN)),
  );
  return eachOnce(found)
    .flatMap((indexed) => standingOf(indexed, asked, scope) ?? [])
    .filter(({ judgement }) => judgement.verdict === 'altered' && isNear(judgement, words.length, false));
}

const outsideMarks = (asked: Sought, scope: Scope) => passagesOutsideMarks(asked, scope, unnarrowed, MOST_PASSAGES);

function heldAs(best: Standing, all: readonly Standing[], scope: Scope): Finding {
  const holding = all.filter(({ judgement }) => isSameWords(judgement.verdict));
  const same = holding.filter(({ credit }) => credit === best.credit);
  return {
    kind: best.credit === 'other' ? 'other-speaker' : 'held',
    verdict: best.judgement.verdict,
    places: [heldWording(best)],
    reports: new Set(same.map(({ indexed }) => indexed.article)).size,
    differing: isSameWords(best.judgement.verdict) ? differingFrom(best, same, all) : [],
    otherCredits: otherCreditsThan(best, same, holding),
    corrections: correctionsFor(best, scope),
  };
}

function correctionsFor({ filing, indexed, judgement: { where } }: Standing, scope: Scope): readonly Passage[] {
  const words = indexed.words.filter(({ span }) => contains(where, span));
  return correctionsOf(filing, where, words, speakerOf(indexed.quotation)?.name ?? null, scope).slice(0, MOST_PASSAGES);
}

/** What readers may not see is not held against what they may. */
const mayStandBeside = (best: Standing, other: Standing): boolean => other.withheld === null || best.withheld !== null;

/** Articles that credit the words to somebody else; none where few words may be anybody's. */
function otherCreditsThan(
  best: Standing,
  same: readonly Standing[],
  holding: readonly Standing[],
): readonly HeldWording[] {
  if (best.credit !== 'same' || best.judgement.comparison.length < LEAST_TO_DIFFER) return [];
  const printing = new Set(same.map(({ indexed }) => indexed.article));
  return holding
    .filter(({ credit, indexed }) => credit === 'other' && !printing.has(indexed.article))
    .filter((one) => mayStandBeside(best, one))
    .slice(0, MOST_DIFFERING)
    .map((one) => heldWording(one));
}

/** Near wordings of the same speaker in articles that do not print the words themselves. */
function differingFrom(best: Standing, same: readonly Standing[], all: readonly Standing[]): readonly HeldWording[] {
  if (best.credit === 'other') return [];
  const isLong = best.judgement.comparison.length >= LEAST_TO_DIFFER;
  const printing = new Set(same.map(({ indexed }) => indexed.article));
  return all
    .filter(({ judgement, credit }) => !isSameWords(judgement.verdict) && credit !== 'other')
    .filter(({ judgement }) => isLong || contradicts(judgement))
    .filter(({ judgement }) => !isFragment(judgement.comparison))
    .filter(({ indexed }) => !printing.has(indexed.article) && isByOne(indexed.quotation, best.indexed.quotation))
    .filter((one) => mayStandBeside(best, one))
    .slice(0, MOST_DIFFERING)
    .map((one) => heldWording(one));
}

/** Two short sayings of one speaker are often two; where one takes back the other, one of them may be wrong. */
const contradicts = ({ loud }: Standing['judgement']): boolean => loud.includes('negation') || loud.includes('number');

/** Whether the printed words are a stretch of those asked about, cut from both sides: no other wording. */
function isFragment(comparison: readonly WordChange[]): boolean {
  const isShared = ({ change }: WordChange): boolean => change === 'same';
  const within = comparison.slice(comparison.findIndex(isShared), comparison.findLastIndex(isShared) + 1);
  return within.every(isShared) && comparison.every(({ change }) => change !== 'printed-only');
}

/** One run of speech that only cues divide, when it bears the words out. */
function asOneRun([head, tail]: readonly [Standing, Standing], asked: Sought, scope: Scope): Standing | null {
  if (head.filing !== tail.filing) return null;
  const run = runOfSpeech(head.filing, head.indexed, tail.indexed);
  const standing = run && standingOf(run, asked, scope);
  return standing && isSameWords(standing.judgement.verdict) ? standing : null;
}

function stitched([head, tail]: readonly [Standing, Standing]): Finding {
  return {
    kind: head.credit === 'other' && tail.credit === 'other' ? 'other-speaker' : 'held',
    verdict: 'stitched',
    places: [heldWording(head), heldWording(tail)],
    reports: 0,
    differing: [],
    otherCredits: [],
    corrections: [],
  };
}

export function heldWording(standing: Standing): HeldWording {
  const { indexed, judgement, filing } = standing;
  const { article } = filing;
  const { quotation } = indexed;
  const { verdict, comparison, where, leftOut } = judgement;
  return {
    label: labelOf(article),
    printed: excerptOf(article, quotation, where),
    speaker: speakerOf(quotation)?.name ?? null,
    uncredited: uncredited(quotation.attribution),
    verdict,
    comparison,
    loud: loudIn(standing),
    leftOut: leftOut.map((span) => cite(article, span)),
    turnedBy: turningOf(standing),
    withheld: standing.withheld,
    credit: standing.credit,
  };
}
