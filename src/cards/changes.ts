import type { WordChange } from '../domain/verdict.js';
import type { Run } from './card.js';
import { text } from './runs.js';

/** Words that differ in one place: what was asked, and what is printed there instead; one of the two may be empty. */
export type Change = Readonly<{ asked: string; printed: string }>;

/** Runs of words that differ, in order; what a mark owns up to is no difference. */
export function changesIn(comparison: readonly WordChange[]): readonly Change[] {
  const changes: Change[] = [];
  let open = false;
  for (const { word, change, marked } of comparison) {
    if (change === 'same' || marked) {
      open = false;
      continue;
    }
    const last = open ? changes.pop() : undefined;
    const { asked, printed } = last ?? { asked: '', printed: '' };
    changes.push(
      change === 'asked-only'
        ? { asked: `${asked} ${word}`.trim(), printed }
        : { asked, printed: `${printed} ${word}`.trim() },
    );
    open = true;
  }
  return changes;
}

/**
 * `typed concious, printed unconscious; typed really, not printed`: change by change, in the order of the words.
 *
 * @param asks whose words were asked about: they are `typed`, or the `draft`’s
 */
export function changedRuns(comparison: readonly WordChange[], asks: 'typed' | 'draft'): readonly Run[] {
  return changesIn(comparison).flatMap(({ asked, printed }, i): readonly Run[] => [
    text(i === 0 ? '' : '; '),
    ...(asked === '' ? [] : [text(`${asks} `), changed(asked, 'asked-only')]),
    text(asked === '' ? 'printed ' : printed === '' ? ', not printed' : ', printed '),
    ...(printed === '' ? [] : [changed(printed, 'printed-only')]),
    text(asked === '' ? `, not ${asks === 'typed' ? 'typed' : 'in the draft'}` : ''),
  ]);
}

const changed = (words: string, change: 'asked-only' | 'printed-only'): Run => ({
  kind: 'changed',
  text: words,
  change,
});
