import { createHash } from 'node:crypto';

/** Slack's id for a delivery; where a request carries none, what it says, so that its exact copy is the same request. */
export function requestId(body: Readonly<{ event_id?: string; trigger_id?: string }>): string {
  return body.event_id ?? body.trigger_id ?? createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
