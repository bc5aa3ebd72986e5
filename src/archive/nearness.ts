import { isSameWords, type WordChange } from '../domain/verdict.js';
import { GRAMMAR } from '../text/grammar-words.js';
import type { Judgement } from '../verdicts/judge.js';

/** Up to three words match word for word or not at all. */
export const EXACT_ONLY_WORDS = 3;
/** Longer ones match nearly when at most this share of the words asked about has to change. */
const NEAR_SHARE = 0.34;

/** A wording that a mark cuts up must hold on to a run of so many words, of four to two: `I … you` stands in every speech. */
const LEAST_RUN = 3;
/** At least this share of the words asked about stays where marks own up to what is cut. */
const LEAST_SAME = 0.5;
/** Where they do not, at least this share of those that tell something. */
const LEAST_TELLING = 0.5;
/** Another speaker's words are hardly these: of them only so few may be changed. */
const OTHERS_SHARE = 0.15;

/**
 * Whether a quotation so judged holds the words asked about, or others so near them that they may be these, altered.
 *
 * @param words how many are asked about, brackets and hesitations apart
 * @param others whether they are credited to another speaker than was asked about
 */
export function isNear({ verdict, comparison }: Judgement, words: number, others: boolean): boolean {
  if (comparison.every(({ change }) => change === 'same')) return true;
  if (words <= EXACT_ONLY_WORDS || longestRun(comparison) < Math.min(LEAST_RUN, words / 2)) return false;
  const same = comparison.filter(({ change }) => change === 'same');
  if (same.length < LEAST_SAME * words) return false;
  if (isSameWords(verdict)) return true;
  const unmarked = (change: string) => comparison.filter((one) => one.change === change && !one.marked);
  const asked = unmarked('asked-only');
  const telling = same.filter(tells).length;
  return (
    asked.length <= (others ? OTHERS_SHARE : NEAR_SHARE) * words &&
    unmarked('printed-only').length <= same.length &&
    telling >= LEAST_TELLING * (telling + asked.filter(tells).length)
  );
}

const A_SLIP = 2;

/** A word or two changed in one quotation: no second place is needed to explain it. */
export const isSlip = (comparison: readonly WordChange[]): boolean =>
  comparison.filter(({ change, marked }) => change === 'asked-only' && !marked).length <= A_SLIP;

/** How far words are from those asked about; a word left out without a mark weighs less than one that was changed. */
export function wordsChanged({ comparison }: Judgement): number {
  const count = (change: string): number => comparison.filter((one) => one.change === change).length;
  return count('asked-only') + count('printed-only') / 4;
}

function longestRun(comparison: Judgement['comparison']): number {
  let longest = 0;
  let run = 0;
  for (const { change } of comparison) {
    run = change === 'same' ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

const tells = ({ word }: Judgement['comparison'][number]): boolean => !GRAMMAR.has(word.toLowerCase());
