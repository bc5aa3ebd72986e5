import { showDays } from '../calendar/show-days.js';
import type { AnswerOf, TimelineEvent } from '../domain/answer.js';

/** The picture in words, for whoever hears it: the list itself, cut between events to at most `most` characters. */
export function altText({ title, rows, conflicts, more }: AnswerOf<'timeline'>, most: number): string {
  const disputed = new Set(conflicts.flatMap(({ sides }) => sides.map((side) => side.sentence)));
  let text = `Timeline: ${title}.`;
  for (const [i, row] of rows.entries()) {
    const line = ` ${spoken(row, disputed.has(row.sentence))}`;
    const left = rows.length - i + more;
    if (text.length + line.length + 20 > most) return `${text} ${left} more.`.slice(0, most);
    text += line;
  }
  return (more > 0 ? `${text} ${more} more.` : text).slice(0, most);
}

function spoken({ days, basis, clause, sources }: TimelineEvent, isDisputed: boolean): string {
  const labels = [...new Set(sources.map((label) => label.text))].join(', ');
  const sure = isDisputed ? ', dates differ' : basis === 'inferred' ? ', worked out' : '';
  return `${showDays(days)}${sure}: “${clause.pieces[0].exact.replace(/\s+/gu, ' ').trim()}” (${labels}).`;
}
