import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlannedDelivery, Subscription } from '../../src/digests/digests.js';
import type { Filing } from '../../src/domain/filing.js';
import { articleId, version } from '../../src/domain/ids.js';
import type { Store } from '../../src/store/store.js';

/** Somewhere that a store can be opened. `keeps`: what one opening writes, the next one finds. */
export type StorePlace = Readonly<{ open: () => Promise<Store>; keeps: boolean }>;

/** What every store does. `makePlace` gives an empty place each time. */
export function storeContract(name: string, makePlace: () => StorePlace): void {
  describe(`the store, ${name}`, () => {
    let place: StorePlace;
    let store: Store;
    const opened: Store[] = [];
    const open = async () => {
      const another = await place.open();
      opened.push(another);
      return another;
    };
    beforeEach(async () => {
      place = makePlace();
      store = await open();
    });
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close();
    });

    describe('filings', () => {
      it('holds a new piece under the next cursor, with the time it was first filed', async () => {
        expect(await store.file(filing('001', 'first words'), at(1))).toBe('added');
        expect(await store.file(filing('002', 'other words'), at(2))).toBe('added');
        const [one, two] = await store.filings();
        expect(one).toEqual({
          filing: filing('001', 'first words'),
          cursor: 1,
          firstIndexedAt: at(1),
          indexedAt: at(1),
        });
        expect(two?.cursor).toBe(2);
      });

      it('changes nothing when the same copy is filed again', async () => {
        await store.file(filing('001', 'words'), at(1));
        const before = await store.filings();
        expect(await store.file(filing('001', 'words'), at(9))).toBe('unchanged');
        expect(await store.filings()).toEqual(before);
      });

      it('keeps every version of a corrected piece, oldest first, and answers from the newest', async () => {
        await store.file(filing('001', 'first words'), at(1));
        await store.file(filing('002', 'other words'), at(2));
        expect(await store.file(filing('001', 'better words'), at(3))).toBe('corrected');
        const current = (await store.filings()).find((held) => held.filing.article.id === '001');
        expect(current).toMatchObject({ cursor: 3, firstIndexedAt: at(1), indexedAt: at(3) });
        expect(current?.filing.article.text).toBe('better words');
        const versions = await store.versions(articleId('001'));
        expect(versions.map((held) => held.filing.article.text)).toEqual(['first words', 'better words']);
      });

      it('answers from the older words when a correction is taken back', async () => {
        await store.file(filing('001', 'first words'), at(1));
        await store.file(filing('001', 'better words'), at(2));
        expect(await store.file(filing('001', 'first words'), at(3))).toBe('corrected');
        expect((await store.filings())[0]?.filing.article.text).toBe('first words');
        expect(await store.versions(articleId('001'))).toHaveLength(3);
      });

      it('has nothing to tell when a better reader reads the same copy', async () => {
        await store.file(filing('001', 'words'), at(1));
        expect(await store.file({ ...filing('001', 'words'), readBy: 'reader 2' }, at(2))).toBe('reread');
        const [held] = await store.filings();
        expect(held).toMatchObject({ cursor: 1, indexedAt: at(1), filing: { readBy: 'reader 2' } });
        expect(await store.versions(articleId('001'))).toHaveLength(1);
      });

      it('follows a new headline or status over the same words, with nothing to tell', async () => {
        await store.file(filing('001', 'words'), at(1));
        const held = filing('001', 'words', { kind: 'held' });
        expect(await store.file(held, at(2))).toBe('reread');
        expect((await store.filings())[0]).toMatchObject({ cursor: 1, filing: held });
      });

      it('has a piece to tell when it is released', async () => {
        await store.file(filing('001', 'words', { kind: 'held' }), at(1));
        await store.file(filing('002', 'other words'), at(2));
        expect(await store.file(filing('001', 'words'), at(3))).toBe('restored');
        expect((await store.filings())[0]).toMatchObject({ cursor: 3, firstIndexedAt: at(1) });
      });

      it('leaves a removed piece out of the filings, but keeps its versions', async () => {
        await store.file(filing('001', 'words'), at(1));
        expect(await store.remove(articleId('001'), at(2))).toBe(true);
        expect(await store.remove(articleId('001'), at(3))).toBe(false);
        expect(await store.remove(articleId('never filed'), at(3))).toBe(false);
        expect(await store.filings()).toEqual([]);
        expect(await store.versions(articleId('001'))).toHaveLength(1);
      });

      it('restores a removed piece under a new cursor, still first filed when it was', async () => {
        await store.file(filing('001', 'words'), at(1));
        await store.remove(articleId('001'), at(2));
        expect(await store.file(filing('001', 'words'), at(3))).toBe('restored');
        expect((await store.filings())[0]).toMatchObject({ cursor: 2, firstIndexedAt: at(1) });
      });

      it('gives the end of an embargo back as a date', async () => {
        const until = new Date('2026-11-10T06:00:00.000Z');
        await store.file(filing('001', 'words', { kind: 'embargoed', until }), at(1));
        expect((await store.filings())[0]?.filing.article.status).toEqual({ kind: 'embargoed', until });
      });
    });

    describe('answers', () => {
      const kept = {
        id: 'A7F3',
        command: 'who-said',
        action: null,
        options: { words: '“exactly this” — naïve 😀' },
        at: at(1),
      };

      it('keeps what an answer was to, so that its buttons can ask again', async () => {
        await store.keepAnswer(kept);
        expect(await store.answer('A7F3')).toEqual(kept);
        expect(await store.answer('0000')).toBeNull();
      });

      it('gives a claim to the first who asks, for ever', async () => {
        expect(await store.claim('event-1', at(1))).toBe(true);
        expect(await store.claim('event-1', at(2))).toBe(false);
        expect(await store.claim('event-2', at(2))).toBe(true);
      });

      it('counts one report for each reader and answer', async () => {
        expect(await store.wrongReports()).toBe(0);
        await store.reportWrong('A7F3', 'U1', at(1));
        await store.reportWrong('A7F3', 'U1', at(2));
        await store.reportWrong('A7F3', 'U2', at(3));
        expect(await store.wrongReports()).toBe(2);
      });
    });

    describe('digests', () => {
      it('gives a subscription back as it was saved', async () => {
        const paused = { ...subscription, paused: true, pausedBecause: 'not_in_channel', toldAt: at(5), cursor: 4 };
        await store.saveSubscription(paused);
        expect(await store.subscriptions()).toEqual([paused]);
      });

      it('keeps what a channel has been told when its digest is set anew', async () => {
        await store.saveSubscription(subscription);
        await store.told(subscription.id, 7, at(3));
        await store.saveSubscription({ ...subscription, cron: '0 9 * * *', cursor: 0, toldAt: null });
        expect(await store.subscriptions()).toEqual([{ ...subscription, cron: '0 9 * * *', cursor: 7, toldAt: at(3) }]);
      });

      it('never takes back what a channel has been told', async () => {
        await store.saveSubscription(subscription);
        await store.told(subscription.id, 7, at(3));
        await store.told(subscription.id, 5, at(4));
        expect((await store.subscriptions())[0]?.cursor).toBe(7);
      });

      it('removes a subscription once', async () => {
        await store.saveSubscription(subscription);
        expect(await store.removeSubscription(subscription.id)).toBe(true);
        expect(await store.removeSubscription(subscription.id)).toBe(false);
        expect(await store.subscriptions()).toEqual([]);
      });

      it('plans one delivery for a subscription and a due time', async () => {
        expect(await store.plan(delivery(1))).toBe(true);
        expect(await store.plan({ ...delivery(1), key: 'another' })).toBe(false);
        expect(await store.plan(delivery(2))).toBe(true);
      });

      it('gives back what is to be posted, dates included', async () => {
        await store.plan(delivery(1));
        expect(await store.unfinished()).toEqual([delivery(1)]);
      });

      it('moves a delivery on for one caller only', async () => {
        await store.plan(delivery(1));
        const sending: PlannedDelivery = { ...delivery(1), state: 'sending', attempts: 1 };
        expect(await store.advance(sending, 'planned')).toBe(true);
        expect(await store.advance(sending, 'planned')).toBe(false);
        expect(await store.unfinished()).toEqual([sending]);
      });

      it('does not move a delivery on for one who read it an attempt ago', async () => {
        await store.plan(delivery(1));
        await store.advance({ ...delivery(1), state: 'sending', attempts: 2 }, 'planned');
        expect(await store.advance({ ...delivery(1), state: 'unknown', attempts: 1 }, 'sending')).toBe(false);
      });

      it('lists the unfinished oldest first, and the newest of a subscription first', async () => {
        for (const hour of [3, 1, 2]) await store.plan(delivery(hour));
        await store.advance({ ...delivery(2), state: 'sent', message: 'm' }, 'planned');
        expect((await store.unfinished()).map((row) => row.dueAt)).toEqual([at(1), at(3)]);
        expect((await store.deliveries(subscription.id, 2)).map((row) => row.dueAt)).toEqual([at(3), at(2)]);
        expect(await store.deliveries('another', 2)).toEqual([]);
      });
    });

    if (!makePlace().keeps) return;

    describe('over a restart', () => {
      it('finds everything again when the last process closed nothing', async () => {
        await store.file(filing('001', 'words'), at(1));
        await store.claim('event-1', at(1));
        await store.saveSubscription(subscription);
        await store.plan(delivery(1));
        const again = await open();
        expect(await again.filings()).toEqual(await store.filings());
        expect(await again.claim('event-1', at(2))).toBe(false);
        expect(await again.subscriptions()).toEqual([subscription]);
        expect(await again.unfinished()).toEqual([delivery(1)]);
      });

      it('lets two openings race for 300 claims, and 300 are won', async () => {
        const other = await open();
        const races = Array.from({ length: 300 }, (_, i) => i).flatMap((i) =>
          (i % 2 === 0 ? [store, other] : [other, store]).map((racer) => racer.claim(`event-${i}`, at(1))),
        );
        const won = (await Promise.all(races)).filter((claimed) => claimed);
        expect(won).toHaveLength(300);
      });

      it('lets two openings file at once, and no cursor is given twice', async () => {
        const other = await open();
        const pieces = Array.from({ length: 100 }, (_, i) => filing(String(i).padStart(3, '0'), `words ${i}`));
        await Promise.all(pieces.map((piece, i) => (i % 2 === 0 ? store : other).file(piece, at(1))));
        const cursors = (await store.filings()).map((held) => held.cursor);
        expect(new Set(cursors).size).toBe(100);
        expect(Math.max(...cursors)).toBe(100);
      });
    });
  });
}

