import type { Article, EditorialStatus } from './article.js';
import type { Quotation } from './quotation.js';

/** An article and what was read out of it. Dates are not in it: they are worked out when asked. */
export type Filing = Readonly<{
  article: Article;
  /** Version of the reader; filings of another version are read again. */
  readBy: string;
  quotations: readonly Quotation[];
}>;

/** What is known of a filing without reading its words. */
export type FilingHead = Readonly<
  Pick<Article, 'id' | 'version' | 'headline' | 'outlet' | 'published' | 'basedOn' | 'status' | 'file'> & {
    readBy: string;
    /** How many. */
    quotations: number;
    /** How long its text is. */
    letters: number;
  }
>;

/** A filing as held, without its words. */
export type HeldHead = Readonly<Pick<FilingHead, 'id' | 'version' | 'readBy' | 'status' | 'letters' | 'file'>> &
  Readonly<{
    /** The rest of what is known of it; worked out when it is asked for. */
    head: FilingHead;
    /** Under which the store reads its words. */
    number: number;
    /** Grows when readers have something to be told; a digest remembers the last it told. 0 until they may see it. */
    cursor: number;
    /** Since when readers may see these words, commas and marks aside; null while they may not. */
    publicSince: Date | null;
    /** Readers could see other words before these. */
    corrected: boolean;
  }>;

/** A filing as held. In an archive its words are read when they are asked for. */
export type HeldFiling = HeldHead & Readonly<{ filing: Filing }>;

export function headOf({ article, readBy, quotations }: Filing): FilingHead {
  const { id, version, headline, outlet, published, basedOn, status, file } = article;
  const about = { id, version, headline, outlet, published, basedOn, status, file };
  return { ...about, readBy, quotations: quotations.length, letters: article.text.length };
}

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
