import type { Label } from '../domain/answer.js';
import type { Article } from '../domain/article.js';

/**
 * How an article is named to a reader: its outlet; for a retelling, what it retells; else the part of its id before
 * the first underscore (`001_82fb…` → `001`).
 */
export function labelOf(article: Article): Label {
  return { article: article.id, text: textOf(article), url: article.url };
}

function textOf(article: Article): string {
  if (article.basedOn) return `retelling of ${shortened(article.basedOn.replace(/\.[a-z]+$/i, ''))}`;
  return article.outlet ?? shortened(article.id);
}

function shortened(name: string): string {
  const [first = name] = name.split('_');
  return first === '' ? name : first;
}

/** What a reader should read aloud as one name each, in the order given. */
export function namesOf(labels: readonly Label[]): string {
  return labels.map((label) => label.text).join(', ');
}
