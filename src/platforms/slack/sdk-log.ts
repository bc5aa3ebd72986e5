import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.js';

/** Passes on the SDK's warnings and errors. Its lower levels print whole requests, questions and secrets included. */
export function sdkLog(log: Log): Logger {
  const worded = (words: unknown[]): { words: string } => ({ words: words.map(String).join(' ').slice(0, 500) });
  return {
    debug: () => {},
    info: () => {},
    warn: (...words) => log.warn('slack.sdk_warned', worded(words)),
    error: (...words) => log.warn('slack.sdk_failed', worded(words)),
    setLevel: () => {},
    setName: () => {},
    getLevel: () => LogLevel.WARN,
  };
}
