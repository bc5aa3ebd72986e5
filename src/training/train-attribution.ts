import { type Case, type Training, trainCases, trainChoices } from '../learning/train-choices.js';
import { type AttributionModels, type Credit, type CreditModels, creditAll } from '../quotes/attribution/credits.js';
import { passagesIn, type Sight, sourceSpan } from '../quotes/attribution/sight.js';
import { trustClues } from '../quotes/attribution/trust-clues.js';
import type { AnnotatedAttribution } from './annotated.js';
import { type AttributionExamples, examplesFrom, type MarkedSight, markedFor } from './attribution-examples.js';
import { isPerson, isSource } from './right-speaker.js';

const TRAINING: Training = { seed: 3, runs: 5, epochs: 8, rate: 0.05, pull: 1e-4, dropout: 0.1, atLeast: 30 };
/** Speech has the most clues of words: small steps keep it from leaning on any one. */
const WORDY: Training = { ...TRAINING, rate: 0.02, pull: 1e-3 };
/** No clue of these models is a word of the copy. */
const WORDLESS: Training = { ...TRAINING, atLeast: 5 };

/**
 * Trains everything that attribution needs. How far a credit can be trusted is learnt on credits by models that have not
 * seen its article.
 *
 * @param sights in a fixed order, each with what a tagger saw that has not been trained on the article either
 */
export function trainAttribution(sights: readonly MarkedSight[]): AttributionModels {
  const examples = sights.map(examplesFrom);
  const trust: Case[] = [];
  for (const part of [0, 1]) {
    const others = trainCredits(examples.filter((_, i) => i % 2 !== part));
    for (const [i, { sight, gold }] of sights.entries()) {
      if (i % 2 !== part) continue;
      for (const credit of creditAll(sight, others, passagesIn(sight.scene))) {
        const judged = judge(sight, credit, gold);
        if (judged) trust.push({ features: Int32Array.from(trustClues(sight, credit)), ...judged });
      }
    }
  }
  return { ...trainCredits(examples), trust: trainCases(trust, WORDLESS) };
}

function trainCredits(examples: readonly AttributionExamples[]): CreditModels {
  return {
    speech: trainCases(
      examples.flatMap(({ speech }) => speech),
      WORDY,
    ),
    source: trainChoices(
      examples.flatMap(({ source }) => source),
      TRAINING,
    ),
    referent: trainChoices(
      examples.flatMap(({ referent }) => referent),
      WORDLESS,
    ),
  };
}

/** Whether the credit is right, and how much that counts; null where nothing is credited. */
export function judge(
  sight: Sight,
  { source, resolved, passage }: Credit,
  gold: readonly AnnotatedAttribution[],
): Readonly<{ so: boolean; weight: number }> | null {
  if (source === null || resolved === null) return null;
  const marked = markedFor(sight, passage, gold);
  if (marked === null || marked.speaker.type === 'none') return { so: false, weight: 1 };
  const named = resolved.person ? isPerson(marked, resolved.person.surname) : null;
  if (named === true) return { so: true, weight: 1 };
  const printed = isSource(marked, sourceSpan(sight, source));
  if (marked.speaker.type === 'person') return { so: false, weight: 1 };
  // An automatic reader told whom the pronoun stands for, and errs about as often as it differs from ours.
  return { so: printed, weight: named === false && printed ? 0.5 : 1 };
}
