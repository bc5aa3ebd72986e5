import { describe, expect, it } from 'vitest';
import { compose, GLANCE } from '../../src/cards/compose.js';
import { lengthOf, shown } from '../../src/cards/runs.js';
import { checkDraft } from '../../src/drafts/check-draft.js';
import { askerAt, productOverPieces } from '../answers/over-folder.js';

const now = new Date('2031-05-04T09:00:00Z');
const HELD = 'We will not close the pier until every repair is paid for, and nobody has asked us to.';
const PIECE = `---\noutlet: Quay Post\n---\n\nThe council leader, Merrin Oskallow, said: “${HELD}”`;

async function cardOf(draft: string, limit: number, style: string | null = null) {
  const product = await productOverPieces({ one: PIECE }, now);
  const file = { name: 'pier.txt', bytes: new TextEncoder().encode(draft) };
  const answer = await checkDraft(file, style, product.archiveFor(askerAt(now)));
  const stamped = { answer, id: 'A7F3K2', articles: 1, indexedAt: now, zone: 'UTC' };
  const card = compose(stamped, { limit, now, linkTo: () => null });
  return { ...card, lines: card.parts.map(({ runs }) => runs.map(shown).join('')) };
}

const ALTERED = `Merrin Oskallow said: “${HELD.replace('not ', '')}”`;

describe('the card of a checked draft', () => {
  it('says what differs, how, and what is printed, the worst first', async () => {
    const { heading, lines } = await cardOf(`Merrin Oskallow said: “${HELD}”\n\n${ALTERED}`, GLANCE);
    expect(heading).toBe('1 of 2 quotations not held so');
    expect(lines[0]).toMatch(/^Different words · line 3 · Merrin Oskallow: We will close the pier/);
    expect(lines[1]).toBe('a negation changed: printed not, not in the draft');
    expect(lines[2]).toContain(`Quay Post “${HELD}”`);
  });

  it('says what matters in 900 characters, and has the rest behind a button', async () => {
    const card = await cardOf(Array.from({ length: 20 }, () => ALTERED).join('\n\n'), GLANCE);
    expect(lengthOf(card.parts) + card.heading.length + card.stamp.length).toBeLessThanOrEqual(GLANCE);
    expect(card.buttons.map(({ press }) => press.action)).toEqual(['more']);
  });

  it('never calls a draft right: it says that nothing differs from what is held', async () => {
    const { heading } = await cardOf(`Merrin Oskallow said: “${HELD}”`, GLANCE);
    expect(heading).toBe('1 quotation: none differs from what is held');
  });

  it.each([
    ['guardian', 'fine'],
    ['bbc', 'to look at'],
  ])('flags dropped fillers as the house style %s has it', async (style, expected) => {
    const draft = `Merrin Oskallow said: “${HELD.replace('We will', 'We, um, will')}”`;
    const { lines } = await cardOf(draft, GLANCE, style);
    expect(lines.some((line) => line === 'To look at')).toBe(expected === 'to look at');
  });

  it('answers a house style that there is not with those there are', async () => {
    const { lines } = await cardOf(ALTERED, GLANCE, 'tabloid');
    expect(lines[0]).toContain('There is no house style called tabloid. There are: bbc');
  });
});
