import type { ArticleId } from '../domain/ids.js';

/** An article as it is searched. */
export type Searchable = Readonly<{
  id: ArticleId;
  /** Differs between any two states of the article that are searched differently. */
  stamp: string;
  /** Asked for when there is time, unless it is held already. */
  topic(): Topic;
  /** Asked for only when the words are not held yet. */
  read(): ReadArticle;
}>;

/** What tells what an article is about, as printed. */
export type Topic = Readonly<{ headline: string; lede: string; speakers: readonly string[]; outlet: string }>;

/** Words as printed, in pieces: words of neighbouring pieces stand side by side. They are folded as they are read. */
export type ReadArticle = Readonly<{
  /** `2022-02-17`; null when the article is undated. */
  day: string | null;
  /** What readers may call its source: outlet, label, id. */
  names: readonly string[];
  /** Every quotation, in the order of the article, and the name that it is credited to. */
  quotations: readonly Readonly<{ texts: readonly string[]; speaker: string | null }>[];
  /** The headline and the whole text. */
  texts: readonly string[];
}>;

/** What a question is narrowed to, before anything is ranked or counted. Null does not narrow. */
export type Narrowing = Readonly<{
  /** Names as credited. */
  speakers: ReadonlySet<string> | null;
  /** Part of one of the article's `names`, whatever the case. */
  source: string | null;
  /** First and last day, `2022-02-17`. The undated pass neither. */
  from: string | null;
  to: string | null;
  articles: ReadonlySet<ArticleId> | null;
}>;

export const unnarrowed: Narrowing = { speakers: null, source: null, from: null, to: null, articles: null };

/** Words in the `quotation`th of an article, for the first time from its `word`th word on; both from 0. */
export type QuotationPlace = Readonly<{ article: ArticleId; quotation: number; word: number }>;
export type QuotationAt = Omit<QuotationPlace, 'word'>;
/** `words`: all that the quotation holds, in their order. */
export type NearQuotation = QuotationAt & Readonly<{ words: readonly string[] }>;

/**
 * Which come first: the newest; or, most telling, quotations that someone is credited with before others, of those the
 * ones that are nothing but the words before longer ones, and then the newest.
 */
export type First = 'newest' | 'most telling';

/** An engine in this process answers at once, one in another process later: `await` serves both. */
export type Later<T> = T | Promise<T>;

/**
 * What finds quotations and articles by words folded as `text/words.ts` folds them. What is put is found, and what is removed is not, from the next question on; it is
 * then neither counted, nor does it change the order of anything.
 */
export interface Search {
  /** Takes the place of what is held under that id. */
  put(article: Searchable): Later<void>;
  /** No such article: nothing happens. */
  remove(id: ArticleId): Later<void>;
  size(): Later<Readonly<{ articles: number; quotations: number }>>;
  /** Quotations in which the words stand side by side, in this order. */
  exact(words: readonly string[], narrowing: Narrowing, first: First, most: number): Later<readonly QuotationPlace[]>;
  /** How many quotations there are in which they do. */
  count(words: readonly string[], narrowing: Narrowing): Later<number>;
  /**
   * Quotations nearest to holding the words, by how many of them have to be added, left out or replaced; how near is
   * near is for the asker to say. Some that share only common words with them may be missed. A word that is held nowhere
   * may be taken for one that is spelt nearly so. Words after the first 256 may be left out of account.
   */
  near(words: readonly string[], narrowing: Narrowing, most: number): Later<readonly NearQuotation[]>;
  /** Every quotation with words that is credited under one of these names, in no order. */
  creditedTo(names: ReadonlySet<string>, narrowing: Narrowing): Later<readonly QuotationAt[]>;
  /** Articles in whose headline or text the words stand side by side, newest first. */
  printing(words: readonly string[], narrowing: Narrowing, most: number): Later<readonly ArticleId[]>;
  /**
   * Articles whose text holds all the words, or whose headline, lede, speakers and outlet do; there longer words also cut
   * short or with one letter in five wrong, and words that stand nearly everywhere may be left out of account. Words in
   * no article find nothing; no words, no article.
   */
  about(words: readonly string[]): Later<ReadonlySet<ArticleId>>;
  /** Names credited with quotations that have a word beginning so, or spelt so nearly; most quoted first. */
  speakers(typed: string, most: number): Later<readonly string[]>;
}
