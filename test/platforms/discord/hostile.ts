import fc from 'fast-check';
import type { Card, Part, PartRole, Run } from '../../../src/cards/card.js';
import { citationOf } from '../../contract/cards.js';

const dangerous = [
  '@everyone',
  '@here',
  '<@123>',
  '<@&99>',
  '<#5>',
  '<:smile:123>',
  ':smile:',
  '```\n',
  '`',
  '[free](https://evil.example)',
  'https://evil.example/x_y_z',
  '**bold**',
  '__under__',
  '~~gone~~',
  '||spoiler||',
  '\n> quote',
  '\n# heading',
  '\n- item',
  '\n12. item',
  '\n-# small',
  '\\',
  '¯\\_(ツ)_/¯',
  'שלום',
  '\u202eabc',
  '🗞️',
  '“rock bottom”',
];

/** Words as nobody should print them, and somebody will. Never blank. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...dangerous),
      fc.string({ maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((pieces) => `x${pieces.join(' ')}x`);

const hugeText = fc.tuple(hostileText, fc.integer({ min: 1_000, max: 40_000 })).map(([text, length]) => {
  const times = Math.ceil(length / text.length);
  return `${text.repeat(times).slice(0, length)}x`;
});

const anyText = fc.oneof({ weight: 9, arbitrary: hostileText }, { weight: 1, arbitrary: hugeText });

const cut = fc.constantFrom('none', 'before', 'after', 'both');

const anyRun: fc.Arbitrary<Run> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: anyText }),
  fc.record({ kind: fc.constant('strong' as const), text: anyText }),
  fc.record({ kind: fc.constant('printed' as const), citation: anyText.map(citationOf), quoted: fc.boolean(), cut }),
  fc.record({
    kind: fc.constant('changed' as const),
    text: anyText,
    change: fc.constantFrom('asked-only', 'printed-only'),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    label: anyText,
    url: fc.oneof(fc.webUrl({ withFragments: true }), anyText),
  }),
);

const roles: readonly PartRole[] = ['words', 'context', 'when', 'section', 'row', 'detail', 'note', 'warning'];

const anyPart: fc.Arbitrary<Part> = fc.record({
  role: fc.constantFrom(...roles),
  runs: fc.array(anyRun, { minLength: 1, maxLength: 4 }),
});

export const hostileCard: fc.Arbitrary<Card> = fc.record({
  heading: anyText,
  parts: fc.array(anyPart, { maxLength: 40 }),
  buttons: fc.uniqueArray(
    fc.record({
      label: anyText,
      press: fc.record({
        action: fc.constantFrom('share', 'passages', 'wrong'),
        answer: fc.constantFrom('A7F3', 'x'.repeat(99)),
      }),
    }),
    { maxLength: 7, selector: ({ press }) => press.action },
  ),
  stamp: anyText,
});
