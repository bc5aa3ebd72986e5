import { DiscordAPIError, HTTPError, REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeDiscord, openFakeDiscord } from './fake-discord.js';
import { fileProblems, messageProblems, ruleProblems } from './rules.js';
import { shownMarkdown } from './shown.js';
import { openSpec, whyNoSpec } from './spec.js';
import { fakeToken, ids } from './world.js';

let fake: FakeDiscord;
let rest: REST;
let clock: number;

beforeEach(async () => {
  clock = 0;
  fake = await openFakeDiscord({ now: () => clock });
  rest = new REST({ api: fake.apiUrl, version: '10', retries: 0 }).setToken(fakeToken);
});
afterEach(() => fake.close());

const post = (body: object) => rest.post(Routes.channelMessages(ids.channel), { body }) as Promise<{ id: string }>;
const refusal = (request: Promise<unknown>) =>
  request.then(
    () => null,
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : error),
  );

describe('the fake Discord', () => {
  it('keeps a message under a nonce once in three minutes, and twice after that', async () => {
    const first = await post({ content: 'x', nonce: 'k', enforce_nonce: true });
    expect(await post({ content: 'x', nonce: 'k', enforce_nonce: true })).toEqual(first);
    clock = 3 * 60_000;
    expect((await post({ content: 'x', nonce: 'k', enforce_nonce: true })).id).not.toBe(first.id);
    expect(fake.messages.sent()).toHaveLength(2);
  });

  it('refuses a token that is not the bot’s, an unknown channel and an unknown address', async () => {
    expect(await refusal(rest.get('/nonsense'))).toBe(0);
    expect(fake.strays).toEqual(['GET /nonsense']);
    expect(await refusal(rest.post(Routes.channelMessages(ids.noSuchChannel), { body: { content: 'x' } }))).toBe(10003);
    rest.setToken('another');
    expect(await refusal(post({ content: 'x' }))).toBe(0);
    expect(fake.messages.sent()).toEqual([]);
  });

  it('notes and refuses a body that Discord would refuse', async () => {
    expect(await refusal(post({ content: 'x'.repeat(2001) }))).toBe(50035);
    expect(await refusal(post({}))).toBe(50035);
    expect(fake.strays).toHaveLength(2);
  });

  it('carries a request out before it loses the reply or answers with a 500', async () => {
    fake.spoil('POST /channels/{channel_id}/messages', 'lost');
    expect(await refusal(post({ content: 'one' }))).toMatchObject({ code: 'UND_ERR_SOCKET' });
    fake.spoil('POST /channels/{channel_id}/messages', 'failed');
    expect(await refusal(post({ content: 'two' }))).toBeInstanceOf(HTTPError);
    expect(fake.messages.sent()).toMatchObject([{ content: 'one' }, { content: 'two' }]);
  });

  it('lets a request wait for ever when it is told to be silent', async () => {
    fake.spoil('POST /channels/{channel_id}/messages', 'silent');
    rest.options.timeout = 100;
    expect(await refusal(post({ content: 'x' }))).toMatchObject({ name: 'AbortError' });
  });

  describe('with an interaction', () => {
    const defer = (id: string, token: string, flags = 64) =>
      rest.post(Routes.interactionCallback(id, token), { body: { type: 5, data: { flags } }, auth: false });
    const follow = (token: string, content: string) =>
      rest.post(Routes.webhook(ids.bot, token), { body: { content }, auth: false });

    it('takes one acknowledgement, within 3 seconds', async () => {
      const { id, token } = fake.interactions.command({ user: ids.reader }, 'who-said', []);
      await defer(id, token);
      expect(await refusal(defer(id, token))).toBe(40060);
      const late = fake.interactions.command({ user: ids.reader }, 'who-said', []);
      clock = 3_001;
      expect(await refusal(defer(late.id, late.token))).toBe(10062);
    });

    it('makes the first follow-up the promised reply, as private as it was promised, and the next a message', async () => {
      const { id, token } = fake.interactions.command({ user: ids.reader }, 'who-said', []);
      await defer(id, token);
      await follow(token, 'one');
      await follow(token, 'two');
      expect(fake.messages.shown()).toMatchObject([
        { to: 'asker', text: 'one' },
        { to: 'channel', text: 'two' },
      ]);
    });

    it('keeps the files of a reply with their words, and refuses one that is not described', async () => {
      const { id, token } = fake.interactions.command({ user: ids.reader }, 'who-said', []);
      await defer(id, token);
      const file = { name: 'a.png', data: Buffer.from('picture') };
      const sent = (attachments: object[]) =>
        rest.patch(Routes.webhookMessage(ids.bot, token), {
          body: { embeds: [{ title: 'x', image: { url: 'attachment://a.png' } }], attachments },
          files: [file],
          auth: false,
        });
      await sent([{ id: '0', description: 'words' }]);
      expect(fake.messages.shown()).toMatchObject([{ to: 'asker', files: [{ name: 'a.png', alt: 'words' }] }]);
      expect(await refusal(sent([]))).toBe(50035);
    });

    it('opens a form once, and sends what is filled in', async () => {
      const { id, token } = fake.interactions.command({ user: ids.reader }, 'check-quotes', []);
      const field = { type: 4, custom_id: 'copy', style: 2, max_length: 4000 };
      const form = (component: object) => ({
        type: 9,
        data: { custom_id: 'form', title: 'Title', components: [{ type: 18, label: 'Text', component }] },
      });
      const open = (component: object) =>
        rest.post(Routes.interactionCallback(id, token), { body: form(component), auth: false });
      await open(field);
      expect(await refusal(open(field))).toBe(40060);
      const other = fake.interactions.command({ user: ids.reader }, 'check-quotes', []);
      const outside = { type: 9, data: { custom_id: 'form', title: 'Title', components: [field] } };
      const bare = rest.post(Routes.interactionCallback(other.id, other.token), { body: outside, auth: false });
      expect(await refusal(bare)).toBe(50035);
    });

    it('takes no reply before an acknowledgement, nor after 15 minutes', async () => {
      const { id, token } = fake.interactions.command({ user: ids.reader }, 'who-said', []);
      expect(await refusal(follow(token, 'early'))).toBe(10015);
      await defer(id, token);
      clock = 15 * 60_000 + 1;
      expect(await refusal(follow(token, 'late'))).toBe(50027);
    });
  });
});

