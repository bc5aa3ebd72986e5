import type { Archive } from '../../src/archive/archive.js';
import type { Card } from '../../src/cards/card.js';
import { saveConfiguredDigests } from '../../src/digests/configured.js';
import type { DigestDesk } from '../../src/digests/digests.js';
import { createDigests, type Digests } from '../../src/digests/run-digests.js';
import type { Answer } from '../../src/domain/answer.js';
import type { PlatformName } from '../../src/domain/asker.js';
import { type HeldFiling, headOf } from '../../src/domain/filing.js';
import { articleId, slug, version } from '../../src/domain/ids.js';
import type { Storyline } from '../../src/domain/storyline.js';
import type { WatchEvent } from '../../src/domain/watch.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import type { FakePlatform } from './fake-platform.js';

/** A newsroom with a clock that is moved by hand, an archive of bare pieces, and one chat. */
export type Newsroom = Readonly<{
  digests: Digests;
  store: Store;
  logged: readonly string[];
  file(id: string): void;
  correct(id: string): void;
  /** The duty editor pulls a piece: no reader sees it any more. */
  hold(id: string): void;
  desk(channel?: string, platform?: PlatformName): DigestDesk;
  /** Moves the clock, and ticks. */
  tickAt(time: string): Promise<void>;
  clock(time: string): void;
  now(): Date;
  /** Another process on the same store, archive and clock. */
  another(): Promise<Newsroom>;
  /**
   * Another process, that ticks once and is killed at its `step`th step: each call to the store or the chat has a step
   * before it and one after it. False when its tick ended before that many steps.
   */
  diesAtStep(step: number): Promise<boolean>;
  /** Another process, whose one tick waits at such a step until `meanwhile` is done. False as above. */
  waitsAtStep(step: number, meanwhile: () => Promise<void>): Promise<boolean>;
}>;

export type Piece = { id: string; cursor: number; version: number; storyline: string };

export async function openNewsroom(path: string, chats: readonly FakePlatform[]): Promise<Newsroom> {
  const pieces = new Map<string, Piece>();
  const clock = { now: new Date('2026-11-09T07:00:00Z') };
  let cursor = 0;
  const put = (id: string, edition: number) =>
    pieces.set(id, { id, cursor: ++cursor, version: edition, storyline: 'dick-resignation' });

  async function open(step: () => Promise<void> = async () => undefined): Promise<Newsroom> {
    const store = inSteps(await openStore(path), step);
    const logged: string[] = [];
    const note = (event: string) => void logged.push(event);
    const digests = createDigests({
      store,
      platforms: () => chats.map((chat) => inSteps(chat, step)),
      archiveFor: async () => archiveOf(pieces),
      compose: cardOf,
      now: () => clock.now,
      log: { debug: note, info: note, warn: note, error: note },
      zone: 'UTC',
      graceMs: 86_400_000,
      wait: async (ms) => {
        clock.now = new Date(clock.now.getTime() + ms);
      },
    });
    const setClock = (time: string) => {
      clock.now = new Date(`2026-11-${time}Z`);
    };
    return {
      digests,
      store,
      logged,
      file: (id) => void put(id, 1),
      correct: (id) => void put(id, (pieces.get(id)?.version ?? 0) + 1),
      hold: (id) => void pieces.delete(id),
      desk: (channel = 'C1', platform = 'slack') =>
        digests.desk({ place: { platform, id: channel }, user: 'U1', role: 'editor', mayManage: true, at: clock.now }),
      clock: setClock,
      now: () => clock.now,
      tickAt: async (time) => {
        setClock(time);
        await digests.tick();
      },
      another: () => open(),
      async diesAtStep(last) {
        let steps = 0;
        let died: (yes: boolean) => void;
        const death = new Promise<boolean>((resolve) => {
          died = resolve;
        });
        const doomed = await open(async () => {
          if (++steps < last) return;
          died(true);
          await new Promise(() => undefined);
        });
        return Promise.race([death, doomed.digests.tick().then(() => false)]);
      },
      async waitsAtStep(step, meanwhile) {
        let steps = 0;
        const slow = await open(async () => {
          if (++steps === step) await meanwhile();
        });
        await slow.digests.tick();
        return steps >= step;
      },
    };
  }
  return open();
}

/** The same thing, with a step taken before and after every call. */
function inSteps<T extends object>(thing: T, step: () => Promise<void>): T {
  return new Proxy(thing, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        await step();
        const result: unknown = await Reflect.apply(member, target, given);
        await step();
        return result;
      };
    },
  });
}

/** `daily 08:30` in Slack's channel C1, from 07:00 on Monday 9 November 2026. */
export async function followDaily(newsroom: Newsroom, channel = 'C1'): Promise<void> {
  const declared = {
    place: { platform: 'slack', id: channel },
    storyline: null,
    cron: '30 8 * * *',
    zone: 'UTC',
  } as const;
  await saveConfiguredDigests([{ id: 'morning', ...declared }], new Date('2026-11-09T07:00:00Z'), newsroom.store);
}

