import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeldArticle } from './case.js';

/**
 * The pieces of the demo corpus in the shape of the benchmark, in the order of their file names.
 *
 * @param folder `corpus/articles`
 * @returns ids `corpus-000` and so on; `text` without the front matter, headline first
 */
export function corpusArticles(folder: string): HeldArticle[] {
  return readdirSync(folder)
    .filter((file) => /^\d{3}-.*\.md$/u.test(file))
    .sort()
    .map((file) => {
      const [, front = '', body = ''] =
        /^---\n(.*?)\n---\n+(.*)$/su.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
      const field = (name: string): string | null => new RegExp(`^${name}: (.+)$`, 'mu').exec(front)?.[1] ?? null;
      return {
        id: `corpus-${file.slice(0, 3)}`,
        outlet: field('basedOn') ?? file,
        published: field('published'),
        speaker: null,
        text: `${field('headline')}\n\n${body.trimEnd()}`,
      };
    });
}
