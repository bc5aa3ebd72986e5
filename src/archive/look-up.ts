import type { Finding, HeldWording, QuotedWords } from '../domain/check.js';
import { cite } from '../domain/citation.js';
import { speakerOf, uncredited } from '../domain/quotation.js';
import { isSameWords } from '../domain/verdict.js';
import { unnarrowed } from '../search/search.js';
import { excerptOf } from './excerpt.js';
import { labelOf } from './labels.js';
import { EXACT_ONLY_WORDS, isSlip } from './nearness.js';
import { passagesOutsideMarks } from './outside-marks.js';
import type { Scope } from './scope.js';
import { type Sought, type Standing, sought, standingOf, standingsOf } from './standings.js';
import { areByOne, runOfSpeech, stitchOf } from './stitches.js';

const MOST_PASSAGES = 2;
const MOST_DIFFERING = 2;
/** Two wordings of fewer words differ too easily to be one saying. */
const LEAST_TO_DIFFER = 6;

/** What the archive says of words between quotation marks: printed so or otherwise, of whom, or not at all. */
export function lookUp({ words, speaker }: QuotedWords, scope: Scope): Finding {
  const asked = sought(words, speaker);
  const standings = standingsOf(asked, scope);
  const [first] = standings;
  if (first && isSameWords(first.judgement.verdict)) return heldAs(first, standings);
  const parts = first && isSlip(first.judgement.comparison) ? null : stitchOf(asked, scope);
  const run = parts && asOneRun(parts, asked, scope);
  if (run) return heldAs(run, standings);
  if (parts) return stitched(parts);
  const passages = asked.words.length > EXACT_ONLY_WORDS ? outsideMarks(asked, scope) : [];
  if (passages.length > 0) return { kind: 'reported-only', passages, nearest: first ? heldWording(first) : null };
  return first ? heldAs(first, standings) : { kind: 'not-found' };
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
    .filter(({ indexed }) => !printing.has(indexed.article) && areByOne(indexed, best.indexed))
    .slice(0, MOST_DIFFERING)
    .map((one) => heldWording(one));
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

export function heldWording({ filing: { article }, indexed: { quotation }, judgement }: Standing): HeldWording {
  const { verdict, comparison, loud, where, leftOut } = judgement;
  return {
    label: labelOf(article),
    printed: excerptOf(article, quotation, where),
    speaker: speakerOf(quotation)?.name ?? null,
    uncredited: uncredited(quotation.attribution),
    verdict,
    comparison,
    loud,
    leftOut: leftOut.map((span) => cite(article, span)),
  };
}
