import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { download } from '../../src/platforms/download.js';

const limit = 10 * 1024 * 1024;

describe('a file that people hand in', () => {
  let server: Server | null = null;
  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
    server = null;
  });
  const serve = async (answer: RequestListener): Promise<string> => {
    const opened = createServer(answer);
    server = opened;
    await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(opened.address() as AddressInfo).port}`;
  };
  const offered = (url: string, size = 4) => ({ name: 'draft.txt', size, url });

  it('is read whole, with the headers that open it', async () => {
    const origin = await serve((request, response) => response.end(`${request.headers.authorization} “copy”`));
    const read = await download(offered(`${origin}/draft.txt`), origin, { authorization: 'Bearer x' });
    expect(read).toMatchObject({ kind: 'file', file: { name: 'draft.txt' } });
    expect(read.kind === 'file' && new TextDecoder().decode(read.file.bytes)).toBe('Bearer x “copy”');
  });

  it.each([
    'http://files.slack.com/draft.txt',
    'https://files.slack.com.example.org/draft.txt',
    'https://files.slack.com:8443/draft.txt',
    'https://files.slack.com@example.org/draft.txt',
    'file:///etc/passwd',
    'draft.txt',
    '',
  ])('is not fetched from %j', async (url) => {
    expect(await download(offered(url), 'https://files.slack.com')).toMatchObject({ because: 'elsewhere' });
  });

  it('is not followed to another address', async () => {
    const visited: string[] = [];
    const origin = await serve((request, response) => {
      visited.push(request.url ?? '');
      response.writeHead(302, { location: '/internal' }).end();
    });
    expect(await download(offered(`${origin}/draft.txt`), origin)).toMatchObject({ because: 'not given' });
    expect(visited).toEqual(['/draft.txt']);
  });

  it.each([
    ['a page to log in', 200, 'text/html; charset=utf-8'],
    ['an error', 404, 'text/plain'],
  ])('is not taken for one when %s comes instead', async (_, status, type) => {
    const origin = await serve((_request, response) =>
      response.writeHead(status, { 'content-type': type }).end('words'),
    );
    expect(await download(offered(`${origin}/draft.txt`), origin)).toMatchObject({ because: 'not given' });
  });

  it('is given up as soon as it is too long, whatever was said of its size', async () => {
    let sent = 0;
    const piece = Buffer.alloc(1024 * 1024);
    const origin = await serve((_, response) => {
      const send = (): void => {
        while (sent < limit * 10 && !response.destroyed) {
          sent += piece.length;
          if (!response.write(piece)) return void response.once('drain', send);
        }
        response.end();
      };
      send();
    });
    expect(await download(offered(`${origin}/draft.txt`, 4), origin)).toMatchObject({ because: 'too large' });
    expect(sent).toBeLessThan(limit * 5);
    expect(await download(offered(`${origin}/draft.txt`, limit + 1), origin)).toMatchObject({ because: 'too large' });
  });

  it('is missed, not waited for, when the connection breaks', async () => {
    const origin = await serve((request) => request.socket.destroy());
    expect(await download(offered(`${origin}/draft.txt`), origin)).toMatchObject({
      because: 'lost',
      explain: 'draft.txt could not be fetched. Try again, or paste its text.',
    });
  });
});