/** The ids of the pieces that a posted card tells, with `*` after those marked as corrected. */
export const toldIn = (card: Card): string => card.heading;

const storylines: readonly Storyline[] = [
  { slug: slug('dick-resignation'), title: 'Resignation', articles: [], basedOn: [], terms: [] },
  { slug: slug('rail-strike'), title: 'Rail strike', articles: [], basedOn: [], terms: [] },
];

function archiveOf(pieces: ReadonlyMap<string, Piece>): Archive {
  const unused = () => Promise.reject(new Error('not asked by digests'));
  return {
    whoSaid: unused,
    saidBy: unused,
    timeline: unused,
    whatsNew: unused,
    passages: unused,
    check: unused,
    conflicts: unused,
    sources: unused,
    counts: () => ({ articles: pieces.size, quotations: 0, indexedAt: null }),
    suggestSpeakers: () => [],
    worthAsking: () => ({ words: null, storyline: null, speaker: null }),
    suggestStorylines: (typed) => storylines.map((one) => one.slug).filter((one) => one.startsWith(typed)),
    storyline: (typed) => storylines.find((one) => one.slug === typed || one.title === typed) ?? null,
    article: (id) => {
      const piece = pieces.get(id);
      return piece ? heldFiling(piece) : null;
    },
    newest: () => ({ cursor: newestOf(pieces), publicSince: pieces.size === 0 ? null : new Date(newestOf(pieces)) }),
    watchedAfter: async (_, cursor) => {
      const fresh = [...pieces.values()].filter((piece) => piece.cursor > cursor);
      const events = fresh.map((piece) => ({ key: piece.id, event: renderingIn(piece) }));
      return { events, counted: [], cursor: newestOf(pieces) };
    },
    newsAfter: async (cursor, storyline) => {
      const all = [...pieces.values()].sort((a, b) => a.cursor - b.cursor);
      const fresh = all.filter((piece) => piece.cursor > cursor && (storyline ?? piece.storyline) === piece.storyline);
      return {
        pieces: fresh.map((piece) => ({
          label: { article: articleId(piece.id), text: piece.id, url: null },
          headline: null,
          publicSince: new Date(0),
          corrected: piece.version > 1,
          quotations: [{ speaker: 'Ken Marsh', printed: { pieces: [citationOf(piece)], breaks: [], cut: 'none' } }],
        })),
        rows: [],
        conflicts: [],
        cursor: Math.max(cursor, ...all.map((piece) => piece.cursor)),
      };
    },
  };
}

const newestOf = (pieces: ReadonlyMap<string, Piece>): number =>
  Math.max(0, ...[...pieces.values()].map((piece) => piece.cursor));

const citationOf = (piece: Piece) => ({
  article: articleId(piece.id),
  version: version(`v${piece.version}`),
  span: { start: 0, end: 4 },
  exact: 'copy',
});

function heldFiling(piece: Piece): HeldFiling {
  const article = {
    id: articleId(piece.id),
    version: version(`v${piece.version}`),
    text: 'copy',
    paragraphs: [],
    headline: null,
    outlet: null,
    url: null,
    published: null,
    basedOn: null,
    firstLine: 1,
    status: { kind: 'live' },
    file: piece.id,
  } as const;
  const filing = { article, readBy: 'reader', quotations: [] };
  const { cursor } = piece;
  const head = headOf(filing);
  return {
    ...head,
    head,
    filing,
    number: cursor,
    cursor,
    publicSince: new Date(0),
    corrected: piece.version > 1,
  };
}

const renderingIn = (piece: Piece): WatchEvent => ({
  kind: 'rendering',
  label: { article: articleId(piece.id), text: piece.id, url: null },
  printed: { pieces: [citationOf(piece)], breaks: [], cut: 'none' },
  speaker: 'Ken Marsh',
  corrected: false,
  beside: null,
});

function cardOf(answer: Answer): Card {
  if (answer.kind === 'alert') {
    const told = answer.events.map((event) => (event.kind === 'rendering' ? event.label.text : event.kind));
    return { heading: told.join(' '), parts: [], buttons: [], stamp: '' };
  }
  if (answer.kind !== 'digest') throw new Error(`a digest is posted as a digest, not as ${answer.kind}`);
  const heading = answer.pieces.map((piece) => `${piece.label.text}${piece.corrected ? '*' : ''}`).join(' ');
  const note = (text: string) => ({ role: 'note', runs: [{ kind: 'text', text }] }) as const;
  const parts = [
    note(answer.why),
    ...(answer.late ? [note('late')] : []),
    ...(answer.more ? [note(`${answer.more} more`)] : []),
  ];
  return { heading, parts, buttons: [], stamp: '' };
}
