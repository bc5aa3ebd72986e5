import { setTimeout } from 'node:timers/promises';
import type { Filing } from '../domain/filing.js';
import type { Holdings } from './holdings.js';
import { wordsOf } from './quotation-index.js';

/** Of fewer articles a process that has just started answers in a moment too. */
const LEAST_ARTICLES = 5_000;
/** Of so many of the newest a quotation is asked for, in four ways. */
const NEWEST = 40;
/** Before each question nobody else has asked for so long. */
const QUIET_MS = 250;

/** A quotation of fewer words gives too little to ask for. */
const LEAST_WORDS = 8;

/**
 * Asks a large archive for words of its own, in rests: the first hundred questions that a process answers take twice as
 * long as later ones, and nobody should wait for that.
 *
 * @param asked how many questions there have been
 */
export async function warmUp(
  { open: { filings } }: Holdings,
  ask: (words: string) => Promise<unknown>,
  asked: () => number,
  stopped: AbortSignal,
): Promise<void> {
  if (filings.size < LEAST_ARTICLES) return;
  const newest = [...filings.values()].slice(-NEWEST);
  for (const held of newest) {
    for (const words of questionsOf(held.filing)) {
      for (let before = -1; before !== asked() && !stopped.aborted; ) {
        before = asked();
        await setTimeout(QUIET_MS, null, { ref: false });
      }
      if (stopped.aborted) return;
      await ask(words);
    }
  }
}

/** A turn of phrase, a part of a quotation, one with a word changed, and two parts that nobody said together. */
function questionsOf({ article: { text }, quotations }: Filing): readonly string[] {
  const [said] = quotations
    .map((quotation) => wordsOf(text, quotation).map(({ folded }) => folded))
    .filter((words) => words.length >= LEAST_WORDS);
  if (!said) return [];
  const [first, second, ...rest] = said.slice(0, LEAST_WORDS);
  return [[first, second], rest, [second, first, ...rest], [...rest.slice(0, 3), first, second]].map((words) =>
    words.join(' '),
  );
}
