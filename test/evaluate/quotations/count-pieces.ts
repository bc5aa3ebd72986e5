import type { Span } from '../../../src/domain/span.js';
import { count, type Tally } from '../counts.js';
import { wordF1 } from './word-places.js';

/** A stretch in quotation marks, without them; `of` is the attribution or quotation that it belongs to. */
export type Piece<T> = Readonly<{ of: T; span: Span; words: readonly number[] }>;

/** A piece of the gold, and the predicted quotation that found it; null when none did. */
export type Match<Gold, Predicted> = Readonly<{ gold: Gold; found: Predicted | null }>;

/** The share of words, as F1, from which on a piece counts as found. */
const FOUND = 0.8;

/** Counts `pieces found`, `pieces exact` and `pieces token`, each by precision and recall. */
export function countPieces<Gold, Predicted>(
  tally: Tally,
  gold: readonly Piece<Gold>[],
  predicted: readonly Piece<Predicted>[],
): readonly Match<Gold, Predicted>[] {
  for (const piece of predicted) {
    count(
      tally,
      'pieces found precision',
      gold.some((one) => wordF1(one.words, piece.words) >= FOUND),
    );
    count(
      tally,
      'pieces exact precision',
      gold.some((one) => isSame(one.span, piece.span)),
    );
  }
  const goldWords = new Set(gold.flatMap(({ words }) => words));
  const predictedWords = new Set(predicted.flatMap(({ words }) => words));
  const common = [...goldWords].filter((at) => predictedWords.has(at)).length;
  count(tally, 'pieces token precision', common, predictedWords.size);
  count(tally, 'pieces token recall', common, goldWords.size);
  return gold.map((piece) => {
    const { best, likeness } = mostLike(piece, predicted);
    const isFound = best !== null && likeness >= FOUND;
    count(tally, 'pieces found recall', isFound);
    count(tally, 'pieces exact recall', best !== null && isSame(best.span, piece.span));
    return { gold: piece.of, found: isFound ? best.of : null };
  });
}

/** The first of the most alike; null when no word is shared. */
function mostLike<T>(
  { words }: Piece<unknown>,
  others: readonly Piece<T>[],
): Readonly<{ best: Piece<T> | null; likeness: number }> {
  let best: Piece<T> | null = null;
  let likeness = 0;
  for (const other of others) {
    const alike = wordF1(words, other.words);
    if (alike > likeness) [best, likeness] = [other, alike];
  }
  return { best, likeness };
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
