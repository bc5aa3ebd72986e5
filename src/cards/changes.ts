import type { WordChange } from '../domain/verdict.js';
import type { Run } from './card.js';
import { text } from './runs.js';

/** Words that differ in one place: what was asked, and what is printed there instead; one of the two may be empty. */
export type Change = Readonly<{ asked: string; printed: string }>;

/** Runs of words that differ, in order; what a mark owns up to is no difference. */
export function changesIn(comparison: readonly WordChange[]): readonly Change[] {
  const changes: Change[] = [];
  let open = false;
  // Of two sums, `£2.5m` and `£2.4m`, the sign is the same, and shown with both.
  let sign = '';
  for (const { word, change, marked } of comparison) {
    if (change === 'same' || marked) {
      open = false;
      sign = change === 'same' && CURRENCY.test(word) ? word : '';
      continue;
    }
    const last = open ? changes.pop() : undefined;
    const { asked, printed } = last ?? { asked: '', printed: '' };
    changes.push(
      change === 'asked-only'
        ? { asked: joined(asked || sign, word), printed }
        : { asked, printed: joined(printed || sign, word) },
    );
    open = true;
  }
  return changes;
}

/** What brackets put in the place of other words: `[£9,000]` of `£1,500`. A mark owns up to it, so it is told only where it turns the meaning. */
export function bracketRuns(comparison: readonly WordChange[]): readonly Run[] {
  const isMarked = ({ change, marked }: WordChange): boolean => marked && change !== 'same';
  const own = comparison.filter((one, i) => isMarked(one) && isBesideBracket(comparison, i, isMarked));
  return changedRuns(
    own.map((one) => ({ ...one, marked: false })),
    'draft',
  );
}

const BRACKET = /^\[.*\]$/su;

/** Whether a bracket of the words asked about stands in the same run of marked changes. */
function isBesideBracket(
  comparison: readonly WordChange[],
  at: number,
  isMarked: (one: WordChange) => boolean,
): boolean {
  const from = comparison.findLastIndex((one, i) => i <= at && !isMarked(one)) + 1;
  const end = comparison.findIndex((one, i) => i > at && !isMarked(one));
  return comparison.slice(from, end === -1 ? undefined : end).some(({ word }) => BRACKET.test(word));
}

const CURRENCY = /\p{Sc}$/u;
/** What ties a word to the next: `co-` of `co-op`. */
const TIED = /\S[-‐‑–/*]{1,3}$/u;
const joined = (before: string, word: string): string =>
  `${before}${before === '' || TIED.test(before) || (CURRENCY.test(before) && /^\p{N}/u.test(word)) ? '' : ' '}${word}`;

/** Whose words were laid along which, and what they are called. */
const SIDES = {
  typed: { asked: 'typed', printed: 'printed', lacks: 'not typed' },
  draft: { asked: 'draft', printed: 'printed', lacks: 'not in the draft' },
  headline: { asked: 'headline', printed: 'body', lacks: 'not in the headline' },
  lead: { asked: 'lead', printed: 'body', lacks: 'not in the lead' },
} as const;

/**
 * `typed concious, printed unconscious; typed really, not printed`: change by change, in the order of the words.
 *
 * @param asks whose words were asked about: a headline and a lead are laid along the body
 */
export function changedRuns(comparison: readonly WordChange[], asks: keyof typeof SIDES): readonly Run[] {
  const sides = SIDES[asks];
  const unprinted = sides.printed === 'body' ? ', not in the body' : ', not printed';
  return changesIn(comparison).flatMap(({ asked, printed }, i): readonly Run[] => [
    text(i === 0 ? '' : '; '),
    ...(asked === '' ? [] : [text(`${sides.asked} `), changed(asked, 'asked-only')]),
    text(asked === '' ? `${sides.printed} ` : printed === '' ? unprinted : `, ${sides.printed} `),
    ...(printed === '' ? [] : [changed(printed, 'printed-only')]),
    text(asked === '' ? `, ${sides.lacks}` : ''),
  ]);
}

const changed = (words: string, change: 'asked-only' | 'printed-only'): Run => ({
  kind: 'changed',
  text: words,
  change,
});
