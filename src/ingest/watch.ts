import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { Log } from '../log.js';
import { isArticleFile } from './article-file.js';
import { settledRuns } from './settled-runs.js';

export type Watch = Readonly<{
  /** Resolves when changes are being noticed. What changed earlier is found by the run that begins then. */
  ready: Promise<void>;
  /** Resolves when a run under way has ended; none begins after. */
  stop(): Promise<void>;
}>;

/**
 * Calls `onChange` once when articles in a folder have been added, changed or removed and then nothing has moved for
 * `settleMs`, so that a file is not read while it is being written. Runs never overlap: whatever happens during one
 * leads to one more. A folder that never settles is read all the same, after ten times `settleMs`. A run that fails is
 * logged, and repeated. The folder may vanish and come back. One run comes unasked when the watch begins, and one every
 * `lookMs`: nobody tells of what changes on a network share, in some containers, or behind a link.
 */
export function watchFolder(
  options: Readonly<{ dir: string; onChange: () => Promise<unknown>; settleMs: number; lookMs: number; log: Log }>,
): Watch {
  const { onChange, settleMs, lookMs, log } = options;
  const dir = resolve(options.dir);
  const runs = settledRuns(onChange, settleMs, log);
  let watcher: FSWatcher;
  let watched: string | null = null;
  let reopening: Promise<void> = Promise.resolve();

  const open = (): Promise<void> =>
    new Promise<void>((ready) => {
      watched = identityOf(dir);
      // Folders alone: a watch of its own for each file costs a hundred thousand of them 10 s of processor and 500 MB, and
      // more watches than most systems allow. The system tells of a folder's files by name, which `raw` passes on.
      watcher = watch(dir, {
        ignoreInitial: true,
        ignorePermissionErrors: true,
        ignored: (path, stats) => path !== dir && (basename(path).startsWith('.') || stats?.isFile() === true),
      });
      watcher.once('ready', ready);
      watcher.on('error', (error) => log.error('folder.watch_failed', { dir, error: String(error) }));
      watcher.on('raw', (_event, name: string | null) => {
        if (name === null || isArticleFile(name)) runs.changed();
      });
      watcher.on('all', () => runs.changed());
    }).then(runs.changed);

  // chokidar does not notice what happens in a watched root that was deleted and made again (its issue 917), and a
  // root replaced at once is never seen to be gone: so we look whether it is still the same folder.
  const replaced = setInterval(() => {
    const found = identityOf(dir);
    if (found === watched) return;
    if (found === null) log.warn('folder.vanished', { dir });
    else reopening = reopening.then(() => watcher.close()).then(open);
    watched = found;
  }, settleMs);
  const unasked = setInterval(runs.changed, lookMs);

  return {
    ready: open(),
    async stop() {
      clearInterval(replaced);
      clearInterval(unasked);
      await runs.stop();
      await reopening;
      await watcher.close();
    },
  };
}

/** What tells a folder from another one made later in its place; null when there is none, or it is closed to us. */
function identityOf(dir: string): string | null {
  try {
    const { ino, birthtimeMs } = statSync(dir);
    return `${ino} ${birthtimeMs}`;
  } catch {
    return null;
  }
}
