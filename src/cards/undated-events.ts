import { showBounds } from '../calendar/show-days.js';
import type { AnswerOf, Label, UndatedEvent } from '../domain/answer.js';
import type { Citation } from '../domain/citation.js';
import type { Part, Run } from './card.js';
import { asPrinted, because, type LinkTo, part, passageLink, quotedWords, strong, text } from './runs.js';

/** What a timeline lists as without a day, at length, and how many more there are. */
export function undatedParts(
  { undatedEvents, moreUndated }: Pick<AnswerOf<'timeline'>, 'undatedEvents' | 'moreUndated'>,
  linkTo: LinkTo,
): readonly Part[] {
  const more = part('note', text(`${moreUndated} more without a day; export:csv and export:md hold them`));
  return [...undatedEvents.flatMap((event) => eventParts(event, linkTo)), ...(moreUndated > 0 ? [more] : [])];
}

/** `Told without a date: resignation` and `No day known for “31 February” (004)`: all of it, at a glance. */
export function undatedNotes(events: readonly UndatedEvent[]): readonly Part[] {
  const without = events.filter(({ says }) => says === null);
  const happenings = [...new Set(without.flatMap(({ happening }) => happening ?? []))];
  const printed = new Map(
    events.flatMap(({ says, label }) =>
      says === null ? [] : [[`${says.exact} (${label.text})`, { says, label }] as const],
    ),
  );
  return [
    ...(happenings.length > 0 ? [part('note', text(`Told without a date: ${happenings.join(', ')}`))] : []),
    ...(printed.size > 0 ? [part('note', text('No day known for '), ...listed([...printed.values()]))] : []),
  ];
}

const listed = (printed: readonly Readonly<{ says: Citation; label: Label }>[]): readonly Run[] =>
  printed.flatMap(({ says, label }, i) => [text(i ? ', ' : ''), quotedWords(says), text(` (${label.text})`)]);

/**
 * `○ no date printed Pell resigned. · 004 · not before Fri 4 Feb 2022, not after Thu 17 Feb 2022`; of a date that gives no
 * day, why: `“31 February” gives no day: there is no such day in the calendar`.
 */
function eventParts(event: UndatedEvent, linkTo: LinkTo): readonly Part[] {
  const { label, sentence, between, says } = event;
  const bounds = showBounds(between);
  const row = part(
    'row',
    strong(says === null ? '○ no date printed' : '○ no day known'),
    text(' '),
    asPrinted(sentence),
    text(` · ${label.text}${bounds === '' ? '' : ` · ${bounds}`}`),
    ...passageLink(label, sentence, linkTo),
  );
  return says === null ? [row] : [row, part('detail', ...because(event.because))];
}
