import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, Part, PartRole, Run } from '../../../src/cards/card.js';
import { type PrintedRun, showPrinted } from '../../../src/cards/printed.js';
import { toBlockKit } from '../../../src/platforms/slack/block-kit.js';
import { TEXT_CHARACTERS } from '../../../src/platforms/slack/limits.js';
import { citationOf, contractCard, hostileWords, printedWords } from '../../contract/cards.js';
import { blockProblems, inlineElements } from '../../fakes/slack/block-rules.js';
import { notified, readAloud } from '../../fakes/slack/shown.js';

const emptyCard: Card = { heading: 'Heading', parts: [], buttons: [], stamp: '5 articles · A7F3' };
const cardOf = (...parts: Part[]): Card => ({ ...emptyCard, parts });
const printed = (exact: string): PrintedRun => ({
  kind: 'printed',
  citation: citationOf(exact),
  quoted: true,
  cut: 'none',
});
const inlineOf = (blocks: readonly types.KnownBlock[]) =>
  blocks.flatMap((block) => (block.type === 'rich_text' ? inlineElements(block) : []));

describe('a card in Block Kit', () => {
  it('draws every role and every kind of run within the limits', () => {
    expect(blockProblems(toBlockKit(contractCard('words')).blocks)).toEqual([]);
  });

  it('puts the words of articles into rich text only, one element a passage', () => {
    const { blocks } = toBlockKit(contractCard('words'));
    const pieces = inlineOf(blocks).map((element) => ('text' in element ? element.text : ''));
    for (const words of printedWords) expect(pieces).toContain(showPrinted(printed(words)));
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
  });

  it('says in words what was asked and what is printed, beside the styles', () => {
    const { blocks, text } = toBlockKit(
      cardOf({
        role: 'detail',
        runs: [
          { kind: 'changed', text: 'should', change: 'asked-only' },
          { kind: 'changed', text: 'must', change: 'printed-only' },
        ],
      }),
    );
    expect(inlineOf(blocks)).toEqual([
      { type: 'text', text: '[asked: should]', style: { strike: true } },
      { type: 'text', text: '[printed: must]', style: { bold: true } },
    ]);
    expect(text).toContain('[asked: should][printed: must]');
  });

  it('lists rows with their details indented under them', () => {
    const row = (text: string): Part => ({ role: 'row', runs: [{ kind: 'text', text }] });
    const { blocks } = toBlockKit(cardOf(row('001'), row('002'), { ...row('signs'), role: 'detail' }, row('003')));
    const lists = blocks.flatMap((block) => (block.type === 'rich_text' ? block.elements : []));
    expect(lists.map((list) => 'indent' in list && [list.indent, list.elements.length])).toEqual([
      [0, 2],
      [1, 1],
      [0, 1],
    ]);
  });

  it('shows where a link leads, and only leads to the web', () => {
    const link = (label: string, url: string): Part => ({ role: 'row', runs: [{ kind: 'link', label, url }] });
    const { blocks } = toBlockKit(
      cardOf(link('passage', 'https://example.org/1'), link('local', 'javascript:alert(1)')),
    );
    expect(readAloud({ blocks, text: '' })).toContain('passage (example.org)');
    expect(inlineOf(blocks).filter(({ type }) => type === 'link')).toHaveLength(1);
  });

  it('gives each button the answer it belongs to', () => {
    const actions = toBlockKit(contractCard('words')).blocks.find((block) => block.type === 'actions');
    expect(actions?.elements).toMatchObject([
      { action_id: 'otr:share', value: 'A7F3', text: { text: 'Share to channel' } },
      { action_id: 'otr:passages', value: 'A7F3' },
    ]);
  });

  it('tells screen readers the whole card, with nothing in it that Slack would read as markup', () => {
    const { text } = toBlockKit(contractCard(hostileWords));
    for (const words of printedWords)
      expect(text).toContain(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    expect(text).not.toMatch(/[<>]/);
    expect(text.startsWith('Heading\n')).toBe(true);
    expect(text.endsWith('5 articles · indexed 08:29 · A7F3')).toBe(true);
  });

  it('replaces a quotation that is longer than a block whole, and goes on', () => {
    const long = 'word '.repeat(700);
    const { blocks, text } = toBlockKit(
      cardOf({ role: 'row', runs: [printed(long)] }, { role: 'note', runs: [{ kind: 'text', text: 'after' }] }),
    );
    const shown = readAloud({ blocks, text });
    expect(shown).not.toContain('word');
    expect(shown).toMatch(/not shown: 3\d\d\d characters/);
    expect(shown).toContain('after');
    expect(text).toContain(long.trim());
  });

  it('leaves off whole parts from the end of a long card, and says how many', () => {
    const rows = Array.from(
      { length: 60 },
      (_, row): Part => ({ role: 'row', runs: [printed(`${row} ${'x'.repeat(400)}`)] }),
    );
    const { blocks } = toBlockKit(cardOf(...rows));
    const shown = readAloud({ blocks, text: '' });
    const kept = rows.filter((_, row) => shown.includes(`“${row} ${'x'.repeat(400)}”`)).length;
    expect(kept).toBeGreaterThan(10);
    expect(shown).toContain(`${60 - kept} more lines do not fit into this message.`);
    expect(shown).toContain('5 articles · A7F3');
    expect(blockProblems(blocks)).toEqual([]);
  });

  it('stays within every limit, notifies no one and cuts no quotation, whatever the words are', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const { blocks, text } = toBlockKit(card);
        expect(blockProblems(blocks)).toEqual([]);
        expect(text.length).toBeLessThanOrEqual(TEXT_CHARACTERS);
        expect(notified({ blocks, text })).toEqual([]);
        const whole = new Set(
          card.parts.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'printed' ? showPrinted(run) : []))),
        );
        for (const element of inlineOf(blocks))
          if (element.type === 'text' && /[⟦⟧]/u.test(element.text)) expect(whole).toContain(element.text);
      }),
      { numRuns: 300 },
    );
  });
});

