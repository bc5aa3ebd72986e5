import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, Part, Run } from '../../../src/cards/card.js';
import { showPrinted } from '../../../src/cards/printed.js';
import { footerRefersTo, toDiscord } from '../../../src/platforms/discord/embed.js';
import { citationOf, contractCard, hostileWords } from '../../contract/cards.js';
import { messageProblems } from '../../fakes/discord/rules.js';
import { shownMarkdown } from '../../fakes/discord/shown.js';
import { openSpec } from '../../fakes/discord/spec.js';
import { hostileCard } from './hostile.js';

const template = '/channels/{channel_id}/messages';

/** What Discord would say against posting this card. */
function problemsWith(card: Card, reference: string | null = null): readonly string[] {
  const { allowedMentions, ...message } = toDiscord(card, reference);
  const body = { ...message, allowed_mentions: allowedMentions };
  return [...openSpec().problems('POST', template, body), ...messageProblems(body)];
}

const text = (words: string): Run => ({ kind: 'text', text: words });
const printed = (exact: string): Run => ({ kind: 'printed', citation: citationOf(exact), quoted: true, cut: 'none' });
const row = (...runs: Run[]): Part => ({ role: 'row', runs });
const cardOf = (...parts: Part[]): Card => ({ heading: 'Who said it', parts, buttons: [], stamp: '5 articles · A7F3' });
const descriptionOf = (card: Card): string => toDiscord(card).embeds[0].description ?? '';

describe('a card on Discord', () => {
  it('has the heading as title, the stamp as footer, and a row of buttons that name the answer', () => {
    const { embeds, components } = toDiscord(contractCard('words'));
    expect(embeds[0].title).toBe('Heading');
    expect(embeds[0].footer?.text).toBe('5 articles · indexed 08:29 · A7F3');
    expect(components).toMatchObject([
      {
        type: 1,
        components: [{ custom_id: 'otr:share:A7F3', label: 'Share to channel' }, { custom_id: 'otr:passages:A7F3' }],
      },
    ]);
  });

  it.each([
    ['every kind of part and run', contractCard('words')],
    ['words that would notify people', contractCard(hostileWords)],
    ['no parts, buttons or stamp', { ...cardOf(), stamp: '' }],
    ['a stamp of 3,000 characters', { ...cardOf(row(text('x'.repeat(4000)))), stamp: 's'.repeat(3000) }],
    ['a heading of 300 asterisks', { ...cardOf(row(text('x'))), heading: '*'.repeat(300) }],
  ])('is taken by Discord with %s', (_, card) => {
    expect(problemsWith(card)).toEqual([]);
    expect(problemsWith(card, 'a'.repeat(25))).toEqual([]);
  });

  it('allows no mention of anyone', () => {
    expect(toDiscord(contractCard(hostileWords)).allowedMentions).toEqual({ parse: [] });
  });

  it('puts words of an article in marks when the article’s own are not in the passage', () => {
    expect(descriptionOf(cardOf(row(printed('rock bottom'))))).toBe('- “rock bottom”');
    expect(descriptionOf(cardOf(row(printed('"rock bottom"'))))).toBe('- "rock bottom"');
  });

  it('says in words which words were asked and which are printed', () => {
    const changes: Run[] = [
      { kind: 'changed', text: 'sacked', change: 'asked-only' },
      { kind: 'changed', text: 'fired', change: 'printed-only' },
    ];
    expect(shownMarkdown(descriptionOf(cardOf(row(...changes))))).toBe('[asked: sacked][printed: fired]');
  });

  it('shows where a link leads, and links to nothing but web pages', () => {
    const link = (url: string): Run => ({ kind: 'link', label: 'the *passage*', url });
    expect(descriptionOf(cardOf(row(link('https://example.org/a_(b)#:~:text=x%2Cy'))))).toBe(
      '- the \\*passage\\* ([example.org](https://example.org/a_%28b%29#:~:text=x%2Cy))',
    );
    expect(descriptionOf(cardOf(row(link('javascript:alert(1)'))))).toBe('- the \\*passage\\*');
  });

  it('leaves out whole lines from the end when it is too long, and says how many', () => {
    const long = Array.from({ length: 10 }, (_, at) => row(printed(`${at} ${'word '.repeat(200)}end`)));
    const lines = descriptionOf(cardOf(...long)).split('\n');
    expect(lines.at(-1)).toBe('-# 7 more lines are left out: too long for one Discord message');
    expect(lines.slice(0, -1)).toHaveLength(3);
    for (const line of lines.slice(0, -1)) expect(line.endsWith('end”')).toBe(true);
  });

  it('never cuts a quotation that is too long by itself: it leaves it out', () => {
    const description = descriptionOf(cardOf(row(text('first')), row(printed('x'.repeat(5000)))));
    expect(description).toBe('- first\n-# 1 more line is left out: too long for one Discord message');
  });

  it('leaves no small heading over rows that are left out', () => {
    const section: Part = { role: 'section', runs: [text('Different words')] };
    const description = descriptionOf(cardOf(row(text('first')), section, row(printed('x'.repeat(5000)))));
    expect(description).toBe('- first\n-# 2 more lines are left out: too long for one Discord message');
  });

  it('carries its reference at the end of the footer, and is recognised by it', () => {
    const footer = toDiscord(cardOf(), 'morning-1').embeds[0].footer?.text ?? '';
    expect(footer).toBe('5 articles · A7F3 · ref morning-1');
    expect(footerRefersTo(footer, 'morning-1')).toBe(true);
    expect(footerRefersTo(footer, 'ning-1')).toBe(false);
    expect(footerRefersTo('ref morning-1', 'morning-1')).toBe(true);
  });

  it('is taken by Discord and shows the exact words, whatever they are', () => {
    fc.assert(
      fc.property(hostileCard, (card) => {
        expect(problemsWith(card, 'a'.repeat(25))).toEqual([]);
        const description = descriptionOf(card);
        const leftOut = Number(/-# (\d+) more lines? (?:is|are) left out[^\n]*$/.exec(description)?.[1] ?? 0);
        const shown = shownMarkdown(description);
        for (const run of card.parts.slice(0, card.parts.length - leftOut).flatMap(({ runs }) => runs))
          if (run.kind === 'printed') expect(shown).toContain(showPrinted(run));
      }),
      { numRuns: 300 },
    );
  });
});
