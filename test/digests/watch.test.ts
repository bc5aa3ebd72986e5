import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { assemble, type Product } from '../../src/assemble.js';
import { shown } from '../../src/cards/runs.js';
import type { Settings } from '../../src/config/settings.js';
import type { Answer } from '../../src/domain/answer.js';
import { slug } from '../../src/domain/ids.js';
import { openLog } from '../../src/log.js';
import { plainSettings } from '../answers/over-folder.js';
import { put, temporaryFolder } from '../ingest/temporary-folder.js';
import { type FakePlatform, fakePlatform } from './fake-platform.js';

// The whole product over a folder, in which Slack's channel C1 watches something from 07:00.
let dir: string;
let now: Date;
let chat: FakePlatform;
let product: Product;

const storyline = { slug: slug('bridge'), title: 'The bridge', articles: [], basedOn: [], terms: ['bridge'] };

async function open(memory: 'kept' | 'throw-away' = 'throw-away'): Promise<Product> {
  const settings: Settings = {
    ...plainSettings,
    archiveDir: join(dir, 'articles'),
    dataDir: join(dir, 'kept'),
    zone: 'UTC',
    storylines: [storyline],
  };
  const log = openLog('silent');
  const opened = await assemble({ settings, memory, platforms: () => [chat], now: () => now, log, indexed: () => {} });
  await opened.refresh(() => {});
  return opened;
}

const clockAt = (time: string) => {
  now = new Date(`2031-05-06T${time}:00Z`);
};
const file = async (name: string, text: string, ...frontMatter: string[]) => {
  await put(join(dir, 'articles'), { [`${name}.md`]: ['---', ...frontMatter, '---', text].join('\n') });
  await product.refresh(() => {});
};
const tickAt = async (time: string) => {
  clockAt(time);
  await product.releaseEmbargoes();
  await product.digests.tick();
};
const place = { platform: 'slack', id: 'C1' } as const;
const asked = async (question: string, mayManage = true): Promise<string> => {
  const asker = { place, user: 'U1', role: 'reader', mayManage, at: now } as const;
  return words((await product.dispatch.answerInWords(question, asker)).answer);
};

function words(answer: Answer): string {
  if (answer.kind === 'notice') return [answer.title, ...answer.lines].join(' | ');
  return answer.kind === 'refused' ? `refused: ${answer.explain}` : answer.kind;
}

/** The lines of every post, without the last, which says what is watched. */
const posts = () => chat.posts.map(({ card }) => card.parts.slice(0, -1).map((part) => part.runs.map(shown).join('')));

const first = 'Ada Quay, the mayor, spoke at noon.\n\n“We will not close the old bridge this winter,” said Quay.';
const altered = 'Ada Quay, the mayor, spoke at noon.\n\n“We will close the old bridge this winter,” said Quay.';

/** Of Ada Quay, no two with a word in common but `the`. */
const sayings = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `Ada Quay said: “The ferr${'y'.repeat(i + 1)} sail${'s'.repeat(i + 1)}.”`,
  ).join('\n\n');

beforeEach(async () => {
  dir = await temporaryFolder({ 'articles/first.md': first });
  clockAt('07:00');
  chat = fakePlatform();
  product = await open();
  onTestFinished(() => product.close());
});

