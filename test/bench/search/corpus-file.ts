import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldedWords } from '../../../src/text/folded-words.js';
import { plainText, type ToBuild } from './engines/engine.js';
import { inventedArchive } from './invented-archive.js';

const SEED = 1;

/** Invents so many quotations and leaves them, folded, in files of a folder: every process then has the same. */
export function writeCorpus(folder: string, quotations: number): void {
  const texts: string[] = [];
  const speakers: string[] = [];
  for (const article of inventedArchive(quotations, SEED, false)) {
    for (const { text, speaker } of article.quotations) {
      texts.push(foldedWords(text).join(' '));
      speakers.push(speaker);
    }
  }
  writeFileSync(join(folder, 'quotations.txt'), texts.join('\n'));
  writeFileSync(join(folder, 'speakers.txt'), speakers.join('\n'));
}

export function readCorpus(folder: string): ToBuild {
  const lines = (name: string): readonly string[] => readFileSync(join(folder, name), 'utf8').split('\n');
  const quotations = lines('quotations.txt');
  return { quotations, plain: quotations.map(plainText), speakers: lines('speakers.txt'), folder };
}
