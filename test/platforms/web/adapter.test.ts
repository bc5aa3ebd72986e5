import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../../src/log.js';
import { openWeb } from '../../../src/platforms/web/adapter.js';
import { contractCard } from '../../contract/cards.js';
import { aNewsroom, until } from '../../contract/platform.js';
import { at, openPage, settings } from './open-page.js';

const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const openAt = (host: string, port: number) =>
  openWeb(
    { ...settings, host, port },
    () => null,
    quiet,
    () => at,
  );

describe('the web page as a platform', () => {
  it('says at what address it can be opened', async () => {
    const web = openAt('127.0.0.1', 0);
    await web.start(aNewsroom());
    const { status } = await fetch(`${web.address}/health`);
    await web.stop();
    expect(status).toBe(200);
    expect(web.address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
  });

  it.each([
    ['0.0.0.0', 'http://localhost:3000'],
    ['::1', 'http://[::1]:3000'],
  ])('is opened, when bound to %s, at %s', (host, address) => {
    expect(openAt(host, 3000).address).toBe(address);
  });

  it('names the port that is taken, and what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const starting = openAt('127.0.0.1', port).start(aNewsroom());
    await expect(starting).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringMatching(new RegExp(`^Port ${port} .*set PORT to a free one`)),
    });
    other.close();
  });

  it('names the host that is not of this machine', async () => {
    await expect(openAt('192.0.2.1', 0).start(aNewsroom())).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('192.0.2.1'),
    });
  });

  it('refuses for good to post, and finds no post', async () => {
    const web = openAt('127.0.0.1', 0);
    const delivery = await web.post('page', contractCard('a digest'), 'morning-1');
    expect(delivery).toMatchObject({ kind: 'refused', lasting: true, retryAfterMs: null });
    expect(await web.find('page', 'morning-1')).toEqual({ kind: 'absent' });
  });

  it('waits, when it stops, for the question under way, and not for idle connections', async () => {
    const newsroom = aNewsroom();
    newsroom.hold();
    const page = await openPage(newsroom);
    const spare = connect(Number(new URL(page.address).port), '127.0.0.1').on('error', () => {});
    const answer = page.get('/?ask=help');
    await until(() => newsroom.heard.length === 1);
    let stopped = false;
    const stopping = page.stop().then(() => {
      stopped = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stopped).toBe(false);
    newsroom.release();
    const { status, body } = await answer;
    await stopping;
    expect(status).toBe(200);
    expect(body).toMatch(/<\/html>\s*$/);
    spare.destroy();
  });

  it('takes no more questions once it has stopped', async () => {
    const newsroom = aNewsroom();
    const page = await openPage(newsroom);
    await page.stop();
    await expect(page.get('/?ask=help')).rejects.toThrow();
    expect(newsroom.heard).toEqual([]);
  });
});
