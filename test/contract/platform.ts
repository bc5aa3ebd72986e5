import { afterEach, describe, expect, it } from 'vitest';
import { type Card, PRESS_ACTIONS, type Press } from '../../src/cards/card.js';
import { defineCommand } from '../../src/command.js';
import type { Asker, PlatformName } from '../../src/domain/asker.js';
import type { Attachment, Call, Newsroom, Platform, Reply } from '../../src/platforms/platform.js';
import { contractCard, hostileWords, printedWords } from './cards.js';

/** A platform wired to a fake of its service. The real SDK talks to the fake; nothing in between is replaced. */
export type Harness = Readonly<{
  /** Not started. Editors: the user `editor`. */
  platform: Platform;
  name: PlatformName;
  /** A channel the bot may post in, and one that does not exist. */
  channel: string;
  noSuchChannel: string;
  /** The service's own ids for the contract's two users. */
  users: Readonly<{ reader: string; editor: string }>;
  /**
   * A user types `/command words`; every contract command has one option, called `words`. Resolves when the service
   * has been told that the request arrived, and rejects when it has not been told within its 3 seconds.
   * `delivery` names the request: the same name again is the same request sent again, ids and all.
   */
  command(
    typed: Readonly<{ command: string; words: string; by: 'reader' | 'editor'; delivery: string }>,
  ): Promise<void>;
  /** A user presses a button under an answer in the channel. Resolves and rejects as `command` does. */
  press(pressed: Readonly<{ press: Press; by: 'reader' | 'editor'; delivery: string }>): Promise<void>;
  /** A user opens the form for drafts, pastes `copy` and sends it. Resolves and rejects as `command` does. */
  paste(pasted: Readonly<{ copy: string; by: 'reader' | 'editor'; delivery: string }>): Promise<void>;
  /** A user hands a file in with the command for drafts, in the way of this chat. */
  handIn(handed: Readonly<{ file: HandedFile; by: 'reader' | 'editor'; delivery: string }>): Promise<void>;
  /** A user chooses *Check these quotes* under a message of someone else. */
  checkMessage(
    message: Readonly<{ text: string; files: readonly HandedFile[]; by: 'reader' | 'editor'; delivery: string }>,
  ): Promise<void>;
  /** Everything that people have been shown, oldest first; posts that nobody asked for included. */
  shown(): readonly Shown[];
  /** What becomes of the next post: it is kept and the reply lost, refused for now, or kept and answered with a 500. */
  spoilNextPost(how: 'reply-lost' | 'rate-limited' | 'server-error'): void;
  /** The service refuses the files that come next with an answer for `to`. */
  refuseNextFiles(to: 'asker' | 'channel'): void;
  /** Files that the bot has fetched from the service, by name. */
  fetched(): readonly string[];
  /** Everything that has been logged, as text. */
  log(): string;
  /** Whether `find` can look here, with the permissions this harness gives. */
  canFind: boolean;
  /** Stops what is still running, and fails when the service was asked something it does not know. */
  close(): Promise<void>;
}>;

export type HandedFile = Readonly<{ name: string; bytes: Uint8Array }>;

export type Shown = Readonly<{
  to: 'asker' | 'channel';
  /** What a reader sees, as plain text; markup undone as the service undoes it. */
  text: string;
  /** Whoever the message would notify: users, groups, everyone. */
  notifies: readonly string[];
  /** `alt` is what a screen reader says of a picture; null for other files. */
  files: readonly Readonly<{ name: string; alt: string | null; bytes: Uint8Array }>[];
}>;

