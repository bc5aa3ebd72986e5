import type { Archive } from '../archive/archive.js';
import type { Watch, WatchAlert, WatchEvent } from '../domain/watch.js';
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
  const caught: Watch['watched'][] = [];
  let more = 0;
  let cursor = Number.POSITIVE_INFINITY;
  for (const watch of watches) {
    const news = await archive.watchedAfter(watch.watched, watch.cursor, store.filedAt);
    for (const event of news.events) events.set(keyOf(event), event);
    if (news.events.length > 0) caught.push(watch.watched);
    more += news.more;
    cursor = Math.min(cursor, news.cursor);
  }
  const [first, ...others] = caught;
  if (!first) return { alert: null, cursor };
  const all = [...events.values()].sort((a, b) => rank(a) - rank(b));
  const told = all.slice(0, MOST_EVENTS);
  const alert = {
    kind: 'alert',
    watched: [first, ...others],
    events: told,
    more: more + all.length - told.length,
  } as const;
  return { alert, cursor };
}

/** The same for the same words of the same article. */
function keyOf(event: WatchEvent): string {
  const at = ({ article, version, span }: WatchEventPlace): string => `${article} ${version} ${span.start} ${span.end}`;
  if (event.kind === 'rendering') return event.printed.pieces.map(at).join();
  const { kind, sides } = event.conflict;
  return [kind, ...sides.flatMap(({ passages }) => passages.map(({ passage }) => at(passage)))].join();
}

type WatchEventPlace = Extract<WatchEvent, { kind: 'rendering' }>['printed']['pieces'][number];

/** Conflicts, then different words, then the rest. */
const rank = (event: WatchEvent): number =>
  event.kind === 'conflict' ? 0 : event.beside?.verdict === 'altered' ? 1 : 2;
