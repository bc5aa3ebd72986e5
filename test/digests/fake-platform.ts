import type { Card } from '../../src/cards/card.js';
import type { PlatformName } from '../../src/domain/asker.js';
import type { Delivery, Found, Platform } from '../../src/platforms/platform.js';

export type Posted = Readonly<{ channel: string; key: string; card: Card }>;

/** A chat service that remembers what it accepted, and can fail in the ways that real ones do. */
export type FakePlatform = Platform &
  Readonly<{
    posts: Posted[];
    /** How the next posts go, in order; those after them are accepted. */
    next(...how: readonly How[]): void;
    /** Whether a message can be looked for: Slack cannot without the permission to read the channel. */
    canFind(yes: boolean): void;
  }>;

export type How = 'accepted' | 'accepted, reply lost' | 'lost on the way' | Extract<Delivery, { kind: 'refused' }>;

export function fakePlatform(name: PlatformName = 'slack'): FakePlatform {
  const posts: Posted[] = [];
  const planned: How[] = [];
  let finds = true;

  return {
    name,
    posts,
    next: (...how) => void planned.push(...how),
    canFind: (yes) => {
      finds = yes;
    },
    start: async () => undefined,
    stop: async () => undefined,
    async post(channel, card, key): Promise<Delivery> {
      const how = planned.shift() ?? 'accepted';
      if (typeof how === 'object') return how;
      if (how === 'lost on the way') return { kind: 'unknown', because: 'socket hang up' };
      posts.push({ channel, key, card });
      if (how === 'accepted, reply lost') return { kind: 'unknown', because: 'socket hang up' };
      return { kind: 'sent', message: `m${posts.length}` };
    },
    async find(channel, key): Promise<Found> {
      if (!finds) return { kind: 'cannot-tell', because: 'missing_scope' };
      const at = posts.findIndex((post) => post.channel === channel && post.key === key);
      return at === -1 ? { kind: 'absent' } : { kind: 'posted', message: `m${at + 1}` };
    },
  };
}
