import type { DateConflict, TimelineRow } from '../domain/answer.js';
import type { Part, Run } from './card.js';
import type { AnswerOf, Composed } from './compose.js';
import { showDays } from '../timeline/days.js';
import { certaintyMark } from './dates.js';
import { type LinkTo, asPrinted, because, part, passageLink, strong, text } from './runs.js';

export function timelineParts(answer: AnswerOf<'timeline'>, linkTo: LinkTo): Composed {
  const { title, rows, conflicts, undated, articles, more } = answer;
  const none = rows.length === 0 ? [part('note', text(emptyNote(articles)))] : [];
  const undatedNote =
    undated.length === 0 ? [] : [part('note', text(`Nothing dated in: ${undated.map((label) => label.text).join(', ')}`))];
  return {
    heading: title,
    parts: [
      ...conflicts.map(conflictPart),
      ...none,
      ...rows.flatMap((row) => rowParts(row, linkTo)),
      ...(more > 0 ? [part('note', text(`${more} more; add from: or to:`))] : []),
      ...undatedNote,
    ],
  };
}

function emptyNote(articles: number): string {
  if (articles === 0) return 'No article that you may see belongs to this storyline.';
  return `No dated event in ${articles} ${articles === 1 ? 'article' : 'articles'}.`;
}

/** `Dates differ, resignation: 000 says ◐ 25 Jan 2022 | 001, 003 say ◐ 10 Feb 2022, one witness`. */
export function conflictPart({ happening, sides }: DateConflict): Part {
  const runs = sides.flatMap((side, i): readonly Run[] => {
    const labels = side.sources.map((label) => label.text).join(', ');
    const witnesses = side.sources.length > 1 ? `, at most ${side.independentAtMost} independent` : '';
    const reason = side.because.length > 0 ? [text(' ('), ...because(side.because), text(')')] : [];
    return [
      text(`${i === 0 ? '' : ' | '}${labels}: ${certaintyMark(side.basis)} `),
      strong(showDays(side.days)),
      ...reason,
      text(witnesses),
    ];
  });
  return part('warning', text(`Dates differ, ${happening}: `), ...runs);
}

export function rowParts(row: TimelineRow, linkTo: LinkTo): readonly Part[] {
  const [first] = row.sources;
  const labels = row.sources.map((label) => label.text).join(', ');
  const witnesses = row.sources.length > 1 ? ` (at most ${row.independentAtMost} independent)` : '';
  const reason = row.because.length > 0 ? [part('detail', ...because(row.because))] : [];
  return [
    part(
      'row',
      strong(`${certaintyMark(row.basis)} ${showDays(row.days)} `),
      asPrinted(row.sentence),
      text(` · ${labels}${witnesses}`),
      ...(first ? passageLink(first, row.sentence, linkTo) : []),
    ),
    ...reason,
  ];
}
