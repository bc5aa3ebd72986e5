import { createServer, type IncomingMessage, type Server } from 'node:http';
import { HTTPReceiver, type Logger, type Receiver } from '@slack/bolt';

/** Slack's own advice for old requests, applied to those from the future too, which Bolt accepts. */
const CLOCK_DIFFERENCE_S = 5 * 60;

/** Takes signed requests at `/slack/events`; `/health` answers whoever asks. `now` is compared with their timestamps. */
export function receiveOverHttp(
  { signingSecret, port }: Readonly<{ signingSecret: string; port: number }>,
  logger: Logger,
  now: () => Date,
): Receiver {
  const signed = new HTTPReceiver({ signingSecret, logger });
  let stopping = false;
  const server: Server = createServer((request, response) => {
    const refuse = (status: number): void => {
      response.writeHead(status).end();
    };
    if (request.method === 'GET' && request.url === '/health') response.writeHead(200).end('ok\n');
    else if (stopping) refuse(503);
    else if (isFromTheFuture(request, now())) refuse(401);
    else {
      try {
        signed.requestListener(request, response);
      } catch {
        // Bolt throws for every path but its own.
        refuse(404);
      }
    }
  });

  return {
    init: (app) => signed.init(app),
    start: () =>
      new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, () => {
          server.off('error', reject);
          resolve();
        });
      }),
    stop: () => {
      stopping = true;
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function isFromTheFuture(request: IncomingMessage, now: Date): boolean {
  const sentAtS = Number(request.headers['x-slack-request-timestamp']);
  return sentAtS - now.getTime() / 1000 > CLOCK_DIFFERENCE_S;
}