/** What every chat service must do for the newsroom. `open` starts a fresh fake each time. */
export function platformContract(title: string, open: () => Promise<Harness>): void {
  describe(`${title}, as a platform`, () => {
    let opened: Harness | null = null;
    const started = async (newsroom: Newsroom): Promise<Harness> => {
      opened = await open();
      await opened.platform.start(newsroom);
      return opened;
    };
    afterEach(async () => {
      const closing = opened;
      opened = null;
      await closing?.close();
    });

    it('acknowledges a question before it is answered', async () => {
      const newsroom = aNewsroom();
      newsroom.hold();
      const chat = await started(newsroom);
      await chat.command({ command: 'who-said', words: 'exactly this', by: 'reader', delivery: 'a' });
      await until(() => newsroom.heard.length === 1);
      expect(chat.shown()).toEqual([]);
      newsroom.release();
      await until(() => chat.shown().length === 1);
    });

    it.each([
      '"exactly this"',
      '“Exactly this.”',
      '‘deep cultural issues’',
      '*rock* _bottom_ ~and~ `code` \\ back',
      'R&D < 5 > 4 &amp; &lt;b&gt;',
      'she said: “we’re done” — “twice”',
      'café 🗞️ שלום',
    ])('hands on %s exactly as typed', async (words) => {
      const newsroom = aNewsroom();
      const chat = await started(newsroom);
      await chat.command({ command: 'who-said', words, by: 'reader', delivery: 'a' });
      await until(() => newsroom.heard.length === 1);
      expect(newsroom.heard[0]?.words).toBe(`who-said ${words}`);
    });

    it('says who asks, where, and whether they are an editor', async () => {
      const newsroom = aNewsroom();
      const chat = await started(newsroom);
      await chat.command({ command: 'who-said', words: 'one', by: 'reader', delivery: 'a' });
      await until(() => newsroom.heard.length === 1);
      await chat.command({ command: 'who-said', words: 'two', by: 'editor', delivery: 'b' });
      await until(() => newsroom.heard.length === 2);
      const place = { platform: chat.name, id: chat.channel };
      expect(newsroom.heard.map((heard) => heard.asker)).toMatchObject([
        { place, user: chat.users.reader, role: 'reader' },
        { place, user: chat.users.editor, role: 'editor' },
      ]);
    });

    it('shows a private reply to the asker only', async () => {
      const newsroom = aNewsroom('private');
      const chat = await started(newsroom);
      await chat.command({ command: 'who-said', words: 'x', by: 'reader', delivery: 'a' });
      await until(() => chat.shown().length === 1);
      expect(chat.shown()[0]?.to).toBe('asker');
    });

    it('shows a channel reply to the channel', async () => {
      const newsroom = aNewsroom('channel');
      const chat = await started(newsroom);
      await chat.command({ command: 'who-said', words: 'x', by: 'reader', delivery: 'a' });
      await until(() => chat.shown().some((shown) => shown.to === 'channel'));
    });

    it('shows the printed words character for character, and every other part of the card', async () => {
      const newsroom = aNewsroom();
      const chat = await started(newsroom);
      await chat.command({ command: 'who-said', words: 'x', by: 'reader', delivery: 'a' });
      await until(() => chat.shown().length === 1);
      const text = chat.shown()[0]?.text ?? '';
      for (const words of printedWords) expect(text).toContain(words);
      for (const own of ['Heading', 'who wrote', 'in answer to', 'Thu 17 Feb 2022', 'Same words', 'replied', 'passage'])
        expect(text).toContain(own);
      expect(text).toContain('5 articles · indexed 08:29 · A7F3');
    });

    it('notifies no one, whatever the words say', async () => {
      const newsroom = aNewsroom('channel', contractCard(hostileWords));
      const chat = await started(newsroom);
      await chat.command({ command: 'who-said', words: hostileWords, by: 'reader', delivery: 'a' });
      await until(() => chat.shown().some((shown) => shown.to === 'channel'));
      await chat.platform.post(chat.channel, contractCard(hostileWords), 'hostile');
      expect(chat.shown().flatMap((shown) => shown.notifies)).toEqual([]);
    });

    it('answers a request that is delivered twice once', async () => {
      const newsroom = aNewsroom();
      const chat = await started(newsroom);
      await chat.command({ command: 'who-said', words: 'x', by: 'reader', delivery: 'same' });
      await chat.command({ command: 'who-said', words: 'x', by: 'reader', delivery: 'same' });
      await chat.command({ command: 'who-said', words: 'y', by: 'reader', delivery: 'other' });
      await until(() => newsroom.heard.length >= 2 && chat.shown().length >= 2);
      expect(newsroom.heard.map((heard) => heard.words)).toEqual(['who-said x', 'who-said y']);
    });

    it.each(PRESS_ACTIONS)(
      'hands on the button %s with the answer it belongs to, by the one who pressed it',
      async (action) => {
        const newsroom = aNewsroom();
        const chat = await started(newsroom);
        const press = { action, answer: 'A7F3' };
        await chat.press({ press, by: 'editor', delivery: 'p' });
        await until(() => newsroom.pressed.length === 1);
        expect(newsroom.pressed).toMatchObject([{ press, asker: { user: chat.users.editor, role: 'editor' } }]);
        await until(() => chat.shown().length === 1);
        expect(chat.shown()[0]?.to).toBe('asker');
      },
    );

    it('shows a shared answer to the channel once, however often the press is delivered', async () => {
      const newsroom = aNewsroom('channel');
      const chat = await started(newsroom);
      const press = { action: 'share', answer: 'A7F3' } as const;
      await chat.press({ press, by: 'reader', delivery: 'p' });
      await chat.press({ press, by: 'reader', delivery: 'p' });
      await until(() => chat.shown().some((shown) => shown.to === 'channel'));
      await chat.platform.stop();
      expect(newsroom.pressed).toHaveLength(1);
      expect(chat.shown().filter((shown) => shown.to === 'channel')).toHaveLength(1);
    });

    it('posts unasked, and finds the post again by its key', async () => {
      const chat = await started(aNewsroom());
      const delivery = await chat.platform.post(chat.channel, contractCard('a digest'), 'morning-1');
      expect(delivery.kind).toBe('sent');
      expect(chat.shown().map((shown) => shown.to)).toEqual(['channel']);
      const found = await chat.platform.find(chat.channel, 'morning-1');
      if (chat.canFind && delivery.kind === 'sent')
        expect(found).toEqual({ kind: 'posted', message: delivery.message });
      else expect(found.kind).toBe('cannot-tell');
    });

    it('says that a key nobody posted under is absent, when it can tell', async () => {
      const chat = await started(aNewsroom());
      const found = await chat.platform.find(chat.channel, 'never-posted');
      expect(found.kind).toBe(chat.canFind ? 'absent' : 'cannot-tell');
    });

    it('says that a channel it cannot post in is refused for good', async () => {
      const chat = await started(aNewsroom());
      const delivery = await chat.platform.post(chat.noSuchChannel, contractCard('a digest'), 'morning-1');
      expect(delivery).toMatchObject({ kind: 'refused', lasting: true });
    });

    it('says how long to wait when it is told to slow down', async () => {
      const chat = await started(aNewsroom());
      chat.spoilNextPost('rate-limited');
      const delivery = await chat.platform.post(chat.channel, contractCard('a digest'), 'morning-1');
      expect(delivery).toMatchObject({ kind: 'refused', lasting: false });
      expect(delivery.kind === 'refused' && delivery.retryAfterMs).toBeGreaterThan(0);
      expect(chat.shown()).toEqual([]);
    });

    it.each(['reply-lost', 'server-error'] as const)('tries once and says it does not know after a %s', async (how) => {
      const chat = await started(aNewsroom());
      chat.spoilNextPost(how);
      const delivery = await chat.platform.post(chat.channel, contractCard('a digest'), 'morning-1');
      expect(delivery.kind).toBe('unknown');
      expect(chat.shown()).toHaveLength(1);
      expect((await chat.platform.find(chat.channel, 'morning-1')).kind).toBe(chat.canFind ? 'posted' : 'cannot-tell');
    });

    it('waits, when it stops, for the question under way', async () => {
      const newsroom = aNewsroom();
      newsroom.hold();
      const chat = await started(newsroom);
      await chat.command({ command: 'who-said', words: 'x', by: 'reader', delivery: 'a' });
      await until(() => newsroom.heard.length === 1);
      let stopped = false;
      const stopping = chat.platform.stop().then(() => {
        stopped = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(stopped).toBe(false);
      newsroom.release();
      await stopping;
      expect(chat.shown()).toHaveLength(1);
    });

    it('takes no more questions once it has stopped', async () => {
      const newsroom = aNewsroom();
      const chat = await started(newsroom);
      await chat.platform.stop();
      await chat.command({ command: 'who-said', words: 'x', by: 'reader', delivery: 'a' }).catch(() => {});
      expect(newsroom.heard).toEqual([]);
    });
  });
}

type ContractNewsroom = Newsroom &
  Readonly<{
    /** What was asked, as it would be typed: `who-said "exactly this"`. */
    heard: { words: string; asker: Asker }[];
    pressed: { press: Press; asker: Asker }[];
    /** What was asked with options of its own, as it came. */
    calls: Call[];
    /** Keeps every answer back until `release`. */
    hold(): void;
    release(): void;
  }>;

export const contractCommand = defineCommand({
  name: 'who-said',
  about: 'Find who said these words.',
  example: 'who-said "exactly this"',
  options: { words: { type: 'text', about: 'The words', required: true } },
  answer: async () => ({ kind: 'notice', title: 'not used', lines: [] }),
});

/** A newsroom that writes down what it is asked, and gives one card to every question. */
export function aNewsroom(
  visibility: Reply['visibility'] = 'private',
  card: Card = contractCard('words'),
  attachments: readonly Attachment[] = [],
): ContractNewsroom {
  const heard: ContractNewsroom['heard'] = [];
  const pressed: ContractNewsroom['pressed'] = [];
  const calls: Call[] = [];
  let free = Promise.resolve();
  let release = () => {};
  const reply = async (): Promise<Reply> => {
    await free;
    return { card, visibility, attachments };
  };
  return {
    commands: [contractCommand],
    heard,
    pressed,
    calls,
    askInWords: (text, asker) => {
      heard.push({ words: text, asker });
      return reply();
    },
    ask: (call) => {
      const { command, action, options, asker } = call;
      calls.push(call);
      const words = [command, ...(action === null ? [] : [action]), ...Object.values(options)].join(' ');
      heard.push({ words, asker });
      return reply();
    },
    refuse: async (explain) => ({ card: refusalCard(explain), visibility: 'private', attachments: [] }),
    press: (press, asker) => {
      pressed.push({ press, asker });
      return reply();
    },
    suggest: async () => [],
    hold: () => {
      free = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
  };
}

const refusalCard = (explain: string): Card => ({
  heading: 'That did not work',
  parts: [{ role: 'note', runs: [{ kind: 'text', text: explain }] }],
  buttons: [],
  stamp: '',
});

/** Waits for what has been set going elsewhere; the wait is the test's, not the product's. */
export async function until(holds: () => boolean, atMostMs = 20_000): Promise<void> {
  const end = performance.now() + atMostMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not so within ${atMostMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
