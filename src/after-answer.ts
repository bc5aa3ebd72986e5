import type { Answer } from './domain/answer.js';
import type { Asker } from './domain/asker.js';
import type { Citation } from './domain/citation.js';
import { isYes } from './options.js';
import type { Call } from './platforms/platform.js';

export const sharesAtOnce = (call: Call): boolean => isYes(call.options.share ?? '');

/** What goes to a channel is what every reader may see, whoever asks. */
export const asChannel = (asker: Asker): Asker => ({ ...asker, role: 'reader' });

export const shareKey = (id: string, { place }: Asker): string => `share:${id}:${place.platform}:${place.id}`;

/**
 * Answers drawn from articles; not refusals, notices or faults, and nothing that only repeats the question: where no
 * article that the channel may see prints the words, even the nearest ones would tell what was asked.
 */
export function isShareable(answer: Answer): boolean {
  if (answer.kind === 'utterances') return answer.found.some((utterance) => utterance.sameWords.length > 0);
  return answer.kind === 'said-by' || answer.kind === 'timeline' || answer.kind === 'whats-new';
}

/** Answers that a button may be pressed under, and that are kept for that. */
export const hasButtons = ({ kind }: Answer): boolean => kind !== 'refused' && kind !== 'failed';

/** The first words of every rendering that an answer shows. */
export function shownIn(answer: Answer): readonly Citation[] {
  if (answer.kind !== 'utterances' && answer.kind !== 'said-by') return [];
  const renderings = answer.found.flatMap((utterance) => [...utterance.sameWords, ...utterance.differentWords]);
  return renderings.map((rendering) => rendering.printed.pieces[0]);
}
