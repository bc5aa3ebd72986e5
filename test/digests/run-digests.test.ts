import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Watch } from '../../src/domain/watch.js';
import { type FakePlatform, fakePlatform, type How } from './fake-platform.js';
import { followDaily, type Newsroom, openNewsroom } from './newsroom.js';

const folder = mkdtempSync(join(tmpdir(), 'on-the-record-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `${++files}.db`);

let chat: FakePlatform;
let newsroom: Newsroom;
const told = () => chat.posts.map((post) => post.card.heading);
const notes = (post: number) =>
  chat.posts[post]?.card.parts.flatMap((part) => part.runs).map((run) => (run.kind === 'text' ? run.text : ''));
const latest = async () => (await newsroom.store.deliveries('config:morning', 1))[0];
const subscription = async () => (await newsroom.store.subscriptions())[0];

beforeEach(async () => {
  chat = fakePlatform();
  newsroom = await openNewsroom(newFile(), [chat]);
  await followDaily(newsroom);
});

describe('an alert', () => {
  const watch: Watch = {
    id: 'watch:slack:C1:speaker:ken marsh',
    place: { platform: 'slack', id: 'C1' },
    watched: { kind: 'speaker', speaker: 'Ken Marsh' },
    tell: 'now',
    paused: false,
    pausedBecause: null,
    by: 'U1',
    cursor: 0,
    toldAt: null,
  };

  it('is posted once by two processes, whatever comes in while one of them is at it', async () => {
    for (let step = 1; ; step++) {
      chat = fakePlatform();
      newsroom = await openNewsroom(newFile(), [chat]);
      await newsroom.store.saveWatch(watch);
      newsroom.file('001');
      newsroom.clock('09T08:30:00');
      const waited = await newsroom.waitsAtStep(step, async () => {
        await newsroom.digests.tick();
        newsroom.file('002');
      });
      if (!waited) return expect(step).toBeGreaterThan(15);
      for (const time of ['09T08:30:30', '09T08:32:00', '09T08:34:00']) await newsroom.tickAt(time);
      const pieces = told().join(' ').split(' ').sort();
      expect([step, pieces]).toEqual([step, ['001', '002']]);
    }
  }, 30_000);
});

describe('a digest', () => {
  it('is posted once when it is due, and tells what is new since the last', async () => {
    newsroom.file('001');
    newsroom.file('002');
    await newsroom.tickAt('09T08:29:59');
    expect(told()).toEqual([]);
    await newsroom.tickAt('09T08:30:00');
    await newsroom.tickAt('09T08:30:30');
    newsroom.file('003');
    await newsroom.tickAt('10T08:30:00');
    expect(told()).toEqual(['001 002', '003']);
  });

  it('is not posted when nothing is new', async () => {
    await newsroom.tickAt('09T08:30:00');
    expect(chat.posts).toEqual([]);
    expect(await latest()).toMatchObject({ state: 'empty', cursor: 0 });
    newsroom.file('001');
    await newsroom.tickAt('10T08:30:00');
    expect(told()).toEqual(['001']);
  });

  it('marks what was corrected since it was told', async () => {
    newsroom.file('001');
    await newsroom.tickAt('09T08:30:00');
    newsroom.correct('001');
    await newsroom.tickAt('10T08:30:00');
    expect(told()).toEqual(['001', '001*']);
  });

  it('is one late post after an outage of three', async () => {
    newsroom.file('001');
    await newsroom.tickAt('09T08:30:00');
    newsroom.file('002');
    const restarted = await newsroom.another();
    await restarted.tickAt('12T09:10:00');
    await restarted.tickAt('12T09:11:00');
    expect(told()).toEqual(['001', '002']);
    expect(notes(0)).not.toContain('late');
    expect(notes(1)).toContain('late');
  });

  it('says why it is there', async () => {
    newsroom.file('001');
    await newsroom.tickAt('09T08:30:00');
    expect(notes(0)).toContain('This channel follows everything: daily 08:30, UTC time.');
  });

  it('names twelve pieces and counts the rest', async () => {
    for (let i = 1; i <= 15; i++) newsroom.file(`p${i}`);
    await newsroom.tickAt('09T08:30:00');
    expect(told()[0]?.split(' ')).toHaveLength(12);
    expect(notes(0)).toContain('3 more');
    await newsroom.tickAt('10T08:30:00');
    expect(chat.posts).toHaveLength(1);
  });

  it('repeats nothing and forgets nothing over a restart', async () => {
    newsroom.file('001');
    await newsroom.tickAt('09T08:30:00');
    await newsroom.digests.stop();
    newsroom.file('002');
    const restarted = await newsroom.another();
    await followDaily(restarted);
    await restarted.digests.recover();
    await restarted.tickAt('09T08:31:00');
    expect(told()).toEqual(['001']);
    await restarted.tickAt('10T08:30:00');
    expect(told()).toEqual(['001', '002']);
  });

  it('is posted once by two processes that tick at once', async () => {
    newsroom.file('001');
    newsroom.clock('09T08:30:00');
    const other = await newsroom.another();
    await Promise.all([newsroom.digests.tick(), other.digests.tick(), newsroom.digests.tick(), other.digests.tick()]);
    expect(told()).toEqual(['001']);
  });

  it('comes a second after another in the same channel', async () => {
    const times: number[] = [];
    const post: FakePlatform['post'] = (...given) => {
      times.push(newsroom.now().getTime());
      return chat.post(...given);
    };
    newsroom = await openNewsroom(newFile(), [{ ...chat, post }]);
    await followDaily(newsroom);
    await newsroom.desk().set('daily 08:30', 'dick-resignation');
    newsroom.file('001');
    await newsroom.tickAt('09T08:30:00');
    expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 1_000]);
  });

  it('is skipped when it is more than a day late, and its pieces come in the next', async () => {
    await newsroom.desk('C2').set('mondays 06:00', null);
    await newsroom.tickAt('09T08:30:00');
    newsroom.file('001');
    await newsroom.tickAt('17T09:00:00');
    expect(told()).toEqual(['001']);
    expect(chat.posts[0]?.channel).toBe('C1');
    await newsroom.tickAt('23T06:00:00');
    expect(chat.posts[1]?.channel).toBe('C2');
  });

  it('does not stop the digests of other channels when it breaks', async () => {
    await newsroom.store.saveSubscription({ ...(await subscription())!, id: 'broken', cron: 'not a cron' });
    newsroom.file('001');
    await newsroom.tickAt('09T08:29:00');
    await newsroom.tickAt('09T08:30:00');
    expect(told()).toEqual(['001']);
    expect(newsroom.logged).toContain('digest.failed');
  });

  it('is posted by its own clock once started, and no more once stopped', async () => {
    newsroom.file('001');
    newsroom.clock('09T08:30:00');
    newsroom.digests.start(5);
    await expect.poll(told).toEqual(['001']);
    await newsroom.digests.stop();
    newsroom.file('002');
    newsroom.clock('10T08:30:00');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told()).toEqual(['001']);
  });
});

