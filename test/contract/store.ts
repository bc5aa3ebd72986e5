import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlannedDelivery, Subscription } from '../../src/digests/digests.js';
import { type Filing, type HeldHead, headOf } from '../../src/domain/filing.js';
import { articleId, version } from '../../src/domain/ids.js';
import type { Quotation } from '../../src/domain/quotation.js';
import { alertsIn, type Watch } from '../../src/domain/watch.js';
import type { KnownFile, Store } from '../../src/store/store.js';

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
      it('holds a new piece under the next cursor', async () => {
        expect(await store.file(filing('001', 'first words'), at(1))).toBe('added');
        expect(await store.file(filing('002', 'other words'), at(2))).toBe('added');
        const [one, two] = await store.filings();
        expect(one).toEqual({
          id: '001',
          version: 'version of first words',
          readBy: 'reader 1',
          status: { kind: 'live' },
          letters: 'first words'.length,
          file: '001.txt',
          head: headOf(filing('001', 'first words')),
          filing: filing('001', 'first words'),
          number: 1,
          cursor: 1,
          publicSince: at(1),
          corrected: false,
        });
        expect(two?.cursor).toBe(2);
      });

      it('changes nothing when the same copy is filed again', async () => {
        await store.file(filing('001', 'words'), at(1));
        const before = await store.filings();
        expect(await store.file(filing('001', 'words'), at(9))).toBe('unchanged');
        expect(await store.filings()).toEqual(before);
      });

      it('answers from the newest words of a corrected piece, and has them to tell', async () => {
        await store.file(filing('001', 'first words'), at(1));
        await store.file(filing('002', 'other words'), at(2));
        expect(await store.file(filing('001', 'better words'), at(3))).toBe('corrected');
        const [current] = await store.filings();
        expect(current).toMatchObject({ cursor: 3, publicSince: at(3) });
        expect(current?.filing.article.text).toBe('better words');
        expect(current?.corrected).toBe(true);
      });

      it('answers from the older words when a correction is taken back, and tells that too', async () => {
        await store.file(filing('001', 'first words'), at(1));
        await store.file(filing('001', 'better words'), at(2));
        expect(await store.file(filing('001', 'first words'), at(3))).toBe('corrected');
        expect((await store.filings())[0]?.filing.article.text).toBe('first words');
        expect((await store.filings())[0]).toMatchObject({ publicSince: at(3), corrected: true });
      });

      it('answers from a comma edit, and has nothing to tell', async () => {
        await store.file(filing('001', 'At noon, the “mayor” left'), at(1));
        expect(await store.file(filing('001', "At noon the 'Mayor' left."), at(2))).toBe('corrected');
        const [held] = await store.filings();
        expect(held).toMatchObject({ cursor: 1, publicSince: at(1), corrected: false });
        expect(held?.filing.article.text).toBe("At noon the 'Mayor' left.");
      });

      it('has a correction to tell when the same words are credited to someone else', async () => {
        await store.file(filing('001', '“No,” said Khan', 'live', ['Khan']), at(1));
        await store.file(filing('001', '“No”, said Khan', 'live', ['Marsh']), at(2));
        expect((await store.filings())[0]).toMatchObject({ publicSince: at(2), corrected: true });
      });

      it('has nothing to tell when a better reader reads the same copy', async () => {
        await store.file(filing('001', 'words', 'live', ['Khan']), at(1));
        const better = { ...filing('001', 'words', 'live', ['Marsh']), readBy: 'reader 2' };
        expect(await store.file(better, at(2))).toBe('reread');
        const [held] = await store.filings();
        expect(held).toMatchObject({ cursor: 1, publicSince: at(1), corrected: false });
        expect(held?.filing.readBy).toBe('reader 2');
      });

      it('has nothing to tell of a comma edit that a better reader is the first to read', async () => {
        await store.file(filing('001', 'words', 'live', ['Khan']), at(1));
        await store.file({ ...filing('001', 'words.', 'live', ['Marsh']), readBy: 'reader 2' }, at(2));
        expect((await store.filings())[0]).toMatchObject({ cursor: 1, publicSince: at(1) });
      });

      it('follows a new headline or status over the same words, with nothing to tell', async () => {
        await store.file(filing('001', 'words'), at(1));
        const held = filing('001', 'words', 'held');
        expect(await store.file(held, at(2))).toBe('reread');
        expect((await store.filings())[0]).toMatchObject({ cursor: 1, filing: held, publicSince: null });
      });

      it('has nothing to tell, and no correction, when a piece was held for a while and is back in the same words', async () => {
        await store.file(filing('001', 'words'), at(1));
        const before = await store.filings();
        await store.file(filing('001', 'words', 'held'), at(2));
        expect(await store.file(filing('001', 'words'), at(3))).toBe('reread');
        expect(await store.filings()).toEqual(before);
      });

      it('has a piece to tell when it is released', async () => {
        await store.file(filing('001', 'words', 'held'), at(1));
        await store.file(filing('002', 'other words'), at(2));
        expect((await store.filings())[0]).toMatchObject({ cursor: 0, publicSince: null });
        expect(await store.file(filing('001', 'words'), at(3))).toBe('restored');
        const released = { cursor: 3, publicSince: at(3), corrected: false };
        expect((await store.filings())[0]).toMatchObject(released);
      });

      it('does not call a piece corrected that was edited while readers could not see it yet', async () => {
        await store.file(filing('001', 'words', 'held'), at(1));
        await store.file(filing('001', 'better words', 'held'), at(2));
        await store.file(filing('001', 'best words'), at(3));
        expect((await store.filings())[0]).toMatchObject({ publicSince: at(3), corrected: false });
      });

      it('calls a piece corrected whose words changed while it was held', async () => {
        await store.file(filing('001', 'words'), at(1));
        await store.file(filing('001', 'other words', 'held'), at(2));
        expect((await store.filings())[0]).toMatchObject({ publicSince: null, corrected: false });
        await store.file(filing('001', 'other words'), at(3));
        expect((await store.filings())[0]).toMatchObject({ publicSince: at(3), corrected: true });
      });

      it('releases a piece once, when its embargo has passed, and leaves what was filed as it was', async () => {
        const embargoed = filing('001', 'words', until(5));
        await store.file(embargoed, at(1));
        await store.file(filing('002', 'other words'), at(2));
        expect(await store.release(new Date(at(5).getTime() - 1))).toBe(0);
        expect((await store.filings())[0]).toMatchObject({ cursor: 0, publicSince: null });
        expect(await store.release(at(5))).toBe(1);
        expect(await store.release(at(6))).toBe(0);
        const [released] = await store.filings();
        expect(released).toMatchObject({ cursor: 3, publicSince: at(5), corrected: false, filing: embargoed });
      });

      it('does not release anew what a better reader reads, or is filed again, after its embargo', async () => {
        await store.file(filing('001', 'words', until(5)), at(1));
        await store.release(at(5));
        const [before] = await store.filings();
        expect(await store.file(filing('001', 'words', until(5)), at(6))).toBe('unchanged');
        expect(await store.file({ ...filing('001', 'words', until(5)), readBy: 'reader 2' }, at(6))).toBe('reread');
        expect(await store.release(at(7))).toBe(0);
        expect((await store.filings())[0]).toMatchObject({ cursor: before?.cursor, publicSince: at(5) });
      });

      it('does not tell again what is put under an embargo after it was public', async () => {
        await store.file(filing('001', 'words'), at(1));
        await store.file(filing('001', 'words', until(5)), at(2));
        expect((await store.filings())[0]?.publicSince).toBeNull();
        expect(await store.release(at(5))).toBe(1);
        expect((await store.filings())[0]).toMatchObject({ cursor: 1, publicSince: at(1), corrected: false });
      });

      it('makes a piece public at once that is filed after its embargo has passed', async () => {
        await store.file(filing('001', 'words', until(5)), at(6));
        expect((await store.filings())[0]).toMatchObject({ cursor: 1, publicSince: at(6) });
        expect(await store.release(at(7))).toBe(0);
      });

      it('does not release what was removed under its embargo', async () => {
        await store.file(filing('001', 'words', until(5)), at(1));
        await store.remove(articleId('001'), at(2));
        expect(await store.release(at(5))).toBe(0);
      });

      it('leaves a removed piece out of the filings', async () => {
        await store.file(filing('001', 'words'), at(1));
        expect(await store.remove(articleId('001'), at(2))).toBe(true);
        expect(await store.remove(articleId('001'), at(3))).toBe(false);
        expect(await store.remove(articleId('never filed'), at(3))).toBe(false);
        expect(await store.filings()).toEqual([]);
        expect(await store.list()).toEqual([]);
      });

      it('restores a removed piece under a new cursor', async () => {
        await store.file(filing('001', 'words'), at(1));
        await store.remove(articleId('001'), at(2));
        expect(await store.file(filing('001', 'words'), at(3))).toBe('restored');
        const [restored] = await store.filings();
        expect(restored).toMatchObject({ publicSince: at(3), corrected: false });
        expect(restored?.cursor).toBeGreaterThan(1);
      });

      it('gives the end of an embargo back as a date', async () => {
        await store.file(filing('001', 'words', until(30)), at(1));
        expect((await store.filings())[0]?.filing.article.status).toEqual(until(30));
        expect((await store.list())[0]?.status).toEqual(until(30));
      });

      it('lists what is held without its words', async () => {
        await store.file(filing('002', 'words', 'held'), at(1));
        await store.file(filing('001', 'words'), at(1));
        const read = { version: 'version of words', readBy: 'reader 1' };
        expect(await store.list()).toEqual([
          { id: '001', file: '001.txt', status: { kind: 'live' }, ...read },
          { id: '002', file: '002.txt', status: { kind: 'held' }, ...read },
        ]);
      });

      it('gives what has changed since a revision, each piece once, and nothing else', async () => {
        await store.file(filing('001', 'words'), at(1));
        await store.file(filing('002', 'words', until(5)), at(1));
        await store.file(filing('003', 'words'), at(1));
        const all = await store.changesAfter(0);
        const known = ({ id, head, cursor, publicSince }: HeldHead) => ({ id, head, cursor, publicSince });
        expect(all.held.map(known)).toEqual((await store.filings()).map(known));
        expect(await store.changesAfter(all.revision)).toEqual({ held: [], removed: [], revision: all.revision });

        await store.file(filing('003', 'better words'), at(2));
        await store.file(filing('003', 'best words'), at(2));
        await store.remove(articleId('001'), at(3));
        await store.release(at(5));
        const { held, removed, revision } = await store.changesAfter(all.revision);
        expect(held.map((one) => `${one.head.id} ${store.filing(one).article.text}`)).toEqual([
          '003 best words',
          '002 words',
        ]);
        expect(removed).toEqual(['001']);
        expect((await store.changesAfter(revision)).held).toEqual([]);
      });
    });

    describe('what files were read as', () => {
      const file = (name: string, state: string): KnownFile => ({
        file: name,
        state,
        statedId: null,
        id: articleId(name),
        version: version('v1'),
        status: { kind: 'embargoed', until: at(9) },
        remarks: [`${name}: is odd`],
      });

      it('is known by file, as last kept', async () => {
        await store.keepKnownFiles('reader 1', [file('a', 's1'), file('b', 's1')], []);
        await store.keepKnownFiles('reader 1', [file('a', 's2'), file('c', 's1')], ['b']);
        expect([...(await store.knownFiles('reader 1'))]).toEqual([
          ['a', file('a', 's2')],
          ['c', file('c', 's1')],
        ]);
      });

      it('is known to the reader alone that read them', async () => {
        await store.keepKnownFiles('reader 1', [file('a', 's1')], []);
        expect((await store.knownFiles('reader 2')).size).toBe(0);
        await store.keepKnownFiles('reader 2', [file('a', 's1')], []);
        expect((await store.knownFiles('reader 1')).size).toBe(0);
        expect((await store.knownFiles('reader 2')).size).toBe(1);
      });

      it('is known of any number', async () => {
        const many = Array.from({ length: 4_500 }, (_, i) => file(`${i}`, 's1'));
        await store.keepKnownFiles('reader 1', many, []);
        const known = await store.knownFiles('reader 1');
        expect(many.filter((one) => known.has(one.file))).toHaveLength(4_500);
        await store.keepKnownFiles(
          'reader 1',
          [],
          many.map((one) => one.file),
        );
        expect((await store.knownFiles('reader 1')).size).toBe(0);
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

      it('lists who said that an answer is wrong and what was asked, newest first, each reader once', async () => {
        expect(await store.wrongReports()).toEqual([]);
        await store.keepAnswer(kept);
        await store.reportWrong('A7F3', 'U1', at(1));
        await store.reportWrong('A7F3', 'U1', at(2));
        await store.reportWrong('A7F3', 'U2', at(3));
        const { command, action, options } = kept;
        expect(await store.wrongReports()).toEqual([
          { answer: 'A7F3', user: 'U2', at: at(3), command, action, options },
          { answer: 'A7F3', user: 'U1', at: at(1), command, action, options },
        ]);
      });

      it('lists the newest twenty reports', async () => {
        await store.keepAnswer(kept);
        for (let i = 1; i <= 22; i++) await store.reportWrong('A7F3', `U${i}`, at(i));
        const users = (await store.wrongReports()).map((report) => report.user);
        expect(users).toHaveLength(20);
        expect(users[0]).toBe('U22');
      });

      it('forgets an answer after 90 days, unless someone said that it is wrong', async () => {
        await store.keepAnswer(kept);
        await store.keepAnswer({ ...kept, id: 'wrong' });
        await store.reportWrong('wrong', 'U1', at(2));
        await store.keepAnswer({ ...kept, id: 'on the day', at: at(1 + 90 * 24) });
        expect(await store.answer('A7F3')).toEqual(kept);
        await store.keepAnswer({ ...kept, id: 'an hour on', at: at(2 + 90 * 24) });
        expect(await store.answer('A7F3')).toBeNull();
        expect(await store.answer('wrong')).not.toBeNull();
        expect(await store.answer('on the day')).not.toBeNull();
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

    describe('watches', () => {
      it('gives a watch back as it was saved, and keeps what has been told of it when it is saved anew', async () => {
        await store.saveWatch(watch('now'));
        expect(await store.watches()).toEqual([watch('now')]);
        await store.saveWatch({ ...watch('now'), paused: true, pausedBecause: 'archived', cursor: 0 });
        expect(await store.watches()).toEqual([{ ...watch('now'), paused: true, pausedBecause: 'archived' }]);
      });

      it('counts them as told by what tells them: those of at once by an alert, the others by a digest', async () => {
        await store.saveWatch(watch('now'));
        await store.saveWatch(watch('digest'));
        await store.saveWatch({ ...watch('now'), id: 'elsewhere', place: { platform: 'slack', id: 'C2' } });
        const alerts = alertsIn(subscription.place);
        await store.plan({ ...delivery(1), subscription: alerts });
        await store.told(alerts, 7, at(2));
        const cursors = async () => (await store.watches()).map(({ id, cursor }) => [id, cursor]);
        expect(await cursors()).toEqual([
          ['digest', 3],
          ['elsewhere', 3],
          ['now', 7],
        ]);
        await store.plan(delivery(1));
        await store.told(subscription.id, 9, at(3));
        expect(await cursors()).toEqual([
          ['digest', 9],
          ['elsewhere', 3],
          ['now', 7],
        ]);
      });

      it('counts none as told that is paused, though another in its place is', async () => {
        await store.saveWatch(watch('now'));
        await store.saveWatch({ ...watch('now'), id: 'paused', paused: true });
        const alerts = alertsIn(subscription.place);
        await store.plan({ ...delivery(1), subscription: alerts });
        await store.told(alerts, 7, at(2));
        expect((await store.watches()).map(({ id, cursor, toldAt }) => [id, cursor, toldAt])).toEqual([
          ['now', 7, at(2)],
          ['paused', 3, null],
        ]);
      });

      it('passes a watch by what is nothing to it, never back, and removes it once', async () => {
        await store.saveWatch(watch('now'));
        await store.passWatch('now', 8);
        await store.passWatch('now', 4);
        expect(await store.watches()).toEqual([{ ...watch('now'), cursor: 8 }]);
        expect(await store.removeWatch('now')).toBe(true);
        expect(await store.removeWatch('now')).toBe(false);
      });

      it('gives no version of a piece that readers could not see by a cursor, whenever it was filed', async () => {
        await store.file(filing('001', 'words'), at(1));
        await store.file(filing('001', 'other words', 'held'), at(2));
        await store.file(filing('002', 'words'), at(3));
        const cursors = (await store.filings()).map(({ cursor }) => cursor);
        const newest = Math.max(...cursors);
        expect((await store.filedAt(articleId('001'), newest))?.article.text).toBe('words');
        await store.file(filing('001', 'other words'), at(4));
        expect((await store.filedAt(articleId('001'), newest))?.article.text).toBe('words');
        expect((await store.filedAt(articleId('001'), newest + 1))?.article.text).toBe('other words');
        await store.file(filing('003', 'words', until(6)), at(5));
        await store.release(at(6));
        const [, , { cursor } = { cursor: 0 }] = await store.filings();
        expect(await store.filedAt(articleId('003'), cursor - 1)).toBeNull();
        expect((await store.filedAt(articleId('003'), cursor))?.article.text).toBe('words');
      });

      it('gives a piece as readers saw it when a cursor was the newest', async () => {
        await store.file(filing('001', 'words'), at(1));
        const [{ cursor } = { cursor: 0 }] = await store.filings();
        await store.file(filing('001', 'other words'), at(2));
        const then = await store.filedAt(articleId('001'), cursor);
        expect(then?.article.text).toBe('words');
        expect((await store.filedAt(articleId('001'), cursor + 1))?.article.text).toBe('other words');
        expect(await store.filedAt(articleId('001'), cursor - 1)).toBeNull();
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

type Status = Filing['article']['status'];
const until = (hour: number): Status => ({ kind: 'embargoed', until: at(hour) });

function filing(id: string, text: string, status: Status | 'live' | 'held' = 'live', speakers: string[] = []): Filing {
  return {
    readBy: 'reader 1',
    quotations: speakers.map((name) => quotationOf(name)),
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
      firstLine: 1,
      status: typeof status === 'string' ? { kind: status } : status,
      file: `${id}.txt`,
    },
  };
}

function quotationOf(name: string): Quotation {
  const words = { start: 0, end: 1 };
  return {
    kind: 'direct',
    content: [words],
    printed: [words],
    unbalanced: false,
    attribution: {
      kind: 'speaker',
      speaker: { kind: 'person', name, nameAt: words, office: null },
      source: words,
      cue: null,
      because: { kind: 'rule', rule: 'source-and-cue' },
      confidence: 1,
    },
    manner: 'said',
    act: null,
    channel: null,
    hearer: null,
    nameWithheld: null,
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

const watch = (tell: Watch['tell']): Watch => ({
  id: tell,
  place: subscription.place,
  watched: { kind: 'words', words: 'deep cultural issues' },
  tell,
  paused: false,
  pausedBecause: null,
  by: 'U1',
  cursor: 3,
  toldAt: null,
});

const delivery = (hour: number): PlannedDelivery => ({
  subscription: subscription.id,
  dueAt: at(hour),
  state: 'planned',
  key: `key-${hour}`,
  place: subscription.place,
  answer: {
    kind: 'digest',
    storyline: 'dick-resignation',
    since: at(0),
    zone: 'Europe/London',
    pieces: [
      {
        label: { article: articleId('001'), text: '001', url: null },
        headline: null,
        publicSince: at(0),
        corrected: true,
        quotations: [],
      },
    ],
    conflicts: [],
    rows: [],
    watched: null,
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
