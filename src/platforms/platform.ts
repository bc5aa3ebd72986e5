import type { Card, Press } from '../cards/card.js';
import type { Command } from '../command.js';
import type { Asker, PlatformName } from '../domain/asker.js';
import type { DraftFile } from '../domain/draft.js';

/** A slash command, a mention or a typed line, as one platform received it. */
export type Call = Readonly<{
  /** `who-said`, no slash. */
  command: string;
  /** `set` in `/digest set`; null for commands that have one action. */
  action: string | null;
  /** Option values exactly as typed, quotation marks included; checked by dispatch. */
  options: Readonly<Record<string, string>>;
  /** The file that came with it; null for most. Never stored, never logged. */
  draft: DraftFile | null;
  asker: Asker;
}>;

/**
 * A file that goes with an answer, made in memory. A second picture whose name ends in `-dark` shows the same for dark
 * paper; chats cannot choose, and show the first.
 */
export type Attachment = Readonly<{
  name: string;
  /** A media type: `image/png`. */
  type: string;
  bytes: Uint8Array;
  /** What the picture shows, in words; null for a file to keep, which is not shown. */
  alt: string | null;
}>;

/** `private`: only the asker may see it. `channel`: everyone in the place may. */
export type Reply = Readonly<{
  card: Card;
  visibility: 'private' | 'channel';
  /**
   * Pictures first. A place that cannot take a picture shows the card without it, for the card says the same; one that
   * cannot take a file to keep says so in a line.
   */
  attachments: readonly Attachment[];
}>;

/** What a platform may ask of the product. None of these ever rejects. */
export interface Newsroom {
  readonly commands: readonly Command[];
  /** `text` as a person types it, after the slash or the mention: `who-said "exactly this"`. */
  askInWords(text: string, asker: Asker): Promise<Reply>;
  ask(call: Call): Promise<Reply>;
  /** A sentence that says what a person should do instead, as a reply to them alone. */
  refuse(explain: string, asker: Asker): Promise<Reply>;
  /** A pressed button. */
  press(press: Press, asker: Asker): Promise<Reply>;
  /** At most 25 completions of what has been typed so far, best first. */
  suggest(kind: 'storyline' | 'speaker', typed: string, asker: Asker): Promise<readonly string[]>;
}

/** What became of a message that was sent. */
export type Delivery = Readonly<
  | { kind: 'sent'; message: string }
  /** The service said no. `lasting`: it will go on saying so (no such channel, not a member). */
  | { kind: 'refused'; because: string; lasting: boolean; retryAfterMs: number | null }
  /** The reply was lost: it may have been posted. Never sent again unless `find` says it is absent. */
  | { kind: 'unknown'; because: string }
>;

export type Found = Readonly<
  { kind: 'posted'; message: string } | { kind: 'absent' } | { kind: 'cannot-tell'; because: string }
>;

/** One chat service: acknowledging, reading options, drawing, limits. Nothing else. */
export interface Platform {
  readonly name: PlatformName;
  /** Registers the commands and starts passing calls on. Resolves once calls can arrive. */
  start(newsroom: Newsroom): Promise<void>;
  /** Posts unasked, as a digest does. One try, no retries; `key` marks the message for `find`. */
  post(channel: string, card: Card, key: string): Promise<Delivery>;
  /** Looks for a message posted under `key`. */
  find(channel: string, key: string): Promise<Found>;
  /** Takes no more calls, then waits for those under way. */
  stop(): Promise<void>;
}
