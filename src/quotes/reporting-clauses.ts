import { type Cue, REPORTING_NOUNS, reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import { isCapitalised, type Phrase, phraseEndingAt, phraseStartingAt } from './noun-phrases.js';
import {
  AUXILIARIES,
  BETWEEN_SUBJECT_AND_VERB,
  BODIES,
  DAYS,
  DETERMINERS,
  DOCUMENTS,
  PHRASE_ENDS,
  ROLES,
} from './word-lists.js';

/** A source and the verb or phrase with which it reports: `Khan said`, `according to the police`, `a tweet that read`. */
export type ReportingClause = Readonly<{
  source: Phrase;
  /** Token range of the cue, both ends included. */
  cue: Phrase;
  form: 'source-and-cue' | 'cue-and-source' | 'according-to';
  verb: Cue | null;
  /** First and last token of source and cue together. */
  from: number;
  to: number;
  /** How the subject was reached; the further, the less sure. */
  reach: 'beside' | 'aside' | 'shared' | 'noun';
}>;

/** The reporting clauses of one sentence, in order of their cues. */
export function reportingClauses(tokens: readonly Token[]): ReportingClause[] {
  const clauses: ReportingClause[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const clause = accordingTo(tokens, i) ?? verbClause(tokens, i, clauses) ?? nounClause(tokens, i);
    if (clause) clauses.push(clause);
  }
  return clauses;
}

function accordingTo(tokens: readonly Token[], at: number): ReportingClause | null {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null;
  const source = phraseStartingAt(tokens, at + 2);
  return (
    source && {
      source,
      cue: { from: at, to: at + 1 },
      form: 'according-to',
      verb: null,
      from: at,
      to: source.to,
      reach: 'beside',
    }
  );
}

function verbClause(tokens: readonly Token[], at: number, earlier: readonly ReportingClause[]): ReportingClause | null {
  const token = tokens[at];
  const verb = token?.kind === 'word' ? reportingVerb(token.lower) : null;
  if (
    verb === null ||
    token === undefined ||
    token.possessive ||
    (isCapitalised(token) && at > 0 && tokens[at - 1]?.kind === 'word')
  )
    return null;
  const cue = { from: tokens[at - 1]?.lower === 'quote' && verb.manner === 'post' ? at - 1 : at, to: at };
  const clause = (source: Phrase, form: ReportingClause['form'], reach: ReportingClause['reach']): ReportingClause => ({
    source,
    cue,
    form,
    verb,
    from: Math.min(source.from, at),
    to: Math.max(source.to, at),
    reach,
  });

  const back = skipBack(tokens, at);
  if (back.passive && verb.form === 'finite') {
    const by = [at + 1, at + 2, at + 3].find((i) => tokens[i]?.lower === 'by');
    if (by !== undefined && (by === at + 1 || tokens[by - 1]?.kind === 'quotation')) {
      const agent = phraseStartingAt(tokens, by + 1);
      if (agent) return clause(agent, 'cue-and-source', 'beside');
    }
    return null;
  }
  const before = tokens[back.at];
  if (verb.base && !back.auxiliary && !mayBePlural(before)) return null;
  if (before?.kind === 'word' && (DETERMINERS.has(before.lower) || before.possessive)) return null;

  if (before?.kind === 'word' && /^(?:who|which|that)$/.test(before.lower)) {
    const antecedent = phraseEndingAt(tokens, tokens[back.at - 1]?.kind === 'comma' ? back.at - 2 : back.at - 1);
    if (antecedent && (before.lower !== 'that' || verb.strength === 'strong' || token.lower === 'read'))
      return clause(antecedent, 'source-and-cue', 'beside');
    return null;
  }
  if (before?.lower === 'to') {
    // Khan went on to say
    const started =
      back.at > 1 &&
      /^(?:went|goes|continued|continues|proceeded|wrote|appeared|used)$/.test(
        tokens[back.at - 1]?.lower ?? tokens[back.at - 2]?.lower ?? '',
      );
    const on = tokens[back.at - 1]?.lower === 'on' ? back.at - 2 : back.at - 1;
    const subject =
      started || /^(?:went|goes)$/.test(tokens[on]?.lower ?? '')
        ? phraseEndingAt(tokens, skipBack(tokens, on).at)
        : null;
    return subject && clause(subject, 'source-and-cue', 'beside');
  }
  if (verb.form === 'participle' && !back.auxiliary && before?.lower !== 'as') {
    if (
      before?.kind === 'word' &&
      !/^(?:and|but|by|while|before|after|in|then|when|without|with)$/.test(before.lower)
    ) {
      // the mayor saying, a video showing Smith saying: only a name or a role can be meant
      const subject = phraseEndingAt(tokens, back.at);
      if (subject && canSpeak(tokens, subject)) return clause(subject, 'source-and-cue', 'beside');
    }
    const shared = at === 0 || before === undefined ? subjectAhead(tokens, at) : sharedSubject(tokens, at, earlier);
    return shared && clause(shared, 'source-and-cue', 'shared');
  }
  if (before?.kind === 'word' && /^(?:and|but|then|or)$/.test(before.lower)) {
    const shared = sharedSubject(tokens, back.at, earlier);
    return shared && back.at > 0 ? clause(shared, 'source-and-cue', 'shared') : null;
  }
  if (before?.kind === 'word' || (before?.kind === 'bracket' && before.text === ')')) {
    const subject = phraseEndingAt(tokens, back.at);
    const ahead = subject && tokens[subject.from - 1];
    // What she called “a mess”, but not: by what the officers said
    const embedded = ahead && /^(?:what|how|whatever)$/.test(ahead.lower) && !opensQuotation(tokens, at + 1);
    const insidePhrase = ahead && INSIDE_PHRASE.test(ahead.lower);
    if (subject && !embedded && !insidePhrase) return clause(subject, 'source-and-cue', 'beside');
    if (subject && insidePhrase) {
      // Christoph Caselitz, president of the division at the firm says: the name before the comma
      const comma = tokens.findLastIndex((t, i) => i < subject.from && t.kind === 'comma');
      const name = comma > 0 && subject.from - comma < 12 ? phraseEndingAt(tokens, comma - 1) : null;
      return name && isCapitalised(tokens[name.to]) && startsClause(tokens, name.from)
        ? clause(name, 'source-and-cue', 'aside')
        : null;
    }
    if (embedded) return null;
  }
  if (before?.kind === 'comma' || before?.kind === 'dash' || before?.kind === 'quotation') {
    const subject = beforeAside(tokens, back.at);
    if (subject) return clause(subject, 'source-and-cue', 'aside');
  }
  if (
    verb.form === 'finite' &&
    !verb.takesHearer &&
    !back.auxiliary &&
    (before === undefined || before.kind !== 'word')
  ) {
    const after = invertedSource(tokens, at + 1);
    if (
      after &&
      (verb.strength === 'strong' ||
        /^(?:reads|recommends|recommended|believes|maintains|concludes|concluded|offered)$/.test(token.lower))
    )
      return clause(after, 'cue-and-source', 'beside');
    if (before?.kind === 'comma' && earlier.length > 0) {
      const last = earlier.at(-1);
      if (last) return clause(last.source, 'source-and-cue', 'shared');
    }
  }
  return null;
}

/** A verb without its ending needs a plural subject: officials say, never the mayor say. */
const mayBePlural = (subject: Token | undefined): boolean =>
  subject?.kind === 'word' &&
  /s$|^(?:i|we|you|they|who|that|which|and|to|police|people|women|men|some|many|others|most)$/.test(subject.lower);

const INSIDE_PHRASE = /^(?:of|for|at|in|from|with|by|against|between|about|into|among|near|under)$/;

function opensQuotation(tokens: readonly Token[], at: number): boolean {
  const next = /^(?:as|a|an|the)$/.test(tokens[at]?.lower ?? '') ? tokens[at + 1] : tokens[at];
  return next?.kind === 'quotation';
}

/** Steps back over what may stand between subject and verb. */
function skipBack(
  tokens: readonly Token[],
  at: number,
): Readonly<{ at: number; passive: boolean; auxiliary: boolean }> {
  let i = at - 1;
  let passive = false;
  let auxiliary = false;
  for (; i >= 0; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') break;
    const { lower } = token;
    if (lower === 'as' && tokens[i - 1]?.lower === 'quoted') {
      i--;
      continue;
    }
    if (AUXILIARIES.has(lower) || lower === 'being') {
      auxiliary = true;
      if (/^(?:is|are|was|were|be|been|being)$/.test(lower)) passive = true;
      continue;
    }
    if (
      BETWEEN_SUBJECT_AND_VERB.has(lower) ||
      (lower === 'quote' && /^(?:tweet|retweet|post)/.test(tokens[i + 1]?.lower ?? ''))
    )
      continue;
    if (/ly$/.test(lower) && !isCapitalised(token) && !/^(?:family|ally|rally|reply|assembly)$/.test(lower)) continue;
    if (DAYS.has(lower)) {
      if (tokens[i - 1]?.lower === 'on') i--;
      continue;
    }
    if (lower === 'time' && tokens[i - 1]?.lower === 'the' && tokens[i - 2]?.lower === 'at') {
      i -= 2;
      continue;
    }
    if (/^(?:night|morning|afternoon|evening)$/.test(lower) && DAYS.has(tokens[i - 1]?.lower ?? '')) continue;
    if (/^(?:week|month|year)$/.test(lower) && /^(?:last|this|earlier)$/.test(tokens[i - 1]?.lower ?? '')) {
      i--;
      continue;
    }
    break;
  }
  return { at: i, passive, auxiliary };
}

/** The noun phrase before an aside that ends in the comma or dash at `close`: `Ken Marsh, chairman of the federation, said`. */
function beforeAside(tokens: readonly Token[], close: number): Phrase | null {
  const kind = tokens[close]?.kind;
  if (tokens[close - 1]?.text === ')') return phraseEndingAt(tokens, close - 1); // Kasich (R-Ohio), said
  let nearest: Phrase | null = null;
  for (let i = close - 1; i > 0 && close - i < 40; i--) {
    if (tokens[i]?.kind === 'quotation' && i === close - 1) return null;
    if (tokens[i]?.kind !== (kind === 'dash' ? 'dash' : 'comma')) continue;
    const subject = phraseEndingAt(tokens, i - 1);
    if (subject === null || tokens[subject.from]?.kind !== 'word') continue;
    const opener = tokens[i + 1];
    const relative = opener?.lower === 'who' || opener?.lower === 'which' || opener?.lower === 'whose';
    const starts = startsClause(tokens, subject.from);
    if (relative && speaksForItself(tokens, subject)) return nameInApposition(tokens, subject, i, close);
    if (!starts) continue;
    nearest = nameInApposition(tokens, subject, i, close);
    if (speaksForItself(tokens, subject)) return nearest;
  }
  return nearest;
}

/** A spokesman, Scott Walker, said: the name in the aside is the source. */
function nameInApposition(tokens: readonly Token[], subject: Phrase, open: number, close: number): Phrase {
  const inner = phraseStartingAt(tokens, open + 1);
  const wholeAside =
    inner !== null && inner.to === close - 1 && isCapitalised(tokens[inner.from]) && isCapitalised(tokens[inner.to]);
  return wholeAside && !isCapitalised(tokens[subject.to]) ? { from: subject.from, to: inner.to } : subject;
}

function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind !== 'word' || PHRASE_ENDS.has(before.lower);
}

