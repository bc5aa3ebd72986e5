import { pino } from 'pino';

/** Where events go: one name, dotted and in the past tense, then fields. No article text, no question above debug. */
export interface Log {
  debug(event: string, fields?: Readonly<Record<string, unknown>>): void;
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(event: string, fields?: Readonly<Record<string, unknown>>): void;
  error(event: string, fields?: Readonly<Record<string, unknown>>): void;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

const secrets = ['token', 'responseUrl', 'triggerId', 'authorization'];

/** JSON lines on standard error; secrets are blanked wherever they stand. */
export function openLog(level: LogLevel): Log {
  const redact = { paths: secrets.flatMap((key) => [key, `*.${key}`]), censor: '[hidden]' };
  const logger = pino({ level, redact, base: null }, pino.destination({ dest: 2, sync: true }));
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error') =>
    (event: string, fields: object = {}) =>
      logger[name]({ event, ...fields });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
