import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckOptions, check } from '../../src/cli/check.js';
import { root } from '../answers/over-folder.js';
import { atTheShell } from '../cli/at-the-shell.js';
import { paragraph, wordFile } from './word-file.js';

const shell = atTheShell();

function checked(text: string | Uint8Array, options: CheckOptions = {}, name = 'draft.txt'): Promise<0 | 1 | 2> {
  const path = join(shell.folder, name);
  writeFileSync(path, text);
  return check(root, path, { archive: join(root, 'corpus/articles'), ...options });
}

const TRUE = 'Sadiq Khan said: “The commissioner wrote to me last Friday.”';

describe('the check command', () => {
  it.each([
    [0, 'is held so', TRUE],
    [0, 'quotes no one', 'The council met.'],
    [1, 'is altered', TRUE.replace('last', 'this')],
    [1, 'is held under another name', TRUE.replace('Sadiq Khan', 'Cressida Dick')],
    [1, 'is not found', 'Sadiq Khan said: “I have sold the pier to a circus.”'],
    [2, 'cannot be read', '%PDF-1.7'],
  ])('ends with %i when a draft %s', async (status, _, text) => {
    expect(await checked(text)).toBe(status);
  });

  it('ends with 2, and says why, when there is no such file, role or house style', async () => {
    expect(await check(root, join(shell.folder, 'none.txt'), {})).toBe(2);
    expect(shell.complained).toContain('none.txt cannot be opened');
    expect(await checked(TRUE, { role: 'owner' })).toBe(2);
    expect(await checked(TRUE, { style: 'tabloid' })).toBe(2);
    expect(shell.complained).toContain('There is no house style called tabloid');
    expect(shell.printed).toBe('');
  });

  it('prints a card, JSON, SARIF, a checklist or a page', async () => {
    const start = async (options: CheckOptions): Promise<string> => {
      shell.printed = '';
      await checked(TRUE, options);
      return shell.printed.slice(0, 20);
    };
    expect(await start({})).toContain('1 quotation');
    expect(await start({ json: true })).toContain('"draft"');
    expect(await start({ sarif: true })).toContain('"$schema"');
    expect(await start({ checklist: true })).toContain('# Quotations');
    expect(await start({ sheet: true })).toContain('<!doctype html>');
  });

  it('refuses two forms at once', async () => {
    expect(await checked(TRUE, { json: true, sarif: true })).toBe(2);
    expect(shell.complained).toContain('--json and --sarif are two forms of one answer');
    expect(shell.printed).toBe('');
  });

  it('writes comments neither over the draft nor where it cannot, and says so in a sentence', async () => {
    const draft = join(shell.folder, 'draft.docx');
    const bytes = wordFile(paragraph(TRUE));
    expect(await checked(bytes, { docx: join(draft, 'out.docx') }, 'draft.docx')).toBe(2);
    expect(shell.complained).toMatch(/^--docx: Nothing can be written into .*draft\.docx: [^\n]*\n$/);
    expect(await checked(bytes, { docx: draft }, 'draft.docx')).toBe(2);
    expect(shell.complained).toContain('--docx would write over the draft');
    expect(readFileSync(draft).equals(Buffer.from(bytes))).toBe(true);
  });

  it('writes over another file only where it is told to', async () => {
    const out = join(shell.folder, 'out.docx');
    writeFileSync(out, 'mine');
    const draft = wordFile(paragraph(TRUE));
    expect(await checked(draft, { docx: out }, 'draft.docx')).toBe(2);
    expect(shell.complained).toContain('--replace');
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect(await checked(draft, { docx: out, replace: true }, 'draft.docx')).toBe(0);
    expect(readFileSync(out, 'utf8')).not.toBe('mine');
  });

  it('writes a Word draft with comments, and refuses to for any other', async () => {
    const out = join(shell.folder, 'out.docx');
    expect(await checked(wordFile(paragraph(TRUE)), { docx: out }, 'draft.docx')).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    expect(await checked(TRUE, { docx: out })).toBe(2);
    expect(shell.complained).toContain('--docx');
  });
});
