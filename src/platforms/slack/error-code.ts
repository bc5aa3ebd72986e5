import { webApi } from '@slack/bolt';

/** What went wrong, as a code: Slack's own, `http_503`, or the network's (`ECONNREFUSED`); never a message's words. */
export function errorCode(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  return networkCode(error) ?? 'unknown_error';
}

/** The innermost code: fetch wraps the socket's error, and the SDK wraps fetch's. */
function networkCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const inner = networkCode(error.cause);
  if (inner !== null) return inner;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
