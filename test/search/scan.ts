import type { ArticleId } from '../../src/domain/ids.js';
import type { Narrowing, QuotationPlace, ReadArticle, Search, Searchable } from '../../src/search/search.js';
import { words as wordsIn } from '../../src/text/words.js';

type Held = Searchable &
  Pick<ReadArticle, 'day' | 'names'> &
  Readonly<{
    filed: number;
    quotations: readonly Readonly<{ words: readonly string[]; speaker: string | null }>[];
    words: readonly string[];
  }>;

/**
 * The oracle: keeps everything as it was put, and reads all of it for every question. Slow, and too simple to be wrong.
 * Near words it does not know; see the contract for what must be true of those.
 */
export function scan(): Search {
  const held = new Map<ArticleId, Held>();
  let filed = 0;

  const newestFirst = (): readonly Held[] =>
    [...held.values()].sort((a, b) => compare(b.day ?? '', a.day ?? '') || b.filed - a.filed);
  const hits = (words: readonly string[], narrowing: Narrowing): readonly (QuotationPlace & { telling: number })[] =>
    newestFirst()
      .filter((article) => isAmong(article, narrowing))
      .flatMap((article) =>
        article.quotations.flatMap((quotation, n) => {
          const word = placeOf(words, quotation.words);
          const { speaker } = quotation;
          if (word === -1 || (narrowing.speakers && (speaker === null || !narrowing.speakers.has(speaker)))) return [];
          const telling = (speaker === null ? 2 : 0) + (quotation.words.length === words.length ? 0 : 1);
          return [{ article: article.id, quotation: n, word, telling }];
        }),
      );

  return {
    put: async (article) => {
      if (held.get(article.id)?.stamp === article.stamp) return;
      const { day, names, quotations, texts } = article.read();
      held.delete(article.id);
      held.set(article.id, {
        ...article,
        day,
        names,
        quotations: quotations.map(({ texts: pieces, speaker }) => ({ words: folded(pieces), speaker })),
        words: folded(texts),
        filed: filed++,
      });
    },
    remove: async (id) => {
      held.delete(id);
    },
    size: async () => ({
      articles: held.size,
      quotations: [...held.values()].flatMap(({ quotations }) => quotations).filter(({ words }) => words.length > 0)
        .length,
    }),
    exact: async (words, narrowing, first, most) => {
      const found = [...hits(words, narrowing)];
      if (first === 'most telling') found.sort((a, b) => a.telling - b.telling);
      return found.slice(0, most).map(({ telling: _, ...place }) => place);
    },
    count: async (words, narrowing) => hits(words, narrowing).length,
    near: async () => [],
    creditedTo: async (names, narrowing) =>
      [...held.values()]
        .filter((article) => isAmong(article, narrowing))
        .flatMap(({ id, quotations }) =>
          quotations.flatMap(({ words, speaker }, n) =>
            words.length > 0 && speaker !== null && names.has(speaker) ? [{ article: id, quotation: n }] : [],
          ),
        ),
    printing: async (words, narrowing, most) =>
      newestFirst()
        .filter((article) => isAmong(article, narrowing) && placeOf(words, article.words) !== -1)
        .slice(0, most)
        .map(({ id }) => id),
    about: async (words) => {
      const holding = [...held.values()].filter((article) => words.every((word) => article.words.includes(word)));
      return new Set(words.length === 0 ? [] : holding.map(({ id }) => id));
    },
    speakers: async () => [],
  };
}

const folded = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => wordsIn(text).map((word) => word.folded));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first place at which one run of words stands in another; -1 when it does not. */
function placeOf(words: readonly string[], within: readonly string[]): number {
  if (words.length === 0) return -1;
  return within.findIndex((_, at) => words.every((word, i) => within[at + i] === word));
}

function isAmong({ id, day, names }: Held, { articles, source, from, to }: Narrowing): boolean {
  if (articles && !articles.has(id)) return false;
  if (source !== null && !names.some((name) => name.toLowerCase().includes(source.toLowerCase()))) return false;
  if (from === null && to === null) return true;
  return day !== null && (from === null || day >= from) && (to === null || day <= to);
}