const anyWords = fc
  .oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.constantFrom(hostileWords, '`code` *b* _i_ ~s~', '‮שלום‬ مرحبا', '👩‍👩‍👧'.repeat(200), ''),
    fc.integer({ min: 1, max: 40_000 }).map((length) => '<!channel> & 🗞️ '.repeat(length / 10).slice(0, length)),
  )
  // These mark, in what is drawn, where words of an article begin and end.
  .map((words) => words.replaceAll(/[⟦⟧]/g, ''));
const roles: readonly PartRole[] = ['words', 'context', 'when', 'section', 'row', 'detail', 'note', 'warning'];
const anyRun: fc.Arbitrary<Run> = fc.oneof(
  anyWords.map((text): Run => ({ kind: 'text', text })),
  anyWords.map((text): Run => ({ kind: 'strong', text })),
  fc.record({
    kind: fc.constant('printed' as const),
    citation: anyWords.map((words) => citationOf(`⟦${words}⟧`)),
    quoted: fc.boolean(),
    cut: fc.constantFrom('none', 'before', 'after', 'both'),
  }),
  fc.record({
    kind: fc.constant('changed' as const),
    text: anyWords,
    change: fc.constantFrom('asked-only', 'printed-only'),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    label: anyWords,
    url: fc.oneof(fc.webUrl(), fc.constant('javascript:x'), fc.constant(`https://example.org/${'a'.repeat(4_000)}`)),
  }),
);
const anyCard: fc.Arbitrary<Card> = fc.record({
  heading: anyWords,
  parts: fc.array(fc.record({ role: fc.constantFrom(...roles), runs: fc.array(anyRun, { maxLength: 6 }) }), {
    maxLength: 60,
  }),
  buttons: fc.array(
    fc.record({
      label: fc.string({ minLength: 1, maxLength: 120 }),
      press: fc.record({
        action: fc.constantFrom('share', 'passages', 'wrong'),
        answer: fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.string({ minLength: 1_900, maxLength: 2_100 })),
      }),
    }),
    { maxLength: 30 },
  ),
  stamp: anyWords,
});
