import { Holdings } from './archive/holdings.js';
import type { ReadFiling } from './archive/kept-filings.js';
import type { Log } from './log.js';
import { keeperOf } from './search/keep-search.js';
import { type Fault, LocalSearch } from './search/local-search.js';
import { mergerInWorker } from './search/merger-in-worker.js';
import { openSearch } from './search/open-search.js';

export type OpenHoldings = Readonly<{
  holdings: Holdings;
  /** Writes what is indexed to the file when enough of it is new; never fails. */
  keepIndex(): Promise<void>;
  close(): Promise<void>;
}>;

/**
 * Holdings, empty, and their indexes, which are sorted in a thread of their own and begin with what was kept of them.
 *
 * @param indexFile where they are kept from one run to the next; null keeps nothing
 * @param read the words of what will be held
 */
export async function openHoldings(indexFile: string | null, read: ReadFiling, log: Log): Promise<OpenHoldings> {
  const merger = mergerInWorker(new URL('./search/merge-worker.js', import.meta.url));
  let isClosed = false;
  // What is not sorted is found all the same; what was to be sorted when the bot is stopped is no one's concern.
  let unread = 0;
  const fault: Fault = (error, work) => {
    if (isClosed) return;
    if (work === 'sorting') log.warn('search.sorting.failed', { error: String(error) });
    // Where one cannot be read a hundred thousand may be no better.
    else if (isRound(++unread)) log.warn('search.topic.unread', { articles: unread, error: String(error) });
  };
  const restricted = new LocalSearch(merger, fault);
  const opened = indexFile === null ? null : await openSearch(indexFile, merger, fault);
  const open = opened?.search ?? new LocalSearch(merger, fault);
  if (opened?.rebuiltBecause) log.warn('search.rebuilt', { because: opened.rebuiltBecause });
  const keep = indexFile === null ? async () => null : keeperOf(open, indexFile);
  return {
    holdings: new Holdings(read, open, restricted),
    keepIndex: async () => {
      try {
        const saved = await keep();
        if (saved?.kind === 'saved') log.info('search.kept', { bytes: saved.bytes });
        if (saved?.kind === 'not-saved') log.warn('search.not_kept', { because: saved.because });
      } catch (error) {
        fault(error, 'sorting');
      }
    },
    close: async () => {
      isClosed = true;
      for (const search of [open, restricted]) search.stop();
      await merger.close();
    },
  };
}

/** 1, 10, 100 and so on. */
const isRound = (count: number): boolean => Number.isInteger(Math.log10(count));
