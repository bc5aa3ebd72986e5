import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { types } from '@slack/bolt';
import { WebSocketServer } from 'ws';
import { blockProblems } from './block-rules.js';
import { type FakeSocket, openFakeSocket } from './fake-socket.js';
import { type FakeFiles, openFiles, type SharedFile } from './files.js';
import type { FakeMessage } from './shown.js';
import { type FakeViews, openViews } from './views.js';

export const BOT = { token: 'xoxb-good', appToken: 'xapp-good', user: 'U0BOT', id: 'B0BOT' } as const;

export type Fault = 'reply-lost' | 'rate-limited' | 'server-error' | Readonly<{ refusedAs: string }>;

/** A message as this Slack holds it; `user` where only that person sees it. */
export type Kept = FakeMessage &
  Readonly<{
    channel: string;
    ts: string;
    user: string | null;
    thread: string | null;
    metadata: unknown;
    /** Whether Slack would show previews of the links in it. */
    previews: boolean;
    files: readonly SharedFile[];
  }>;

export type FakeSlack = Readonly<{
  /** For the SDK; ends in `/api/`. */
  apiUrl: string;
  socket: FakeSocket;
  files: FakeFiles;
  views: FakeViews;
  /** Everything shown to anyone, oldest first. */
  kept: readonly Kept[];
  /** Methods called, in order. */
  called: readonly string[];
  /** Requests that Slack does not know; a test that leaves one has failed. */
  unmatched: readonly string[];
  /** What becomes of the next call of `method`. `reply-lost` and `server-error` come after the work is done. */
  spoilNext(method: string, fault: Fault): void;
  /** An address for answers: five uses in half an hour, by this server's clock. */
  responseUrl(channel: string, user: string): string;
  close(): Promise<void>;
}>;

const USES = 5;
const USABLE_MS = 30 * 60_000;

export type FakeSlackOptions = Readonly<{
  scopes?: readonly string[];
  now?: () => Date;
  /** Whether people can get direct messages from the app. */
  takesMessages?: boolean;
}>;

/**
 * Slack on loopback: the Web API, response URLs and Socket Mode, as strict as documented. The bot is in channel
 * `C0NEWS`; `C0OTHER` is a channel that it is not in.
 */
