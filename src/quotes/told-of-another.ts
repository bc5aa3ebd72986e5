import { withApposedName } from './asides.js';
import type { Token } from './frames.js';
import { PAST, type Phrase } from './noun-phrases.js';
import { phraseEndingAt } from './phrase-ending.js';
import { phraseStartingAt } from './phrase-starting.js';
import { pronounAt } from './pronouns.js';
import type { ReportingClause } from './reporting-clauses.js';
import { canSpeak } from './subjects.js';
import { KIN } from './word-lists.js';

/**
 * Price told the court that her sister had rung and said: whether the second verb may be that of somebody whom the clause
 * before only tells of.
 *
 * @param and where the word stands that joins the second verb
 */
export function isToldOfAnother(tokens: readonly Token[], and: number, earlier: readonly ReportingClause[]): boolean {
  const outer = earlier.findLast((clause) => clause.form === 'source-and-cue' && clause.reach !== 'noun');
  if (outer?.verb?.strength !== 'strong') return false;
  if (apposedActs(tokens, outer.to + 1, and)) return true;
  const gap = tokens.slice(outer.to + 1, and);
  if (gap.some(({ kind }) => kind !== 'word')) return false;
  const at = outer.to + 1;
  const that = gap.findIndex(({ lower }) => lower === 'that');
  const had = gap.findIndex(({ lower }) => lower === 'had');
  if (that < 0 && had < 0) return false;
  const subject = that < 0 ? phraseEndingAt(tokens, at + had - 1) : phraseStartingAt(tokens, at + that + 1);
  return subject !== null && subject.from > outer.to && isAnother(tokens, subject);
}

/** Price said the foreman, Ben Shaw, laughed and told him: what stands behind `said` up to the word that joins the verbs. */
function apposedActs(tokens: readonly Token[], from: number, and: number): boolean {
  const start = tokens[from]?.lower === 'that' ? from + 1 : from;
  const subject = phraseStartingAt(tokens, start);
  const whole = subject && withApposedName(tokens, subject);
  if (!whole || whole.to === subject?.to || tokens[whole.to + 1]?.kind !== 'comma') return false;
  return whole.to + 2 < and && PAST.test(tokens[whole.to + 2]?.lower ?? '');
}

const isAnother = (tokens: readonly Token[], subject: Phrase): boolean =>
  pronounAt(tokens, subject) === null &&
  (canSpeak(tokens, subject) || tokens.slice(subject.from, subject.to).some(({ lower }) => KIN.has(lower)));