/** A name, a pronoun, a role, or a noun phrase with its determiner. */
function speaksForItself(tokens: readonly Token[], phrase: Phrase): boolean {
  const [first, last] = [tokens[phrase.from], tokens[phrase.to]];
  return (
    isCapitalised(last) ||
    ROLES.has(last?.lower ?? '') ||
    DETERMINERS.has(first?.lower ?? '') ||
    phrase.from < phrase.to ||
    /^(?:he|she|they|police|officials)$/.test(first?.lower ?? '')
  );
}

function canSpeak(tokens: readonly Token[], phrase: Phrase): boolean {
  const head = tokens[phrase.to]?.lower ?? '';
  return (
    isCapitalised(tokens[phrase.to]) ||
    ROLES.has(head) ||
    ROLES.has(head.replace(/s$/, '')) ||
    DOCUMENTS.has(head) ||
    BODIES.has(head)
  );
}

function invertedSource(tokens: readonly Token[], at: number): Phrase | null {
  const start = /ly$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const source = phraseStartingAt(tokens, start);
  if (source === null || !speaksForItself(tokens, source) || DAYS.has(tokens[source.from]?.lower ?? '')) return null;
  // a spokesman, Scott Walker: the name is what counts
  return source;
}

/** The subject of the clause before, for a second verb or a participle: `denied the report and said`, `…, adding:`. */
function sharedSubject(tokens: readonly Token[], at: number, earlier: readonly ReportingClause[]): Phrase | null {
  const last = earlier.findLast((clause) => clause.reach !== 'noun' && clause.form === 'source-and-cue');
  if (last && !tokens.slice(last.to + 1, at).some((token) => /^(?:after|when|while|because)$/.test(token.lower)))
    return last.source;
  return mainSubject(tokens, at);
}

