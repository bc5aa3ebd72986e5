import type { Answer, Label, NewPiece, TimelineRow } from '../domain/answer.js';
import { cite } from '../domain/citation.js';
import type { HeldFiling } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Storyline } from '../domain/storyline.js';
import type { Newest, News } from './archive.js';
import { excerptOf } from './excerpt.js';
import { labelOf } from './labels.js';
import { isMeant } from './same-speaker.js';
import type { Scope } from './scope.js';

const MOST_PIECES = 25;
const QUOTATIONS_A_PIECE = 3;

/** What readers have been able to see since a moment, and not before: new pieces, and new words of old ones. */
export function whatsNew(since: Date, storyline: Storyline | null, speaker: string | null, scope: Scope): Answer {
  const isIn = membersOf(storyline, scope);
  const isQuoting = quoting(speaker, scope);
  const pieces = publicIn(scope)
    .filter(({ publicSince }) => publicSince.getTime() >= since.getTime())
    .filter(({ held }) => isIn(held.id) && isQuoting(held.id))
    .sort((a, b) => b.publicSince.getTime() - a.publicSince.getTime() || a.held.cursor - b.held.cursor);
  return {
    kind: 'whats-new',
    since,
    zone: scope.zone,
    pieces: pieces.slice(0, MOST_PIECES).map((one) => pieceOf(one, speaker, scope)),
    more: Math.max(0, pieces.length - MOST_PIECES),
  };
}

/** What a digest has to tell: pieces past the cursor, and the conflicts and dated rows that they take part in. */
export function newsAfter(cursor: number, storyline: Storyline | null, scope: Scope): News {
  const all = publicIn(scope);
  const isIn = membersOf(storyline, scope);
  const fresh = all
    .filter(({ held }) => held.cursor > cursor)
    .filter(({ held }) => isIn(held.id))
    .sort((a, b) => a.held.cursor - b.held.cursor);
  const isPublic = among(all);
  const isFresh = among(fresh);
  const timelines = (storyline === null ? scope.storylines : [storyline]).map((one) => scope.layOut(one));
  const tells = ({ sources }: TimelineRow) => sources.every(isPublic) && sources.some(isFresh);
  return {
    pieces: fresh.map((one) => pieceOf(one, null, scope)),
    rows: timelines.flatMap(({ rows }) => rows.filter(tells)),
    conflicts: timelines
      .flatMap(({ conflicts }) => conflicts)
      .filter(({ sides }) => sides.every((side) => side.sources.every(isPublic)) && sides.some(tells)),
    cursor: Math.max(cursor, newestIn(scope).cursor),
  };
}

/** Null asks for every storyline, and what belongs to none. */
function membersOf(storyline: Storyline | null, scope: Scope): (id: ArticleId) => boolean {
  if (storyline === null) return () => true;
  const members = new Set(scope.layOut(storyline).filings.map(({ article }) => article.id));
  return (id) => members.has(id);
}

/** Which articles credit words to somebody; null asks for all. */
function quoting(speaker: string | null, scope: Scope): (id: ArticleId) => boolean {
  if (speaker === null) return () => true;
  const names = new Set(scope.speakerNames().filter((name) => isMeant(speaker, name, scope.known)));
  const articles = scope.visible.shelves.map(({ quotations }) => quotations.articlesCrediting(names));
  return (id) => articles.some((some) => some.has(id));
}

export type Public = Readonly<{ held: HeldFiling; publicSince: Date }>;

/** What the store has made public. A piece whose embargo ended just now may be asked about, but is not yet news. */
export function publicIn(scope: Scope): readonly Public[] {
  const already = found.get(scope);
  if (already) return already;
  const all: Public[] = [];
  for (const held of scope.visible.all()) {
    const { publicSince } = held;
    if (publicSince !== null) all.push({ held, publicSince });
  }
  found.set(scope, all);
  return all;
}

/** Looked through at every tick for whatever a channel watches, and good as long as the scope is. */
const found = new WeakMap<Scope, readonly Public[]>();

/** How far everything would be told, and since when readers can see the newest of it. */
export const newestIn = (scope: Scope): Newest =>
  publicIn(scope).reduce<Newest>(
    ({ cursor, publicSince }, one) => ({
      cursor: Math.max(cursor, one.held.cursor),
      publicSince: publicSince === null || one.publicSince > publicSince ? one.publicSince : publicSince,
    }),
    { cursor: 0, publicSince: null },
  );

function among(pieces: readonly Public[]): (label: Label) => boolean {
  const ids = new Set(pieces.map(({ held }) => held.id));
  return (label) => ids.has(label.article);
}

function pieceOf({ held, publicSince }: Public, speaker: string | null, scope: Scope): NewPiece {
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
    publicSince,
    corrected: held.corrected,
    quotations: credited
      .filter((one) => longest.includes(one))
      .map(({ speaker: name, printed }) => ({ speaker: name, printed })),
  };
}
