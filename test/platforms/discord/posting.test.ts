import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Platform } from '../../../src/platforms/platform.js';
import { contractCard } from '../../contract/cards.js';
import { aNewsroom } from '../../contract/platform.js';
import { type FakeDiscord, openFakeDiscord } from '../../fakes/discord/fake-discord.js';
import { ids } from '../../fakes/discord/world.js';
import { openAgainst } from './open.js';

const posting = 'POST /channels/{channel_id}/messages';
const reading = 'GET /channels/{channel_id}/messages';
const card = contractCard('a digest');

let fake: FakeDiscord;
let platform: Platform;
let clock: number;

beforeEach(async () => {
  clock = 0;
  fake = await openFakeDiscord({ now: () => clock });
  platform = openAgainst(fake);
  await platform.start(aNewsroom());
});

afterEach(async () => {
  await platform.stop();
  await fake.close();
  expect(fake.strays).toEqual([]);
});

const tries = () => fake.requests.filter((request) => request === posting).length;

describe('a post in Discord', () => {
  it('is one request, with its key as an enforced nonce and in the footer, and mentions no one', async () => {
    await platform.post(ids.channel, card, 'digest-2022-02-17T08');
    expect(tries()).toBe(1);
    expect(fake.messages.sent()).toMatchObject([
      {
        nonce: 'digest-2022-02-17T08',
        enforce_nonce: true,
        allowed_mentions: { parse: [] },
        embeds: [{ footer: { text: `${card.stamp} · ref digest-2022-02-17T08` } }],
      },
    ]);
  });

  it('whose reply is lost is found again, and is in the channel once', async () => {
    fake.spoil(posting, 'lost');
    const delivery = await platform.post(ids.channel, card, 'k');
    expect(delivery).toMatchObject({ kind: 'unknown' });
    expect(tries()).toBe(1);
    expect(await platform.find(ids.channel, 'k')).toMatchObject({ kind: 'posted' });
  });

  it('sent again within minutes is the same message', async () => {
    const first = await platform.post(ids.channel, card, 'k');
    expect(await platform.post(ids.channel, card, 'k')).toEqual(first);
    expect(fake.messages.shown()).toHaveLength(1);
  });

  it.each([
    ['has been deleted', ids.noSuchChannel, 'Discord knows no such channel (10003); it may have been deleted'],
    [
      'it cannot see',
      ids.closedChannel,
      'The bot cannot see this channel (50001); give it the permission View Channel there',
    ],
    ['has a name, not an id', '#met', '“#met” is not the id of a Discord channel, which is 17 to 20 digits'],
  ])('in a channel that %s is refused for good, with what to do', async (_, channel, because) => {
    expect(await platform.post(channel, card, 'k')).toEqual({
      kind: 'refused',
      because,
      lasting: true,
      retryAfterMs: null,
    });
  });

  it('without the permission to send is refused for good', async () => {
    fake.spoil(posting, 'forbidden');
    expect(await platform.post(ids.channel, card, 'k')).toMatchObject({
      kind: 'refused',
      lasting: true,
      because: expect.stringContaining('50013'),
    });
  });

  it('is refused with the setting to change when the token is no longer taken, and sent once it is taken again', async () => {
    fake.spoil(posting, 'unauthorised');
    expect(await platform.post(ids.channel, card, 'k')).toMatchObject({
      kind: 'refused',
      because: 'Discord no longer takes the bot’s token; put a new one in DISCORD_TOKEN',
    });
    expect(await platform.post(ids.channel, card, 'k')).toMatchObject({ kind: 'sent' });
  });

  it('waits as long as Discord says when there are too many', async () => {
    fake.spoil(posting, 'rate-limited');
    const delivery = await platform.post(ids.channel, card, 'k');
    expect(delivery).toMatchObject({ kind: 'refused', lasting: false });
    // Discord said 2 seconds; discord.js adds 50 ms for good measure.
    if (delivery.kind === 'refused') expect(delivery.retryAfterMs).toBe(2_050);
    expect(fake.messages.shown()).toEqual([]);
  });

  it('is refused for now, not for good, when Discord cannot be reached', async () => {
    await fake.close();
    // What is found dead first is the connection that was open: of that request, nobody knows.
    expect(await platform.post(ids.channel, card, 'k')).toMatchObject({ kind: 'unknown' });
    expect(await platform.post(ids.channel, card, 'k')).toEqual({
      kind: 'refused',
      because: 'Discord cannot be reached (ECONNREFUSED)',
      lasting: false,
      retryAfterMs: null,
    });
  });

  it('is refused for now before the start and after the stop', async () => {
    const refusal = { kind: 'refused', lasting: false, because: 'The bot is not connected to Discord' };
    expect(await openAgainst(fake).post(ids.channel, card, 'k')).toMatchObject(refusal);
    await platform.stop();
    expect(await platform.post(ids.channel, card, 'k')).toMatchObject(refusal);
  });
});

describe('looking for a post in Discord', () => {
  it('finds it under 450 later messages', async () => {
    const delivery = await platform.post(ids.channel, card, 'k');
    fake.messages.chatter(450);
    expect(await platform.find(ids.channel, 'k')).toEqual({ ...delivery, kind: 'posted' });
  });

  it('does not say that it is absent when 500 later messages hide it', async () => {
    await platform.post(ids.channel, card, 'k');
    fake.messages.chatter(500);
    expect(await platform.find(ids.channel, 'k')).toEqual({
      kind: 'cannot-tell',
      because: 'It is not among the latest 500 messages of this channel',
    });
  });

  it('is not misled by a key that ends like another', async () => {
    await platform.post(ids.channel, card, 'morning-1');
    expect(await platform.find(ids.channel, 'ning-1')).toEqual({ kind: 'absent' });
  });

  it('says that it cannot tell in a channel that it does not know', async () => {
    expect(await platform.find(ids.noSuchChannel, 'k')).toMatchObject({ kind: 'cannot-tell' });
  });

  it('says why it cannot tell when Discord refuses', async () => {
    expect(await platform.find(ids.closedChannel, 'k')).toEqual({
      kind: 'cannot-tell',
      because: 'The bot cannot see this channel (50001); give it the permission View Channel there',
    });
  });

  it('says that it cannot tell where the bot may not read back, since Discord then shows an empty channel', async () => {
    const blind = await openFakeDiscord({ mayReadHistory: false });
    const poster = openAgainst(blind);
    await poster.start(aNewsroom());
    await poster.post(ids.channel, card, 'k');
    expect(await poster.find(ids.channel, 'k')).toMatchObject({ kind: 'cannot-tell' });
    expect(blind.requests).not.toContain(reading);
    await poster.stop();
    await blind.close();
  });
});