/** The sentence's first noun phrase, past an introduction that ends in a comma. */
export function mainSubject(tokens: readonly Token[], before: number): Phrase | null {
  let start = 0;
  while (/^(?:but|and|yet|so|then|still|meanwhile|however|later|also)$/.test(tokens[start]?.lower ?? '')) start++;
  if (tokens[start]?.kind === 'comma') start++;
  start = afterDateline(tokens, start);
  const direct = phraseStartingAt(tokens, start);
  if (
    direct &&
    direct.to < before &&
    !TIMES.test(tokens[direct.to]?.lower ?? '') &&
    !/(?:ing|ed)$/.test(tokens[start]?.lower ?? '')
  )
    return direct;
  const comma = tokens.findIndex((token, i) => i > start && i < before && token.kind === 'comma');
  if (comma < 0) return null;
  const later = phraseStartingAt(tokens, comma + 1);
  return later && later.to < before ? later : null;
}

/** WASHINGTON, Dec. 8 (UPI) — */
function afterDateline(tokens: readonly Token[], start: number): number {
  if (start > 0 || !/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '')) return start;
  const dash = tokens.findIndex((token, i) => i < 12 && token.kind === 'dash');
  return dash < 0 ? start : dash + 1;
}

const TIMES =
  /^(?:(?:minute|hour|day|night|week|month|year|decade|moment)s?|morning|afternoon|evening|time|\p{L}+day)$/u;

