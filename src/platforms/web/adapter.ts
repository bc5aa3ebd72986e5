import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';
import { getRequestListener } from '@hono/node-server';
import { OnTheRecordError } from '../../errors.js';
import type { Log } from '../../log.js';
import type { Platform } from '../platform.js';
import { inAddress } from './guard.js';
import { type ArticleView, siteRoutes, type WebSettings } from './routes.js';

/** The web page. `address` is where to open it; with port 0 it is known once `start` has resolved. */
export type Web = Platform & Readonly<{ address: string }>;

/** @param now the clock: a question is asked at the time it gives */
export function openWeb(settings: WebSettings, articleView: ArticleView, log: Log, now: () => Date): Web {
  const { host } = settings;
  let { port } = settings;
  let stopping = false;
  const underWay = new Set<Promise<unknown>>();
  const server = createServer();
  const addressNow = (): string => `http://${inAddress(everywhere.has(host) ? 'localhost' : host)}:${port}`;

  return {
    name: 'web',

    get address() {
      return addressNow();
    },

    async start(newsroom) {
      const answer = getRequestListener(siteRoutes({ newsroom, articleView, settings, log, now }).fetch);
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        if (stopping) return response.writeHead(503, { connection: 'close' }).end('On the Record is stopping.\n');
        const answered = Promise.allSettled([answer(request, response), finished(response)]);
        underWay.add(answered);
        answered.then(() => underWay.delete(answered));
      });
      await new Promise<void>((resolve, reject) => {
        server.once('error', (cause) => reject(cannotListen(host, port, cause)));
        server.listen(port, host, resolve);
      });
      port = (server.address() as AddressInfo).port;
      log.info('web.started', { address: addressNow() });
    },

    post: async () => ({ kind: 'refused', because: nowhereToPost, lasting: true, retryAfterMs: null }),

    find: async () => ({ kind: 'absent' }),

    async stop() {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.allSettled(underWay);
      // Browsers keep spare connections open for as long as a minute.
      server.closeAllConnections();
      await closed;
    },
  };
}

const nowhereToPost = 'The web page has no channels: digests are posted to Slack or Discord.';

/** Addresses that mean every network of this machine, and that no browser can open. */
const everywhere: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): OnTheRecordError {
  if (cause.code === 'EADDRINUSE') {
    const message = `Port ${port} on ${host} is taken by another program; set PORT to a free one, as in PORT=${port + 1}, or stop that program`;
    return new OnTheRecordError('PORT_IN_USE', message, { cause });
  }
  const message = `The web page cannot listen on ${host}, port ${port} (${cause.code}); set PORT to another port, or the host to an address of this machine`;
  return new OnTheRecordError('CONFIG_INVALID', message, { cause });
}
