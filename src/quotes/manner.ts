import type { Manner, Quotation } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import type { Resolved } from './cast.js';
import { reportingVerb } from './cues.js';
import type { Frame, Token } from './frames.js';
import { hearerOf } from './hearer.js';
import type { NameTable } from './name-table.js';
import { isCapitalised } from './noun-phrases.js';
import { phraseStartingAt } from './phrase-starting.js';
import type { ReportingClause } from './reporting-clauses.js';
import { DAYS } from './word-lists.js';

/** How, by what act and to whom the words were given, as the sentence prints it. */
export function mannerOf(
  frame: Frame,
  clause: ReportingClause,
  clauses: readonly ReportingClause[],
  resolved: Resolved,
  names: NameTable,
): Pick<Quotation, 'manner' | 'act' | 'channel' | 'hearer'> {
  const { tokens } = frame;
  const act = actOf(tokens, clause, clauses);
  const inStatement = phraseIn(tokens, STATEMENT);
  const channel = channelOf(tokens, clause, names);
  const hearer = channel ? null : hearerOf(tokens, clause);
  const verb = act.verb === null ? null : reportingVerb(act.verb);
  const plain = act.verb === null || /^(?:say|says|said|saying)$/.test(act.verb);
  if (resolved.writing) return { manner: mannerOfWriting(resolved.writing), act: null, channel, hearer };
  const manner: Manner = inStatement
    ? 'statement'
    : resolved.speaker.kind === 'account'
      ? 'post'
      : (verb?.manner ?? 'said');
  return { manner, act: plain ? inStatement : act.span, channel, hearer };
}

function mannerOfWriting(noun: string): Manner {
  if (noun === 'statement') return 'statement';
  return /^(?:tweet|post|posting|caption)$/.test(noun) ? 'post' : 'wrote';
}

const STATEMENT = /^in (?:a|an|his|her|its|their|the)(?: \S+){0,2} statement$/;

function phraseIn(tokens: readonly Token[], pattern: RegExp): Span | null {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.lower !== 'in') continue;
    for (let to = i + 2; to < i + 6 && to < tokens.length; to++) {
      const words = tokens.slice(i, to + 1);
      if (pattern.test(words.map((token) => token.lower).join(' '))) return spanOf(tokens, i, to);
    }
  }
  return null;
}

const ADDS = /^add/;
/** Verbs that say less than the one before them: `quote-tweeted it and put two words on top`. */
const CARRIES_ON = /^(?:add|put|offer|attach)/;

/** Of `quote-tweeted the original and added the words` the act is the first verb; `added` only carries it on. */
function actOf(
  tokens: readonly Token[],
  clause: ReportingClause,
  clauses: readonly ReportingClause[],
): Readonly<{ span: Span | null; verb: string | null }> {
  const { from, to } = clause.cue;
  const cue = tokens[to];
  if (clause.verb === null || cue === undefined) return { span: null, verb: null };
  if (clause.reach === 'shared' && CARRIES_ON.test(cue.lower)) {
    const own = clauses.filter(
      (earlier) => earlier.to < clause.cue.from && earlier.source.from === clause.source.from && earlier.verb !== null,
    );
    const carried =
      own.findLast((earlier) => earlier.verb?.manner === 'post') ?? (ADDS.test(cue.lower) ? own.at(-1) : null);
    if (carried)
      return { span: spanOf(tokens, carried.cue.from, carried.cue.to), verb: tokens[carried.cue.to]?.lower ?? null };
  }
  return { span: spanOf(tokens, from, to), verb: cue.lower };
}

/** `LBC` in `told LBC`, `on BBC Radio 4’s Today Programme`; people are no channel. */
function channelOf(tokens: readonly Token[], clause: ReportingClause, names: NameTable): Span | null {
  if (clause.verb === null) return null;
  const at = clause.to + 1;
  const preposition = /^(?:on|via)$/.test(tokens[at]?.lower ?? '');
  // Whoever is accused, urged or warned is no channel; nor are those who sit in a house.
  const tells = /^(?:tell|tells|told|telling)$/.test(tokens[clause.cue.to]?.lower ?? '');
  if (!preposition && (!tells || MEMBERS.test(tokens[at]?.lower ?? ''))) return null;
  const start = preposition ? at + 1 : at;
  const read = phraseStartingAt(tokens, start);
  if (read === null) return null;
  // BBC Radio 4’s Today Programme: numbers belong to the name of a station
  let to = read.to;
  while (belongsToStation(tokens[to + 1])) to++;
  const phrase = { from: read.from, to };
  const last = tokens[phrase.to];
  const first = tokens[/^(?:the)$/.test(tokens[phrase.from]?.lower ?? '') ? phrase.from + 1 : phrase.from];
  if (
    !isCapitalised(first) ||
    DAYS.has(first?.lower ?? '') ||
    (!isCapitalised(last) && !PROGRAMME.test(last?.lower ?? ''))
  )
    return null;
  for (let i = phrase.from; i <= phrase.to; i++) {
    const end = (tokens[i]?.span.start ?? 0) + (tokens[i]?.text.length ?? 0);
    if (names.byEnd.has(end)) return null;
  }
  return spanOf(tokens, preposition ? at : phrase.from, phrase.to);
}

const MEMBERS = /^(?:mps|msps|mss|mlas|tds|meps|peers|lords|senators|congressmen)$/;
const PROGRAMME = /^(?:programme|program|show|podcast)$/;

function belongsToStation(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if (PROGRAMME.test(token.lower) || token.text === 'Today') return true;
  return (isCapitalised(token) || /^\d+$/.test(token.text)) && !DAYS.has(token.lower);
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const last = tokens[to];
  return { start: tokens[from]?.span.start ?? 0, end: (last?.span.start ?? 0) + (last?.text.length ?? 0) };
}
