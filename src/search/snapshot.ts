import { createHash } from 'node:crypto';
import { words } from '../text/words.js';
import type { ArticleColumns } from './article-table.js';
import type { Segment } from './segment.js';
import type { StringBytes } from './string-list.js';

/** What a search holds, but for what came last and what MiniSearch holds: nothing in it changes any more. */
export type Snapshot = Readonly<{
  dictionary: StringBytes;
  speakers: StringBytes;
  articles: ArticleColumns;
  quotations: readonly Segment[];
  texts: readonly Segment[];
}>;

/** How the writing of one went. */
export type Saved = Readonly<{ kind: 'saved'; bytes: number } | { kind: 'not-saved'; because: string }>;

/** What stands at the head of a snapshot's file. `length` in bytes; `numbers`: the section is in 32-bit numbers. */
export type SnapshotHeader = Readonly<{
  format: number;
  folding: string;
  sections: readonly Readonly<{ name: string; numbers: boolean; length: number; sum: number }>[];
}>;

/** `OTRi` on the machines that we run on; on others the bytes are in another order, and so is everything else. */
export const MAGIC = 0x6952544f;

/** Grows whenever a snapshot is to be read otherwise than before. */
export const FORMAT = 1;

/** Differs when words are told apart or folded otherwise: the words of an older snapshot would then not be found. */
export const folding = (): string =>
  createHash('sha256')
    .update(JSON.stringify(words(PROBE).map((word) => word.folded)))
    .digest('hex')
    .slice(0, 16);

const PROBE =
  '“Don’t,” O‘Neill’s said—well-known İSTANBUL, STRASSE Straße, ﬁn e\u0301té 4x4 £4.5m $4,500 80% 10:30 ½ x² ʼtis rock’n’roll 😀 🏴‍☠️ שלום العربية 東京 МОСКВА Ǆ ͅ’a';
