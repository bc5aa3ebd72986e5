import { afterEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.js';
import { defineAction, defineCommand, defineCommandGroup } from '../../../src/command.js';
import { toDiscord } from '../../../src/platforms/discord/embed.js';
import type { Newsroom } from '../../../src/platforms/platform.js';
import { toBlockKit } from '../../../src/platforms/slack/block-kit.js';
import { completionsOf } from '../../../src/platforms/web/completions.js';
import { contractCard, printedWords } from '../../contract/cards.js';
import { aNewsroom } from '../../contract/platform.js';
import { exactlyThis } from './exactly-this.js';
import { at, type OpenPage, openPage, textOf } from './open-page.js';

const question = '/who-said "exactly this"';
const asked = `/?ask=${encodeURIComponent(question)}`;
const asker = { place: { platform: 'web', id: 'page' }, user: 'local', role: 'reader', mayManage: true, at };

let page: OpenPage | null = null;
const open = async (newsroom: Newsroom): Promise<OpenPage> => {
  page = await openPage(newsroom);
  return page;
};
afterEach(async () => {
  await page?.stop();
  page = null;
});

/** What a person reads in one of the two previews. */
function previewOf(body: string, chat: 'Slack' | 'Discord'): string {
  const [, from = ''] = body.split(`aria-label="In ${chat}">`);
  return textOf(from.split('<details>')[0] ?? '');
}

const linkless = (card: Card): Card => ({
  ...card,
  parts: card.parts.map(({ role, runs }) => ({ role, runs: runs.filter((run) => run.kind !== 'link') })),
});

describe('asking on the web page', () => {
  it('hands the words on as typed, without the slash, from a reader on the page', async () => {
    const newsroom = aNewsroom();
    const { post } = await open(newsroom);
    await post('/ask', { text: '/who-said “Exactly *this*…”  & <b>' });
    expect(newsroom.heard).toEqual([{ words: 'who-said “Exactly *this*…”  & <b>', asker }]);
  });

  it('answers by an address alone, without a script', async () => {
    const newsroom = aNewsroom('private', exactlyThis);
    const { get } = await open(newsroom);
    const { status, body } = await get(asked);
    expect(status).toBe(200);
    expect(newsroom.heard).toEqual([{ words: 'who-said "exactly this"', asker }]);
    expect(body).toMatch(/^<!doctype html>/);
    for (const chat of ['Slack', 'Discord'] as const) expect(previewOf(body, chat)).toContain('wrote “Exactly this”');
  });

  it('gives the script the same answer as the page without one', async () => {
    const { get, post } = await open(aNewsroom('private', exactlyThis));
    const { body } = await get(asked);
    const answer = await post('/ask', { text: question });
    expect(body).toContain(answer.body);
  });

  it.each(['Slack', 'Discord'] as const)('shows all printed words exactly in the preview of %s', async (chat) => {
    const { get } = await open(aNewsroom('private', contractCard('the words')));
    const { body } = await get(asked);
    for (const words of printedWords) expect(previewOf(body, chat)).toContain(words);
  });

  it('says that a private answer is seen by the asker only', async () => {
    const { get } = await open(aNewsroom('private'));
    const { body } = await get(asked);
    expect(previewOf(body, 'Slack')).toContain('Only visible to you');
    expect(previewOf(body, 'Discord')).toContain('Only you can see this');
  });

  it('does not ask by itself what another site has put in a link', async () => {
    const newsroom = aNewsroom();
    const { get } = await open(newsroom);
    const { status, body } = await get(asked, { 'sec-fetch-site': 'cross-site' });
    expect(status).toBe(200);
    expect(newsroom.heard).toEqual([]);
    expect(body).toContain('value="/who-said &quot;exactly this&quot;"');
  });

  it('offers the examples as links, and every command with its own', async () => {
    const { get } = await open(aNewsroom());
    const { body } = await get('/');
    expect(body).toContain('<a href="/?ask=%2Fwho-said%20%22exactly%20this%22">');
    expect(textOf(body)).toContain('Find who said these words.');
  });

  it('answers nothing when nothing was asked', async () => {
    const newsroom = aNewsroom();
    const { get, post } = await open(newsroom);
    expect((await get('/?ask=%20')).body).not.toContain('class="answer"');
    expect((await post('/ask', { text: ' ' })).status).toBe(400);
    expect((await post('/ask', '{not json')).status).toBe(400);
    expect(newsroom.heard).toEqual([]);
  });

  it('shows a plain page when there is a fault, and says nothing of what went wrong inside', async () => {
    const failing = { ...aNewsroom(), askInWords: () => Promise.reject(new Error('the secret inside')) };
    const { get, post, logged } = await open(failing);
    const whole = await get(asked);
    expect(whole.status).toBe(500);
    expect(textOf(whole.body)).toContain('Something went wrong here, and there is no answer.');
    const piece = await post('/ask', { text: question });
    expect(piece.status).toBe(500);
    expect(whole.body + piece.body).not.toContain('the secret inside');
    expect(logged).toEqual(['web.started', 'web.failed', 'web.failed']);
  });
});

describe('the payloads on the web page', () => {
  it('are what the drawers of the two chats make of the card', async () => {
    const card = linkless(exactlyThis);
    const { get } = await open(aNewsroom('private', card));
    const { body } = await get(`/payload?text=${encodeURIComponent(question)}`);
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify({ slack: toBlockKit(card), discord: toDiscord(card) })));
  });

  it('stand under each preview', async () => {
    const card = linkless(exactlyThis);
    const { get } = await open(aNewsroom('private', card));
    const text = textOf((await get(asked)).body);
    expect(text).toContain(JSON.stringify(toBlockKit(card), null, 2));
    expect(text).toContain(JSON.stringify(toDiscord(card), null, 2));
  });

  it('link to our own articles by the whole address, since no chat knows another', async () => {
    const { get, address } = await open(aNewsroom('private', exactlyThis));
    const { body } = await get(asked);
    expect(previewOf(body, 'Slack')).toContain('passage');
    for (const half of body.split('aria-label="In Discord">'))
      expect(half).toContain(`<a href="${address}/articles/retelling-002?from=`);
  });
});