describe('watched words', () => {
  beforeEach(() => asked('/watch add we will not close the old bridge'));

  it('are not told where they stood before they were watched', async () => {
    await tickAt('07:01');
    expect(posts()).toEqual([]);
  });

  it('are told once when another article prints them, beside the article that has them', async () => {
    await file('second', first);
    await tickAt('07:01');
    await tickAt('07:02');
    expect(posts()).toEqual([
      ['second, Ada Quay: “We will not close the old bridge this winter,” · same words as first'],
    ]);
  });

  it('are told as different words, and how, when an article alters them', async () => {
    await file('second', altered);
    await tickAt('07:01');
    expect(posts()).toEqual([
      [
        'second, Ada Quay: “We will close the old bridge this winter,” · different words (a negation changed) in first: “We will not close the old bridge this winter,”',
      ],
    ]);
  });

  it('are told as the same words but where marked, ahead of the rest, when a mark swallows a negation', async () => {
    await file('second', first);
    await file('third', first.replace('will not close', 'will … close'));
    await tickAt('07:01');
    expect(posts()).toEqual([
      [
        'third, Ada Quay: “We will … close the old bridge this winter,” · same words but where marked (a negation changed) in first: “We will not close the old bridge this winter,”',
        'second, Ada Quay: “We will not close the old bridge this winter,” · same words as first',
      ],
    ]);
    expect(chat.posts[0]?.card.parts.map(({ role }) => role)).toEqual(['warning', 'row', 'note']);
  });

  it('are shown, wherever in a long quotation they stand', async () => {
    const long = `${'The river has been high and brown for all of this long and dismal week. '.repeat(4)}We will not close the old bridge. Go home.`;
    await file('second', `Ada Quay, the mayor, spoke at noon.\n\n“${long}” said Quay.`);
    await tickAt('07:01');
    expect(posts()[0]?.[0]).toMatch(/^second, Ada Quay: …“We will not close the old bridge\.”…/);
  });

  it('are no news in a piece that says something else', async () => {
    await file('second', '“The river is high and brown today,” said Lio Fenn, a fisherman.');
    await tickAt('07:01');
    expect(posts()).toEqual([]);
  });

  it('are not told again for a comma, nor for a correction elsewhere in the piece', async () => {
    await file('second', first);
    await tickAt('07:01');
    await file('second', first.replace('Quay, the mayor,', 'Quay the mayor'));
    await tickAt('07:02');
    await file('second', `${first}\n\nThe bridge is two hundred years old.`);
    await tickAt('07:03');
    expect(posts()).toHaveLength(1);
  });

  it('are told when a correction alters them', async () => {
    await file('second', first);
    await tickAt('07:01');
    await file('second', altered);
    await tickAt('07:02');
    expect(posts()[1]).toEqual([
      'second (corrected), Ada Quay: “We will close the old bridge this winter,” · different words (a negation changed) in second before it was corrected: “We will not close the old bridge this winter,”',
    ]);
  });

  it('are told beside what a correction has replaced, though no other piece has them', async () => {
    await file('first', altered);
    await tickAt('07:01');
    await tickAt('07:02');
    expect(posts()).toEqual([
      [
        'first (corrected), Ada Quay: “We will close the old bridge this winter,” · different words (a negation changed) in first before it was corrected: “We will not close the old bridge this winter,”',
      ],
    ]);
  });

  it('are not shown as they stood in a version that readers never saw', async () => {
    await file('first', first.replace('this winter', 'this gloomy winter'), 'status: held');
    await file('second', 'The river is high.');
    await tickAt('07:01');
    await file('first', altered);
    await tickAt('07:02');
    expect(posts()).toHaveLength(1);
    expect(posts()[0]?.join()).not.toContain('gloomy');
  });

  it('are told when a correction that was held is let go, whatever came in meanwhile', async () => {
    await file('first', altered, 'status: held');
    await file('second', 'The river is high.');
    await tickAt('07:01');
    await file('first', altered);
    await tickAt('07:02');
    expect(posts()).toEqual([[expect.stringContaining('(a negation changed) in first before it was corrected')]]);
  });

  it('are not told while they are under an embargo, and once when it has passed', async () => {
    await file('second', first, 'status: embargoed', 'embargoUntil: 2031-05-06T09:00:00Z');
    await tickAt('08:59');
    expect(posts()).toEqual([]);
    await tickAt('09:00');
    await tickAt('09:01');
    expect(posts()).toHaveLength(1);
  });

  it('are not told of a piece that was held while the alert waited', async () => {
    chat.next({ kind: 'refused', because: 'busy', retryAfterMs: 60_000, lasting: false });
    await file('second', first);
    await tickAt('07:01');
    await file('second', first, 'status: held');
    await tickAt('07:05');
    await tickAt('07:06');
    expect(posts()).toEqual([]);
  });

  it('are told once by two ticks at once, and after a reply that was lost', async () => {
    chat.next('accepted, reply lost');
    await file('second', first);
    clockAt('07:01');
    await Promise.all([product.digests.tick(), product.digests.tick()]);
    await tickAt('07:10');
    await tickAt('07:11');
    expect(posts()).toHaveLength(1);
  });

  it('wait for a person when nobody can tell whether they were told', async () => {
    chat.canFind(false);
    chat.next('accepted, reply lost');
    await file('second', first);
    await tickAt('07:01');
    await file('third', first);
    await tickAt('07:10');
    expect(posts()).toHaveLength(1);
    expect(await asked('/watch list')).toContain('An alert may already be posted');
    await asked('/watch pause');
    expect(await asked('/watch resume')).toContain('counts as posted');
    await tickAt('07:11');
    expect(posts()[1]?.join()).toContain('third');
  });

  it('are told however late, after the bot was down', async () => {
    await file('second', first);
    now = new Date('2031-05-09T07:00:00Z');
    await product.digests.tick();
    expect(posts()).toHaveLength(1);
  });

  it('are told by the next digest when that was asked for, and by no alert', async () => {
    await asked('/watch add we will not close the old bridge tell:digest');
    await asked('/digest set 0 * * * *');
    await tickAt('08:00');
    chat.posts.splice(0);
    await file('second', altered);
    await tickAt('08:30');
    expect(posts()).toEqual([]);
    await tickAt('09:00');
    await tickAt('10:00');
    expect(chat.posts).toHaveLength(1);
    expect(posts()[0]?.filter((line) => line.includes('different words'))).toHaveLength(1);
  });
});

