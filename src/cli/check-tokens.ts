/** What a chat service says of a token. */
export type TokenCheck = Readonly<
  { kind: 'accepted'; name: string } | { kind: 'refused'; because: string } | { kind: 'unreachable'; because: string }
>;

const TIMEOUT_MS = 5_000;

/** Asks Slack whose token this is (`auth.test`). */
export async function checkSlackToken(token: string): Promise<TokenCheck> {
  return asked('https://slack.com/api/auth.test', `Bearer ${token}`, 'POST', (status, body) =>
    body.ok === true
      ? { kind: 'accepted', name: String(body.user ?? 'a bot') }
      : { kind: 'refused', because: String(body.error ?? `status ${status}`) },
  );
}

/** Asks Discord whose token this is (`GET /users/@me`). */
export async function checkDiscordToken(token: string): Promise<TokenCheck> {
  return asked('https://discord.com/api/v10/users/@me', `Bot ${token}`, 'GET', (status, body) =>
    status === 200
      ? { kind: 'accepted', name: String(body.username ?? 'a bot') }
      : { kind: 'refused', because: `status ${status}` },
  );
}

async function asked(
  url: string,
  authorization: string,
  method: 'GET' | 'POST',
  read: (status: number, body: Readonly<Record<string, unknown>>) => TokenCheck,
): Promise<TokenCheck> {
  try {
    const reply = await fetch(url, { method, headers: { authorization }, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body: unknown = await reply.json();
    return read(reply.status, typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {});
  } catch (error) {
    return { kind: 'unreachable', because: error instanceof Error ? error.name : 'no reply' };
  }
}