/** Describing the timeline, Mr Khan …: the subject that follows the introduction. */
function subjectAhead(tokens: readonly Token[], at: number): Phrase | null {
  const comma = tokens.findIndex((token, i) => i > at && token.kind === 'comma');
  return comma < 0 ? null : phraseStartingAt(tokens, comma + 1);
}

function nounClause(tokens: readonly Token[], at: number): ReportingClause | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !REPORTING_NOUNS.has(token.lower)) return null;
  const next = tokens[at + 1];
  const introduces =
    next?.lower === 'that' || next?.kind === 'colon' || (next?.lower === 'of' && tokens[at + 2]?.kind === 'quotation');
  if (!introduces) return null;
  for (let i = at - 1; i >= 0 && at - i < 4; i--) {
    const owner = tokens[i];
    if (owner?.kind !== 'word') return null;
    if (/^(?:his|her|their)$/.test(owner.lower)) return noun(at, { from: i, to: i });
    if (!owner.possessive) continue;
    const withoutMark = tokens.map((t, k) => (k === i ? { ...t, possessive: false } : t));
    const source = phraseEndingAt(withoutMark, i);
    return source && noun(at, source);
  }
  return null;
}

const noun = (at: number, source: Phrase): ReportingClause => ({
  source,
  cue: { from: at, to: at },
  form: 'source-and-cue',
  verb: null,
  from: source.from,
  to: at,
  reach: 'noun',
});
