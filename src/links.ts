import type { LinkTo } from './cards/runs.js';
import type { Article } from './domain/article.js';
import type { PlatformName } from './domain/asker.js';
import type { Citation } from './domain/citation.js';
import type { ArticleId } from './domain/ids.js';

/** Words at either end of a text fragment; shorter passages are named whole. */
const FRAGMENT_WORDS = 5;

/**
 * Where a reader of one platform finds a passage: on the web page, our own article view; in the chats, the article's
 * own address with a text fragment, else our view when it can be reached from outside; in a terminal, `file:line`.
 */
export function linksFor(
  articleCalled: (id: ArticleId) => Article | null,
  publicUrl: string | null,
): (platform: PlatformName) => LinkTo {
  return (platform) => (label, citation) => {
    switch (platform) {
      case 'web':
        return articlePath(citation);
      case 'terminal':
        return fileAndLine(articleCalled(citation.article), citation);
      case 'slack':
      case 'discord':
        if (label.url) return `${label.url}#${textFragment(citation.exact)}`;
        return publicUrl === null ? null : `${publicUrl}${articlePath(citation)}`;
      default:
        return platform satisfies never;
    }
  };
}

function articlePath({ article, span }: Citation): string {
  return `/articles/${encodeURIComponent(article)}?from=${span.start}&to=${span.end}#passage`;
}

function fileAndLine(article: Article | null, { span }: Citation): string | null {
  if (!article) return null;
  const linesBefore = article.text.slice(0, span.start).split('\n').length - 1;
  return `${article.file}:${article.firstLine + linesBefore}`;
}

/** `:~:text=start,end`, as the URL Fragment Text Directives draft has it; `-`, `,` and `&` are percent-encoded. */
export function textFragment(exact: string): string {
  const words = exact.replace(/^["“”‘’'«»]+|["“”‘’'«»]+$/g, '').split(/\s+/);
  const encoded = (list: readonly string[]): string => encodeURIComponent(list.join(' ')).replace(/-/g, '%2D');
  if (words.length <= FRAGMENT_WORDS * 2) return `:~:text=${encoded(words)}`;
  return `:~:text=${encoded(words.slice(0, FRAGMENT_WORDS))},${encoded(words.slice(-FRAGMENT_WORDS))}`;
}
