import type { Span } from '../../../src/domain/span.js';
import { count, type Tally } from '../counts.js';
import { KINDS, type Kind } from './pieces.js';
import { shared } from './word-places.js';

/** An unbroken stretch of content: `span` trimmed, `words` by their places in the text, at least one. */
export type Segment = Readonly<{ kind: Kind; span: Span; words: readonly number[] }>;

/**
 * Counts `content <kind> <how> recall` for the gold's segments and `… precision` for the predicted ones, each held
 * against all segments of the other side: `strict` the same span, `partial` the share of it under the one that covers
 * most, `token` its words under any.
 */
export function countContent(tally: Tally, gold: readonly Segment[], predicted: readonly Segment[]): void {
  countSide(tally, 'recall', gold, predicted);
  countSide(tally, 'precision', predicted, gold);
}

function countSide(tally: Tally, side: string, segments: readonly Segment[], others: readonly Segment[]): void {
  const covered = new Set(others.flatMap(({ words }) => words));
  for (const { kind, span, words } of segments) {
    const isExact = others.some((other) => other.span.start === span.start && other.span.end === span.end);
    const most = others.reduce((best, other) => Math.max(best, shared(words, other.words)), 0);
    const under = words.filter((at) => covered.has(at)).length;
    for (const row of [kind, 'all']) {
      count(tally, `content ${row} strict ${side}`, isExact);
      count(tally, `content ${row} partial ${side}`, most / words.length);
      count(tally, `content ${row} token ${side}`, under, words.length);
    }
  }
}

export const CONTENT_ROWS: readonly string[] = [...KINDS, 'all'];
