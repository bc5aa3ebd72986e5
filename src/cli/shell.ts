import { resolve } from 'node:path';
import { assemble, type Product } from '../assemble.js';
import { readSettings } from '../config/read-settings.js';
import type { Asker, Seniority } from '../domain/asker.js';
import { openLog } from '../log.js';

/** Opens the product for one shell command, works with it, and closes it again. */
export async function withProduct<T>(
  root: string,
  archive: string | undefined,
  work: (product: Product) => Promise<T>,
): Promise<T> {
  const configured = readSettings(root, process.env);
  const settings = archive === undefined ? configured : { ...configured, archiveDir: resolve(archive) };
  // Shell commands print their own errors; the log is for the bot, unless someone asks for detail.
  const log = openLog(settings.logLevel === 'debug' ? 'debug' : 'silent');
  const product = await assemble({
    settings,
    memory: 'throw-away',
    platforms: () => [],
    now: () => new Date(),
    log,
    indexed: () => {},
  });
  try {
    const report = await product.refresh((files) => {
      if (files % 500 === 0) process.stderr.write(`Reading: ${files} files\n`);
    });
    const passedOver = report.unreadable.length;
    if (passedOver > 0)
      process.stderr.write(
        `${passedOver} ${passedOver === 1 ? 'file' : 'files'} passed over; the doctor command says why.\n`,
      );
    return await work(product);
  } finally {
    await product.close();
  }
}

/** Whoever can run a shell command is the local operator, unless they ask as someone else. */
export function operator(role: string | undefined): Asker | null {
  const seniority = seniorityCalled(role ?? 'editor');
  return (
    seniority && {
      place: { platform: 'terminal', id: 'terminal' },
      user: 'local',
      role: seniority,
      mayManage: true,
      at: new Date(),
    }
  );
}

function seniorityCalled(role: string): Seniority | null {
  return role === 'reader' || role === 'editor' ? role : null;
}

export function complain(sentence: string): 2 {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
