import MiniSearch from 'minisearch';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Quotation } from '../domain/quotation.js';
import { type Word, wordsWithin } from '../text/words.js';

/** A quotation where it stands, with its words joined across a split or a paragraph break. */
export type IndexedQuotation = Readonly<{ article: ArticleId; quotation: Quotation; words: readonly Word[] }>;

/** So many of the rarest words narrow a search as well as all of them do, and cost far less. */
const RAREST_FOR_ALL = 3;
const RAREST_FOR_SOME = 10;

/** Finds the quotations that could hold some words. Whether they do is for `match.ts` to say. */
export class QuotationIndex {
  private readonly byId = new Map<string, IndexedQuotation>();
  /** In how many quotations each word stands. */
  private readonly frequency = new Map<string, number>();
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
      this.count(indexed, 1);
      this.search.add({ id, words: joined(indexed.words) });
    });
  }

  remove(filing: Filing): void {
    filing.quotations.forEach((_, n) => {
      const id = `${filing.article.id}#${n}`;
      const indexed = this.byId.get(id);
      if (!indexed) return;
      this.byId.delete(id);
      this.search.discard(id);
      this.count(indexed, -1);
    });
  }

  /** Quotations that hold the rarest of `wanted`, in any order: every one that holds all of them is among these. */
  withAll(wanted: readonly Word[]): readonly IndexedQuotation[] {
    return this.found(this.rarest(wanted, RAREST_FOR_ALL), 'AND', Number.POSITIVE_INFINITY);
  }

  /** The `most` quotations that share most with `wanted`, rare words counting for more. */
  withSome(wanted: readonly Word[], most: number): readonly IndexedQuotation[] {
    return this.found(this.rarest(wanted, RAREST_FOR_SOME), 'OR', most);
  }

  private rarest(wanted: readonly Word[], most: number): readonly string[] {
    const distinct = [...new Set(wanted.map((word) => word.folded))];
    return distinct.sort((a, b) => (this.frequency.get(a) ?? 0) - (this.frequency.get(b) ?? 0)).slice(0, most);
  }

  private found(terms: readonly string[], combineWith: 'AND' | 'OR', most: number): readonly IndexedQuotation[] {
    if (terms.length === 0) return [];
    const results = this.search.search(terms.join(' '), { combineWith });
    const hits: IndexedQuotation[] = [];
    for (const { id } of results.slice(0, most)) {
      const hit = this.byId.get(String(id));
      if (hit) hits.push(hit);
    }
    return hits;
  }

  private count(indexed: IndexedQuotation, by: 1 | -1): void {
    for (const word of new Set(indexed.words.map((one) => one.folded))) {
      const left = (this.frequency.get(word) ?? 0) + by;
      if (left > 0) this.frequency.set(word, left);
      else this.frequency.delete(word);
    }
  }
}

/** The words of a quotation, piece after piece, with their places in the article's text. */
export function wordsOf(text: string, quotation: Quotation): readonly Word[] {
  return quotation.content.flatMap((piece) => wordsWithin(text, piece));
}

const joined = (list: readonly Word[]): string => list.map((word) => word.folded).join(' ');
