import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Commands, openCommands } from './commands.js';
import { type Gateway, openGateway } from './gateway.js';
import { type Interactions, openInteractions } from './interactions.js';
import { type Messages, openMessages } from './messages.js';
import { readBody, type SentFile } from './read-body.js';
import { fileProblems, ruleProblems } from './rules.js';
import { openSpec } from './spec.js';
import { botUser, fakeToken, guildCreate, ids } from './world.js';

/** What Discord answers: a status, a body (null for none) and, now and then, headers. */
export type Answered = Readonly<{ status: number; body: unknown; headers?: Readonly<Record<string, string>> }>;
export type Asked = Readonly<{ path: string; query: URLSearchParams; body: unknown; files: readonly SentFile[] }>;
/** By method and address, as Discord's OpenAPI file writes addresses. */
export type Routes = Readonly<Record<string, (asked: Asked) => Answered>>;

/** `lost`: carried out, and the line cut before the answer. `failed`: carried out, and answered with a 500. */
export type Spoiled = 'lost' | 'failed' | 'rate-limited' | 'forbidden' | 'unauthorised' | 'silent';

export type FakeDiscord = Readonly<{
  /** For `DiscordSettings.apiUrl`. */
  apiUrl: string;
  gateway: Gateway;
  messages: Messages;
  commands: Commands;
  interactions: Interactions;
  /** Every request as `POST /channels/{channel_id}/messages`, in the order of arrival. */
  requests: readonly string[];
  /** Requests that Discord does not know, and bodies that it would refuse. A test that does not expect them fails on them. */
  strays: string[];
  /** Puts a file among those that people have attached. @returns its address, which works as often as it is asked for */
  attach(name: string, bytes: Uint8Array): string;
  /** Files that were fetched, by name. */
  fetched: readonly string[];
  /** What becomes of the next request of this kind. */
  spoil(request: string, how: Spoiled): void;
  close(): Promise<void>;
}>;

/** Discord over loopback: REST routed and checked by its OpenAPI file, a gateway, and what it remembers. */
export async function openFakeDiscord(
  options: Readonly<{ now?: () => number; mayReadHistory?: boolean }> = {},
): Promise<FakeDiscord> {
  const now = options.now ?? Date.now;
  const spec = openSpec();
  const requests: string[] = [];
  const strays: string[] = [];
  const spoiled = new Map<string, Spoiled>();
  const attached = new Map<string, Uint8Array>();
  const fetched: string[] = [];

  const server = createServer((request, response) => {
    void serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const gateway = openGateway(server, fakeToken, () => [
    ['READY', { ...ready, resume_gateway_url: `ws://${host}` }],
    ['GUILD_CREATE', guildCreate(options.mayReadHistory ?? true)],
  ]);
  const messages = openMessages(now);
  const commands = openCommands();
  const interactions = openInteractions(gateway, messages, now);
  const routes: Routes = {
    'GET /gateway/bot': () => ({ status: 200, body: { url: `ws://${host}`, shards: 1, session_start_limit: starts } }),
    ...messages.routes,
    ...commands.routes,
    ...interactions.routes,
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET' } = request;
    const url = new URL(request.url ?? '/', `http://${host}`);
    const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''));
    if (path.startsWith('/attachments/')) return serveFile(path, response);
    const { body, files } = await readBody(request);
    const template = spec.templateOf(method, path);
    const kind = `${method} ${template ?? path}`;
    requests.push(kind);

    const how = spoiled.get(kind);
    spoiled.delete(kind);
    if (how === 'silent') return;
    if (how === 'rate-limited') return send(response, slowDown);
    if (how === 'unauthorised') return send(response, unauthorised);
    if (how === 'forbidden')
      return send(response, { status: 403, body: { message: 'Missing Permissions', code: 50013 } });

    const answered = answer(kind, template, method, request.headers.authorization, {
      path,
      query: url.searchParams,
      body,
      files,
    });
    if (how === 'lost') return void response.destroy();
    send(response, how === 'failed' ? { status: 500, body: { message: 'Internal Server Error', code: 0 } } : answered);
  };

  const serveFile = (path: string, response: ServerResponse): void => {
    const bytes = attached.get(path);
    fetched.push(path.split('/').at(-1) ?? '');
    if (bytes === undefined) send(response, { status: 404, body: null });
    else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
  };

  const answer = (
    kind: string,
    template: string | null,
    method: string,
    authorization: string | undefined,
    asked: Asked,
  ): Answered => {
    const route = routes[kind];
    if (template === null || route === undefined) {
      strays.push(kind);
      return { status: 404, body: { message: '404: Not Found', code: 0 } };
    }
    const open = template.startsWith('/interactions/') || template.startsWith('/webhooks/');
    if (!open && authorization !== `Bot ${fakeToken}`) return unauthorised;
    const problems =
      asked.body === null
        ? []
        : [
            ...spec.problems(method, template, asked.body),
            ...ruleProblems(template, method, asked.body),
            ...fileProblems(asked.body, asked.files),
          ];
    if (problems.length === 0) return route(asked);
    strays.push(`${kind}: ${problems.join('; ')}`);
    return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors: { _errors: problems } } };
  };

  return {
    apiUrl: `http://${host}/api`,
    gateway,
    messages,
    commands,
    interactions,
    requests,
    strays,
    attach: (name, bytes) => {
      const path = `/attachments/${ids.channel}/${attached.size}/${name}`;
      attached.set(path, bytes);
      return `http://${host}${encodeURI(path)}?ex=1&is=2&hm=3`;
    },
    fetched,
    spoil: (request, how) => void spoiled.set(request, how),
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const ready = {
  v: 10,
  user: botUser,
  guilds: [{ id: ids.guild, unavailable: true }],
  session_id: 'session',
  application: { id: ids.bot, flags: 0 },
};

const starts = { total: 1000, remaining: 1000, reset_after: 1, max_concurrency: 1 };

const unauthorised: Answered = { status: 401, body: { message: '401: Unauthorized', code: 0 } };

const slowDown: Answered = {
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: 2, global: false },
  headers: { 'retry-after': '2', 'x-ratelimit-scope': 'user' },
};

/** discord.js reads an answer without content as JSON when it is said to be JSON, and fails. */
function send(response: ServerResponse, { status, body, headers }: Answered): void {
  response.writeHead(status, { ...headers, ...(body === null ? {} : { 'content-type': 'application/json' }) });
  response.end(body === null ? undefined : JSON.stringify(body));
}
