import type { Answer, DateConflict, NewPiece, TimelineRow } from '../domain/answer.js';
import type { Asker } from '../domain/asker.js';
import type { ReadDraft } from '../domain/check.js';
import type { Citation } from '../domain/citation.js';
import type { ConflictKind } from '../domain/conflict.js';
import type { ExportFormat } from '../domain/export-format.js';
import type { Filing, HeldFiling } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Storyline } from '../domain/storyline.js';
import type { WatchEvent, Watched } from '../domain/watch.js';

export type WhoSaidQuestion = Readonly<{
  words: string;
  speaker: string | null;
  /** Search words that the article must hold. */
  about: string | null;
  from: Date | null;
  to: Date | null;
  /** Part of an outlet's name or an article's label. */
  source: string | null;
  match: 'exact' | 'near' | null;
}>;

export type SaidByQuestion = Readonly<{ speaker: string; about: string | null; from: Date | null; to: Date | null }>;

export type TimelineQuestion = Readonly<{
  storyline: string;
  /** A person, body or thing that takes part in the events asked for; pronouns count. */
  about: string | null;
  from: Date | null;
  to: Date | null;
  show: 'all' | 'agreed' | 'conflicts' | null;
  /** With a file to take away every row is in the answer, not only the weightiest. */
  exportAs: ExportFormat | null;
}>;

export type ConflictsQuestion = Readonly<{ storyline: string; kind: ConflictKind | null }>;

/** What is new since a cursor, and where the cursor stands now. */
export type News = Readonly<{
  pieces: readonly NewPiece[];
  rows: readonly TimelineRow[];
  conflicts: readonly DateConflict[];
  cursor: number;
}>;

/**
 * What came of something watched, under keys that are the same whatever is watched. `counted`: the keys of renderings
 * that are counted only.
 */
export type WatchNews = Readonly<{
  events: readonly Readonly<{ key: string; event: WatchEvent }>[];
  counted: readonly string[];
  cursor: number;
}>;

export type Newest = Readonly<{ cursor: number; publicSince: Date | null }>;

export type WorthAsking = Readonly<{ words: string | null; storyline: string | null; speaker: string | null }>;

/** Everything that can be asked, by one asker, at one time. Nothing the asker may not see changes any answer. */
export interface Archive {
  whoSaid(question: WhoSaidQuestion): Promise<Answer>;
  saidBy(question: SaidByQuestion): Promise<Answer>;
  timeline(question: TimelineQuestion): Promise<Answer>;
  /** Where the articles of a storyline disagree: between them, and inside one. */
  conflicts(question: ConflictsQuestion): Promise<Answer>;
  whatsNew(question: Readonly<{ since: Date; storyline: string | null; speaker: string | null }>): Promise<Answer>;
  /** Every quotation of a draft beside what is held. `style`: the name of a house style; null for the newsroom's own. */
  check(draft: ReadDraft, style: string | null): Promise<Answer>;
  /** For digests: what readers could first see, or see corrected, after `cursor` (0: everything), in the storyline or in all. */
  newsAfter(cursor: number, storyline: string | null): Promise<News>;
  /** For alerts and digests: what has come of something watched since `cursor`. `filedAt`: as in the store. */
  watchedAfter(
    watched: Watched,
    cursor: number,
    filedAt: (id: ArticleId, cursor: number) => Promise<Filing | null>,
  ): Promise<WatchNews>;
  /** The paragraphs around the words that an answer shows. */
  passages(citations: readonly Citation[]): Promise<Answer>;
  /** The storyline of that slug or title, however it is spaced; null when none is declared. */
  storyline(typed: string): Storyline | null;
  sources(): Promise<Answer>;
  /** Something to ask for of each kind, by what is held: nulls over an empty archive. */
  worthAsking(): WorthAsking;
  counts(): Readonly<{ articles: number; quotations: number; indexedAt: Date | null }>;
  article(id: ArticleId): HeldFiling | null;
  /** How far everything would be told, and since when readers can see the newest of it; 0 and null for nothing. */
  newest(): Newest;
  suggestStorylines(typed: string): readonly string[];
  suggestSpeakers(typed: string): readonly string[];
}

export type OpenArchive = (asker: Asker) => Archive;
