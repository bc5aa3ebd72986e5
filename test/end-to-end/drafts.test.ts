import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { assemble, type Product } from '../../src/assemble.js';
import { type Command, type Desk, defineCommand } from '../../src/command.js';
import { openDispatch } from '../../src/dispatch.js';
import type { Answer } from '../../src/domain/answer.js';
import type { Attachment } from '../../src/platforms/platform.js';
import { plainSettings } from '../answers/over-folder.js';
import { fileToKeep, picture } from '../contract/files.js';
import { type Harness, until } from '../contract/platform.js';
import { openHarness as openDiscordHarness } from '../platforms/discord/harness.js';
import { fileScopes, leastScopes, openHarness as openSlackHarness } from '../platforms/slack/harness.js';
import { writtenLog } from '../platforms/slack/open-bot.js';

const scopes = [...leastScopes, ...fileScopes];
const secret = 'Kestrel reservoir memorandum';
const copy = `“${secret},” she wrote. “It is over.”\n${'A line of copy that nobody has published.\n'.repeat(40)}The end of it.`;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A command of this test's own: it reads a draft back, line by line, so that an answer holds words of it. */
const checkQuotes = defineCommand({
  name: 'check-quotes',
  about: 'Check the quotations of a draft.',
  example: '/check-quotes “exactly this”',
  options: {
    text: { type: 'text', about: 'The text' },
    file: { type: 'file', about: 'The file', endings: ['.txt', '.md', '.docx'] },
  },
  answer: async ({ text }, { draft }: Desk): Promise<Answer> => {
    const words = draft === null ? (text ?? '') : new TextDecoder().decode(draft.bytes);
    if (words.startsWith('break')) throw new Error(`cannot read ${words}`);
    return { kind: 'notice', title: `Checked ${draft?.name ?? 'what was typed'}`, lines: words.split('\n') };
  },
});

