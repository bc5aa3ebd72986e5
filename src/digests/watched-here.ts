import type { Archive } from '../archive/archive.js';
import { isDifferent, type Watch, type WatchAlert, type WatchEvent } from '../domain/watch.js';
import type { Store } from '../store/store.js';

/** More than this is counted: an alert is read at a glance. */
const MOST_EVENTS = 12;

export type WatchedHere = Readonly<{
  /** Of whatever has come of it; null when nothing has. */
  alert: WatchAlert | null;
  /** How far these watches are told once it is posted. */
  cursor: number;
}>;

/**
 * What has come of some watches of one place, each since it was last told; what two of them have caught is told once.
 *
 * @param watches at least one
 */
export async function watchedHere(
  watches: readonly Watch[],
  archive: Archive,
  store: Pick<Store, 'filedAt'>,
): Promise<WatchedHere> {
  const events = new Map<string, WatchEvent>();
  const keys = new Set<string>();
  const caught: Watch['watched'][] = [];
  let cursor = Number.POSITIVE_INFINITY;
  for (const { watched, cursor: told } of watches) {
    const news = await archive.watchedAfter(watched, told, store.filedAt);
    for (const { key, event } of news.events) {
      // Of a long quotation, the words watched are shown, whoever else has caught it.
      if (!events.has(key) || watched.kind === 'words') events.set(key, event);
    }
    for (const key of [...events.keys(), ...news.counted]) keys.add(key);
    if (news.events.length > 0) caught.push(watched);
    cursor = Math.min(cursor, news.cursor);
  }
  const [first, ...others] = caught;
  if (!first) return { alert: null, cursor };
  const told = [...events.values()].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_EVENTS);
  return { alert: { kind: 'alert', watched: [first, ...others], events: told, more: keys.size - told.length }, cursor };
}

/** Conflicts, then different words, then the rest. */
const rank = (event: WatchEvent): number => (event.kind === 'conflict' ? 0 : isDifferent(event) ? 1 : 2);
