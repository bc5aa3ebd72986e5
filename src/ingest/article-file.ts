import { basename } from 'node:path';

/** Whether a file's name says that it holds an article: `.md` or `.txt`, not hidden, not a README. */
export function isArticleFile(path: string): boolean {
  const name = basename(path);
  return /\.(?:md|txt)$/i.test(name) && !name.startsWith('.') && !/^readme\./i.test(name);
}
