import MiniSearch from 'minisearch';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { foldedText, type Word } from '../text/words.js';

/** Finds articles by what they are about: headline first, then copy. */
export class ArticleIndex {
  private readonly search = new MiniSearch<{ id: string; headline: string; text: string }>({
    fields: ['headline', 'text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });

  add({ article }: Filing): void {
    this.search.add({
      id: article.id,
      headline: foldedText(article.headline ?? ''),
      text: foldedText(article.text),
    });
  }

  remove({ article }: Filing): void {
    if (this.search.has(article.id)) this.search.discard(article.id);
  }

  /** Articles that hold every one of these words, in any order. */
  withAll(wanted: readonly Word[]): ReadonlySet<ArticleId> {
    const results = this.search.search(wanted.map((word) => word.folded).join(' '), { combineWith: 'AND' });
    return new Set(results.map((result) => result.id as ArticleId));
  }

  /** Articles that hold every word of `about`, words cut short and one letter in five wrong allowed. */
  about(about: string): ReadonlySet<ArticleId> {
    const wanted = foldedText(about);
    if (wanted === '') return new Set();
    const results = this.search.search(wanted, { combineWith: 'AND', prefix: true, fuzzy: 0.2 });
    return new Set(results.map((result) => result.id as ArticleId));
  }
}