// The whole product but for that command: the real SDKs, the services' fakes on loopback, the store on disk.
describe.each([
  ['Slack over signed HTTP', () => openSlackHarness('http', scopes)],
  ['Slack in Socket Mode', () => openSlackHarness('socket', scopes)],
  ['Discord', openDiscordHarness],
])('a draft in %s', (_, openHarness) => {
  const now = new Date('2026-11-20T12:00:00Z');
  let dataDir: string;
  let chat: Harness;
  let product: Product;
  let log: ReturnType<typeof writtenLog>;

  const open = async (attachmentsOf: (answer: Answer) => readonly Attachment[] = () => []): Promise<void> => {
    const ours: readonly Command[] = [...commands.filter(({ name }) => name !== checkQuotes.name), checkQuotes];
    let answers = 0;
    const dispatch = openDispatch({
      commands: ours,
      openArchive: product.archiveFor,
      digestsFor: (asker) => product.digests.desk(asker),
      watchesFor: (asker) => product.digests.watches(asker),
      answers: product.store,
      zone: 'UTC',
      linkFor: () => () => null,
      attachmentsOf,
      newId: () => `ABCDE${++answers}`,
      log,
    });
    await chat.platform.start(dispatch);
  };
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'on-the-record-'));
    log = writtenLog();
    const settings = { ...plainSettings, dataDir, zone: 'UTC' };
    product = await assemble({ settings, memory: 'kept', platforms: () => [], now: () => now, log, indexed: () => {} });
    chat = await openHarness();
  });
  afterEach(async () => {
    await chat.close();
    await product.close();
    rmSync(dataDir, { recursive: true });
  });

  const words = () =>
    chat
      .shown()
      .map(({ text }) => text)
      .join('\n');
  /** Everything that is left behind: each file of the store, and both logs. */
  const leftBehind = () => {
    const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'utf8'));
    return [...files, JSON.stringify(log.lines), chat.log()].join('\n');
  };

  it('is checked, whichever way it comes, and nothing of it is kept', async () => {
    await open();
    await chat.handIn({ file: { name: 'draft.txt', bytes: utf8(copy) }, by: 'reader', delivery: 'a' });
    await until(() => words().includes('Checked draft.txt'));
    await chat.paste({ copy: `“${secret}”`, by: 'reader', delivery: 'b' });
    await until(() => words().includes('Checked pasted text'));
    await chat.checkMessage({ text: `“${secret}”`, files: [], by: 'reader', delivery: 'c' });
    await until(() => chat.shown().length === 3);
    // Words beside a file travel as an option.
    const files = [{ name: 'notes.md', bytes: utf8(`“${secret}”`) }];
    await chat.checkMessage({ text: `Is “${secret}” right?`, files, by: 'reader', delivery: 'd' });
    await until(() => words().includes('Checked notes.md'));
    expect(words().split(secret)).toHaveLength(5);
    expect(chat.shown().map(({ to }) => to)).toEqual(['asker', 'asker', 'asker', 'asker']);
    await product.close();
    expect(leftBehind()).not.toContain('Kestrel');
    expect(leftBehind()).toContain('command.answered');
  });

  it('has a button that shows more of the same answer to the one who asked', async () => {
    await open();
    await chat.handIn({ file: { name: 'draft.txt', bytes: utf8(copy) }, by: 'reader', delivery: 'a' });
    await until(() => chat.shown().length === 1);
    expect(words()).not.toContain('The end of it.');
    const press = { action: 'more', answer: 'ABCDE1' } as const;
    await chat.press({ press, by: 'editor', delivery: 'b' });
    await until(() => words().includes('No longer held'));
    await chat.press({ press, by: 'reader', delivery: 'c' });
    await until(() => words().includes('The end of it.'));
    expect(leftBehind()).not.toContain('Kestrel');
  });

  it('that breaks something leaves no word in the log, and a reference to look for', async () => {
    await open();
    await chat.handIn({ file: { name: 'draft.txt', bytes: utf8(`break ${secret}`) }, by: 'reader', delivery: 'a' });
    await until(() => words().includes('ABCDE1'));
    const failed = log.lines.find(({ event }) => event === 'command.failed');
    expect(failed?.fields.reference).toBe('ABCDE1');
    expect(String(failed?.fields.error)).toMatch(/^Error\n +at /);
    expect(leftBehind()).not.toContain('Kestrel');
  });

  it('of another kind is refused by name', async () => {
    await open();
    await chat.handIn({ file: { name: 'draft.pdf', bytes: utf8(copy) }, by: 'reader', delivery: 'a' });
    await until(() =>
      words().includes('draft.pdf cannot be read here; expected a file that ends in .txt or .md or .docx'),
    );
  });

  it('comes back as a file to the one who handed it in', async () => {
    await open(() => [fileToKeep]);
    await chat.handIn({ file: { name: 'draft.txt', bytes: utf8(copy) }, by: 'reader', delivery: 'a' });
    await until(() => chat.shown().some(({ files }) => files.length === 1));
    const came = chat.shown().find(({ files }) => files.length === 1);
    expect(came).toMatchObject({ to: 'asker', files: [{ name: 'draft.docx', alt: null }] });
  });

  describe('beside other answers', () => {
    const ask = () => chat.command({ command: 'newsroom', words: 'help', by: 'reader', delivery: 'a' });
    const asked = async () => {
      if (chat.name === 'slack') await ask();
      else await chat.command({ command: 'who-said', words: 'nobody said this', by: 'reader', delivery: 'a' });
    };

    it('a picture arrives with its words', async () => {
      await open(() => [picture]);
      await asked();
      await until(() => chat.shown().some(({ files }) => files.length === 1));
      expect(chat.shown().flatMap(({ files }) => files)).toMatchObject([{ name: 'timeline.png', alt: picture.alt }]);
    });

    it('an answer is shown though its picture cannot be drawn', async () => {
      await open(() => {
        throw new Error('no font');
      });
      await asked();
      await until(() => chat.shown().length === 1);
      expect(words()).not.toContain('reference');
      expect(log.lines.map(({ event }) => event)).toContain('attachments.failed');
    });
  });
});
