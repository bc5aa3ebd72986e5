import type { Article } from './article.js';
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
  /** Grows with every change to the archive; a digest remembers the last one it has told. */
  cursor: number;
  firstIndexedAt: Date;
  /** When this version was indexed. */
  indexedAt: Date;
}>;
