import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { pageScript } from '../../../src/platforms/web/script.js';
import { styleSheet } from '../../../src/platforms/web/style.js';

const [light = '', dark = ''] = styleSheet
  .split('@media (prefers-color-scheme: dark)')
  .map((half) => half.split('* {')[0]);

const colours = (scheme: string): ReadonlyMap<string, string> =>
  new Map([...scheme.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the look of the web page', () => {
  it.each([
    ['ink', 'paper'],
    ['soft', 'paper'],
    ['link', 'paper'],
    ['press-ink', 'press'],
    ['mark-ink', 'mark'],
    ['sl-ink', 'sl-paper'],
    ['sl-ink', 'sl-line'],
    ['sl-soft', 'sl-paper'],
    ['sl-link', 'sl-paper'],
    ['dc-ink', 'dc-paper'],
    ['dc-ink', 'dc-embed'],
    ['dc-ink', 'dc-button'],
    ['dc-soft', 'dc-paper'],
    ['dc-soft', 'dc-embed'],
    ['dc-link', 'dc-embed'],
    ['notice', 'sl-paper'],
    ['notice', 'dc-embed'],
  ])('sets %s on %s with a contrast of at least 4.5 to 1, in light and in dark', (above, below) => {
    for (const scheme of [light, dark]) {
      const known = colours(scheme);
      expect(contrast(known.get(above) ?? '', known.get(below) ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has a script that a browser can read', () => {
    expect(() => new Script(pageScript)).not.toThrow();
  });

  it('fetches nothing from elsewhere', () => {
    expect(styleSheet).not.toMatch(/url\(|@import|https?:/);
    expect(pageScript).not.toMatch(/https?:|import\(/);
  });
});
