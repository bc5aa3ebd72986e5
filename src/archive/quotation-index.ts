import MiniSearch from 'minisearch';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Quotation } from '../domain/quotation.js';
import { type Word, wordsWithin } from '../text/words.js';

/** A quotation where it stands, with its words joined across a split or a paragraph break. */
export type IndexedQuotation = Readonly<{ article: ArticleId; quotation: Quotation; words: readonly Word[] }>;

/** Finds the quotations that could hold some words. Whether they do is for `match.ts` to say. */
export class QuotationIndex {
  private readonly byId = new Map<string, IndexedQuotation>();
  private readonly search = new MiniSearch<{ id: string; words: string }>({
    fields: ['words'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });

  get size(): number {
    return this.byId.size;
  }

  add(filing: Filing): void {
    filing.quotations.forEach((quotation, n) => {
      const indexed = { article: filing.article.id, quotation, words: wordsOf(filing.article.text, quotation) };
      if (indexed.words.length === 0) return;
      const id = `${filing.article.id}#${n}`;
      this.byId.set(id, indexed);
      this.search.add({ id, words: joined(indexed.words) });
    });
  }

  remove(filing: Filing): void {
    filing.quotations.forEach((_, n) => {
      const id = `${filing.article.id}#${n}`;
      if (this.byId.delete(id)) this.search.discard(id);
    });
  }

  /** Quotations that hold every one of `wanted`, in any order. */
  withAll(wanted: readonly Word[]): readonly IndexedQuotation[] {
    return this.found(wanted, 'AND', Number.POSITIVE_INFINITY);
  }

  /** The `most` quotations that share most with `wanted`, rare words counting for more. */
  withSome(wanted: readonly Word[], most: number): readonly IndexedQuotation[] {
    return this.found(wanted, 'OR', most);
  }

  private found(wanted: readonly Word[], combineWith: 'AND' | 'OR', most: number): readonly IndexedQuotation[] {
    if (wanted.length === 0) return [];
    const results = this.search.search(joined(wanted), { combineWith });
    const hits: IndexedQuotation[] = [];
    for (const { id } of results.slice(0, most)) {
      const hit = this.byId.get(String(id));
      if (hit) hits.push(hit);
    }
    return hits;
  }
}

/** The words of a quotation, piece after piece, with their places in the article's text. */
export function wordsOf(text: string, quotation: Quotation): readonly Word[] {
  return quotation.content.flatMap((piece) => wordsWithin(text, piece));
}

const joined = (list: readonly Word[]): string => list.map((word) => word.folded).join(' ');
