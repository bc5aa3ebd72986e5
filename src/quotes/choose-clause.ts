import type { Token } from './frames.js';
import type { ReportingClause } from './reporting-clauses.js';
import { endsWith, isToldWithin, runsOnInto, standsIn, toldBehind } from './told-within.js';
import { ARTICLES, PHRASE_ENDS, PHRASE_JOINTS } from './word-lists.js';

/** `ambiguous`: several clauses report here and the sentence does not say whose words these are. */
export type Choice =
  | Readonly<{
      kind: 'clause';
      clause: ReportingClause;
      confidence: number;
      /** True where the grammar leaves no doubt. */
      settled: boolean;
    }>
  | Readonly<{ kind: 'ambiguous' | 'none' }>;

/**
 * Chooses the reporting clause of one sentence that a quotation in it belongs to: what stands directly beside it first,
 * then what governs it from afar, then what closes the sentence.
 */
export function chooseClause(
  tokens: readonly Token[],
  quotation: number,
  clauses: readonly ReportingClause[],
  sameSpeaker: (a: ReportingClause, b: ReportingClause) => boolean,
): Choice {
  // was called “a mess” by Ben Shaw
  const embracing = clauses.find((clause) => clause.cue.to < quotation && clause.source.from > quotation);
  if (embracing) return chosen(embracing, 0.95);
  const around = clauses.filter((clause) => clause.to < quotation || clause.from > quotation);
  const before = around.findLast((clause) => clause.to < quotation);
  const after = around.find((clause) => clause.from > quotation);

  if (
    before &&
    (before.settled || isToldWithin(tokens, before, around, quotation)) &&
    runsOnInto(tokens, before, quotation)
  )
    return { ...chosen(before, 0.95), settled: true };
  if (after?.settled && endsWith(tokens, after, quotation)) return { ...chosen(after, 0.95), settled: true };
  const inner = after && followsDirectly(tokens, after, quotation) ? toldBehind(tokens, after, around) : null;
  if (inner) return { ...chosen(inner, 0.95), settled: true };

  const closing = around.find((clause) => clause.from > quotation && closesSentence(tokens, clause));
  // Polls suggest that “…”, Ms Alexander says: the words are hers.
  if (before) {
    const outer = reportAround(tokens, before, around);
    if (outer) return chosen(outer, 0.8);
  }
  if (before && closing && /^(?:suggests?|shows?|indicates?|means?)$/.test(tokens[before.cue.to]?.lower ?? ''))
    return chosen(closing, 0.85);
  if (before && governsDirectly(tokens, before, quotation)) return chosen(before, 0.95);
  if (after && followsDirectly(tokens, after, quotation)) return chosen(after, 0.95);
  if (before) {
    const governing = governingThat(tokens, before, around, quotation);
    if (governing) return chosen(governing, 0.8);
  }
  if (before) return fromAfar(tokens, before, around, quotation, after, sameSpeaker);
  if (closing) return chosen(closing, 0.8);
  return { kind: 'none' };
}

/** Price said officers would feel “relief”, Price said she would reply “in due course”: what is only foreseen is said by the outer source. */
function reportAround(
  tokens: readonly Token[],
  nearest: ReportingClause,
  clauses: readonly ReportingClause[],
): ReportingClause | null {
  const foreseen = tokens.slice(nearest.source.to + 1, nearest.cue.from);
  if (
    !foreseen.some(({ lower }) => /^(?:would|will)$/.test(lower)) ||
    foreseen.some(({ lower }) => /^(?:not|never)$/.test(lower))
  )
    return null;
  return clauses.find((clause) => standsIn(tokens, nearest, clause) && !clause.unsaid) ?? null;
}

const chosen = (clause: ReportingClause, sureness: number): Extract<Choice, { kind: 'clause' }> => {
  const reach = { beside: 1, aside: 0.95, shared: 0.92, noun: 0.9 }[clause.reach];
  const verb = clause.verb === null || clause.verb.strength === 'strong' ? 1 : 0.95;
  return { kind: 'clause', clause, confidence: sureness * reach * verb, settled: false };
};

