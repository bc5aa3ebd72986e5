import { bufferScan } from './buffer-scan.js';
import type { EngineMaker } from './engine.js';
import { flexSearch } from './flexsearch.js';
import { fts5 } from './fts5.js';
import { miniSearchNaive, miniSearchRarest } from './minisearch.js';
import { ours } from './ours.js';
import { postgres } from './postgres.js';

/** Ours first, then the peers that can be reached. */
export function makers(): readonly EngineMaker[] {
  const reachable = process.env.DATABASE_URL === undefined ? [] : [postgres];
  return [ours, fts5, ...reachable, miniSearchNaive, miniSearchRarest, flexSearch, bufferScan];
}
