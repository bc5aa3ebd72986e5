import { clock } from '../calendar/clock.js';
import type { AnswerOf, NewPiece } from '../domain/answer.js';
import type { Composed, Run } from './card.js';
import { type LinkTo, part, passageLink, quoted, strong, text } from './runs.js';

export function whatsNewParts(answer: AnswerOf<'whats-new'>, now: Date, linkTo: LinkTo): Composed {
  const { pieces, since, zone, more } = answer;
  const none = pieces.length === 0 ? [part('note', text('Nothing is new since then.'))] : [];
  return {
    heading: `New on the record since ${clock(since, now, zone)}`,
    parts: [
      ...none,
      ...pieces.flatMap((piece) => [
        part('row', ...pieceRuns(piece, now, zone)),
        ...piece.quotations.map((quotation) => part('detail', ...quotationRuns(piece, quotation, linkTo))),
      ]),
      ...(more > 0 ? [part('note', text(`${more} more`))] : []),
    ],
  };
}

/** `**Daily Post** Quay shut · 09:00 · corrected`: the time is since when readers may see these words. */
export function pieceRuns({ label, headline, publicSince, corrected }: NewPiece, now: Date, zone: string): Run[] {
  const titled = headline === null ? '' : ` ${headline}`;
  const time = clock(publicSince, now, zone);
  return [strong(label.text), text(`${titled} · ${time}${corrected ? ' · corrected' : ''}`)];
}

export function quotationRuns(
  { label }: NewPiece,
  { speaker, printed }: NewPiece['quotations'][number],
  linkTo: LinkTo,
): Run[] {
  return [text(`${speaker}: `), ...quoted(printed), ...passageLink(label, printed.pieces[0], linkTo)];
}
