import type { Article } from '../domain/article.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { pattern } from '../text/pattern.js';
import { foldWord, printedWords, words } from '../text/words.js';
import { isCommon } from '../timeline/content-words.js';
import type { Visible } from './visible.js';

const MOST_SUGGESTED = 5;
/** Members that are read for the storyline's words; more say nothing new. */
const MOST_READ = 50;
/** Words by which a storyline is known, and how many of them an article has to hold to be suggested. */
const TELLING_WORDS = 4;
const LEAST_HELD = 3;

/**
 * Visible articles that no one has put into a storyline and that hold the words by which it is known: those that most
 * of its articles hold and few others do. None for a storyline of fewer than two articles.
 */
export function mayBelong(members: readonly Filing[], visible: Visible): readonly Article[] {
  const read = members.slice(0, MOST_READ);
  if (read.length < 2) return [];
  const isMember = new Set<ArticleId>(members.map(({ article }) => article.id));
  const known = tellingWords(read, visible);
  const found = new Map<ArticleId, number>();
  for (const word of known) {
    for (const id of holding(word, visible)) if (!isMember.has(id)) found.set(id, (found.get(id) ?? 0) + 1);
  }
  return [...found]
    .filter(([, held]) => held >= LEAST_HELD)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_SUGGESTED)
    .flatMap(([id]) => visible.get(id)?.filing.article ?? []);
}

const CAPITAL = pattern()`^\p{Lu}`;

/** Most telling first: held by at least half of the storyline, and by four times as large a share of it as of everything. */
function tellingWords(read: readonly Filing[], visible: Visible): readonly string[] {
  const held = new Map<string, number>();
  for (const { article } of read) {
    const printed = new Set(printedWords(`${article.headline ?? ''}\n${article.text}`));
    const own = [...printed].filter((word) => CAPITAL.test(word));
    for (const word of new Set(own.map((one) => foldWord(one).replace(/'s?$/, '')))) {
      if (word.length > 2 && !isCommon(word)) held.set(word, (held.get(word) ?? 0) + 1);
    }
  }
  return [...held]
    .filter(([, count]) => count * 2 >= read.length && count > 1)
    .map(([word, count]) => {
      const share = holding(word, visible).size / visible.articles;
      return { word, rarity: count / read.length / (share || 1) };
    })
    .filter(({ rarity }) => rarity >= 4)
    .sort((a, b) => b.rarity - a.rarity)
    .slice(0, TELLING_WORDS)
    .map(({ word }) => word);
}

function holding(word: string, visible: Visible): ReadonlySet<ArticleId> {
  return new Set(visible.shelves.flatMap((shelf) => [...shelf.articles.withAll(words(word))]));
}
