import type { Article, EditorialStatus } from './article.js';
import type { Quotation } from './quotation.js';

/** An article and what was read out of it. Dates are not in it: they are worked out when asked. */
export type Filing = Readonly<{
  article: Article;
  /** Version of the reader; filings of another version are read again. */
  readBy: string;
  quotations: readonly Quotation[];
}>;

/** A filing as held. */
export type HeldFiling = Readonly<{
  filing: Filing;
  /** Grows when readers have something to be told; a digest remembers the last it told. 0 until they may see it. */
  cursor: number;
  /** Since when readers may see these words, commas and marks aside; null while they may not. */
  publicSince: Date | null;
  /** Readers could see other words before these. */
  corrected: boolean;
  firstIndexedAt: Date;
  /** When this version was indexed. */
  indexedAt: Date;
}>;

/** Whether readers may see a piece: when it is live, or when its embargo has passed. */
export function isPublic(status: EditorialStatus, at: Date): boolean {
  switch (status.kind) {
    case 'live':
      return true;
    case 'embargoed':
      return status.until.getTime() <= at.getTime();
    case 'held':
    case 'withdrawn':
      return false;
    default:
      return status satisfies never;
  }
}
