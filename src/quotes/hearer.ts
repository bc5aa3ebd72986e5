import type { Span } from '../domain/span.js';
import type { Token } from './frames.js';
import { phraseStartingAt } from './phrase-starting.js';
import type { ReportingClause } from './reporting-clauses.js';
import { PRONOUNS } from './word-lists.js';

/** Who is told, as printed: `Smith` in `told Smith`, `reporters` in `said to reporters`; null when the clause names nobody. */
export function hearerOf(tokens: readonly Token[], { cue, verb, form, source }: ReportingClause): Span | null {
  if (verb === null) return null;
  const next = cue.to + 1;
  const to = tokens[next]?.lower === 'to';
  if (!to && (!verb.takesHearer || form !== 'source-and-cue')) return null;
  const start = to ? next + 1 : next;
  // Price warned he was ready: that is what is said.
  if (PRONOUNS.has(tokens[start]?.lower ?? '')) return null;
  const phrase = PRONOUN.test(tokens[start]?.lower ?? '')
    ? { from: start, to: start }
    : phraseStartingAt(tokens, start);
  const last = phrase && tokens[phrase.to];
  if (!phrase || !last || (phrase.from <= source.to && source.from <= phrase.to)) return null;
  return { start: tokens[phrase.from]?.span.start ?? 0, end: last.span.start + last.text.length };
}

const PRONOUN = /^(?:him|her|them|me|us|you)$/;