describe('a watched speaker', () => {
  it('is told beside no piece that readers may not see', async () => {
    await asked('/watch add speaker:Ada Quay');
    await file('hidden', '“We will sell the old ferry this summer,” said Ada Quay.', 'status: held');
    await file('second', '“We will not sell the old ferry this summer,” said Ada Quay.');
    await tickAt('07:01');
    expect(posts()).toEqual([['second, Ada Quay: “We will not sell the old ferry this summer,” · not held before']]);
  });

  it('is told once, with whatever a digest did not tell, when told at once from now on', async () => {
    await asked('/watch add speaker:Ada Quay');
    await asked('/watch add speaker:Lio Fenn tell:digest');
    await file('second', '“The ferry sails at nine,” said Ada Quay.\n\n“It never does,” said Lio Fenn, a fisherman.');
    await tickAt('07:01');
    await asked('/watch add speaker:Lio Fenn');
    await tickAt('07:02');
    await tickAt('07:03');
    expect(posts()).toEqual([
      ['second, Ada Quay: “The ferry sails at nine,” · not held before'],
      ['second, Lio Fenn: “It never does,” · not held before'],
    ]);
  });

  it('is counted in the digest where there is too much to tell', async () => {
    await asked('/watch add speaker:Ada Quay tell:digest');
    await asked('/digest set 0 * * * *');
    await tickAt('08:00');
    chat.posts.splice(0);
    await file('second', sayings(30));
    await tickAt('09:00');
    const lines = posts()[0] ?? [];
    const shownLines = lines.filter((line) => line.includes('not held before')).length;
    expect(lines.at(-1)).toContain(`${30 - shownLines} more watched: /whats-new 2031-05-06.`);
  });

  it('is told with whatever is new of theirs, and nobody else’s', async () => {
    await asked('/watch add speaker:Ada Quay');
    await file('second', '“The ferry sails at nine,” said Ada Quay.\n\n“It never does,” said Lio Fenn, a fisherman.');
    await tickAt('07:01');
    expect(posts()).toEqual([['second, Ada Quay: “The ferry sails at nine,” · not held before']]);
  });
});

describe('a watched storyline', () => {
  beforeEach(() => asked('/watch add storyline:bridge'));

  it('is told with the conflicts that a new piece brings', async () => {
    await file(
      'second',
      'The bridge was shut.\n\n“Bring a boat instead, all of you,” said Lio Fenn, a fisherman.',
      'published: 2031-05-04',
    );
    await tickAt('07:01');
    await file(
      'third',
      'The bridge was shut.\n\n“Bring a boat instead, all of you,” said Juno Hask, a baker.',
      'published: 2031-05-04',
    );
    await tickAt('07:02');
    expect(posts()[1]?.[0]).toContain('Credits differ');
    await tickAt('07:03');
    expect(posts()).toHaveLength(2);
  });

  it('tells once what a watched speaker would be told of too', async () => {
    await asked('/watch add speaker:Ada Quay');
    await file('second', '“The bridge has to wait,” said Ada Quay.');
    await tickAt('07:01');
    expect(posts()).toEqual([['second, Ada Quay: “The bridge has to wait,” · not held before']]);
  });
});

describe('what two of the things watched have caught', () => {
  it('is counted once', async () => {
    await asked('/watch add storyline:bridge');
    await asked('/watch add speaker:Ada Quay');
    await file('second', `The bridge was shut.\n\n${sayings(30)}`);
    await tickAt('07:01');
    expect(chat.posts.map(({ card }) => card.heading)).toEqual(['Watched · 30 new']);
  });

  it('is shown by the words watched, where they are a part of it', async () => {
    const long = `${'The river has been high and brown for all of this long and dismal week. '.repeat(4)}Bring your own boat.`;
    await asked('/watch add bring your own boat');
    await asked('/watch add speaker:Ada Quay');
    await file('second', `“${long}” said Ada Quay.`);
    await tickAt('07:01');
    expect(posts()).toEqual([[expect.stringContaining('Bring your own boat.')]]);
  });
});

