import type { ArticleId } from '../domain/ids.js';
import type { LocalSearch } from '../search/local-search.js';
import { type Narrowing, unnarrowed } from '../search/search.js';
import { foldedWords } from '../text/folded-words.js';
import type { Word } from '../text/words.js';

/** Finds articles by the words that they print, and by what they are about. */
export class ArticleIndex {
  constructor(private readonly search: LocalSearch) {}

  /** Articles that print these words side by side, in the headline or anywhere in the text; the newest `most`. */
  withAll(
    wanted: readonly Word[],
    narrowing: Narrowing = unnarrowed,
    most = Number.POSITIVE_INFINITY,
  ): ReadonlySet<ArticleId> {
    const folded = wanted.map((word) => word.folded);
    return new Set(this.search.printing(folded, narrowing, most));
  }

  /**
   * Articles whose text holds every word of `about`, or whose headline, lede, speakers and outlet do; there words may be
   * cut short, and one letter in five wrong.
   */
  about(about: string): ReadonlySet<ArticleId> {
    return this.search.about(foldedWords(about));
  }
}
