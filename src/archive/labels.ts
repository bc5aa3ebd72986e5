import type { Label } from '../domain/answer.js';
import type { Article } from '../domain/article.js';

/**
 * How an article is named to a reader: its outlet; for a retelling, what it retells; else its id, without a fingerprint
 * at its end (`001_82fb3e51cf7686cb` → `001`).
 */
export function labelOf(article: Article): Label {
  return { article: article.id, text: textOf(article), url: article.url };
}

function textOf(article: Article): string {
  if (article.basedOn) return `retelling of ${shortened(article.basedOn.replace(/\.[a-z]+$/i, ''))}`;
  return article.outlet ?? shortened(article.id);
}

function shortened(name: string): string {
  return /^(.+?)_[0-9a-f]{8,}$/.exec(name)?.[1] ?? name;
}