export async function openFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const {
    scopes = ['commands', 'chat:write', 'app_mentions:read'],
    now = () => new Date(),
    takesMessages = true,
  } = options;
  const kept: Kept[] = [];
  const called: string[] = [];
  const unmatched: string[] = [];
  const faults = new Map<string, Fault>();
  const responseUrls = new Map<string, { channel: string; user: string; uses: number; issuedAt: number }>();

  const keep = (message: Omit<Kept, 'ts'>): string => {
    const ts = `${Math.floor(now().getTime() / 1000)}.${String(kept.length).padStart(6, '0')}`;
    kept.push({ ...message, ts });
    return ts;
  };

  const post = (fields: Fields, user: string | null): object => {
    const to = placeOf(fields.channel);
    if (to === null) return refusal(fields.channel === 'C0OTHER' ? 'not_in_channel' : 'channel_not_found');
    if (to.user !== null && !takesMessages) return refusal('messages_tab_disabled');
    const problems = blockProblems(fields.blocks);
    if (problems.length > 0) return { ...refusal('invalid_blocks'), errors: problems };
    if (fields.text === '' && fields.blocks.length === 0) return refusal('no_text');
    const { text, blocks, metadata, thread, previews } = fields;
    const ts = keep({
      channel: to.channel,
      text,
      blocks,
      metadata,
      thread,
      previews,
      files: [],
      user: user ?? to.user,
    });
    return user === null ? { ok: true, channel: to.channel, ts } : { ok: true, message_ts: ts };
  };

  const needing = (needed: string, work: () => object): object =>
    scopes.includes(needed) ? work() : { ...refusal('missing_scope'), needed, provided: scopes.join(',') };

  const complete = (form: URLSearchParams): object => {
    const done = files.complete(form);
    if (typeof done === 'string') return refusal(done);
    // A person's id is no channel here; that of a conversation with them is.
    const channel = form.get('channel_id') ?? '';
    const to = channel.startsWith('U') ? null : placeOf(channel);
    if (to === null) return refusal(channel === 'C0OTHER' ? 'not_in_channel' : 'channel_not_found');
    const thread = form.get('thread_ts');
    keep({
      ...to,
      text: form.get('initial_comment') ?? '',
      blocks: [],
      metadata: null,
      thread,
      previews: false,
      files: done,
    });
    return { ok: true, files: done.map((_, at) => ({ id: `F${at}` })) };
  };

  const openConversation = ({ user }: Fields): object =>
    user.startsWith('U0') ? { ok: true, channel: { id: `D${user.slice(1)}` } } : refusal('user_not_found');

  const history = (fields: Fields): object => {
    const visible = kept.filter(({ channel, user }) => channel === fields.channel && user === null).reverse();
    const from = Number(fields.cursor || 0);
    const messages = visible.slice(from, from + fields.limit);
    const next = from + fields.limit < visible.length ? String(from + fields.limit) : '';
    return {
      ok: true,
      messages: messages.map(({ ts, text, metadata }) => ({
        type: 'message',
        ts,
        text,
        ...(fields.all && { metadata }),
      })),
      has_more: next !== '',
      response_metadata: { next_cursor: next },
    };
  };

  const methods: Readonly<Record<string, (fields: Fields) => object>> = {
    'auth.test': () => ({ ok: true, team_id: 'T0', user_id: BOT.user, bot_id: BOT.id }),
    'chat.postMessage': (fields) => post(fields, null),
    'chat.postEphemeral': (fields) => post(fields, fields.user),
    'conversations.history': (fields) => needing('channels:history', () => history(fields)),
    'conversations.open': (fields) => needing('im:write', () => openConversation(fields)),
    'files.getUploadURLExternal': ({ form }) => needing('files:write', () => files.announce(form)),
    'files.completeUploadExternal': ({ form }) => needing('files:write', () => complete(form)),
    'views.open': ({ form }) => views.open(form),
    'views.update': ({ form }) => views.update(form),
    'apps.connections.open': () => ({ ok: true, url: socket.ticketUrl() }),
  };

  const answerCall = (method: string, request: IncomingMessage, body: string, response: ServerResponse): void => {
    const work = methods[method];
    if (work === undefined) {
      unmatched.push(`${request.method} /api/${method}`);
      send(response, 404, refusal('unknown_method'));
      return;
    }
    called.push(method);
    response.setHeader('x-oauth-scopes', scopes.join(','));
    const token = method === 'apps.connections.open' ? BOT.appToken : BOT.token;
    if (request.headers.authorization !== `Bearer ${token}`) {
      send(response, 200, refusal('invalid_auth'));
      return;
    }
    const fault = faults.get(method);
    faults.delete(method);
    if (fault === 'rate-limited') {
      response.setHeader('retry-after', '7');
      send(response, 429, refusal('ratelimited'));
      return;
    }
    if (typeof fault === 'object') {
      send(response, 200, refusal(fault.refusedAs));
      return;
    }
    const answer = work(fieldsOf(body));
    if (fault === 'reply-lost') request.socket.destroy();
    else if (fault === 'server-error') send(response, 500, refusal('internal_error'));
    else send(response, 200, answer);
  };

  const answerUrl = (path: string, body: string, response: ServerResponse): void => {
    const url = responseUrls.get(path);
    if (url === undefined || url.uses >= USES || now().getTime() - url.issuedAt > USABLE_MS) {
      send(response, 404, { ok: false, error: url === undefined ? 'invalid_url' : 'used_url' });
      return;
    }
    url.uses += 1;
    const { text, blocks, response_type, thread_ts, unfurl_links } = JSON.parse(body);
    const problems = blockProblems(blocks ?? []);
    if (problems.length > 0) {
      send(response, 400, { ...refusal('invalid_blocks'), errors: problems });
      return;
    }
    const user = response_type === 'in_channel' ? null : url.user;
    const message = { text: text ?? '', blocks: blocks ?? [], thread: thread_ts ?? null, metadata: null, files: [] };
    keep({ ...message, channel: url.channel, user, previews: unfurl_links !== false });
    response.end('ok');
  };

  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      const path = request.url ?? '';
      const bytes = Buffer.concat(pieces);
      const body = bytes.toString();
      if (files.take(path, bytes, response) || files.give(path, request, response)) return;
      if (path.startsWith('/api/')) answerCall(path.slice('/api/'.length), request, body, response);
      else if (path.startsWith('/commands/')) answerUrl(path, body, response);
      else {
        unmatched.push(`${request.method} ${path}`);
        send(response, 404, refusal('no_such_path'));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const files = openFiles(() => url, BOT.token, scopes.includes('files:read'));
  const views = openViews(now, scopes);
  const socket = openFakeSocket(new WebSocketServer({ server }), `ws://127.0.0.1:${port}`);

  return {
    apiUrl: `${url}/api/`,
    socket,
    files,
    views,
    kept,
    called,
    unmatched,
    spoilNext: (method, fault) => {
      faults.set(method, fault);
    },
    responseUrl: (channel, user) => {
      const path = `/commands/T0/${responseUrls.size}/secret`;
      responseUrls.set(path, { channel, user, uses: 0, issuedAt: now().getTime() });
      return `${url}${path}`;
    },
    close: async () => {
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Where a message to `id` stands, and who alone sees it; null where the bot may not post. */
function placeOf(id: string): Readonly<{ channel: string; user: string | null }> | null {
  if (id === 'C0NEWS') return { channel: id, user: null };
  if (/^[UD]0/.test(id)) return { channel: `D${id.slice(1)}`, user: `U${id.slice(1)}` };
  return null;
}

type Fields = ReturnType<typeof fieldsOf>;

/** The SDK sends forms, with what is not a string written as JSON. */
function fieldsOf(body: string) {
  const form = new URLSearchParams(body);
  const blocks: types.KnownBlock[] = JSON.parse(form.get('blocks') ?? '[]');
  return {
    channel: form.get('channel') ?? '',
    user: form.get('user') ?? form.get('users') ?? '',
    form,
    text: form.get('text') ?? '',
    thread: form.get('thread_ts'),
    cursor: form.get('cursor') ?? '',
    limit: Number(form.get('limit') ?? 100),
    all: form.get('include_all_metadata') === 'true',
    previews: form.get('unfurl_links') !== 'false',
    metadata: JSON.parse(form.get('metadata') ?? 'null'),
    blocks,
  };
}

function refusal(error: string): Readonly<{ ok: false; error: string }> {
  return { ok: false, error };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
