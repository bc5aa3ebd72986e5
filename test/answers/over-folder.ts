import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { assemble, type Product } from '../../src/assemble.js';
import type { Settings } from '../../src/config/settings.js';
import type { Asker, Seniority } from '../../src/domain/asker.js';
import { openLog } from '../../src/log.js';

export const root = resolve(import.meta.dirname, '../..');

/** Settings that touch nothing outside the test. */
export const plainSettings: Settings = {
  name: 'On the Record',
  zone: 'Europe/London',
  archiveDir: resolve(root, 'corpus/articles'),
  dataDir: resolve(root, '.on-the-record'),
  web: { host: '127.0.0.1', port: 0 },
  publicUrl: null,
  logLevel: 'silent',
  commandPrefix: '',
  editors: [],
  slack: null,
  discord: null,
  storylines: [],
  speakers: [],
  digests: [],
  houseStyles: [{ name: 'bbc', cleaned: 'note' }],
};

/** The whole product over a folder of articles, in a memory that is thrown away, asked at one fixed time. */
export async function productOver(settings: Partial<Settings>, now: Date): Promise<Product> {
  const product = await assemble({
    settings: { ...plainSettings, ...settings },
    memory: 'throw-away',
    platforms: () => [],
    now: () => now,
    log: openLog('silent'),
    indexed: () => {},
  });
  await product.refresh(() => {});
  return product;
}

export function askerAt(at: Date, role: Seniority = 'reader'): Asker {
  return { place: { platform: 'terminal', id: 'test' }, user: 'tester', role, mayManage: false, at };
}

/** The product over pieces written for one test, by name and text; both are gone when the test is over. */
export async function productOverPieces(
  pieces: Readonly<Record<string, string>>,
  now: Date,
  settings: Partial<Settings> = {},
): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'pieces-'));
  for (const [name, text] of Object.entries(pieces)) writeFileSync(join(folder, `${name}.md`), text);
  const product = await productOver({ ...settings, archiveDir: folder }, now);
  onTestFinished(async () => {
    await product.close();
    rmSync(folder, { recursive: true });
  });
  return product;
}
