import type { NewPiece } from '../domain/answer.js';
import type { Part } from './card.js';
import type { AnswerOf, Composed } from './compose.js';
import { clock } from './dates.js';
import { type LinkTo, part, passageLink, quoted, strong, text } from './runs.js';
import { conflictPart, rowPart } from './timeline.js';

export function whatsNewParts(answer: AnswerOf<'whats-new'>, now: Date, linkTo: LinkTo): Composed {
  const { pieces, since, zone, more } = answer;
  const none = pieces.length === 0 ? [part('note', text('Nothing was indexed since then.'))] : [];
  return {
    heading: `Indexed since ${clock(since, now, zone)}`,
    parts: [...none, ...pieces.flatMap((piece) => pieceParts(piece, now, zone, linkTo)), ...moreNote(more)],
  };
}

export function digestParts(answer: AnswerOf<'digest'>, now: Date, linkTo: LinkTo): Composed {
  const { title, since, zone, pieces, conflicts, rows, more, why, late } = answer;
  const counts = [
    `${pieces.length + more} ${pieces.length + more === 1 ? 'piece' : 'pieces'}`,
    ...(conflicts.length > 0 ? [`${conflicts.length} ${conflicts.length === 1 ? 'conflict' : 'conflicts'}`] : []),
  ];
  return {
    heading: [title, ...(since ? [`since ${clock(since, now, zone)}`] : []), ...counts].join(' · '),
    parts: [
      ...(late ? [part('note', text('Late: the bot was not running when this was due.'))] : []),
      ...section('Before you quote', conflicts.map(conflictPart)),
      ...section(
        'New on the record',
        pieces.flatMap((piece) => pieceParts(piece, now, zone, linkTo)),
      ),
      ...section(
        'Timeline',
        rows.map((row) => rowPart(row, linkTo)),
      ),
      ...moreNote(more),
      part('note', text(why)),
    ],
  };
}

function section(title: string, parts: readonly Part[]): readonly Part[] {
  return parts.length === 0 ? [] : [part('section', text(title)), ...parts];
}

function moreNote(more: number): readonly Part[] {
  return more > 0 ? [part('note', text(`${more} more`))] : [];
}

function pieceParts(piece: NewPiece, now: Date, zone: string, linkTo: LinkTo): readonly Part[] {
  const corrected = piece.corrected ? ' · corrected' : '';
  const headline = piece.headline === null ? '' : ` ${piece.headline}`;
  return [
    part(
      'row',
      strong(piece.label.text),
      text(`${headline} · indexed ${clock(piece.indexedAt, now, zone)}${corrected}`),
    ),
    ...piece.quotations.map(({ speaker, printed }) =>
      part('detail', text(`${speaker}: `), ...quoted(printed), ...passageLink(piece.label, printed.pieces[0], linkTo)),
    ),
  ];
}
