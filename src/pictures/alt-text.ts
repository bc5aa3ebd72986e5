import { showDays } from '../calendar/show-days.js';
import type { AnswerOf, TimelineEvent } from '../domain/answer.js';
import { legible } from './legible.js';

/**
 * The picture in words, for whoever hears it: the list itself, cut between events to at most `length` characters; and what
 * of it the picture could only name: `not drawn, only named: Arabic`.
 */
export function altText({ title, rows, conflicts, more }: AnswerOf<'timeline'>, length: number): string {
  const named = new Set([title, ...rows.flatMap(wordsOf)].flatMap((words) => legible(words).named));
  const notDrawn = named.size > 0 ? ` Not drawn, only named: ${[...named].join(', ')}.` : '';
  return listed({ title, rows, conflicts, more }, length - notDrawn.length) + notDrawn;
}

const wordsOf = ({ clause, sources }: TimelineEvent): readonly string[] => [
  clause.pieces[0].exact,
  ...sources.map((label) => label.text),
];

function listed(
  { title, rows, conflicts, more }: Pick<AnswerOf<'timeline'>, 'title' | 'rows' | 'conflicts' | 'more'>,
  most: number,
): string {
  const disputed = new Map(
    conflicts.flatMap(({ grade, sides }) =>
      sides.map((side) => [side.tellings[0].sentence, grade === 'soft' ? 'a day apart' : 'dates differ'] as const),
    ),
  );
  let text = `Timeline: ${heard(title)}.`;
  for (const [i, row] of rows.entries()) {
    const line = ` ${spoken(row, disputed.get(row.tellings[0].sentence) ?? null)}`;
    const left = rows.length - i + more;
    if (text.length + line.length + 20 > most) return `${text} ${left} more.`.slice(0, most);
    text += line;
  }
  return (more > 0 ? `${text} ${more} more.` : text).slice(0, most);
}

function spoken({ days, basis, clause, sources }: TimelineEvent, dispute: string | null): string {
  const labels = [...new Set(sources.map((label) => heard(label.text)))].join(', ');
  const sure = dispute !== null ? `, ${dispute}` : basis === 'inferred' ? ', worked out' : '';
  return `${showDays(days)}${sure}: “${heard(clause.pieces[0].exact)}” (${labels}).`;
}

/** Without what would turn the order of the letters around it (UAX 9). */
const heard = (text: string): string =>
  text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
