import type { Filing } from '../domain/filing.js';
import type { Shelf } from './holdings.js';
import { wordsOf } from './quotation-index.js';

/** Of fewer articles a process that has just started answers in a moment too. */
const LEAST_ARTICLES = 5_000;
/** Of so many of those that became public last a quotation is asked for, in four ways. */
const NEWEST = 40;
/** Before each question nobody else has asked for so long. */
const QUIET_MS = 250;

/** A quotation of fewer words gives too little to ask for. */
const LEAST_WORDS = 8;

/**
 * Asks a large archive for words of its own, in rests: the first hundred questions that a process answers take twice as
 * long as later ones, and nobody should wait for that.
 *
 * Resolves soon after it is stopped, when no question of its own is under way any more.
 */
export async function warmUp({ filings }: Pick<Shelf, 'filings'>, asking: Asking): Promise<void> {
  const { ask, asked, wait, stopped } = asking;
  if (filings.size < LEAST_ARTICLES) return;
  const newest = [...filings.values()].sort((a, b) => b.cursor - a.cursor).slice(0, NEWEST);
  for (const { id } of newest) {
    // Withdrawn meanwhile, it is not asked for.
    const held = filings.get(id);
    for (const words of held ? questionsOf(held.filing) : []) {
      for (let before = -1; before !== asked() && !stopped.aborted; ) {
        before = asked();
        await wait(QUIET_MS, stopped);
      }
      if (stopped.aborted) return;
      await ask(words);
    }
  }
}

export type Asking = Readonly<{
  ask: (words: string) => Promise<unknown>;
  /** How many questions others have asked. */
  asked: () => number;
  /** Resolves after so long, or at once when it is stopped. */
  wait: (ms: number, stopped: AbortSignal) => Promise<void>;
  stopped: AbortSignal;
}>;

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
