import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'a-signing-secret-of-32-characters';

export type Signed = Readonly<{ body: string; headers: Readonly<Record<string, string>> }>;

/** A request as Slack signs it. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function sign(body: string, type: string, at: Date = new Date(), secret: string = SIGNING_SECRET): Signed {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

export function signedCommand(fields: Readonly<Record<string, string>>, at?: Date, secret?: string): Signed {
  return sign(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', at, secret);
}

export function signedAction(payload: object, at?: Date): Signed {
  return signedCommand({ payload: JSON.stringify(payload) }, at);
}

export function signedEvent(payload: object, at?: Date): Signed {
  return sign(JSON.stringify(payload), 'application/json', at);
}

/** The status with which the bot acknowledges; rejects after Slack's 3 seconds. */
export async function send(port: number, signed: Signed): Promise<number> {
  return (await acknowledgement(port, signed)).status;
}

/** How the bot acknowledges, and what it says with that; null for nothing. */
export async function acknowledgement(
  port: number,
  { body, headers }: Signed,
): Promise<Readonly<{ status: number; said: unknown }>> {
  const request = { method: 'POST', body, headers, signal: AbortSignal.timeout(3_000) };
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, request);
  const text = await response.text();
  return { status: response.status, said: response.ok && text.startsWith('{') ? JSON.parse(text) : null };
}