describe('/watch', () => {
  it('says how to undo what it does, and what it says undoes it', async () => {
    expect(await asked('/watch add speaker:Ada Quay')).toBe(
      'What Ada Quay says is watched here | A new rendering, an altered one or a new conflict is posted here once readers can see it. | To undo: /watch remove speaker:Ada Quay',
    );
    expect(await asked('/watch list')).toBe('Watched here | What Ada Quay says: at once; nothing told yet.');
    expect(await asked('/watch remove speaker:Ada Quay')).toBe(
      'What Ada Quay says is watched no more | To undo: /watch add speaker:Ada Quay',
    );
    expect(await asked('/watch list')).toContain('Nothing is watched here');
  });

  it('is changed only by whoever manages the channel, and read by anyone', async () => {
    expect(await asked('/watch add speaker:Ada Quay', false)).toMatch(/^refused/);
    expect(await asked('/watch pause', false)).toMatch(/^refused/);
    await asked('/watch add speaker:Ada Quay');
    expect(await asked('/watch list', false)).toContain('What Ada Quay says: at once');
  });

  it('tells after a pause what came in the meantime', async () => {
    await asked('/watch add speaker:Ada Quay');
    await asked('/watch pause');
    await file('second', '“The ferry sails at nine,” said Ada Quay.');
    await tickAt('07:01');
    expect(posts()).toEqual([]);
    await asked('/watch resume');
    await tickAt('07:02');
    expect(posts()).toHaveLength(1);
  });

  it('pauses with the rest what is watched during a pause, and says so', async () => {
    await asked('/watch add speaker:Ada Quay');
    await asked('/watch pause');
    expect(await asked('/watch add speaker:Lio Fenn')).toContain('It is paused; to go on: /watch resume');
    await file('second', '“The ferry sails at nine,” said Ada Quay.\n\n“It never does,” said Lio Fenn, a fisherman.');
    await tickAt('07:01');
    expect(posts()).toEqual([]);
    await asked('/watch resume');
    await tickAt('07:02');
    expect(posts().flat()).toHaveLength(2);
  });

  it.each(['lost on the way', 'accepted, reply lost'] as const)('posts nothing more while paused: %s', async (how) => {
    await asked('/watch add speaker:Ada Quay');
    chat.next(how);
    await file('second', '“The ferry sails at nine,” said Ada Quay.');
    await tickAt('07:01');
    await asked('/watch pause');
    const before = posts();
    await tickAt('07:10');
    expect(posts()).toEqual(before);
    expect(await asked('/watch resume')).toContain('counts as posted');
    await tickAt('07:11');
    expect(posts()).toEqual(before);
  });

  it('pauses when the channel will always refuse, says so, and goes on when told to', async () => {
    await asked('/watch add speaker:Ada Quay');
    chat.next({ kind: 'refused', because: 'channel is archived', retryAfterMs: null, lasting: true });
    await file('second', '“The ferry sails at nine,” said Ada Quay.');
    await tickAt('07:01');
    expect(await asked('/watch list')).toContain(
      'Paused by itself, since the chat refused a post (channel is archived)',
    );
    await asked('/watch resume');
    await tickAt('07:02');
    expect(posts()).toHaveLength(1);
  });

  it.each([
    ['/watch add', 'here nothing is given'],
    ['/watch add bridges are old speaker:Ada Quay', 'words and speaker are given'],
    ['/watch add bridge', 'single word'],
    ['/watch add storyline:budget', 'no storyline called budget'],
    ['/watch remove speaker:Ada Quay', 'Nothing is watched here'],
  ])('refuses %s and says why', async (question, because) => {
    const answer = await asked(question);
    expect(answer).toMatch(/^refused/);
    expect(answer).toContain(because);
  });

  it('is refused where nothing can be posted', async () => {
    const asker = {
      place: { platform: 'terminal', id: 'shell' },
      user: 'U1',
      role: 'editor',
      mayManage: true,
      at: now,
    } as const;
    const { answer } = await product.dispatch.answerInWords('/watch add speaker:Ada Quay', asker);
    expect(words(answer)).toBe(
      'refused: Alerts are posted in Slack and Discord channels; the terminal cannot receive them.',
    );
  });

  it('remembers over a restart what it watches and what it has told', async () => {
    await product.close();
    product = await open('kept');
    await asked('/watch add we will not close the old bridge');
    await file('second', first);
    await tickAt('07:01');
    await product.close();
    product = await open('kept');
    await tickAt('07:02');
    expect(posts()).toHaveLength(1);
    await file('third', first);
    await tickAt('07:03');
    expect(posts()[1]?.join()).toContain('third');
  });
});
