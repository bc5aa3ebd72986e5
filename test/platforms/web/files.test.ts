import { afterEach, describe, expect, it } from 'vitest';
import { KEPT_BYTES, KEPT_MS, keepFiles } from '../../../src/platforms/web/kept-files.js';
import { contractCard } from '../../contract/cards.js';
import { contractCommandsWithDrafts, darkPicture, fileToKeep, onePixel, picture } from '../../contract/files.js';
import { aNewsroom } from '../../contract/platform.js';
import { at, type OpenPage, openPage, textOf } from './open-page.js';

const question = { text: '/timeline x' };

let page: OpenPage | null = null;
afterEach(async () => {
  await page?.stop();
  page = null;
});

const open = async (attachments = [picture, darkPicture, fileToKeep], now = () => at) => {
  const newsroom = {
    ...aNewsroom('private', contractCard('words'), attachments),
    commands: contractCommandsWithDrafts,
  };
  page = await openPage(newsroom, now);
  return { page, newsroom };
};
const addressesIn = (body: string): readonly string[] => [
  ...new Set([...body.matchAll(/\/files\/[\w-]+/g)].map(([address]) => address)),
];

describe('the files of an answer on the web page', () => {
  it('are a picture with its words, for light paper and for dark, and a link for each', async () => {
    const { page } = await open();
    const { body, headers } = await page.post('/ask', question);
    const [dark, light] = addressesIn(body);
    expect(body).toContain(`<source srcset="${dark}" media="(prefers-color-scheme: dark)">`);
    expect(body).toContain(`<img src="${light}" alt="${picture.alt}">`);
    expect(body.split('<li><a href="/files/')).toHaveLength(4);
    expect(headers['content-security-policy']).toContain("img-src 'self' data:");
  });

  it('are one picture where there is one', async () => {
    const { page } = await open([picture]);
    const { body } = await page.post('/ask', question);
    expect(body).toContain('<img src="/files/');
    expect(body).not.toContain('<source');
  });

  it('are there to be downloaded, byte for byte', async () => {
    const { page } = await open([picture, fileToKeep]);
    const [shown, kept] = addressesIn((await page.post('/ask', question)).body);
    const response = await fetch(page.address + shown);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(onePixel);
    const saved = await page.get(kept ?? '');
    expect(saved).toMatchObject({ status: 200, body: 'a Word file' });
    expect(saved.headers['content-disposition']).toBe("attachment; filename*=UTF-8''draft.docx");
    expect(saved.headers['x-content-type-options']).toBe('nosniff');
  });

  it('are given to no other site, and under no name that was made up', async () => {
    const { page } = await open();
    const [address = ''] = addressesIn((await page.post('/ask', question)).body);
    expect((await page.get(address, { 'sec-fetch-site': 'cross-site' })).status).toBe(404);
    expect((await page.get(address, { host: 'evil.example' })).status).toBe(403);
    expect((await page.get('/files/1')).status).toBe(404);
    expect(address.length).toBeGreaterThan(30);
  });

  it('are gone after a quarter of an hour', async () => {
    let now = at;
    const { page } = await open([picture], () => now);
    const [address = ''] = addressesIn((await page.post('/ask', question)).body);
    now = new Date(at.getTime() + KEPT_MS);
    expect((await page.get(address)).status).toBe(200);
    now = new Date(at.getTime() + KEPT_MS + 1);
    expect((await page.get(address)).status).toBe(404);
  });

  it('take up no more than a fixed room, the oldest making way', () => {
    let last = 0;
    const files = keepFiles(
      () => at,
      () => String(++last),
    );
    const large = { ...fileToKeep, bytes: new Uint8Array(KEPT_BYTES / 2) };
    for (let count = 0; count < 3; count += 1) files.keep(large);
    expect(['1', '2', '3'].map((id) => files.file(id) !== null)).toEqual([false, true, true]);
  });
});

describe('a draft on the web page', () => {
  const form = (fields: Readonly<Record<string, string | File>>): FormData => {
    const filled = new FormData();
    for (const [name, value] of Object.entries(fields)) filled.append(name, value);
    return filled;
  };
  const noFile = new File([], '');

  it('has a form, where there is a command that takes one', async () => {
    const { page } = await open();
    expect((await page.get('/')).body).toContain('accept=".txt,.md,.docx"');
    await page.stop();
    const without = await openPage(aNewsroom());
    expect((await without.get('/')).body).not.toContain('multipart/form-data');
    await without.stop();
  });

  it('can be a file, which arrives byte for byte', async () => {
    const { page, newsroom } = await open([]);
    const bytes = new Uint8Array([80, 75, 0, 255, 13, 10]);
    const file = new File([bytes], 'Dräft.docx');
    const { status, body } = await page.sendForm('/draft', form({ copy: '', file, 'aside.style': 'bbc' }));
    expect(status).toBe(200);
    expect(newsroom.calls).toMatchObject([{ command: 'check-quotes', options: { style: 'bbc' } }]);
    expect(newsroom.calls[0]?.draft).toEqual({ name: 'Dräft.docx', bytes });
    expect(textOf(body)).toContain('/check-quotes Dräft.docx');
  });

  it('can be pasted, and then has the lines that were pasted', async () => {
    const { page, newsroom } = await open([]);
    await page.sendForm('/draft', form({ copy: '“Exactly this,”\r\nhe said & <b>', file: noFile, 'aside.style': '' }));
    expect(newsroom.calls[0]?.options).toEqual({});
    expect(newsroom.calls[0]?.draft?.name).toBe('pasted text');
    expect(new TextDecoder().decode(newsroom.calls[0]?.draft?.bytes)).toBe('“Exactly this,”\nhe said & <b>');
  });

  it('is asked for again when nothing was handed in', async () => {
    const { page, newsroom } = await open([]);
    const { body } = await page.sendForm('/draft', form({ copy: ' ', file: noFile }));
    expect(textOf(body)).toContain('Nothing was handed in: paste a text or choose a file.');
    expect((await page.post('/draft', 'no form')).body).toContain('Nothing was handed in');
    expect(newsroom.calls).toEqual([]);
  });

  it('may have 10 MB and no more', async () => {
    const { page, newsroom } = await open([]);
    const ofSize = (bytes: number) => form({ copy: '', file: new File([new Uint8Array(bytes)], 'a.txt') });
    expect((await page.sendForm('/draft', ofSize(10 * 1024 * 1024))).status).toBe(200);
    const refused = await page.sendForm('/draft', ofSize(10 * 1024 * 1024 + 65_536));
    expect(refused.status).toBe(413);
    expect(textOf(refused.body)).toContain('At most 10 MB can be read.');
    expect(newsroom.calls).toHaveLength(1);
  });

  it('is not taken from another site', async () => {
    const { page, newsroom } = await open([]);
    const sent = await page.sendForm('/draft', form({ copy: 'words' }), { origin: 'https://evil.example' });
    expect(sent.status).toBe(403);
    expect(newsroom.calls).toEqual([]);
  });
});
