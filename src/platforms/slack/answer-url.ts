import type { Log } from '../../log.js';
import type { Reply } from '../platform.js';
import { messageOf } from './deliver.js';
import { errorCode } from './error-code.js';

const SLACK_HOST = 'hooks.slack.com';
const TIMEOUT_MS = 10_000;

/** Answers through the address that came with a request: Slack takes five answers there within half an hour. */
export type AnswerAt = (responseUrl: string, reply: Reply, thread: string | null) => Promise<void>;

/**
 * The address is a capability that arrives from outside, so only Slack's own host is written to, unless Slack itself
 * has been replaced by `apiUrl`. What cannot be delivered is logged: there is no one left to tell.
 */
export function answersByUrl(apiUrl: string | null, log: Log): AnswerAt {
  return async (responseUrl, reply, thread) => {
    if (apiUrl === null && !isSlacks(responseUrl)) {
      log.error('slack.answer_withheld', { because: `the address for the answer is not at ${SLACK_HOST}` });
      return;
    }
    const body = JSON.stringify({
      ...messageOf(reply.card),
      response_type: reply.visibility === 'channel' ? 'in_channel' : 'ephemeral',
      replace_original: false,
      ...(thread !== null && { thread_ts: thread }),
    });
    try {
      const response = await fetch(responseUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) log.error('slack.answer_refused', { status: response.status });
    } catch (error) {
      log.error('slack.answer_lost', { code: errorCode(error) });
    }
  };
}

function isSlacks(responseUrl: string): boolean {
  if (!URL.canParse(responseUrl)) return false;
  const { protocol, hostname } = new URL(responseUrl);
  return protocol === 'https:' && hostname === SLACK_HOST;
}
