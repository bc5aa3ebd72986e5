import type { Answer, NewPiece } from '../domain/answer.js';
import { cite } from '../domain/citation.js';
import type { HeldFiling } from '../domain/filing.js';
import type { Storyline } from '../domain/storyline.js';
import type { News } from './archive.js';
import { excerptOf } from './excerpt.js';
import { labelOf } from './labels.js';
import { isMeant } from './same-speaker.js';
import type { Scope } from './scope.js';
import { belongs } from './storylines.js';

const MOST_PIECES = 8;
const QUOTATIONS_A_PIECE = 3;

/** What was filed or corrected since a moment, by the time it was indexed. */
export function whatsNew(since: Date, storyline: Storyline | null, speaker: string | null, scope: Scope): Answer {
  const pieces = scope.visible.filings
    .filter((held) => held.indexedAt.getTime() >= since.getTime())
    .filter((held) => storyline === null || belongs(held.filing.article, storyline))
    .sort((a, b) => b.indexedAt.getTime() - a.indexedAt.getTime() || a.cursor - b.cursor)
    .map((held) => pieceOf(held, speaker, scope))
    .filter((piece) => speaker === null || piece.quotations.length > 0);
  return {
    kind: 'whats-new',
    since,
    zone: scope.zone,
    pieces: pieces.slice(0, MOST_PIECES),
    more: Math.max(0, pieces.length - MOST_PIECES),
  };
}

/** What a digest has to tell: pieces past the cursor, and the conflicts and dated rows that they take part in. */
export function newsAfter(cursor: number, storyline: Storyline | null, scope: Scope): News {
  const fresh = scope.visible.filings
    .filter((held) => held.cursor > cursor)
    .filter((held) => storyline === null || belongs(held.filing.article, storyline))
    .sort((a, b) => a.cursor - b.cursor);
  const ids = new Set<string>(fresh.map((held) => held.filing.article.id));
  const laidOut = storyline === null ? scope.storylines : [storyline];
  const timelines = laidOut.map((one) => scope.layOut(one));
  return {
    pieces: fresh.map((held) => pieceOf(held, null, scope)),
    rows: timelines.flatMap((one) => one.rows).filter((row) => row.sources.some((label) => ids.has(label.article))),
    conflicts: timelines
      .flatMap((one) => one.conflicts)
      .filter((conflict) => conflict.sides.some((side) => side.sources.some((label) => ids.has(label.article)))),
    cursor: Math.max(cursor, ...scope.visible.filings.map((held) => held.cursor)),
  };
}

function pieceOf(held: HeldFiling, speaker: string | null, scope: Scope): NewPiece {
  const { article, quotations } = held.filing;
  const credited = quotations.flatMap((quotation) => {
    const { attribution } = quotation;
    if (attribution.kind === 'none') return [];
    if (speaker !== null && !isMeant(speaker, attribution.speaker.name, scope.known)) return [];
    const printed = excerptOf(article, quotation, null);
    return [{ speaker: attribution.speaker.name, printed, length: cite(article, quotation.content[0]!).exact.length }];
  });
  const longest = [...credited].sort((a, b) => b.length - a.length).slice(0, QUOTATIONS_A_PIECE);
  return {
    label: labelOf(article),
    headline: article.headline,
    indexedAt: held.indexedAt,
    corrected: held.indexedAt.getTime() > held.firstIndexedAt.getTime(),
    quotations: credited
      .filter((one) => longest.includes(one))
      .map(({ speaker: name, printed }) => ({ speaker: name, printed })),
  };
}
