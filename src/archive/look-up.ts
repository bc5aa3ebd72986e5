import type { Finding, HeldWording, QuotedWords } from '../domain/check.js';
import { cite } from '../domain/citation.js';
import { speakerOf, uncredited } from '../domain/quotation.js';
import { isSameWords, type WordChange } from '../domain/verdict.js';
import { unnarrowed } from '../search/search.js';
import { excerptOf } from './excerpt.js';
import { labelOf } from './labels.js';
import { nearestSaid } from './nearest-said.js';
import { EXACT_ONLY_WORDS, isSlip } from './nearness.js';
import { passagesOutsideMarks } from './outside-marks.js';
import type { IndexedQuotation } from './quotation-index.js';
import type { Scope } from './scope.js';
import { isByOne, runHolding } from './speech-runs.js';
import { type Sought, type Standing, sharingWords, sought, standingOf, standingsOf } from './standings.js';
import { runOfSpeech, stitchOf } from './stitches.js';
import { denialOf, loudIn } from './turned.js';

const MOST_PASSAGES = 2;
const MOST_DIFFERING = 2;
/** Two wordings of fewer words differ too easily to be one saying. */
const LEAST_TO_DIFFER = 6;

/** What the archive says of words between quotation marks: printed so or otherwise, of whom, or not at all. */
export function lookUp(quoted: QuotedWords, scope: Scope): Finding {
  const finding = findingFor(quoted, scope);
  // Who says that she never said it leaves the `never` out of the marks by right.
  return quoted.isDenied && 'places' in finding ? { ...finding, places: undenied(finding.places) } : finding;
}

function undenied([first, ...rest]: Held['places']): Held['places'] {
  const plain = (place: HeldWording): HeldWording => ({ ...place, deniedBy: null });
  return [plain(first), ...rest.map(plain)];
}

type Held = Extract<Finding, { places: unknown }>;

function findingFor({ words, speaker }: QuotedWords, scope: Scope): Finding {
  const asked = sought(words, speaker);
  let found: readonly IndexedQuotation[] | null = null;
  const near = (): readonly IndexedQuotation[] => {
    found ??= sharingWords(asked, scope);
    return found;
  };
  const standings = standingsOf(asked, scope, near);
  const first = bestOf(standings);
  if (first && isSameWords(first.judgement.verdict)) return heldAs(first, standings);
  const slipped = first !== undefined && isSlip(first.judgement.comparison);
  const together = slipped ? null : runHolding(asked, near(), scope);
  if (together) return heldAs(together, standings);
  const parts = slipped ? null : stitchOf(asked, scope);
  const run = parts && asOneRun(parts, asked, scope);
  if (run) return heldAs(run, standings);
  if (parts) return stitched(parts);
  const passages = asked.words.length > EXACT_ONLY_WORDS ? outsideMarks(asked, scope) : [];
  if (passages.length > 0) return { kind: 'reported-only', passages, nearest: first ? heldWording(first) : null };
  const nearest = first ?? nearestSaid(asked, scope);
  return nearest ? heldAs(nearest, standings) : { kind: 'not-found' };
}

/** Where several hold the words as well, one that does not deny them. */
function bestOf(standings: readonly Standing[]): Standing | undefined {
  const [first] = standings;
  const asGood = standings.filter(
    ({ judgement, credit }) => judgement.verdict !== 'altered' && credit === first?.credit,
  );
  return asGood.find((one) => denialOf(one) === null) ?? first;
}

const outsideMarks = (asked: Sought, scope: Scope) => passagesOutsideMarks(asked, scope, unnarrowed, MOST_PASSAGES);

function heldAs(best: Standing, all: readonly Standing[]): Finding {
  const same = all.filter(({ judgement, credit }) => isSameWords(judgement.verdict) && credit === best.credit);
  return {
    kind: best.credit === 'other' ? 'other-speaker' : 'held',
    verdict: best.judgement.verdict,
    places: [heldWording(best)],
    reports: new Set(same.map(({ indexed }) => indexed.article)).size,
    differing: isSameWords(best.judgement.verdict) ? differingFrom(best, same, all) : [],
  };
}

/** Near wordings of the same speaker in articles that do not print the words themselves. */
function differingFrom(best: Standing, same: readonly Standing[], all: readonly Standing[]): readonly HeldWording[] {
  if (best.credit === 'other' || best.judgement.comparison.length < LEAST_TO_DIFFER) return [];
  const printing = new Set(same.map(({ indexed }) => indexed.article));
  return all
    .filter(({ judgement, credit }) => !isSameWords(judgement.verdict) && credit !== 'other')
    .filter(({ judgement }) => !isFragment(judgement.comparison))
    .filter(({ indexed }) => !printing.has(indexed.article) && isByOne(indexed.quotation, best.indexed.quotation))
    .slice(0, MOST_DIFFERING)
    .map((one) => heldWording(one));
}

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
  };
}

export function heldWording(standing: Standing): HeldWording {
  const { indexed, judgement, filing } = standing;
  const { article } = filing;
  const { quotation } = indexed;
  const { verdict, comparison, where, leftOut } = judgement;
  const denial = denialOf(standing);
  return {
    label: labelOf(article),
    printed: excerptOf(article, quotation, where),
    speaker: speakerOf(quotation)?.name ?? null,
    uncredited: uncredited(quotation.attribution),
    verdict,
    comparison,
    loud: loudIn(standing),
    leftOut: leftOut.map((span) => cite(article, span)),
    deniedBy: denial && cite(article, denial),
    credit: standing.credit,
  };
}