/** Nothing, a comma, a colon or `that` stands between, or the hearer or the occasion and then a comma or a colon. */
function governsDirectly(tokens: readonly Token[], clause: ReportingClause, quotation: number): boolean {
  const gap = tokens.slice(clause.to + 1, quotation);
  const last = gap.at(-1);
  if (last === undefined || last.kind === 'colon') return true;
  if (gap.some((token) => token.kind === 'quotation')) return false;
  return (
    (last.kind === 'comma' && gap.length < 14) ||
    (last.lower === 'that' && gap.length < 8) ||
    /^(?:it|him|her|them)$/.test(gap.length === 1 ? last.lower : '')
  );
}

function followsDirectly(tokens: readonly Token[], clause: ReportingClause, quotation: number): boolean {
  const gap = tokens.slice(quotation + 1, clause.from);
  if (gap.every((token) => token.kind === 'comma' || token.kind === 'dash')) return true;
  // “…,” the independent think-tank The Brookings Institution says
  const [first] = gap[0]?.kind === 'comma' ? gap.slice(1) : gap;
  return (
    gap.length < 8 &&
    ARTICLES.has(first?.lower ?? '') &&
    gap
      .slice(1)
      .every((token) => token.kind === 'word' && !PHRASE_ENDS.has(token.lower) && !PHRASE_JOINTS.has(token.lower))
  );
}

/** He said that Smith told staff to go, and that it was “late”: the second `that` hangs on the verb of the first. */
function governingThat(
  tokens: readonly Token[],
  nearest: ReportingClause,
  clauses: readonly ReportingClause[],
  quotation: number,
): ReportingClause | null {
  const second = tokens.findLastIndex(
    (token, i) =>
      i > nearest.to &&
      i < quotation &&
      token.lower === 'that' &&
      (tokens[i - 1]?.kind === 'comma' || (tokens[i - 1]?.lower === 'and' && tokens[i - 2]?.kind === 'comma')),
  );
  if (second < 0 || tokens.slice(second, quotation).some((token) => token.kind === 'quotation')) return null;
  return clauses.findLast((clause) => clause.to < nearest.from && opensThat(tokens, clause)) ?? null;
}

/** `said that`, `told the council that`. */
function opensThat(tokens: readonly Token[], clause: ReportingClause): boolean {
  const behind = tokens.slice(clause.to + 1, clause.to + 6);
  const that = behind.findIndex((token) => token.lower === 'that');
  return that >= 0 && behind.slice(0, that).every((token) => token.kind === 'word');
}

function fromAfar(
  tokens: readonly Token[],
  nearest: ReportingClause,
  clauses: readonly ReportingClause[],
  quotation: number,
  after: ReportingClause | undefined,
  sameSpeaker: (a: ReportingClause, b: ReportingClause) => boolean,
): Choice {
  const gap = tokens.slice(nearest.to + 1, quotation);
  const rivals = clauses.filter(
    (clause) =>
      clause.to < quotation &&
      clause !== nearest &&
      !sameSpeaker(clause, nearest) &&
      !gap.some((token) => token.kind === 'quotation'),
  );
  // Khan said the account had shared words that were “misleading”: all of it is what Khan said.
  const outer = rivals.find((clause) => standsIn(tokens, nearest, clause));
  const names = /^(?:call|describ|brand|label|dub|liken|promis|threaten|urg|demand|accus)/.test(
    tokens[nearest.cue.to]?.lower ?? '',
  );
  if (outer && nearest.verb?.strength === 'weak' && !names && !nearest.unsaid) return chosen(outer, 0.8);
  const own = tokens[nearest.from - 1];
  const opensClause =
    nearest.reach === 'noun' ||
    own === undefined ||
    own.kind !== 'word' ||
    /^(?:and|but|while|who|which|that)$/.test(own.lower);
  if (rivals.length > 0 && !opensClause) return { kind: 'ambiguous' };
  if (
    after &&
    closesSentence(tokens, after) &&
    tokens[after.from - 1]?.kind === 'comma' &&
    nearest.verb?.strength !== 'strong'
  )
    return chosen(after, 0.8);
  return chosen(nearest, gap.length < 8 ? 0.85 : 0.75);
}

/** `…, Smith said.` at the end, with a comma before it. */
function closesSentence(tokens: readonly Token[], clause: ReportingClause): boolean {
  const next = tokens[clause.to + 1];
  const before = tokens[clause.from - 1];
  const set = before?.kind === 'comma' || before?.kind === 'quotation' || clause.form === 'according-to';
  return (
    set &&
    (next === undefined ||
      next.kind !== 'word' ||
      /^(?:in|on|at|during|after|to|when|as)$/.test(next.lower) ||
      clause.form === 'according-to')
  );
}
