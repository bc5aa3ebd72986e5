import type { Filing, HeldFiling } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Quotation } from '../domain/quotation.js';
import type { LocalSearch } from '../search/local-search.js';
import { type Narrowing, type QuotationAt, unnarrowed } from '../search/search.js';
import { type Word, wordsWithin } from '../text/words.js';

/** A quotation where it stands, with its words joined across a split or a paragraph break. */
export type IndexedQuotation = Readonly<{
  article: ArticleId;
  /** For as long as anyone has the quotation it is this very filing that is read, and no other with the same words. */
  filing: Filing;
  quotation: Quotation;
  words: readonly Word[];
}>;

/** Finds the quotations that could hold some words. Whether they do is for `match.ts` to say. */
export class QuotationIndex {
  constructor(
    private readonly search: LocalSearch,
    private readonly filings: ReadonlyMap<ArticleId, HeldFiling>,
  ) {}

  get size(): number {
    return this.search.size().quotations;
  }

  /** Quotations that hold `wanted` word for word, those that tell most first. */
  exactly(wanted: readonly Word[], narrowing: Narrowing, most: number): readonly IndexedQuotation[] {
    return this.read(this.search.exact(folded(wanted), narrowing, 'most telling', most));
  }

  /** How many quotations hold `wanted` word for word. */
  count(wanted: readonly Word[], narrowing: Narrowing): number {
    return this.search.count(folded(wanted), narrowing);
  }

  /**
   * The `most` quotations that are nearest to `wanted`.
   *
   * @param mayBe of those, which are worth reading, by their folded words
   */
  withSome(
    wanted: readonly Word[],
    most: number,
    narrowing: Narrowing = unnarrowed,
    mayBe: (words: readonly string[]) => boolean = () => true,
  ): readonly IndexedQuotation[] {
    return this.read(this.search.near(folded(wanted), narrowing, most).filter(({ words }) => mayBe(words)));
  }

  /** Everything that is credited under one of these names, unread. */
  creditedTo(names: ReadonlySet<string>, narrowing: Narrowing): readonly QuotationAt[] {
    return this.search.creditedTo(names, narrowing);
  }

  /** The articles that credit anything under one of these names. */
  articlesCrediting(names: ReadonlySet<string>): ReadonlySet<ArticleId> {
    return new Set(this.search.creditedTo(names, unnarrowed).map(({ article }) => article));
  }

  private read(places: readonly QuotationAt[]): readonly IndexedQuotation[] {
    return places.flatMap((place) => this.at(place) ?? []);
  }

  /** Null when it is held here no more. */
  at({ article, quotation: n }: QuotationAt): IndexedQuotation | null {
    const held = this.filings.get(article);
    const filing = held?.filing;
    const quotation = filing?.quotations[n];
    // Read by another reader since it was indexed, it may have other quotations in other places.
    return quotation && filing?.readBy === held?.readBy ? indexedIn(filing, quotation) : null;
  }
}

export const indexedIn = (filing: Filing, quotation: Quotation): IndexedQuotation => ({
  article: filing.article.id,
  filing,
  quotation,
  words: wordsOf(filing.article.text, quotation),
});

/** The words of a quotation, piece after piece, with their places in the article's text. */
export function wordsOf(text: string, quotation: Quotation): readonly Word[] {
  return quotation.content.flatMap((piece) => wordsWithin(text, piece));
}

const folded = (list: readonly Word[]): readonly string[] => list.map((word) => word.folded);
