import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.js';
import { type FakePlatform, fakePlatform } from './fake-platform.js';
import { followDaily, type Newsroom, openNewsroom } from './newsroom.js';

let chat: FakePlatform;
let newsroom: Newsroom;
const told = () => chat.posts.map((post) => `${post.channel}: ${post.card.heading}`);

/** The answer's words, on one line. */
function words(answer: Answer): string {
  if (answer.kind === 'notice') return [answer.title, ...answer.lines].join(' | ');
  if (answer.kind === 'refused') return `refused: ${answer.explain}`;
  if (answer.kind === 'digest') return `digest: ${answer.pieces.map((piece) => piece.label.text).join(' ')}`;
  return answer.kind;
}

beforeEach(async () => {
  chat = fakePlatform();
  newsroom = await openNewsroom(':memory:', [chat]);
  newsroom.clock('09T07:00:00');
});

describe('/digest set', () => {
  it('says when the next one comes, what it will tell, and how to undo it', async () => {
    newsroom.file('001');
    newsroom.file('002');
    expect(words(await newsroom.desk().set('weekdays 8:30am', 'dick-resignation'))).toBe(
      'The digest of dick-resignation is set | weekdays 08:30, UTC time. Next Mon 9 Nov 08:30. | It will tell what this channel has not been told: 2 pieces so far. | To undo: /digest remove storyline:dick-resignation',
    );
    await newsroom.tickAt('09T08:30:00');
    expect(told()).toEqual(['C1: 001 002']);
  });

  it('does not make up for a due time that passed before', async () => {
    newsroom.file('001');
    newsroom.clock('09T09:00:00');
    await newsroom.desk().set('daily 08:30', null);
    await newsroom.tickAt('09T09:01:00');
    expect(told()).toEqual([]);
  });

  it('replaces the digest that was there, says what it was, and tells nothing again', async () => {
    await newsroom.desk().set('daily 08:30', null);
    newsroom.file('001');
    await newsroom.tickAt('09T08:30:00');
    const answer = words(await newsroom.desk().set('daily 09:00', null));
    expect(answer).toContain('Before: daily 08:30. To go back: /digest set daily 08:30');
    await newsroom.tickAt('09T09:00:00');
    newsroom.file('002');
    await newsroom.tickAt('10T08:59:00');
    expect(told()).toEqual(['C1: 001']);
    await newsroom.tickAt('10T09:00:00');
    expect(told()).toEqual(['C1: 001', 'C1: 002']);
  });

  it('takes a storyline as people write it, and refuses one that there is not', async () => {
    expect(words(await newsroom.desk().set('daily 08:30', 'Dick resignation'))).toContain('dick-resignation is set');
    expect(words(await newsroom.desk().set('daily 08:30', 'budget'))).toContain('no storyline called budget');
  });

  it('refuses a time that it would have to guess', async () => {
    expect(words(await newsroom.desk().set('daily 8', null))).toContain('refused: The word 8 does not say when');
  });

  it('refuses a place that cannot receive posts, and points to the preview', async () => {
    const answer = words(await newsroom.desk('shell', 'terminal').set('daily 08:30', null));
    expect(answer).toContain('the terminal cannot receive them. /digest preview');
    expect(await newsroom.store.subscriptions()).toEqual([]);
  });
});

describe('/digest preview', () => {
  it('shows what would be posted, and remembers nothing', async () => {
    newsroom.file('001');
    expect(words(await newsroom.desk('shell', 'terminal').preview(null))).toBe('digest: 001');
    await newsroom.desk().set('daily 08:30', null);
    expect(words(await newsroom.desk().preview(null))).toBe('digest: 001');
    await newsroom.tickAt('09T08:30:00');
    expect(told()).toEqual(['C1: 001']);
    expect(words(await newsroom.desk().preview(null))).toContain(
      'Nothing new here on everything since Mon 9 Nov 08:30',
    );
  });
});

describe('/digest now', () => {
  it('posts what is new, and the digest that is due later does not repeat it', async () => {
    await newsroom.desk().set('daily 08:30', null);
    newsroom.file('001');
    expect(words(await newsroom.desk().now(null))).toContain('has been posted here');
    await newsroom.tickAt('09T08:30:00');
    expect(told()).toEqual(['C1: 001']);
  });

  it('posts nothing when nothing is new, and says so', async () => {
    expect(words(await newsroom.desk().now(null))).toContain('Nothing was posted');
    expect(told()).toEqual([]);
  });

  it('posts where no digest is set, and remembers what it told there', async () => {
    newsroom.file('001');
    await newsroom.desk().now('dick-resignation');
    newsroom.file('002');
    newsroom.clock('09T07:10:00');
    await newsroom.desk().now('dick-resignation');
    await newsroom.desk('C2').now('dick-resignation');
    expect(told()).toEqual(['C1: 001', 'C1: 002', 'C2: 001 002']);
  });

  it('says that the chat refused, why, and what to do', async () => {
    newsroom.file('001');
    chat.next({ kind: 'refused', because: 'not_in_channel', lasting: true, retryAfterMs: null });
    expect(words(await newsroom.desk().now(null))).toContain('refused the post: not_in_channel. Nothing is lost');
  });

  it('says that a post may be there when the reply was lost', async () => {
    newsroom.file('001');
    chat.next('accepted, reply lost');
    expect(words(await newsroom.desk().now(null))).toContain('May have been posted');
    expect(words(await newsroom.desk().now(null))).toContain('Already posted');
    expect(told()).toEqual(['C1: 001']);
  });

  it('waits for a tick under way, and tells what the tick has not', async () => {
    await newsroom.desk().set('daily 08:30', null);
    newsroom.file('001');
    newsroom.clock('09T08:30:00');
    const [, answer] = await Promise.all([newsroom.digests.tick(), newsroom.desk().now(null)]);
    expect(words(answer)).toContain('Nothing was posted');
    expect(told()).toEqual(['C1: 001']);
  });
});

