import type {
  CheckedQuotation,
  DraftQuotation,
  Finding,
  Gravity,
  HeldWording,
  HouseStyle,
  Named,
} from '../domain/check.js';
import { isSameWords } from '../domain/verdict.js';

/** How bad a finding is. Words that nobody is said to have said are held to less: they may not be a quotation at all. */
export function gravityOf(
  { isSpeech, unbalanced, speaker }: DraftQuotation,
  found: Finding,
  style: HouseStyle,
): Gravity {
  if (!isSpeech) return 'not speech';
  if (found.kind !== 'held') return 'wrong';
  const { verdict, places, differing, otherCredits, corrections } = found;
  if (!isSameWords(verdict)) return 'wrong';
  const [place] = places;
  // What was pulled, or may not be published yet for a reason that is not told, is no evidence that one can print by.
  if (isTurned(place) || place.withheld === 'withdrawn' || place.withheld === 'held') return 'wrong';
  const isUncredited = speaker !== null && (place.speaker === null || mayBeAnothers(place, speaker));
  const isFlagged = verdict === 'cleaned' && style.cleaned !== 'quiet';
  const isDisputed = differing.length > 0 || otherCredits.length > 0 || corrections.length > 0;
  const isOpen = place.loud.length > 0 || place.turnedBy !== null || place.withheld !== null;
  return isUncredited || isFlagged || unbalanced || isDisputed || isOpen ? 'look' : 'fine';
}

/** Whether a change, a mark or a cut turns the meaning round. */
const isTurned = ({ loud, turnedBy, verdict }: HeldWording): boolean =>
  (isSameWords(verdict) ? loud.includes('negation') : loud.length > 0) ||
  (turnedBy !== null && turnedBy.kind !== 'hangs on');

/**
 * An office, or a surname that two in the article bear, may be another's than the person named; so may a word or two that
 * stand in many mouths, cut from words of somebody who is not surely the one named.
 */
const mayBeAnothers = ({ credit, verdict, comparison }: HeldWording, { kind }: Named): boolean =>
  credit !== 'same' && (kind === 'person' || (verdict === 'part-of' && comparison.length <= FEW_WORDS));

const FEW_WORDS = 3;

/** Worst first; in the order of the draft where neither is worse. */
export function byGravity(a: CheckedQuotation, b: CheckedQuotation): number {
  const start = ({ quotation }: CheckedQuotation): number => quotation.pieces[0]?.start ?? 0;
  return rank(a) - rank(b) || start(a) - start(b);
}

const GRAVITIES: Readonly<Record<Gravity, number>> = { wrong: 0, look: 10, fine: 20, 'not speech': 30 };

function rank({ gravity, finding }: CheckedQuotation): number {
  return GRAVITIES[gravity] + rankOf(finding);
}

function rankOf(finding: Finding): number {
  switch (finding.kind) {
    case 'held':
      if (finding.verdict === 'stitched') return 1;
      if (finding.verdict === 'altered') return isTurned(finding.places[0]) ? 0 : 3;
      return isTurned(finding.places[0]) ? 0 : finding.places[0].withheld === null ? 6 : 2;
    case 'other-speaker':
      return 2;
    case 'not-found':
      return 4;
    case 'reported-only':
      return 5;
    default:
      return finding satisfies never;
  }
}
