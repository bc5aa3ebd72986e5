import type { Attachment } from '../platform.js';

export const KEPT_MS = 15 * 60_000;
/** Over all files; beyond that the oldest are forgotten first. */
export const KEPT_BYTES = 64 * 1024 * 1024;

/** Files of answers, in memory for some minutes, each under a name that cannot be guessed. */
export type KeptFiles = Readonly<{
  /** @returns the address of the file on this page */
  keep(file: Attachment): string;
  /** Null once its time is over. */
  file(id: string): Attachment | null;
}>;

/** @param newId a name that cannot be guessed, new at every call */
export function keepFiles(now: () => Date, newId: () => string): KeptFiles {
  /** Oldest first: a map keeps the order in which keys were added. */
  const kept = new Map<string, Readonly<{ file: Attachment; at: number }>>();
  let bytes = 0;

  const forgetOld = (): void => {
    for (const [id, { file, at }] of kept) {
      if (now().getTime() - at <= KEPT_MS && bytes <= KEPT_BYTES) return;
      kept.delete(id);
      bytes -= file.bytes.length;
    }
  };

  return {
    keep(file) {
      const id = newId();
      kept.set(id, { file, at: now().getTime() });
      bytes += file.bytes.length;
      forgetOld();
      return `/files/${id}`;
    },
    file(id) {
      forgetOld();
      return kept.get(id)?.file ?? null;
    },
  };
}