describe('a post that the chat refuses', () => {
  const rateLimited = { kind: 'refused', because: 'ratelimited', lasting: false, retryAfterMs: 90_000 } as const;
  const notMember = { kind: 'refused', because: 'not_in_channel', lasting: true, retryAfterMs: null } as const;

  it('is tried again when the chat says so, not before', async () => {
    newsroom.file('001');
    chat.next(rateLimited);
    await newsroom.tickAt('09T08:30:00');
    await newsroom.tickAt('09T08:31:00');
    expect(told()).toEqual([]);
    await newsroom.tickAt('09T08:31:30');
    expect(told()).toEqual(['001']);
  });

  it('pauses the digest when it will always be refused, and keeps it', async () => {
    newsroom.file('001');
    chat.next(notMember);
    await newsroom.tickAt('09T08:30:00');
    await newsroom.tickAt('10T08:30:00');
    expect(told()).toEqual([]);
    expect(await subscription()).toMatchObject({
      paused: true,
      pausedBecause: 'not_in_channel',
      cron: '30 8 * * *',
      cursor: 0,
    });
    expect(newsroom.logged.filter((event) => event === 'digest.paused')).toHaveLength(1);
  });

  it('is told at the next due time after it was put right', async () => {
    newsroom.file('001');
    chat.next(notMember);
    await newsroom.tickAt('09T08:30:00');
    newsroom.clock('09T09:00:00');
    await newsroom.desk().resume(null);
    await newsroom.tickAt('09T09:01:00');
    expect(told()).toEqual([]);
    await newsroom.tickAt('10T08:30:00');
    expect(told()).toEqual(['001']);
  });

  it('is given up after eight tries, and its pieces come in the next', async () => {
    newsroom.file('001');
    chat.next(...Array.from({ length: 8 }, () => rateLimited));
    for (let i = 0; i < 20; i++) await newsroom.tickAt(`09T09:${String(i * 2).padStart(2, '0')}:00`);
    expect(await latest()).toMatchObject({ state: 'refused', attempts: 8 });
    expect(await subscription()).toMatchObject({ paused: false, cursor: 0 });
    newsroom.file('002');
    await newsroom.tickAt('10T08:30:00');
    expect(told()).toEqual(['001 002']);
  });

  it('does not show a piece that was withheld while it waited', async () => {
    newsroom.file('001');
    newsroom.file('002');
    chat.next(rateLimited);
    await newsroom.tickAt('09T08:30:00');
    newsroom.hold('001');
    await newsroom.tickAt('09T08:33:00');
    expect(told()).toEqual(['002']);
  });

  it('shows the new version of a piece that was corrected while it waited', async () => {
    newsroom.file('001');
    chat.next(rateLimited);
    await newsroom.tickAt('09T08:30:00');
    newsroom.correct('001');
    await newsroom.tickAt('09T08:33:00');
    expect(told()).toEqual(['001*']);
  });
});

