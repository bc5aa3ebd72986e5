import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../src/config/read-settings.js';
import type { AnswerOf } from '../../src/domain/answer.js';
import type { Asker } from '../../src/domain/asker.js';
import type { ReadDraft } from '../../src/domain/check.js';
import { quietProduct } from './quiet-product.js';
import type { HeldArticle } from './verdicts/case.js';

/** The product over invented articles, as one who checks drafts meets it. */
export type CheckedArchive = Readonly<{
  check(draft: ReadDraft): Promise<AnswerOf<'check'>>;
  close(): Promise<void>;
}>;

/** @param root the repository, whose configuration is used */
export async function archiveOfArticles(root: string, articles: readonly HeldArticle[]): Promise<CheckedArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'held-'));
  for (const article of articles) writeFileSync(join(folder, `${article.id}.md`), fileOf(article));
  const settings = { ...readSettings(root, {}), archiveDir: folder, storylines: [] };
  const now = () => new Date('2026-11-22T09:00:00Z');
  const product = await quietProduct(settings, now);
  await product.refresh(() => {});
  const place = { platform: 'terminal', id: 'bench' } as const;
  const asker: Asker = { place, user: 'bench', role: 'reader', mayManage: false, at: now() };
  return {
    check: async (draft) => {
      const answer = await product.archiveFor(asker).check(draft, null);
      if (answer.kind !== 'check') throw new RangeError(`a draft was answered with ${answer.kind}`);
      return answer;
    },
    close: async () => {
      await product.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function fileOf({ id, outlet, published, text }: HeldArticle): string {
  const dated = published === null ? [] : [`published: ${published}`];
  return ['---', `id: ${id}`, `outlet: ${JSON.stringify(outlet)}`, ...dated, '---', '', text, ''].join('\n');
}
