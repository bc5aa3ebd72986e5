import { request } from 'node:http';
import type { Log } from '../../../src/log.js';
import type { Newsroom } from '../../../src/platforms/platform.js';
import { openWeb } from '../../../src/platforms/web/adapter.js';
import { article } from './exactly-this.js';

export type Response = Readonly<{ status: number; body: string; headers: Readonly<Record<string, unknown>> }>;

/** The page on a free port of loopback, and a browser that sends whatever it is told to. */
export type OpenPage = Readonly<{
  address: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** From the page itself, unless `headers` say otherwise. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** A form with a file, from the page itself. */
  sendForm(path: string, form: FormData, headers?: Readonly<Record<string, string>>): Promise<Response>;
  stop(): Promise<void>;
  /** Names of the events that were logged. */
  logged: readonly string[];
}>;

export const at = new Date('2026-11-23T08:29:00Z');
export const settings = { host: '127.0.0.1', port: 0, zone: 'Europe/Berlin', examples: ['/who-said "exactly this"'] };

export async function openPage(newsroom: Newsroom, now: () => Date = () => at): Promise<OpenPage> {
  const logged: string[] = [];
  const write = (event: string): void => {
    logged.push(event);
  };
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const view = (id: string) => (id === article.id ? { article, label: 'retelling of 002' } : null);
  const web = openWeb(settings, view, log, now);
  await web.start(newsroom);
  const { address } = web;
  return {
    address,
    get: (path, headers = {}) => send(address + path, 'GET', headers, null),
    post: (path, body, headers = {}) =>
      send(address + path, 'POST', { 'content-type': 'application/json', origin: address, ...headers }, asText(body)),
    sendForm: async (path, form, headers = {}) => {
      const response = await fetch(address + path, {
        method: 'POST',
        body: form,
        headers: { origin: address, ...headers },
      });
      return { status: response.status, body: await response.text(), headers: Object.fromEntries(response.headers) };
    },
    stop: () => web.stop(),
    logged,
  };
}

/** What a reader sees of a page: tags gone, entities undone. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp|#39|#13);/g, (_, name: keyof typeof characters) => characters[name]);
}

const characters = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#13': '\r' };

const asText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

function send(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: string | null,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: { ...headers }, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}
