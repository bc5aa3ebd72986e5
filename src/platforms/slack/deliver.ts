import { webApi } from '@slack/bolt';
import type { Card } from '../../cards/card.js';
import type { Delivery, Found } from '../platform.js';
import { toBlockKit } from './block-kit.js';
import { errorCode } from './error-code.js';

const EVENT_TYPE = 'otr_digest';

/** How a card travels in any message: nothing previewed, nothing parsed. */
export function messageOf(card: Card) {
  return { ...toBlockKit(card), unfurl_links: false, unfurl_media: false, mrkdwn: false, parse: 'none' } as const;
}

/** One try. Slack has no key against doubles, so a lost reply is reported as unknown, never tried again here. */
export async function deliver(client: webApi.WebClient, channel: string, card: Card, key: string): Promise<Delivery> {
  try {
    const metadata = { event_type: EVENT_TYPE, event_payload: { key } };
    const posted = await client.chat.postMessage({ channel, metadata, ...messageOf(card) });
    return posted.ts === undefined
      ? { kind: 'unknown', because: 'Slack took the message but named no timestamp' }
      : { kind: 'sent', message: posted.ts };
  } catch (error) {
    return deliveryAfter(error);
  }
}

/** The answers of Slack after which something may have been posted all the same. */
const PERHAPS_POSTED = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);
const PASSING = new Set(['ratelimited', 'rate_limited', 'team_added_to_org']);
/** The connection was never made, so nothing was posted. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function deliveryAfter(error: unknown): Delivery {
  const code = errorCode(error);
  const refused = (lasting: boolean, retryAfterMs: number | null): Delivery => {
    return {
      kind: 'refused',
      because: NEVER_SENT.has(code) ? `Slack was not reached (${code})` : `Slack says ${code}`,
      lasting,
      retryAfterMs,
    };
  };
  if (error instanceof webApi.WebAPIRateLimitedError) return refused(false, error.retryAfter * 1000);
  if (error instanceof webApi.WebAPIPlatformError && !PERHAPS_POSTED.has(code))
    return refused(!PASSING.has(code), null);
  if (error instanceof webApi.WebAPIHTTPError && error.statusCode < 500) return refused(true, null);
  if (NEVER_SENT.has(code)) return refused(false, null);
  return { kind: 'unknown', because: `no reply from Slack after the message was sent (${code})` };
}

const SEARCHED_DAYS = 7;
const PAGE = 200;
const PAGES = 10;

/** Looks through the last week of the channel, 2,000 messages at most. Beyond that it cannot tell. */
export async function findPosted(client: webApi.WebClient, channel: string, key: string, now: Date): Promise<Found> {
  const oldest = String(now.getTime() / 1000 - SEARCHED_DAYS * 24 * 60 * 60);
  let cursor = '';
  try {
    for (let page = 0; page < PAGES; page += 1) {
      const history = await client.conversations.history({
        channel,
        oldest,
        limit: PAGE,
        include_all_metadata: true,
        ...(cursor !== '' && { cursor }),
      });
      const posted = history.messages?.find(({ metadata }) => isKeyed(metadata, key));
      if (posted?.ts !== undefined) return { kind: 'posted', message: posted.ts };
      cursor = history.response_metadata?.next_cursor ?? '';
      if (cursor === '') return { kind: 'absent' };
    }
    return { kind: 'cannot-tell', because: `the channel's last ${PAGE * PAGES} messages do not hold it` };
  } catch (error) {
    return { kind: 'cannot-tell', because: whyNotRead(errorCode(error)) };
  }
}

function isKeyed(metadata: unknown, key: string): boolean {
  const { event_type, event_payload } = (metadata ?? {}) as Readonly<{
    event_type?: unknown;
    event_payload?: Readonly<{ key?: unknown }>;
  }>;
  return event_type === EVENT_TYPE && event_payload?.key === key;
}

function whyNotRead(code: string): string {
  if (code === 'missing_scope')
    return 'the Slack app may not read this channel; give it the scope channels:history (groups:history where private)';
  return `Slack says ${code}`;
}
