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

  it('writes down what it does not know', async () => {
    fake = await openFakeSlack();
    await codeOf(client(fake).reactions.list());
    await fetch(fake.apiUrl.replace('/api/', '/elsewhere'));
    expect(fake.unmatched).toEqual(['POST /api/reactions.list', 'GET /elsewhere']);
  });
});
