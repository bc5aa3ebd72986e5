import { isRealDay } from '../calendar/calendar.js';
import { overlaps } from '../domain/span.js';
import type { Timex } from '../domain/timex.js';
import { calendarMentions } from './chrono.js';
import { type Mention, mentionsOf } from './mention.js';
import { NEAR_PHRASES } from './near-phrases.js';
import { PLAIN_PHRASES } from './plain-phrases.js';
import type { Reference } from './reference.js';
import { resolve } from './resolve.js';
import { looksForward } from './tense.js';

/**
 * The date expressions of a text, in order, never overlapping. What cannot be worked out keeps `X` in its value.
 *
 * @param reference the day to count from; null when the piece has no date
 */
export function timexes(text: string, reference: Reference | null): readonly Timex[] {
  const mentions = longestOf([...calendarMentions(text), ...mentionsOf(text, [...NEAR_PHRASES, ...PLAIN_PHRASES])]);
  let printedBefore: string | null = null;
  return mentions.map(({ span, meaning }) => {
    const date = resolve(meaning, { reference, forward: looksForward(text, span), printedBefore });
    const day = date.value.slice(0, 10);
    if (date.basis === 'stated' && isRealDay(day)) printedBefore = day;
    return { span, ...date };
  });
}

/** Of expressions that overlap, the longest: `two weeks ago` over `two weeks`. In text order. */
function longestOf(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort((a, b) => a.span.start - b.span.start)) {
    const last = kept.at(-1);
    if (!last || !overlaps(last.span, mention.span)) kept.push(mention);
    else if (lengthOf(mention) > lengthOf(last)) kept[kept.length - 1] = mention;
  }
  return kept;
}

const lengthOf = ({ span }: Mention): number => span.end - span.start;
