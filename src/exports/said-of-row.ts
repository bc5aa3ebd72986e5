import { showDays } from '../calendar/show-days.js';
import type { AnswerOf, Label, TimelineEvent } from '../domain/answer.js';
import type { Reason } from '../domain/citation.js';

/** A reason on one line, the words of articles in quotation marks. */
export function reasonText(reason: Reason): string {
  return reason.map((part) => (typeof part === 'string' ? part : `“${oneLine(part.exact)}”`)).join('');
}

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The words that name the event: the stretch of its sentence around the date, with `…` where the sentence goes on. */
export function headlineOf({ clause: { pieces, cut } }: TimelineEvent): string {
  const before = cut === 'before' || cut === 'both' ? '…' : '';
  const after = cut === 'after' || cut === 'both' ? '…' : '';
  return `${before}${oneLine(pieces[0].exact)}${after}`;
}

/** What a date rests on, in a word. */
export function basisWords(basis: TimelineEvent['basis']): string {
  switch (basis) {
    case 'stated':
      return 'stated';
    case 'inferred':
      return 'worked out';
    case 'range':
      return 'a stretch of time';
    default:
      return basis satisfies never;
  }
}

/** `words`: `Dates differ, resignation: 000: Tue 25 Jan 2022; 001, 003: Thu 10 Feb 2022`. */
export type Dispute = Readonly<{ happening: string; words: string }>;

/** The disputes of a timeline, by the row that each concerns. */
export function disputesOf({ conflicts }: AnswerOf<'timeline'>): ReadonlyMap<string, Dispute> {
  const found = new Map<string, Dispute>();
  for (const { happening, grade, sides } of conflicts) {
    const said = sides.map(({ sources, days }) => `${labels(sources)}: ${showDays(days)}`).join('; ');
    const dispute = { happening, words: `${grade === 'soft' ? 'A day apart' : 'Dates differ'}, ${happening}: ${said}` };
    for (const side of sides) found.set(placeOf(side), dispute);
  }
  return found;
}

/** Where the sentence that a row shows stands; no two rows share it, and the side of a conflict has that of its row. */
export const placeOf = ({ tellings: [{ sentence }] }: TimelineEvent): string =>
  `${sentence.article}:${sentence.span.start}`;

export const labels = (sources: readonly Label[]): string => [...new Set(sources.map((one) => one.text))].join(', ');
