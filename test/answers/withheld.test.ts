import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Product } from '../../src/assemble.js';
import type { Seniority } from '../../src/domain/asker.js';
import { slug } from '../../src/domain/ids.js';
import { askerAt, productOver, root } from './over-folder.js';

const now = new Date('2026-11-22T08:29:00Z');
const corpus = join(root, 'corpus/articles');
const storylines = [
  {
    slug: slug('dick-resignation'),
    title: 'Resignation',
    articles: [],
    basedOn: [],
    terms: ['Met Police', 'Cressida Dick'],
  },
];
const questions = [
  '/who-said "exactly this"',
  '/who-said "This is exactly what you should do."',
  '/who-said "entirely secret words of a piece"',
  '/who-said "how is it possible for officers who are concerned to come forward"',
  '/said-by Sadiq Khan',
  '/said-by Wilf Sarrow',
  '/timeline dick-resignation',
  '/conflicts dick-resignation',
  '/check-quotes Wilf Sarrow said: “Entirely secret words of a piece.”',
  '/check-quotes Wilf Sarrow said: “Entirely public words of a piece.”',
  '/whats-new 1d',
  '/digest preview',
  '/newsroom status',
  '/newsroom sources',
];

/** Answers without what differs at every asking. */
async function allAnswers(product: Product, role: Seniority): Promise<unknown> {
  const asker = askerAt(now, role);
  const answers = await Promise.all(questions.map((question) => product.dispatch.answerInWords(question, asker)));
  const suggested = await Promise.all(
    (['speaker', 'storyline'] as const).map((kind) => product.dispatch.suggest(kind, '', asker)),
  );
  return { answers: answers.map((answer) => ({ ...answer, id: null })), suggested };
}

/** A second copy of every piece, withheld, with a speaker and words of its own. */
function withheldCopies(folder: string, status: string): void {
  for (const name of readdirSync(corpus)) {
    const filed = readFileSync(join(corpus, name), 'utf8');
    const copy = filed
      .replace(/^id: /m, `status: ${status}\nid: withheld-`)
      .concat('\n\n“Entirely secret words of a piece,” said Wilf Sarrow on 3 March 2022, when Dick resigned.\n');
    writeFileSync(join(folder, `a-${name}`), copy);
  }
}

describe('a piece that the asker may not see', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'withheld-'));
    cpSync(corpus, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([['held'], ['withdrawn'], ['embargoed\nembargoUntil: 2026-11-23T00:00:00Z']])(
    'changes nothing in any answer or suggestion: %s',
    async (status) => {
      const without = await productOver({ archiveDir: folder, storylines }, now);
      const before = await allAnswers(without, 'reader');
      await without.close();
      withheldCopies(folder, status);
      const withIt = await productOver({ archiveDir: folder, storylines }, now);
      expect(await allAnswers(withIt, 'reader')).toEqual(before);
      expect(JSON.stringify(await allAnswers(withIt, 'editor'))).toContain('Wilf Sarrow');
      await withIt.close();
    },
  );
});
