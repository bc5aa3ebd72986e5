import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { types } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import type { Attachment, Platform } from '../../../src/platforms/platform.js';
import type { SlackSettings } from '../../../src/platforms/slack/settings.js';
import { contractCard } from '../../contract/cards.js';
import { contractCommandsWithDrafts, fileToKeep } from '../../contract/files.js';
import { aNewsroom, until } from '../../contract/platform.js';
import { type FakeSlack, type FakeSlackOptions, openFakeSlack } from '../../fakes/slack/fake-slack.js';
import { globalShortcut, messageShortcut, slashCommand, viewSubmission } from '../../fakes/slack/requests.js';
import { readAloud } from '../../fakes/slack/shown.js';
import { fileScopes, leastScopes } from './harness.js';
import { botFor, type Logged } from './open-bot.js';

const user = 'U0READER';

describe('drafts in Slack', () => {
  let fake: FakeSlack;
  let platform: Platform;
  let logged: Logged[];
  let newsroom: ReturnType<typeof aNewsroom>;

  const start = async (
    options: FakeSlackOptions = {},
    settings: Partial<SlackSettings> = {},
    attachments: readonly Attachment[] = [],
  ): Promise<void> => {
    fake = await openFakeSlack({ scopes: [...leastScopes, ...fileScopes], ...options });
    const bot = botFor(fake, settings);
    ({ platform } = bot);
    logged = bot.log.lines;
    const card = contractCard('words');
    newsroom = { ...aNewsroom('private', card, attachments), commands: contractCommandsWithDrafts };
    await platform.start(newsroom);
  };
  afterEach(async () => {
    await platform.stop();
    await fake.close();
    expect(fake.unmatched).toEqual([]);
  });

  const by = (trigger: string) => ({ user, trigger, responseUrl: fake.responseUrl('C0NEWS', user) });
  const typed = (text: string, command = '/check-quotes') => {
    fake.views.issueTrigger('t1');
    return fake.socket.deliver('slash_commands', slashCommand({ command, text, ...by('t1') }));
  };
  const openedForm = async () => {
    await until(() => fake.views.opened.length === 1);
    const form = fake.views.opened[0];
    if (form === undefined) throw new Error('no form was opened');
    return form;
  };
  const openAnywhere = async () => {
    fake.views.issueTrigger('t1');
    await fake.socket.deliver('interactive', globalShortcut({ callback: 'otr_check_draft', user, trigger: 't1' }));
    return openedForm();
  };
  const send = async (
    form: Awaited<ReturnType<typeof openedForm>>,
    filled: Partial<Parameters<typeof viewSubmission>[0]>,
  ) => {
    const said = await fake.socket.deliver(
      'interactive',
      viewSubmission({ user, trigger: 't2', text: '', ...form, ...filled }),
    );
    fake.views.answered(form.id, said as Parameters<typeof fake.views.answered>[1]);
    return said;
  };
  const inputs = (view: types.ModalView) =>
    (view.blocks as types.KnownBlock[]).flatMap((block) => (block.type === 'input' ? block.element.type : []));
  const shown = () => fake.kept.map(readAloud).join('\n');
  const inForm = () => readAloud({ text: '', blocks: (fake.views.opened[0]?.view.blocks ?? []) as types.KnownBlock[] });

  it('open a form when the command is typed alone, with a box, a file and what can be chosen', async () => {
    await start();
    await typed('');
    expect(inputs((await openedForm()).view)).toEqual(['plain_text_input', 'file_input', 'static_select']);
    expect(newsroom.heard).toEqual([]);
  });

  it('open it under the prefix of this workspace too', async () => {
    await start({}, { commandPrefix: 'otr-' });
    await typed('', '/otr-check-quotes');
    await openedForm();
  });

  it('are checked as typed when they come with the command', async () => {
    await start();
    await typed('“Exactly this,” he said. “No.”');
    await until(() => newsroom.heard.length === 1);
    expect(newsroom.heard[0]?.words).toBe('check-quotes “Exactly this,” he said. “No.”');
    expect(fake.views.opened).toEqual([]);
  });

  it('come without a file where the app may not read files', async () => {
    await start({ scopes: leastScopes });
    await typed('');
    expect(inputs((await openedForm()).view)).toEqual(['plain_text_input', 'static_select']);
  });

  it('bring what was chosen in the form', async () => {
    await start();
    await typed('');
    await send(await openedForm(), { text: 'copy', choices: { style: 'bbc' } });
    await until(() => newsroom.calls.length === 1);
    expect(newsroom.calls[0]).toMatchObject({ options: { style: 'bbc' }, draft: { name: 'pasted text' } });
    expect(newsroom.calls[0]?.asker.place).toEqual({ platform: 'slack', id: 'C0NEWS' });
    expect(fake.views.opened).toEqual([]);
  });

  it('are asked for again when the form comes empty', async () => {
    await start();
    await typed('');
    const said = await send(await openedForm(), { text: '  ' });
    expect(said).toEqual({ response_action: 'errors', errors: { copy: 'Paste a text or choose a file.' } });
    expect(fake.views.opened).toHaveLength(1);
  });

  it('are passed on as the bare command when Slack does not open the form in time', async () => {
    let now = new Date();
    await start({ now: () => now });
    fake.views.issueTrigger('t1');
    now = new Date(now.getTime() + 3_001);
    await typed('');
    await until(() => newsroom.heard.length === 1);
    expect(newsroom.heard[0]?.words).toBe('check-quotes');
    expect(logged).toContainEqual({ event: 'slack.form_refused', fields: { code: 'expired_trigger_id' } });
  });

  it('are answered in the thread in which the message stands', async () => {
    await start();
    const message = messageShortcut({ callback: 'otr_check_quotes', text: 'R&D <b>', thread: '1.5', ...by('t1') });
    await fake.socket.deliver('interactive', message);
    await until(() => fake.kept.length === 1);
    expect(new TextDecoder().decode(newsroom.calls[0]?.draft?.bytes)).toBe('R&D <b>');
    expect(fake.kept[0]).toMatchObject({ user, thread: '1.5' });
  });

  it('are not read without the scope for it, and the asker and the log are told which', async () => {
    await start({ scopes: leastScopes });
    const files = [fake.files.handIn('draft.txt', new TextEncoder().encode('copy'))];
    const message = messageShortcut({ callback: 'otr_check_quotes', text: '', files, ...by('t1') });
    await fake.socket.deliver('interactive', message);
    await until(() => shown().includes('whoever runs the bot can add the scope files:read'));
    expect(logged).toContainEqual({
      event: 'slack.file_not_read',
      fields: { because: 'not given', add: 'files:read' },
    });
    expect(newsroom.calls).toEqual([]);
  });

  it('are not fetched from anywhere but Slack, nor is the token sent there', async () => {
    let visits = 0;
    const elsewhere = createServer((_, response) => {
      visits += 1;
      response.end('copy');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    await start();
    const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/files-pri/draft.txt`;
    const file = { ...fake.files.handIn('draft.txt', new Uint8Array(4)), url_private_download: url };
    const message = messageShortcut({ callback: 'otr_check_quotes', text: '', files: [file], ...by('t1') });
    await fake.socket.deliver('interactive', message);
    await until(() => shown().includes('draft.txt could not be fetched'));
    expect(visits).toBe(0);
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  describe('handed in outside a channel', () => {
    it('are answered with a direct message, which the form says, and its files', async () => {
      await start({}, {}, [fileToKeep]);
      await send(await openAnywhere(), { text: 'copy' });
      await until(() => fake.kept.length === 2);
      expect(newsroom.calls[0]?.asker.place).toEqual({ platform: 'slack', id: user });
      expect(fake.kept).toMatchObject([
        { channel: 'D0READER', user, files: [] },
        { channel: 'D0READER', user, files: [{ name: 'draft.docx' }] },
      ]);
      await platform.stop();
      const [note] = (fake.views.opened[0]?.view.blocks ?? []) as types.SectionBlock[];
      expect(note?.text?.text).toBe('The answer is in your messages from this app.');
    });

    it('are answered in the form where the app can send no messages, without buttons that lead nowhere', async () => {
      await start({ takesMessages: false }, {}, [fileToKeep]);
      await send(await openAnywhere(), { text: 'copy' });
      await until(() => inForm().includes('Thu 17 Feb 2022'));
      expect(inForm()).not.toContain('[Share to channel]');
      expect(JSON.stringify(fake.views.opened[0]?.view)).toContain('draft.docx could not be sent here');
      expect(fake.kept).toEqual([]);
    });

    it('are answered though the form has been closed meanwhile', async () => {
      await start();
      const form = await openAnywhere();
      await send(form, { text: 'copy' });
      fake.views.answered(form.id, null);
      await until(() => fake.kept.length === 1);
      await platform.stop();
      expect(logged.filter(({ event }) => event === 'slack.request_failed')).toEqual([]);
    });
  });
});
