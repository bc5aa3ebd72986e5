import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printedDocs, withParts } from './printed-docs.js';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const docs = printedDocs(root);

describe('the documents of the repository', () => {
  it('show in README the answers, the commands and the settings that there are', async () => {
    const { parts } = await docs;
    for (const name of Object.keys(parts)) expect(read('README.md')).toContain(`<!-- ${name} -->`);
    expect(withParts(read('README.md'), parts)).toBe(read('README.md'));
  });

  it('hold a Slack manifest and an example of .env that are up to date', async () => {
    const { files } = await docs;
    for (const [file, text] of Object.entries(files)) expect(read(file), file).toBe(text);
  });

  it('name only files that are there', () => {
    for (const page of ['README.md', 'CONTRIBUTING.md', 'src/README.md', 'corpus/README.md']) {
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
      const missing = links.filter((link) => !existsSync(join(root, page, '..', link)));
      expect(missing, page).toEqual([]);
    }
  });

  it('run only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const pages = ['README.md', 'CONTRIBUTING.md', 'src/README.md'].map(read).join('\n');
    const run = [...pages.matchAll(/npm run (?:-s )?([a-z]+)/g)].map((match) => match[1] ?? '');
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('compose one bot with a volume, whose page only this machine can reach', () => {
    const { services } = parse(read('docker-compose.yml')) as {
      services: { bot: { ports: string[]; volumes: string[] } };
    };
    expect(services.bot.ports.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    expect(services.bot.volumes).toContain('state:/data');
  });
});
