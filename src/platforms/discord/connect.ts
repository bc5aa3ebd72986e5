import { type Client, DiscordjsErrorCodes, Events, GatewayCloseCodes } from 'discord.js';
import { OnTheRecordError } from '../../errors.js';
import { describeFault, faultOf } from './fault.js';

const readyTimeoutMs = 30_000;

/**
 * Logs in and waits until Discord says that events will come.
 *
 * @throws OnTheRecordError TOKEN_REFUSED or PLATFORM_UNREACHABLE; the client is then closed
 */
export async function connect(client: Client, token: string): Promise<Client<true>> {
  try {
    return await Promise.race([loggedIn(client, token), closedForGood(client), tooLate()]);
  } catch (error) {
    await client.destroy();
    throw error instanceof OnTheRecordError ? error : notConnected(error);
  }
}

async function loggedIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  return ready;
}

/** The gateway says no to a token after the login has begun, and then no event follows. */
function closedForGood(client: Client): Promise<never> {
  return new Promise((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => {
      const tokenRefusal = code === GatewayCloseCodes.AuthenticationFailed;
      reject(tokenRefusal ? tokenRefused() : unreachable(`the gateway closed with code ${code}`));
    });
  });
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(unreachable(`not ready after ${readyTimeoutMs / 1000} seconds`)), readyTimeoutMs).unref();
  });
}

function notConnected(error: unknown): OnTheRecordError {
  if (error instanceof Error && 'code' in error && error.code === DiscordjsErrorCodes.TokenInvalid)
    return tokenRefused();
  return unreachable(describeFault(faultOf(error)), error);
}

const tokenRefused = () =>
  new OnTheRecordError(
    'TOKEN_REFUSED',
    'DISCORD_TOKEN: Discord refused this token. Copy the bot’s token again from the Discord developer portal, under Bot, Reset Token.',
  );

const unreachable = (found: string, cause?: unknown) =>
  new OnTheRecordError(
    'PLATFORM_UNREACHABLE',
    `Discord could not be reached: ${found}. Check that this machine may connect to discord.com and gateway.discord.gg, then start again.`,
    { cause },
  );
