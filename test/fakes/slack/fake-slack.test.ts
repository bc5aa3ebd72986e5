import { webApi } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { BOT, type FakeSlack, openFakeSlack } from './fake-slack.js';

const client = (fake: FakeSlack, token: string = BOT.token) => {
  const slackApiUrl = fake.apiUrl;
  return new webApi.WebClient(token, { slackApiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true });
};
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error) => error.data?.error ?? error.code,
  );
const hello = { channel: 'C0NEWS', text: 'hello' };
const answer = { method: 'POST', body: JSON.stringify({ text: 'answer' }) };

describe('the fake Slack', () => {
  let fake: FakeSlack;
  afterEach(() => fake.close());

  it('refuses a token that it does not know', async () => {
    fake = await openFakeSlack();
    expect(await codeOf(client(fake, 'xoxb-other').auth.test())).toBe('invalid_auth');
    expect(await codeOf(client(fake).auth.test())).toBe('ok');
  });

  it('refuses what Slack refuses', async () => {
    fake = await openFakeSlack();
    const { chat, conversations } = client(fake);
    expect(await codeOf(chat.postMessage({ ...hello, channel: 'C0NOWHERE' }))).toBe('channel_not_found');
    expect(await codeOf(chat.postMessage({ ...hello, text: '' }))).toBe('no_text');
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] as const;
    expect(await codeOf(chat.postMessage({ ...hello, blocks: [...blocks] }))).toBe('invalid_blocks');
    expect(await codeOf(conversations.history({ channel: 'C0NEWS' }))).toBe('missing_scope');
    expect(fake.kept).toEqual([]);
  });

  it('keeps a message whose reply it loses, and does not keep one that it limits', async () => {
    fake = await openFakeSlack();
    const { chat } = client(fake);
    fake.spoilNext('chat.postMessage', 'rate-limited');
    expect(await codeOf(chat.postMessage(hello))).toBe('slack_webapi_rate_limited_error');
    expect(fake.kept).toHaveLength(0);
    fake.spoilNext('chat.postMessage', 'reply-lost');
    expect(await codeOf(chat.postMessage(hello))).toBe('slack_webapi_request_error');
    fake.spoilNext('chat.postMessage', 'server-error');
    expect(await codeOf(chat.postMessage(hello))).toBe('slack_webapi_http_error');
    expect(fake.kept).toHaveLength(2);
  });

  it('gives metadata back to those who ask for it and may read', async () => {
    fake = await openFakeSlack({ scopes: ['channels:history'] });
    const { chat, conversations } = client(fake);
    await chat.postMessage({ ...hello, metadata: { event_type: 'otr_digest', event_payload: { key: 'k' } } });
    const bare = await conversations.history({ channel: 'C0NEWS' });
    const full = await conversations.history({ channel: 'C0NEWS', include_all_metadata: true });
    expect(bare.messages?.[0]?.metadata).toBeUndefined();
    expect(full.messages?.[0]?.metadata).toMatchObject({ event_payload: { key: 'k' } });
  });

  it('takes five answers at an address, and none after half an hour', async () => {
    let now = new Date('2022-02-17T08:00:00Z');
    fake = await openFakeSlack({ now: () => now });
    const url = fake.responseUrl('C0NEWS', 'U1');
    const statuses = [];
    for (let use = 0; use < 6; use += 1) statuses.push((await fetch(url, answer)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    const late = fake.responseUrl('C0NEWS', 'U1');
    now = new Date('2022-02-17T08:31:00Z');
    expect((await fetch(late, answer)).status).toBe(404);
  });

  describe('with files', () => {
    const scopes = ['chat:write', 'files:write', 'files:read', 'im:write'];
    const announce = (call: webApi.WebClient, described: object = {}) =>
      call.apiCall('files.getUploadURLExternal', { filename: 'a.png', length: 3, ...described });
    const complete = (call: webApi.WebClient, id: string, channel_id: string) =>
      call.apiCall('files.completeUploadExternal', { files: [{ id }], channel_id });
    const upload = async (call: webApi.WebClient, bytes: string): Promise<string> => {
      const { upload_url, file_id } = (await announce(call, {
        alt_txt: 'words',
      })) as webApi.FilesGetUploadURLExternalResponse;
      await fetch(String(upload_url), { method: 'POST', body: bytes });
      return String(file_id);
    };

    it('shares what was announced, sent whole and completed, with its words', async () => {
      fake = await openFakeSlack({ scopes });
      const call = client(fake);
      expect(await codeOf(complete(call, await upload(call, 'abc'), 'C0NEWS'))).toBe('ok');
      expect(fake.kept[0]).toMatchObject({ channel: 'C0NEWS', user: null, files: [{ name: 'a.png', alt: 'words' }] });
      expect(await codeOf(complete(call, await upload(call, 'too long'), 'C0NEWS'))).toBe('file_not_found');
      expect(await codeOf(complete(call, await upload(call, 'abc'), 'C0OTHER'))).toBe('not_in_channel');
    });

    it('refuses the name for a picture’s words that only the SDK knows, and more than 1,000 characters of them', async () => {
      fake = await openFakeSlack({ scopes });
      expect(await codeOf(announce(client(fake), { alt_text: 'words' }))).toBe('unknown_argument_alt_text');
      expect(await codeOf(announce(client(fake), { alt_txt: 'x'.repeat(1_001) }))).toBe('alt_txt_too_large');
    });

    it('names the scope that is missing', async () => {
      fake = await openFakeSlack();
      expect(await codeOf(announce(client(fake)))).toBe('missing_scope');
      expect(await codeOf(client(fake).conversations.open({ users: 'U0READER' }))).toBe('missing_scope');
    });

    it('gives a file to the bot’s token, and to everyone else a page to log in', async () => {
      fake = await openFakeSlack({ scopes });
      const { url_private_download } = fake.files.handIn('a.txt', new TextEncoder().encode('words'));
      const get = async (token: string) => {
        const headers = { authorization: `Bearer ${token}` };
        return (await fetch(url_private_download, { headers })).text();
      };
      expect(await get(BOT.token)).toBe('words');
      expect(await get('xoxb-other')).toContain('Sign in');
    });
  });

  describe('with forms', () => {
    const view = (block: object) =>
      ({
        type: 'modal',
        title: { type: 'plain_text', text: 'Title' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [{ type: 'input', block_id: 'b', label: { type: 'plain_text', text: 'Label' }, element: block }],
      }) as Parameters<webApi.WebClient['views']['open']>[0]['view'];
    const box = { type: 'plain_text_input', action_id: 'a' };
    const open = (trigger: string, block: object = box) =>
      codeOf(client(fake).views.open({ trigger_id: trigger, view: view(block) }));

    it('opens one within 3 seconds of what a person did, once', async () => {
      let now = new Date('2022-02-17T08:00:00Z');
      fake = await openFakeSlack({ now: () => now });
      fake.views.issueTrigger('one');
      fake.views.issueTrigger('two');
      expect(await open('none')).toBe('invalid_trigger_id');
      expect(await open('one')).toBe('ok');
      expect(await open('one')).toBe('exchanged_trigger_id');
      now = new Date('2022-02-17T08:00:03.001Z');
      expect(await open('two')).toBe('expired_trigger_id');
    });

    it('refuses boxes that are too large, and files where the app may not read them', async () => {
      fake = await openFakeSlack();
      fake.views.issueTrigger('one');
      expect(await open('one', { ...box, max_length: 3_001 })).toBe('invalid_arguments');
      expect(await open('one', { type: 'file_input', action_id: 'a' })).toBe('invalid_arguments');
    });

    it('changes one that is open, and no other', async () => {
      fake = await openFakeSlack();
      fake.views.issueTrigger('one');
      await open('one');
      const change = (view_id: string) => codeOf(client(fake).views.update({ view_id, view: view(box) }));
      expect(await change('V0')).toBe('ok');
      fake.views.answered('V0', null);
      expect(await change('V0')).toBe('not_found');
    });
  });

  it('writes down what it does not know', async () => {
    fake = await openFakeSlack();
    await codeOf(client(fake).reactions.list());
    await fetch(fake.apiUrl.replace('/api/', '/elsewhere'));
    expect(fake.unmatched).toEqual(['POST /api/reactions.list', 'GET /elsewhere']);
  });
});
