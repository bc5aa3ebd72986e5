import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromJson, toJson } from '../../src/store/json.js';

const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ unit: 'binary' }),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('value')),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('value'), { noNullPrototype: true }),
  ),
})).value;

it('gives every value back as it was, dates as dates', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(fromJson(toJson(value))).toEqual(value);
    }),
  );
});
