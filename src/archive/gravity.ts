import type { CheckedQuotation, DraftQuotation, Finding, Gravity, HeldWording, HouseStyle } from '../domain/check.js';
import { isSameWords } from '../domain/verdict.js';

/** How bad a finding is. Words that nobody is said to have said are held to less: they may not be a quotation at all. */
export function gravityOf(
  { isSpeech, unbalanced, speaker }: DraftQuotation,
  found: Finding,
  style: HouseStyle,
): Gravity {
  if (!isSpeech) return 'not speech';
  if (found.kind !== 'held') return 'wrong';
  const { verdict, places, differing } = found;
  if (!isSameWords(verdict)) return 'wrong';
  const [place] = places;
  if (isTurned(place)) return 'wrong';
  const isUncredited = speaker !== null && (place.speaker === null || mayBeAnothers(place));
  const isFlagged = verdict === 'cleaned' && style.cleaned !== 'quiet';
  return isUncredited || isFlagged || unbalanced || differing.length > 0 ? 'look' : 'fine';
}

/** Whether a change, a mark or a cut turns the meaning round. */
const isTurned = ({ loud, deniedBy }: HeldWording): boolean => loud.length > 0 || deniedBy !== null;

/** A word or two stand in many mouths: cut from words of somebody who is not surely the one named, they may be another's. */
const mayBeAnothers = ({ credit, verdict, comparison }: HeldWording): boolean =>
  credit !== 'same' && verdict === 'part-of' && comparison.length <= FEW_WORDS;

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
      return isTurned(finding.places[0]) ? 0 : 6;
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
