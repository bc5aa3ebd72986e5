import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** What went wrong with a request, told by codes alone. The errors themselves hold tokens in their addresses: never log one. */
export type Fault = Readonly<
  /** Discord answered no. `code` is its own number (10003, 50013 …); 0 when it gives none. */
  | { kind: 'answered-no'; status: number; code: number }
  | { kind: 'slow-down'; retryAfterMs: number }
  /** No connection was made, so nothing was sent. */
  | { kind: 'not-reached'; code: string }
  /** It was sent, and what came of it is not known. */
  | { kind: 'lost'; code: string }
>;

const notReached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export function faultOf(error: unknown): Fault {
  if (error instanceof DiscordAPIError)
    return { kind: 'answered-no', status: error.status, code: Number(error.code) || 0 };
  if (error instanceof RateLimitError) return { kind: 'slow-down', retryAfterMs: Math.ceil(error.retryAfter) };
  if (error instanceof HTTPError) return { kind: 'lost', code: `HTTP ${error.status}` };
  const code = codeOf(error);
  return { kind: notReached.has(code) ? 'not-reached' : 'lost', code };
}

/** `HTTP 403, code 50001` */
export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'answered-no':
      return `HTTP ${fault.status}, code ${fault.code}`;
    case 'slow-down':
      return `it asks to wait ${Math.ceil(fault.retryAfterMs / 1000)} seconds`;
    case 'not-reached':
    case 'lost':
      return fault.code;
    default:
      return fault satisfies never;
  }
}

/** An error's own code, else its cause's, else its name: `ECONNRESET`, `AbortError`. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : error.name;
}