describe('a post whose reply is lost', () => {
  beforeEach(() => newsroom.file('001'));

  it('is not posted again when it is found in the channel', async () => {
    chat.next('accepted, reply lost');
    await newsroom.tickAt('09T08:30:00');
    await newsroom.tickAt('09T08:31:00');
    expect(told()).toEqual(['001']);
    expect(await latest()).toMatchObject({ state: 'sent', message: 'm1' });
  });

  it('is posted again, the same under the same key, when it is not in the channel', async () => {
    chat.next('lost on the way');
    await newsroom.tickAt('09T08:30:00');
    const { key } = (await latest()) ?? {};
    await newsroom.tickAt('09T08:30:30');
    expect(told()).toEqual([]);
    await newsroom.tickAt('09T08:31:00');
    expect(told()).toEqual(['001']);
    expect(chat.posts[0]?.key).toBe(key);
  });

  it.each<How>(['accepted, reply lost', 'lost on the way'])('is held when nobody can tell: %s', async (how) => {
    chat.canFind(false);
    chat.next(how);
    await newsroom.tickAt('09T08:30:00');
    const before = told();
    newsroom.file('002');
    await newsroom.tickAt('09T08:31:00');
    await newsroom.tickAt('10T08:30:00');
    expect(told()).toEqual(before);
    expect(await latest()).toMatchObject({ state: 'unknown', dueAt: new Date('2026-11-09T08:30:00Z') });
  });

  it('is posted again when a person says that it is missing', async () => {
    chat.canFind(false);
    chat.next('lost on the way');
    await newsroom.tickAt('09T08:30:00');
    newsroom.file('002');
    await newsroom.tickAt('09T08:31:00');
    expect(await newsroom.desk().now(null)).toMatchObject({ title: 'Posted' });
    await newsroom.tickAt('10T08:30:00');
    expect(told()).toEqual(['001', '002']);
  });

  it('counts as told when a person says that it is there', async () => {
    chat.canFind(false);
    chat.next('accepted, reply lost');
    await newsroom.tickAt('09T08:30:00');
    newsroom.file('002');
    await newsroom.tickAt('09T08:31:00');
    await newsroom.desk().resume(null);
    await newsroom.tickAt('10T08:30:00');
    expect(told()).toEqual(['001', '002']);
  });
});

describe('a process that is killed in the middle of a tick', () => {
  it.each<How>(['accepted', 'accepted, reply lost', 'lost on the way'])(
    'at any step, leaves one copy in the channel: %s',
    async (how) => {
      for (let step = 1; ; step++) {
        chat = fakePlatform();
        newsroom = await openNewsroom(newFile(), [chat]);
        await followDaily(newsroom);
        newsroom.file('001');
        chat.next(how);
        newsroom.clock('09T08:30:00');
        const died = await newsroom.diesAtStep(step);
        await newsroom.digests.recover();
        for (const time of ['09T08:30:30', '09T08:32:00', '09T08:34:00']) await newsroom.tickAt(time);
        newsroom.file('002');
        await newsroom.tickAt('10T08:30:00');
        expect([step, told()]).toEqual([step, ['001', '002']]);
        if (!died) return expect(step).toBeGreaterThan(15);
      }
    },
    30_000,
  );

  it('at any step, never leaves two copies when nobody can tell, and says that one may be there', async () => {
    let held = 0;
    for (let step = 1; ; step++) {
      chat = fakePlatform();
      chat.canFind(false);
      newsroom = await openNewsroom(newFile(), [chat]);
      await followDaily(newsroom);
      newsroom.file('001');
      newsroom.clock('09T08:30:00');
      const died = await newsroom.diesAtStep(step);
      for (const time of ['09T08:30:30', '09T08:32:00', '09T10:34:00']) await newsroom.tickAt(time);
      const list = await newsroom.desk().list();
      if (list.kind === 'notice' && list.lines.some((line) => line.includes('may already be posted'))) held++;
      else expect([step, told()]).toEqual([step, ['001']]);
      expect(told().length).toBeLessThanOrEqual(1);
      if (!died) break;
    }
    expect(held).toBeGreaterThan(2);
  }, 30_000);
});