describe('buttons on the web page', () => {
  it.each(['share', 'passages', 'more', 'wrong'] as const)('hand on the press of %s', async (action) => {
    const newsroom = aNewsroom();
    const { post } = await open(newsroom);
    const { status } = await post('/press', { action, answer: 'A7F3' });
    expect(status).toBe(200);
    expect(newsroom.pressed).toEqual([{ press: { action, answer: 'A7F3' }, asker }]);
  });

  it('are there in both previews, each with the answer it belongs to', async () => {
    const { get } = await open(aNewsroom('private', exactlyThis));
    const { body } = await get(asked);
    for (const [action, label] of [
      ['share', 'Share to channel'],
      ['passages', 'Passages'],
      ['wrong', 'Wrong?'],
    ]) {
      expect(body.split(`<button name="action" value="${action}" class="${action}">${label}</button>`)).toHaveLength(3);
    }
    expect(body.split('<input type="hidden" name="answer" value="A7F3">')).toHaveLength(7);
  });

  it('show a shared answer as the channel would see it', async () => {
    const { post } = await open(aNewsroom('channel', exactlyThis));
    const { body } = await post('/press', { action: 'share', answer: 'A7F3' });
    expect(previewOf(body, 'Slack')).toContain('Posted to the channel');
    expect(previewOf(body, 'Discord')).toContain('Posted to the channel');
    expect(body).not.toContain('Only visible to you');
  });

  it('work as a plain form, and then bring a whole page', async () => {
    const newsroom = aNewsroom();
    const { post } = await open(newsroom);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, body } = await post('/press', 'action=passages&answer=A7F3', form);
    expect(status).toBe(200);
    expect(body).toMatch(/^<!doctype html>/);
    expect(newsroom.pressed).toHaveLength(1);
  });

  it.each([{ action: 'delete', answer: 'A7F3' }, { action: 'toString', answer: 'A7F3' }, { action: 'share' }, null])(
    'do nothing when the press is %j',
    async (press) => {
      const newsroom = aNewsroom();
      const { post } = await open(newsroom);
      expect((await post('/press', press)).status).toBe(400);
      expect(newsroom.pressed).toEqual([]);
    },
  );
});

describe('completions on the web page', () => {
  it('come from the newsroom, by kind and by what has been typed', async () => {
    const newsroom: Newsroom = { ...aNewsroom(), suggest: async (...given) => given.map((one) => JSON.stringify(one)) };
    const { get } = await open(newsroom);
    const { body } = await get('/suggest?kind=speaker&typed=Sad%20K');
    expect(JSON.parse(body)).toEqual(['"speaker"', '"Sad K"', JSON.stringify(asker)]);
  });

  it('are offered for the words after a command, and for its options by name', () => {
    const storyline = { type: 'storyline', about: 'Which' } as const;
    const answer = async () => ({ kind: 'notice', title: '', lines: [] }) as const;
    const action = { about: '', example: '', answer };
    const timeline = defineCommand({ name: 'timeline', ...action, options: { storyline } });
    const words = { type: 'text', about: 'Words' } as const;
    const whoSaid = defineCommand({
      name: 'who-said',
      ...action,
      options: { words, speaker: { type: 'speaker', about: 'Who' } },
    });
    const set = defineAction({ name: 'set', for: 'managers', ...action, options: { when: words, storyline } });
    const digest = defineCommandGroup({ name: 'digest', about: '', actions: [set] });
    expect(completionsOf([timeline, whoSaid, digest])).toEqual({
      timeline: { '': 'storyline', storyline: 'storyline' },
      'who-said': { speaker: 'speaker' },
      'digest set': { storyline: 'storyline' },
    });
  });

  it('are of storylines and speakers only', async () => {
    const { get } = await open(aNewsroom());
    expect((await get('/suggest?kind=channel&typed=x')).status).toBe(400);
  });
});
