import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card, Run } from '../../../src/cards/card.js';
import { citationOf } from '../../contract/cards.js';
import { aNewsroom } from '../../contract/platform.js';
import { type OpenPage, openPage, textOf } from './open-page.js';

const hostile = `</pre></textarea><script>alert(1)</script><img src=x onerror=alert(1)>"'><a href="javascript:alert(1)">`;
const printed: Run = { kind: 'printed', citation: citationOf(hostile), quoted: true, cut: 'none' };
const hostileCard: Card = {
  heading: hostile,
  parts: [
    { role: 'words', runs: [printed, { kind: 'strong', text: hostile }, { kind: 'text', text: hostile }] },
    { role: 'row', runs: [printed, { kind: 'changed', text: hostile, change: 'asked-only' }] },
    {
      role: 'row',
      runs: [
        { kind: 'link', label: hostile, url: 'javascript:alert(1)' },
        { kind: 'link', label: 'quoted', url: 'https://example.org/"onmouseover="alert(1)' },
        { kind: 'link', label: 'data', url: 'data:text/html,<script>alert(1)</script>' },
      ],
    },
  ],
  buttons: [{ label: hostile, press: { action: 'share', answer: hostile.slice(0, 20) } }],
  stamp: hostile,
};

const newsroom = aNewsroom('private', hostileCard);
let page: OpenPage;
beforeEach(async () => {
  newsroom.heard.length = 0;
  newsroom.pressed.length = 0;
  page = await openPage(newsroom);
});
afterEach(() => page.stop());

describe('who the web page answers', () => {
  it.each(['127.0.0.1', '127.0.0.1:8080', 'localhost', 'LOCALHOST:3000', '[::1]:3000'])(
    'answers to %s',
    async (host) => {
      expect((await page.get('/health', { host })).status).toBe(200);
    },
  );

  it.each(['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', 'localhost.evil.example', '192.168.0.4'])(
    'refuses to answer to the name "%s"',
    async (host) => {
      const { status, body } = await page.get('/?ask=help', { host });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain('class="answer"');
      expect(newsroom.heard).toEqual([]);
    },
  );

  it.each(['https://evil.example', 'http://localhost:1', 'null', 'http://127.0.0.1'])(
    'refuses what the page of %s sends',
    async (origin) => {
      expect((await page.post('/ask', { text: '/help' }, { origin })).status).toBe(403);
      expect((await page.post('/press', { action: 'share', answer: 'A7F3' }, { origin })).status).toBe(403);
      expect([...newsroom.heard, ...newsroom.pressed]).toEqual([]);
      expect(page.logged).toContain('web.refused');
    },
  );

  it.each(['/suggest?kind=speaker&typed=a', '/payload?text=help'])('keeps %s from other sites', async (path) => {
    expect((await page.get(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await page.get(path, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('takes no question longer than a page has use for', async () => {
    expect((await page.post('/ask', { text: 'x'.repeat(100_000) })).status).toBe(413);
  });
});

describe('what the web page lets run', () => {
  it('forbids all scripts, styles and requests but its own', async () => {
    const { headers } = await page.get('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('keeps hostile words inert wherever they stand', async () => {
    const { body } = await page.get(`/?ask=${encodeURIComponent(hostile)}`);
    const ours =
      'html head meta title link script body header main footer nav form label div input button datalist details summary';
    const drawn = 'article section h1 h2 h3 p ul li dl dt dd a b strong em s u code pre span blockquote';
    const known = new Set(`${ours} ${drawn}`.split(' '));
    const tags = [...body.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)];
    // Nothing opens but the tags just matched: no stray angle bracket has got through.
    expect(tags).toHaveLength([...body.matchAll(/<[^/!]/g)].length);
    for (const [, name = '', attributes = ''] of tags) {
      expect(known).toContain(name);
      for (const [, attribute = '', value = ''] of attributes.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)) {
        expect(attribute).not.toMatch(/^(?:on.*|style|srcdoc)$/);
        if (['href', 'src', 'action'].includes(attribute)) expect(value).toMatch(/^(?:\/(?!\/)|https?:\/\/|data:,$)/);
      }
    }
    expect([...body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script src="/page.js" defer>']);
    expect(textOf(body)).toContain(hostile);
  });
});
