import type { StampedAnswer } from './domain/answer.js';
import type { Asker } from './domain/asker.js';

export const IN_HAND_MS = 15 * 60_000;
/** An answer may hold a draft of 10 MB. */
export const IN_HAND_AT_MOST = 10;

/** Answers to questions that are not kept: in memory, for a while, so that their asker can see more of them. */
export type AnswersInHand = Readonly<{
  hold(answer: StampedAnswer, asker: Asker): void;
  /** Null when it is not held, or not for this asker. */
  heldFor(id: string, asker: Asker): StampedAnswer | null;
}>;

export function holdAnswers(): AnswersInHand {
  /** Oldest first: a map keeps the order in which keys were added. */
  const held = new Map<string, Readonly<{ answer: StampedAnswer; by: Asker }>>();

  const forgetOld = (now: Date): void => {
    for (const [id, { by }] of held) {
      if (now.getTime() - by.at.getTime() > IN_HAND_MS || held.size > IN_HAND_AT_MOST) held.delete(id);
    }
  };

  return {
    hold(answer, asker) {
      held.set(answer.id, { answer, by: asker });
      forgetOld(asker.at);
    },
    heldFor(id, asker) {
      forgetOld(asker.at);
      const found = held.get(id);
      const isTheirs = found?.by.user === asker.user && found.by.place.platform === asker.place.platform;
      return found && isTheirs ? found.answer : null;
    },
  };
}