const at = (hour: number) => new Date(Date.UTC(2026, 10, 9, hour));

function filing(id: string, text: string, status: Filing['article']['status'] = { kind: 'live' }): Filing {
  return {
    readBy: 'reader 1',
    quotations: [],
    article: {
      id: articleId(id),
      version: version(`version of ${text}`),
      text,
      paragraphs: [{ span: { start: 0, end: text.length }, role: 'body' }],
      headline: null,
      outlet: null,
      url: null,
      published: { value: '2026-11-09', zone: 'Europe/London' },
      basedOn: null,
      status,
      file: `${id}.txt`,
    },
  };
}

const subscription: Subscription = {
  id: 'slack:C1:dick-resignation',
  place: { platform: 'slack', id: 'C1' },
  storyline: 'dick-resignation',
  cron: '30 8 * * 1-5',
  zone: 'Europe/London',
  paused: false,
  pausedBecause: null,
  by: 'U1',
  cursor: 0,
  toldAt: null,
};

const delivery = (hour: number): PlannedDelivery => ({
  subscription: subscription.id,
  dueAt: at(hour),
  state: 'planned',
  key: `key-${hour}`,
  place: subscription.place,
  answer: {
    kind: 'digest',
    title: 'dick-resignation',
    since: at(0),
    zone: 'Europe/London',
    pieces: [
      {
        label: { article: articleId('001'), text: '001', url: null },
        headline: null,
        indexedAt: at(0),
        corrected: true,
        quotations: [],
      },
    ],
    conflicts: [],
    rows: [],
    more: 0,
    why: 'weekdays 08:30',
    late: false,
  },
  cursor: 5,
  attempts: 0,
  message: null,
  because: null,
  updatedAt: at(hour),
});