describe('/digest pause and resume', () => {
  it('keep what comes in meanwhile for the next digest', async () => {
    await newsroom.desk().set('daily 08:30', null);
    expect(words(await newsroom.desk().pause(null))).toContain('To go on: /digest resume');
    newsroom.file('001');
    await newsroom.tickAt('09T08:30:00');
    await newsroom.tickAt('10T08:30:00');
    expect(told()).toEqual([]);
    newsroom.clock('10T12:00:00');
    expect(words(await newsroom.desk().resume(null))).toContain('Next Wed 11 Nov 08:30');
    await newsroom.tickAt('10T12:01:00');
    expect(told()).toEqual([]);
    await newsroom.tickAt('11T08:30:00');
    expect(told()).toEqual(['C1: 001']);
  });

  it('stop a digest that is waiting to be tried again', async () => {
    await newsroom.desk().set('daily 08:30', null);
    newsroom.file('001');
    chat.next({ kind: 'refused', because: 'ratelimited', lasting: false, retryAfterMs: 1_000 });
    await newsroom.tickAt('09T08:30:00');
    await newsroom.desk().pause(null);
    await newsroom.tickAt('09T08:31:00');
    expect(told()).toEqual([]);
  });

  it('ask which, when there are several and none is named', async () => {
    await newsroom.desk().set('daily 08:30', 'dick-resignation');
    await newsroom.desk().set('daily 08:30', 'rail-strike');
    expect(words(await newsroom.desk().pause(null))).toBe(
      'refused: No digest of everything is set here. Set here: dick-resignation, rail-strike.',
    );
  });
});

describe('/digest remove', () => {
  it('stops a digest, and says how to get it back', async () => {
    await newsroom.desk().set('daily 08:30', null);
    expect(words(await newsroom.desk().remove(null))).toContain('To undo: /digest set daily 08:30');
    newsroom.file('001');
    await newsroom.tickAt('09T08:30:00');
    expect(told()).toEqual([]);
  });

  it('posts nothing of what nobody could tell was posted', async () => {
    chat.next('lost on the way');
    await newsroom.desk().set('daily 08:30', null);
    newsroom.file('001');
    await newsroom.tickAt('09T08:30:00');
    await newsroom.desk().remove(null);
    await newsroom.tickAt('09T08:32:00');
    expect(told()).toEqual([]);
  });

  it('leaves one that the configuration declares, and says where that is', async () => {
    await followDaily(newsroom);
    expect(words(await newsroom.desk().remove(null))).toContain('declared in config/digests.yml');
    expect(words(await newsroom.desk().set('daily 09:00', null))).toContain('declared in config/digests.yml');
    expect(await newsroom.store.subscriptions()).toHaveLength(1);
  });

  it('does not reach into another channel', async () => {
    await newsroom.desk('C1').set('daily 08:30', null);
    expect(words(await newsroom.desk('C2').remove(null))).toContain('No digest is set here');
    expect(await newsroom.store.subscriptions()).toHaveLength(1);
  });
});

describe('/digest list', () => {
  it('says when each comes, what was last posted, and which are paused and why', async () => {
    await newsroom.desk().set('daily 08:30', 'dick-resignation');
    newsroom.file('001');
    await newsroom.tickAt('09T08:30:00');
    expect(words(await newsroom.desk().list())).toBe(
      'Digests here | dick-resignation: daily 08:30, UTC time. Next Tue 10 Nov 08:30; last posted Mon 9 Nov 08:30.',
    );
    newsroom.file('002');
    chat.next({ kind: 'refused', because: 'is_archived', lasting: true, retryAfterMs: null });
    await newsroom.tickAt('10T08:30:00');
    expect(words(await newsroom.desk().list())).toContain(
      'Paused by itself, since the chat refused a post (is_archived); to go on: /digest resume storyline:dick-resignation',
    );
  });

  it('says that a digest may already be posted, and how to settle it', async () => {
    chat.canFind(false);
    chat.next('accepted, reply lost');
    await newsroom.desk().set('daily 08:30', null);
    newsroom.file('001');
    await newsroom.tickAt('09T08:30:00');
    await newsroom.tickAt('09T08:32:00');
    const answer = words(await newsroom.desk().list());
    expect(answer).toContain('The digest of Mon 9 Nov 08:30 may already be posted: the reply was lost.');
    expect(answer).toContain('Missing: /digest now posts it again. There: /digest resume goes on from it.');
  });

  it('says so where no digest is set', async () => {
    expect(words(await newsroom.desk().list())).toContain('No digest is set here');
    expect(words(await newsroom.desk('shell', 'terminal').list())).toContain('cannot receive');
  });
});

it('uses no quotation marks in its own words', async () => {
  const desk = newsroom.desk();
  const answers = [
    await desk.set('daily 08:30', null),
    await desk.list(),
    await desk.now(null),
    await desk.pause(null),
    await desk.resume(null),
    await desk.remove(null),
    await desk.set('whenever', null),
    await desk.set('daily 08:30', 'budget'),
  ];
  expect(answers.map(words).join(' ')).not.toMatch(/["“”‘’]/);
});