describe('the rules that Discord’s file leaves out', () => {
  it.each([
    ['an empty message', {}],
    ['an embed that shows nothing', { embeds: [{}] }],
    ['components V2 with embeds', { flags: 1 << 15, embeds: [{ title: 'x' }] }],
    ['content of 2,001 characters', { content: 'x'.repeat(2001) }],
    [
      '6,001 characters over all embeds',
      { embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3001) }] },
    ],
    [
      'two buttons with one custom_id',
      { content: 'x', components: [{ type: 1, components: [{ custom_id: 'a' }, { custom_id: 'a' }] }] },
    ],
    ['a property that does not exist', { content: 'x', allowedMentions: {} }],
  ])('catch %s', (_, message) => {
    expect(messageProblems(message)).toHaveLength(1);
  });

  it.each([
    ['a picture that is not among the files', { embeds: [{ image: { url: 'attachment://b.png' } }] }],
    ['a description of a file that was not sent', { attachments: [{ id: '0' }, { id: '1' }] }],
    ['a file that is not described', { attachments: [] }],
  ])('catch %s', (_, body) => {
    const files = [{ field: 'files[0]', name: 'a.png', bytes: new Uint8Array(1) }];
    expect(fileProblems({ attachments: [{ id: '0' }], ...body }, files)).toHaveLength(1);
  });

  it('catch more than 10 MB of files', () => {
    const files = [{ field: 'files[0]', name: 'a.png', bytes: new Uint8Array(10 * 1024 * 1024 + 1) }];
    expect(fileProblems({ attachments: [{ id: '0' }] }, files)).toEqual(['40005 request entity too large']);
  });

  it('catch a description in the menu of a message', () => {
    const command = { type: 3, name: 'Check these quotes', description: 'x' };
    expect(ruleProblems('/applications/{application_id}/commands', 'PUT', [command])).toHaveLength(1);
  });

  it.each([
    ['a name in capitals', { name: 'Who-said' }],
    ['a name with a space', { name: 'who said' }],
    [
      'a required option after an optional one',
      {
        options: [
          { type: 3, name: 'a', description: 'a' },
          { type: 3, name: 'b', description: 'b', required: true },
        ],
      },
    ],
    [
      'two options of one name',
      {
        options: [
          { type: 3, name: 'a', description: 'a' },
          { type: 3, name: 'a', description: 'b' },
        ],
      },
    ],
    ['a property that does not exist', { permissions: '32' }],
  ])('catch %s', (_, change) => {
    const command = { type: 1, name: 'who-said', description: 'x', ...change };
    expect(ruleProblems('/applications/{application_id}/commands', 'PUT', [command])).toHaveLength(1);
  });
});

describe.skipIf(whyNoSpec !== null)('Discord’s own file', () => {
  const messages = '/channels/{channel_id}/messages';

  it('knows an address by its template, and tells a reply from a message', () => {
    const spec = openSpec();
    expect(spec.templateOf('POST', '/channels/1/messages')).toBe(messages);
    expect(spec.templateOf('PATCH', '/webhooks/1/t/messages/@original')).toBe(
      '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
    );
    expect(spec.templateOf('POST', '/gateway/bot')).toBe(null);
  });

  it.each([
    ['a title of 257 characters', { embeds: [{ title: 'x'.repeat(257) }] }],
    ['a description of 4,097 characters', { embeds: [{ description: 'x'.repeat(4097) }] }],
    ['a nonce of 26 characters', { content: 'x', nonce: 'x'.repeat(26) }],
    [
      'a custom_id of 101 characters',
      { components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: 'x'.repeat(101) }] }] },
    ],
  ])('catches %s', (_, body) => {
    expect(openSpec().problems('POST', messages, body)).not.toEqual([]);
  });
});

describe('the fake reader', () => {
  it.each([
    ['**bold** ~~gone~~ _odd_ *odd*', 'bold gone odd odd'],
    ['### Section\n- row\n  - detail\n-# small', 'Section\nrow\ndetail\nsmall'],
    ['passage ([example.org](https://example.org/a%28b#:~:text=c))', 'passage (example.org)'],
    ['<@123> `code` ||hidden|| https://example.org', '[mention] [code] [spoiler] [link]'],
    ['\\*exact\\* \\<\\@123\\> back\\\\slash', '*exact* <@123> back\\slash'],
  ])('sees %j as a reader does', (markdown, shown) => {
    expect(shownMarkdown(markdown)).toBe(shown);
  });
});
