import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Twelve characters that differ when any code in these folders does. */
export function fingerprintOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true }) as string[];
    for (const file of files.filter((name) => /\.[jt]s$/.test(name)).sort()) {
      hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

const src = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Of the code that makes an article of a file: what it read a file as is relied on by the very same code alone, so that
 * nobody has to remember to say that it has changed. The code of a process stays what it is, so it is read once.
 */
export function fileReader(): string {
  known ??= fingerprintOf(['articles', 'calendar', 'domain', 'text'].map((folder) => join(src, folder)));
  return known;
}

let known: string | null = null;
