import type { ArticleId, Version } from './ids.js';
import type { Span } from './span.js';

/** When a piece was published, as far as anything states it. */
export type Published = Readonly<{
  /** `2022-02-17`, or an instant `2022-02-17T08:30:00Z` when the hour is known. */
  value: string;
  /** IANA name of the zone in which `value`'s day is meant. */
  zone: string;
}>;

/**
 * What each paragraph is. Only `body` and `standfirst` are copy: the other roles are marked so that
 * nothing in them is credited to anyone, but the text keeps them as filed.
 */
export type Role =
  | 'headline'
  | 'standfirst'
  | 'body'
  | 'cross-head'
  | 'link-line'
  | 'player-notice'
  | 'read-more'
  | 'share-line'
  | 'file-date';

/** One line or block of the text; paragraphs are in order, never overlap, and leave out only white space. */
export type Paragraph = Readonly<{ span: Span; role: Role }>;

export type EditorialStatus =
  | Readonly<{ kind: 'live' }>
  | Readonly<{ kind: 'held' }>
  | Readonly<{ kind: 'embargoed'; until: Date }>
  | Readonly<{ kind: 'withdrawn' }>;

export type Article = Readonly<{
  id: ArticleId;
  version: Version;
  /** Exactly as filed, less the front matter. Every span points into it. */
  text: string;
  paragraphs: readonly Paragraph[];
  /** Front matter's headline; else the headline line of the text; else null. */
  headline: string | null;
  outlet: string | null;
  url: string | null;
  published: Published | null;
  /** The file that this piece retells, as front matter names it; null for a report of its own. */
  basedOn: string | null;
  status: EditorialStatus;
  /** Where the file is, relative to the folder that was read, and the line of it at which `text` begins; from 1. */
  file: string;
  firstLine: number;
}>;

export const isCopy = (role: Role): boolean => role === 'body' || role === 'standfirst';
