import fc from 'fast-check';
import { expect, it } from 'vitest';
import { familiesOf } from '../../src/archive/families.js';
import { independentAtMost } from '../../src/archive/witnesses.js';
import { words } from '../../src/text/words.js';

const report = (outlet: string | null, text: string) => ({ outlet, words: words(text) });

it('puts an agency’s sentence into one family, whoever prints it', () => {
  const copy = 'the ferry sank off Ostrel in a storm shortly after midnight';
  expect(
    familiesOf([
      report('Courier', `${copy}, the harbour said`),
      report('Wire', 'divers found the wreck'),
      report('Gazette', `Officials said ${copy}.`),
    ]),
  ).toEqual([0, 1, 0]);
});

it('puts one outlet into one family', () => {
  expect(
    familiesOf([report('Wire', 'one'), report('Wire', 'two'), report(null, 'three'), report(null, 'four')]),
  ).toEqual([0, 0, 1, 2]);
});

it('finds as many families as there are independent reports at most, counted pair by pair', () => {
  const outlet = fc.constantFrom(null, 'Wire', 'Courier', 'Gazette');
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.array(fc.record({ outlet, text }), { maxLength: 8 }), (given) => {
      const reports = given.map((one) => report(one.outlet, one.text));
      expect(new Set(familiesOf(reports)).size).toBe(independentAtMost(reports));
    }),
  );
});
