import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Log } from '../../log.js';

/** Nothing is fetched from elsewhere, nothing inline runs, and no other page may frame this one. */
export const pageHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // With `no-referrer` a browser names no origin when a form is sent, and every press would be refused.
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});

/** Answers only those who call this machine by a name of its own, and takes presses and questions from this page only. */
export function guard(boundHost: string, log: Log): MiddlewareHandler {
  const ownNames = new Set(['localhost', '127.0.0.1', '[::1]', inAddress(boundHost).toLowerCase()]);
  return async (c, next) => {
    c.header('Cache-Control', 'no-store');
    // Another site can have its own name lead here, and would then read the archive as if it were its own page.
    if (!ownNames.has(hostName(c))) return refuse(c, log, 'host', `This page answers on ${inAddress(boundHost)} only.`);
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isFromThisPage(c))
      return refuse(c, log, 'origin', 'Another site sent this. Ask on the page of On the Record itself.');
    return next();
  };
}

/** True when another site's page leads here: a question in a link is then shown, and not asked, until someone presses Ask. */
export const isFromElsewhere = (c: Context): boolean =>
  ['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '');

/** `[::1]` for `::1`. */
export const inAddress = (host: string): string => (host.includes(':') ? `[${host}]` : host);

function hostName(c: Context): string {
  return (c.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '');
}

function isFromThisPage(c: Context): boolean {
  return c.req.header('origin') === `http://${c.req.header('host')}`;
}

function refuse(c: Context, log: Log, because: 'host' | 'origin', sentence: string): Response {
  log.warn('web.refused', { because });
  return c.text(sentence, 403);
}
