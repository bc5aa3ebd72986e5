import { assemble, type Product } from '../../src/assemble.js';
import type { Settings } from '../../src/config/settings.js';
import { openLog } from '../../src/log.js';

/** The whole product in a memory that is thrown away, not yet over its folder; it tells nobody anything. */
export const quietProduct = (settings: Settings, now: () => Date): Promise<Product> =>
  assemble({ settings, memory: 'throw-away', platforms: () => [], now, log: openLog('silent'), indexed: () => {} });
