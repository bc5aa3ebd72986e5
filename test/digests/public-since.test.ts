import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { assemble, type Product } from '../../src/assemble.js';
import { shown } from '../../src/cards/runs.js';
import { openLog } from '../../src/log.js';
import { askerAt, plainSettings } from '../answers/over-folder.js';
import { put, temporaryFolder } from '../ingest/temporary-folder.js';
import { type FakePlatform, fakePlatform } from './fake-platform.js';

// The whole product over a folder, following everything in Slack's channel C1 hourly from 07:00.
let dir: string;
let now: Date;
let chat: FakePlatform;
let product: Product;

const copy = 'At noon the mayor, Ada Quay, left. “The bridge is shut,” said Quay.';
const clockAt = (time: string) => {
  now = new Date(`2031-05-06T${time}:00Z`);
};
const file = async (text: string, ...frontMatter: string[]) => {
  await put(dir, { 'bridge.md': ['---', 'headline: Bridge', ...frontMatter, '---', text].join('\n') });
  await product.refresh(() => {});
};
const posts = () =>
  chat.posts.map(({ card }) =>
    card.parts.map((part) => part.runs.map(shown).join('')).filter((line) => line.startsWith('bridge')),
  );
const tickAt = async (time: string) => {
  clockAt(time);
  await product.digests.tick();
};
const answerTo = async (question: string) => (await product.dispatch.answerInWords(question, askerAt(now))).answer;
const newSince = async (stretch: string) => {
  const answer = await answerTo(`/whats-new ${stretch}`);
  if (answer.kind !== 'whats-new') throw new Error(answer.kind);
  return answer.pieces.map(({ label, publicSince, corrected }) => ({ told: label.text, publicSince, corrected }));
};
const found = async () => (await answerTo('/who-said The bridge is shut')).kind;

beforeEach(async () => {
  dir = await temporaryFolder({ 'other.md': 'Nothing is in it.' });
  clockAt('07:00');
  chat = fakePlatform();
  product = await assemble({
    settings: { ...plainSettings, archiveDir: dir, zone: 'UTC' },
    memory: 'throw-away',
    platforms: () => [chat],
    now: () => now,
    log: openLog('silent'),
    indexed: () => {},
  });
  onTestFinished(() => product.close());
  await product.refresh(() => {});
  const place = { platform: 'slack', id: 'C1' } as const;
  const desk = product.digests.desk({ place, user: 'U1', role: 'editor', mayManage: true, at: now });
  await desk.set('hourly', null);
  await tickAt('08:00');
  chat.posts.splice(0);
});

describe('a piece under an embargo', () => {
  beforeEach(() => file(copy, 'embargoUntil: 2031-05-06T09:00:00Z'));

  it('is in no digest and no answer before it ends', async () => {
    await tickAt('08:30');
    expect(posts()).toEqual([]);
    expect(await newSince('2h')).not.toContainEqual(expect.objectContaining({ told: 'bridge' }));
    expect(await found()).toBe('nothing-found');
  });

  it('is told once when it ends, as of then', async () => {
    for (const time of ['09:00', '10:00', '11:00']) {
      await tickAt(time);
      await product.releaseEmbargoes();
      await product.refresh(() => {});
    }
    expect(posts()).toEqual([['bridge Bridge · 09:00 · Ada Quay: “The bridge is shut,”']]);
  });

  it('is new on the record when it ends, and no correction', async () => {
    clockAt('09:00');
    await product.releaseEmbargoes();
    expect(await newSince('30m')).toEqual([{ told: 'bridge', publicSince: now, corrected: false }]);
    expect(await found()).toBe('utterances');
  });

  it('can be asked about the moment it ends, and is no news until the store has released it', async () => {
    clockAt('09:00');
    expect(await found()).toBe('utterances');
    const archive = product.archiveFor(askerAt(now));
    expect((await archive.newsAfter(0, null)).pieces.map((piece) => piece.label.text)).toEqual(['other']);
    expect(await newSince('30m')).toEqual([]);
  });
});

describe('a piece that was held for a while', () => {
  it('is gone at the next question, back at the one after its release, and not told again', async () => {
    await file(copy);
    await tickAt('09:00');
    await file(copy, 'status: held');
    expect(await found()).toBe('nothing-found');
    await tickAt('10:00');
    await file(copy);
    expect(await found()).toBe('utterances');
    await tickAt('11:00');
    expect(posts()).toHaveLength(1);
    expect(await newSince('30m')).toEqual([]);
    expect(await newSince('1d')).toContainEqual(expect.objectContaining({ told: 'bridge', corrected: false }));
  });

  it('is told without the word corrected when readers see it for the first time, though it was edited', async () => {
    await file('At noon the mayor left.', 'status: held');
    await tickAt('09:00');
    await file(copy);
    await tickAt('10:00');
    expect(posts()).toEqual([[expect.not.stringContaining('corrected')]]);
  });
});

describe('a piece that is corrected', () => {
  beforeEach(async () => {
    await file(copy);
    await tickAt('09:00');
  });

  it('is told again, as corrected, when its words change', async () => {
    clockAt('09:30');
    await file(copy.replace('noon', 'one'));
    await tickAt('10:00');
    expect(posts()[1]).toEqual([expect.stringContaining('bridge Bridge · 09:30 · corrected')]);
  });

  it('is not told again for a comma, and is quoted with it', async () => {
    await file(copy.replace('mayor, Ada Quay, left', 'mayor Ada Quay left'));
    await tickAt('10:00');
    expect(posts()).toHaveLength(1);
    expect(await newSince('30m')).toEqual([]);
    const held = (await product.store.filings()).find(({ filing }) => filing.article.headline === 'Bridge');
    expect(held?.filing.article.text).toContain('mayor Ada Quay left');
    const { head, publicSince, filing } = product.archiveFor(askerAt(now)).article(held!.head.id)!;
    expect({ head, publicSince, filing }).toEqual({ head, publicSince: held?.publicSince, filing: held?.filing });
  });

  it('is gone when its file is', async () => {
    await rm(join(dir, 'bridge.md'));
    await product.refresh(() => {});
    expect(await found()).toBe('nothing-found');
  });
});

describe('a digest of more pieces than it has room for', () => {
  it('names the question that shows the others', async () => {
    const filed = Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, '0'));
    await put(
      dir,
      Object.fromEntries(filed.map((id) => [`piece-${id}.md`, `The bridge was shut for the ${id}th time.`])),
    );
    await product.refresh(() => {});
    await tickAt('09:00');
    const lines = chat.posts.flatMap(({ card }) => card.parts.map((part) => part.runs.map(shown).join('')));
    const named = filed.filter((id) => lines.some((line) => line.startsWith(`piece-${id}`)));
    const note = lines.find((line) => line.includes('/whats-new')) ?? '';
    expect(note).toBe(`${20 - named.length} more pieces: /whats-new 2031-05-06.`);
    const others = filed.filter((id) => !named.includes(id)).map((id) => `piece-${id}`);
    const answer = await answerTo('/whats-new 2031-05-06');
    const answered = answer.kind === 'whats-new' ? answer.pieces.map((piece) => piece.label.text) : [];
    expect(answered).toEqual(expect.arrayContaining(others));
  });
});
