import type { Command } from '../src/command.js';
import { checkQuotes } from './check-quotes.js';
import { conflicts } from './conflicts.js';
import { digest } from './digest.js';
import { newsroom } from './newsroom.js';
import { saidBy } from './said-by.js';
import { timeline } from './timeline.js';
import { watch } from './watch.js';
import { whatsNew } from './whats-new.js';
import { whoSaid } from './who-said.js';

/** Every command, in the order in which help prints them. */
export const commands: readonly Command[] = [
  whoSaid,
  saidBy,
  timeline,
  conflicts,
  whatsNew,
  checkQuotes,
  watch,
  digest,
  newsroom,
];
