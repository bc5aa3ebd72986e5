import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds in which a file may change again without its times showing it: the coarsest clock in use counts by two seconds. */
const FRESH_MS = 3_000;
/** Files that are asked after at once. */
const AT_ONCE = 64;

/**
 * What tells one state of each file from another, read before the file itself: its length, its place on the disk, and
 * when its words and when anything about it last changed, the latter set by the system alone. Null of a file that
 * cannot be looked at, or changed so lately that a second change may not show.
 */
export async function fileStates(
  dir: string,
  files: readonly string[],
  now: () => Date,
): Promise<ReadonlyMap<string, string | null>> {
  const states = new Map<string, string | null>();
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const found = await Promise.all(some.map((file) => stateOf(join(dir, file), now().getTime())));
    some.forEach((file, i) => {
      states.set(file, found[i] ?? null);
    });
  }
  return states;
}

async function stateOf(path: string, nowMs: number): Promise<string | null> {
  try {
    const { size, ino, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = await stat(path, { bigint: true });
    const changedMs = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
    return changedMs > nowMs - FRESH_MS ? null : `${size} ${ino} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return null;
  }
}
