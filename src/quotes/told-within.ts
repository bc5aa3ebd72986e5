import type { Token } from './frames.js';
import { headOf, isCapitalised, type Phrase } from './noun-phrases.js';
import type { ReportingClause } from './reporting-clauses.js';
import { canSpeak } from './subjects.js';
import { isAuxiliary } from './unsaid.js';
import { ARTICLES, PRONOUNS } from './word-lists.js';

/** `said that the account shared`: whether nothing but `that` stands between the strong verb of the one and the other. */
export const standsIn = (tokens: readonly Token[], inner: ReportingClause, outer: ReportingClause): boolean =>
  outer.to === inner.from - (tokens[inner.from - 1]?.lower === 'that' ? 2 : 1) && outer.verb?.strength === 'strong';

/** Whether the clause goes on into the quotation without a break: `telling walkers they were “…”`, `told her, “…”`. */
export function runsOnInto(tokens: readonly Token[], clause: ReportingClause, quotation: number): boolean {
  const gap = tokens.slice(clause.to + 1, quotation);
  const last = gap.at(-1);
  const words = /^(?:comma|colon)$/.test(last?.kind ?? '') ? gap.slice(0, -1) : gap;
  if (words.some(({ kind, lower }) => kind !== 'word' || /^(?:and|but|or|which|who)$/.test(lower))) return false;
  return last?.kind === 'comma' ? words.length < 4 : words.length < 14;
}

/** Price said he then asked officers: “…”, Price said Shaw had told her it was “…”: the words belong to the verb before them. */
export const isToldWithin = (
  tokens: readonly Token[],
  clause: ReportingClause,
  clauses: readonly ReportingClause[],
  quotation: number,
): boolean =>
  clause.verb?.strength === 'strong' &&
  /^(?:beside|aside)$/.test(clause.reach) &&
  isSomebody(tokens, clause.source) &&
  (tellsHer(tokens, clause, quotation) || (tokens[quotation - 1]?.kind === 'colon' && quotation - clause.to < 5)) &&
  clauses.some((outer) => standsIn(tokens, clause, outer));

/** Her instinct told her nothing that anybody said. */
const isSomebody = (tokens: readonly Token[], source: Phrase): boolean =>
  PRONOUNS.has(tokens[source.to]?.lower ?? '') || canSpeak(tokens, { from: source.from, to: headOf(tokens, source) });

/**
 * `told her it was “…”`, `told him that “…”`, `told them: “…”`, `told her to “…”`: that what stands in the marks at `quotation` is what
 * was told. Not so in `told her story “…”`, and hardly in `told her “a pack of lies”`.
 */
export function tellsHer(tokens: readonly Token[], { cue, form }: ReportingClause, quotation: number): boolean {
  if (form !== 'source-and-cue' || !/^(?:told|tells)$/.test(tokens[cue.to]?.lower ?? '')) return false;
  if (!/^(?:him|her|them|me)$/.test(tokens[cue.to + 1]?.lower ?? '')) return false;
  const told = tokens.slice(cue.to + 2, quotation);
  const [first] = told;
  if (first === undefined) return tokens[quotation]?.isOrder === true;
  if (first.kind !== 'word') return told.length === 1;
  const rest = first.lower === 'that' ? told.slice(1) : told;
  if (rest.length === 0) return true;
  if (rest.some(({ kind, lower }) => kind !== 'word' || ANOTHER_CLAUSE.test(lower))) return false;
  if (/^(?:to|not)$/.test(first.lower)) return true;
  return opensClause(rest[0]) && rest.some(({ lower }, i) => i > 0 && isAuxiliary(lower));
}

/** What a subject begins with: `it was`, `the plan was`; not `story`, `about`. */
const opensClause = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isCapitalised(token) || PRONOUNS.has(token.lower) || ARTICLES.has(token.lower) || SUBJECTS.test(token.lower));

const SUBJECTS = /^(?:there|this|that|these|those|his|her|its|their|my|our|your|nobody|everything|everyone|nothing)$/;
const ANOTHER_CLAUSE =
  /^(?:that|which|who|whom|whose|how|why|what|where|when|while|as|after|before|until|because|since|if|although|though|and|but|or|of)$/;

/** `“…,” the Echo quoted Price as saying.` */
export const endsWith = (tokens: readonly Token[], clause: ReportingClause, quotation: number): boolean =>
  tokens.slice(clause.to + 1).every(({ kind }) => kind === 'stop' || kind === 'quotation') &&
  tokens.slice(quotation + 1, clause.from).every(({ kind }, i) => kind === 'word' || (kind === 'comma' && i === 0));

/** `“…,” Price said Shaw had told her.` The clause of Shaw, which ends the sentence, where that of Price stands before it. */
export function toldBehind(
  tokens: readonly Token[],
  outer: ReportingClause,
  clauses: readonly ReportingClause[],
): ReportingClause | null {
  if (outer.form !== 'source-and-cue' || outer.verb?.strength !== 'strong') return null;
  const inner = clauses.find((clause) => clause.from > outer.to && standsIn(tokens, clause, outer));
  if (inner?.form !== 'source-and-cue' || inner.verb?.strength !== 'strong' || !isSomebody(tokens, inner.source))
    return null;
  const rest = tokens.slice(inner.to + 1).filter(({ kind }) => kind !== 'stop');
  return rest.every(({ lower }) => /^(?:him|her|them|me|us|at|to)$/.test(lower)) ? inner : null;
}
