import type { Quotation } from '../../src/domain/quotation.js';

/** A quotation of nobody that goes from the start of a text to `end`. */
export const uncredited = (end: number): Quotation => ({
  kind: 'direct',
  content: [{ start: 0, end }],
  printed: [{ start: 0, end }],
  unbalanced: false,
  attribution: { kind: 'none', because: 'no cue' },
  manner: 'unknown',
  act: null,
  channel: null,
  hearer: null,
  nameWithheld: null,
});
