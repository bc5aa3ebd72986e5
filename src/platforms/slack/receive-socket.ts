import { setTimeout as pause } from 'node:timers/promises';
import { type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../log.js';
import { errorCode } from './error-code.js';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;

/**
 * Takes requests over a connection that we open. Reconnecting is ours: @slack/socket-mode 3.1.0 stays away for 5 seconds
 * when Slack asks for a fresh connection, and where the network is down by then, its rejection ends the process.
 */
export function receiveOverSocket(appToken: string, apiUrl: string | null, logger: Logger, log: Log): Receiver {
  const socket = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { retryConfig: { retries: 0 }, timeout: 10_000, ...(apiUrl && { slackApiUrl: apiUrl }) },
    },
  });
  let connecting = false;
  const stopped = new AbortController();
  const { signal } = stopped;

  const connect = async (): Promise<void> => {
    connecting = true;
    try {
      await socket.client.start();
    } finally {
      connecting = false;
    }
  };

  const reconnect = async (): Promise<void> => {
    for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      try {
        await connect();
        log.info('slack.reconnected');
        return;
      } catch (error) {
        log.warn('slack.reconnection_failed', { code: errorCode(error), waitMs });
        await pause(waitMs, null, { signal }).catch(() => {});
      }
    }
  };

  socket.client.on('disconnected', () => {
    if (!connecting && !signal.aborted) void reconnect();
  });

  return {
    init: (app) => socket.init(app),
    start: connect,
    stop: () => {
      stopped.abort();
      return socket.stop();
    },
  };
}
