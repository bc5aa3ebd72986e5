import { beforeAside, beforeRelative, beforeTitle, subjectBehindWith, withApposedName } from './asides.js';
import { accusedOf, blamedFor } from './blamed.js';
import { type Cue, reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import { withPartner } from './joint-sources.js';
import { isCapitalised, type Phrase } from './noun-phrases.js';
import { accordingTo, nounClause } from './other-clauses.js';
import { phraseEndingAt } from './phrase-ending.js';
import { phraseStartingAt } from './phrase-starting.js';
import { quotedAs, quotesAnother } from './quoted-as.js';
import { skipBack } from './skip-back.js';
import {
  canSpeak,
  INSIDE_PHRASE,
  invertedSource,
  isWhatWasSaid,
  mayBePlural,
  opensQuotation,
  sharedSubject,
  startsClause,
  subjectAhead,
} from './subjects.js';
import { isToldOfAnother } from './told-of-another.js';
import { isUndone, isUnsaid, saysNoMore } from './unsaid.js';
import { utteredAt } from './uttering.js';
import { DETERMINERS } from './word-lists.js';

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
  /** True when the sentence denies, asks, supposes or foresees the words, so that the source has not said them. */
  unsaid: boolean;
  /** True where the grammar leaves no doubt that the source speaks, whoever else the sentence names. */
  settled: boolean;
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

/** The row described as “a storm” by Tory leader Ann Price. */
function agentBehind(tokens: readonly Token[], at: number): Phrase | null {
  const quotation = tokens[at + 1]?.lower === 'as' ? at + 2 : at + 1;
  if (tokens[quotation]?.kind !== 'quotation' || tokens[quotation + 1]?.lower !== 'by') return null;
  return phraseStartingAt(tokens, quotation + 2);
}

/** Saying and calling do; attacking may, and so may refusing. */
const putsIntoWords = (verb: Cue, word: string): boolean =>
  verb.strength === 'strong' || /^(?:call|describ|brand|label|dubb|liken|compar|accus|claim|suggest)ing$/.test(word);

function verbClause(tokens: readonly Token[], at: number, earlier: readonly ReportingClause[]): ReportingClause | null {
  const token = tokens[at];
  const verb = token?.kind === 'word' ? (reportingVerb(token.lower) ?? utteredAt(tokens, at)) : null;
  if (
    verb === null ||
    token === undefined ||
    token.possessive ||
    (isCapitalised(token) && at > 0 && tokens[at - 1]?.kind === 'word') ||
    quotesAnother(tokens, at) ||
    (token.lower === 'told' && tokens[at + 1]?.lower === 'to') // were shouted at and told to go
  )
    return null;
  // shot back
  const end = tokens[at + 1]?.lower === 'back' && reportingVerb(token.lower) === null ? at + 1 : at;
  const cue = { from: tokens[at - 1]?.lower === 'quote' && verb.manner === 'post' ? at - 1 : at, to: end };
  const clause = (nearest: Phrase, form: ReportingClause['form'], reach: ReportingClause['reach']): ReportingClause => {
    const source = withPartner(tokens, nearest);
    return {
      source,
      cue,
      form,
      verb,
      from: Math.min(source.from, at),
      to: Math.max(source.to, end),
      reach,
      unsaid: isUnsaid(tokens, source, cue, verb),
      settled: false,
    };
  };

  const back = skipBack(tokens, at);
  if (back.passive && verb.form === 'finite') {
    const by = [at + 1, at + 2, at + 3].find((i) => tokens[i]?.lower === 'by');
    if (by !== undefined && (by === at + 1 || tokens[by - 1]?.kind === 'quotation')) {
      const agent = phraseStartingAt(tokens, by + 1);
      if (agent) return clause(withApposedName(tokens, agent), 'cue-and-source', 'beside');
    }
    return null;
  }
  if (tokens[back.at]?.lower === 'having') {
    const shared = sharedSubject(tokens, at, earlier) ?? (back.at === 0 ? subjectAhead(tokens, at) : null);
    return shared && clause(shared, 'source-and-cue', 'shared');
  }
  const agent = /^(?:described|dismissed|condemned|branded|denounced|hailed|labelled)$/.test(token.lower)
    ? agentBehind(tokens, at)
    : null;
  if (agent) return clause(agent, 'cue-and-source', 'beside');
  const before = tokens[back.at];
  if (verb.base && !back.auxiliary && !mayBePlural(before)) return null;
  const isCount = tokens[back.at - 1]?.lower === 'of'; // the father of five said
  if (before?.kind === 'word' && ((DETERMINERS.has(before.lower) && !isCount) || before.possessive)) return null;

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
    if (subject) return clause(subject, 'source-and-cue', 'beside');
    const isLimited = saysNoMore(tokens, back.at);
    const undone =
      isLimited || (verb.strength === 'strong' && isUndone(tokens, back.at))
        ? sharedSubject(tokens, back.at, earlier)
        : null;
    return undone && { ...clause(undone, 'source-and-cue', 'shared'), unsaid: !isLimited };
  }
  if (before?.lower === 'as' && verb.form === 'participle') {
    const quoted = quotedAs(tokens, back.at);
    if (quoted) return { ...clause(quoted, 'source-and-cue', 'beside'), settled: true };
  }
  if (before?.lower === 'of' && verb.form === 'participle') {
    const accused = accusedOf(tokens, back.at);
    if (accused) return { ...clause(accused, 'source-and-cue', 'beside'), unsaid: true };
  }
  if (before?.lower === 'for' && verb.form === 'participle') {
    const blamed = blamedFor(tokens, back.at);
    if (blamed) return { ...clause(blamed, 'source-and-cue', 'beside'), settled: putsIntoWords(verb, token.lower) };
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
    // found a card on her mat reading: it is the card that reads
    if (token.lower === 'reading' && before?.kind === 'word') return null;
    const own = before?.kind === 'comma' ? subjectBehindWith(tokens, back.at) : null;
    if (own && canSpeak(tokens, own)) return clause(own, 'source-and-cue', 'aside');
    const shared = at === 0 || before === undefined ? subjectAhead(tokens, at) : sharedSubject(tokens, at, earlier);
    return shared && clause(shared, 'source-and-cue', 'shared');
  }
  if (before?.kind === 'word' && /^(?:and|but|then|or)$/.test(before.lower)) {
    const shared = sharedSubject(tokens, back.at, earlier);
    if (shared === null || back.at === 0) return null;
    const joined = clause(shared, 'source-and-cue', 'shared');
    return isToldOfAnother(tokens, back.at, earlier) ? { ...joined, unsaid: true } : joined;
  }
  if (before?.kind === 'word' || (before?.kind === 'bracket' && before.text === ')')) {
    const subject = phraseEndingAt(tokens, back.at);
    const ahead = subject && tokens[subject.from - 1];
    // What she called “a mess”, but not: by what the officers said
    const isWhat = ahead && /^(?:what|how|whatever)$/.test(ahead.lower);
    const embedded = isWhat && !opensQuotation(tokens, at + 1) && !isWhatWasSaid(tokens, at);
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
  // “Why?” asked Ann Price.
  const asks = before?.kind === 'quotation' && /^asks?(?:ed)?$/.test(token.lower);
  if (
    verb.form === 'finite' &&
    (!verb.takesHearer || asks) &&
    !back.auxiliary &&
    (before === undefined || before.kind !== 'word')
  ) {
    const after = invertedSource(tokens, end + 1);
    if (
      after &&
      (verb.strength === 'strong' ||
        reportingVerb(token.lower) === null ||
        /^(?:reads|recommends|recommended|believes|maintains|concludes|concluded|offered)$/.test(token.lower))
    )
      return clause(after, 'cue-and-source', 'beside');
    const named = before?.kind === 'comma' ? (beforeRelative(tokens, back.at) ?? beforeTitle(tokens, back.at)) : null;
    if (named) return clause(named, 'source-and-cue', 'aside');
    if (before?.kind === 'comma' && earlier.length > 0) {
      const last = earlier.at(-1);
      if (last) return clause(last.source, 'source-and-cue', 'shared');
    }
  }
  return null;
}
