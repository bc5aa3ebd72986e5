import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.js';
import type { Answer, Label } from '../domain/answer.js';
import type { Citation } from '../domain/citation.js';
import type { PlannedDelivery, Subscription } from './digests.js';
import { whenInWords } from './when.js';

/** What a channel is told about, and how far it has been told. */
export type Following = Pick<Subscription, 'id' | 'place' | 'storyline' | 'zone' | 'cursor' | 'toldAt'> &
  Readonly<{ why: string }>;

export type Digest = Extract<Answer, { kind: 'digest' }>;

/** The rest of the pieces are counted, not named: a digest must be read at a glance. */
const mostPieces = 12;

/** @returns null when nothing is new; nothing ever is in a storyline that is no longer declared */
export async function draftDigest(
  following: Following,
  archive: Archive,
  late: boolean,
): Promise<Readonly<{ digest: Digest; cursor: number }> | null> {
  const news = await archive.newsAfter(following.cursor, following.storyline);
  if (news.pieces.length === 0) return null;
  const digest: Digest = {
    kind: 'digest',
    storyline: following.storyline,
    since: following.toldAt,
    zone: following.zone,
    pieces: news.pieces.slice(0, mostPieces),
    conflicts: news.conflicts,
    rows: news.rows,
    more: Math.max(0, news.pieces.length - mostPieces),
    why: following.why,
    late,
  };
  return { digest, cursor: news.cursor };
}

/** True while a reader may still see every piece that the digest names, in the versions that it cites. */
export function stillStands(digest: Digest, archive: Archive): boolean {
  const labels: Label[] = [
    ...digest.pieces.map((piece) => piece.label),
    ...digest.rows.flatMap((row) => row.sources),
    ...digest.conflicts.flatMap((conflict) => conflict.sides.flatMap((side) => side.sources)),
  ];
  const citations: Citation[] = [
    ...digest.pieces.flatMap((piece) => piece.quotations.flatMap((quotation) => quotation.printed.pieces)),
    ...digest.rows.map((row) => row.sentence),
    ...digest.conflicts.flatMap((conflict) => conflict.sides.map((side) => side.sentence)),
  ];
  return (
    labels.every((label) => archive.article(label.article) !== null) &&
    citations.every((cited) => archive.article(cited.article)?.filing.article.version === cited.version)
  );
}

/** A delivery that is yet to be posted or decided on. */
export function newDelivery(
  following: Pick<Following, 'id' | 'place' | 'cursor'>,
  dueAt: Date,
  at: Date,
): PlannedDelivery {
  // Discord takes 25 characters as the mark that keeps a message from being posted twice.
  const key = createHash('sha256').update(`${following.id} ${dueAt.getTime()}`).digest('base64url').slice(0, 24);
  return {
    subscription: following.id,
    dueAt,
    state: 'planned',
    key,
    place: following.place,
    answer: null,
    cursor: following.cursor,
    attempts: 0,
    message: null,
    because: null,
    updatedAt: at,
  };
}

export function followingOf(subscription: Subscription): Following {
  const { storyline, cron, zone } = subscription;
  return { ...subscription, why: `This channel follows ${nameOf(storyline)}: ${whenInWords(cron)}, ${zone} time.` };
}

export const nameOf = (storyline: string | null): string => storyline ?? 'everything';
