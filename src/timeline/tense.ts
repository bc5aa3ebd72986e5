import type { Span } from '../domain/span.js';
import { pattern } from '../text/pattern.js';
import { IRREGULAR_PASTS } from './irregular-pasts.js';

/**
 * Where the verb that governs a date looks; null when it has none, or one that does not tell. `perhaps-forward`:
 * `would`, `may`, `to meet`, which also tell of what has come about since.
 */
export type Tense = 'forward' | 'perhaps-forward' | 'back' | null;

/** Whether the verb that governs a date looks forward. */
export const looksForward = (text: string, date: Span): boolean => isForward(tenseAt(text, date));

export const isForward = (tense: Tense): boolean => tense === 'forward' || tense === 'perhaps-forward';

/**
 * The tense of the verb that governs a date: the last before it in its sentence, or the first behind it where none
 * stands before. Measured by the design notes on 298 weekdays: a loose cue anywhere near does worse than taking every
 * one as past.
 */
export function tenseAt(text: string, date: Span): Tense {
  const before = sentenceBefore(text.slice(Math.max(0, date.start - LOOK_AROUND), date.start));
  // `until Thursday, they had not called`: the time before it is over
  if (/\b(?:until|till)\s$/i.test(before) && /^,?\s(?:\S+\s){0,3}had\s/.test(text.slice(date.end, date.end + 60)))
    return 'back';
  if (
    /\b(?:as\s(?:early|soon)\sas|no\slater\sthan|until|till|due(?:\son)?|effective(?:\son)?|starting(?:\son)?|beginning(?:\son)?)\s$/i.test(
      before,
    )
  )
    return 'forward';
  if (/\b(?:since|ended|ending|as\sof)\s(?:late\s|early\s)?$/i.test(before)) return 'back';
  // `Tuesday’s ruling` has been given
  if (/^['’]s\s/.test(text.slice(date.end, date.end + 3))) return 'back';
  const after = sentenceAfter(text.slice(date.end, date.end + LOOK_AROUND));
  // `a service planned for Saturday was cancelled`
  if (/^,?\s(?:was|were|had\sbeen)\b/.test(after)) return 'back';
  // `likely to buy as soon as trading opened Monday`: what is to happen then has the tense of what it waits for
  const waiting = verbsIn(before.slice(0, Math.max(0, before.search(WAITS_FOR))));
  const verbs = waiting.length > 0 ? waiting : verbsIn(before);
  const last = verbs.at(-1);
  // `said that on Monday the court will rule`: the date opens a clause, whose verb follows
  if (last === undefined || (OPENS_CLAUSE.test(before) && !IN_LIST.test(before))) {
    const [first] = verbsIn(after);
    if (first) return last === undefined && isPlanMade(first, after) ? 'back' : tenseOf(first, []);
  }
  return last === undefined ? null : tenseOf(last, verbs.slice(0, -1));
}

/**
 * The tense of an entry of a chronology, told by its first verb: `will open` looks ahead and `opened` back, while the
 * present of `opens` tells of what is over and of what is planned alike.
 */
export function tenseOfEntry(text: string, date: Span): Tense {
  const line = text.slice(date.end, date.end + LOOK_AROUND).replace(/^[^\p{L}\p{N}]+/u, '');
  const [first] = verbsIn(sentenceAfter(line.split('\n', 1)[0] ?? ''));
  if (first === undefined) return null;
  const tense = tenseOf(first, []);
  return tense === 'back' || (first.kind === 'modal' && tense === 'forward') ? tense : null;
}

/**
 * Whether what is told of a date whose verb looks back has plainly come about: `was killed on 30 December`. No verb before
 * the date looks ahead, and the date is no term: not `extended to Nov. 20`, nor `the Jan. 14 deadline`.
 *
 * @param date at which the tense is `back`
 */
export function isPlainlyPast(text: string, date: Span): boolean {
  const before = sentenceBefore(text.slice(Math.max(0, date.start - LOOK_AROUND), date.start));
  if (!ON_A_DAY.test(before)) return false;
  return verbsIn(before).every((verb) => !isForward(tenseOf(verb, [])) && !ASKING.test(verb.words));
}

/** Whether what is told of a date whose verb looks forward is plainly to come: `will rule on 10 November`. */
export function isPlainlyAhead(text: string, date: Span): boolean {
  const before = sentenceBefore(text.slice(Math.max(0, date.start - LOOK_AROUND), date.start));
  const last = verbsIn(before).at(-1);
  // `was due to restart` and `starts` stand in chronologies too
  if (last?.kind !== 'modal' || tenseOf(last, []) !== 'forward') return false;
  return BESIDE_VERB.test(before.slice(last.end));
}

const BESIDE_VERB = /^(?:\s+[\w’'-]+){0,3}\s+$/;

/** What stands before a day on which, or a month in which, something was done; in a list, the days before it too. */
const ON_A_DAY =
  /(?:^|\b[Ii]n\s(?:early\s|late\s)?|[“"]\s?|\b[Oo]n\s(?:the\s)?(?:[A-Z][a-z]{2,8}\.?\s)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s(?:and\s)?(?:the\s)?){0,7})$/;

const LOOK_AROUND = 160;
const WAITS_FOR = /\b(?:as\ssoon\sas|once|when)\s(?:[\w’'-]+\s){1,5}$/;
const OPENS_CLAUSE = /(?:[;:]|\b(?:that|but|while|because|and))\s(?:on\s)?$/;

/** `Came on Monday and Tuesday and will …`: the second day of a list has the verb of the first. */
const IN_LIST = /day\sand\s(?:on\s)?$/i;

/** `In August the group agreed to sell`: the day on which a plan was made, not that of the plan; `is expected to` is no such. */
const isPlanMade = ({ kind, part, start }: Verb, after: string): boolean =>
  kind === 'plan' && PLAN_MADE.test(part) && !/\b(?:is|are|be|been|was|were)\s(?:\w+\s)?$/i.test(after.slice(0, start));
const PLAN_MADE = /^(?:agreed|vowed|promised|decided|threatened)$/;

function sentenceBefore(text: string): string {
  const ends = [...text.matchAll(SENTENCE_END)];
  const last = ends.at(-1);
  return last ? text.slice(last.index + last[0].length) : text;
}

const SENTENCE_END = pattern('g')`[.?!]['”"’)]{0,2}\s+(?=[“"'‘\u0060(]{0,2}\p{Lu})|\n\s*\n`;

function sentenceAfter(text: string): string {
  const end = text.search(/[.?!]['”"’)]{0,2}\s|\n\s*\n/);
  return end === -1 ? text : text.slice(0, end);
}

const PLANNING =
  'scheduled|expected|expects?|plans?|planned|planning|due|set|slated|intends?|intended|hopes?|hoped|hoping|agreed|agrees|vowed|vows|promised|wants?|ready|likely|going|about|supposed|prepar(?:es?|ed|ing)|aims?|decided|threatens?|threatened';
/** Present tenses too; in news a day behind them is mostly one just gone. */
const PAST_TOO = 'shut|read|cast|let|burst|hurt';
/** The groups of `VERB`, in order; unnamed there, since an object of all names for each verb is half of what it costs. */
const KINDS = ['modal', 'perfect', 'plan', 'copula', 'opens', 'infinitive', 'neutral', 'back', 'regular'] as const;
const PERFECT = 1 + KINDS.indexOf('perfect');
const VERB = new RegExp(
  [
    "(\\b(?:will|shall|would|could|may|might|should|must|won['’]t|wouldn['’]t)\\b|['’]ll\\b)(?:\\s+(?:not|also|only|likely|probably|then|now))?(\\s+have\\b)?(?:\\s+be)?(?:\\s+[a-z]+)?",
    `(\\b(?:${PLANNING}))\\s+(?:not\\s+)?(?:to\\s+(?!an?\\b|the\\b)(?:be\\s+|have\\s+)?[a-z]+|for\\b)`,
    '(\\b(?:is|are))\\s+to\\s+(?:be\\s+)?[a-z]+',
    '(\\b(?:starts|begins|opens|takes\\s+over|meets|returns|takes\\s+effect|expires|resumes|payable|scheduled|expected|due|slated|planned))\\b',
    '(\\bto\\s+(?!the\\b|an?\\b|his\\b|her\\b|their\\b|its\\b|this\\b|that\\b|these\\b|those\\b|more\\b|about\\b|at\\b|one\\b|two\\b|three\\b|last\\b|next\\b|date\\b|end\\b|[a-z]+(?:ing|tion|ment|ness|ers|ies)\\b)[a-z]+)(?![\\w.])',
    '(\\b(?:is|are|has|have|says|say|can|does|do)\\b)(?!\\s+(?:[a-z]+ed|been)\\b)',
    `(\\b(?:was|were|had|did|has|have|${IRREGULAR_PASTS.join('|')}|${PAST_TOO})\\b)`,
    '(\\b[a-z]{2,}ed\\b)',
  ].join('|'),
  'g',
);

/** What is asked of someone is still to be done. */
const ASKING =
  /^(?:asked|told|urged|ordered|invited|wanted|required|requested|called|pressed|allowed|demanded|forced|instructed)$/;

/** `part`: by which it is of its kind; `start` and `end`: in the words that it was found in. */
type Verb = Readonly<{
  kind: (typeof KINDS)[number];
  words: string;
  part: string;
  isPerfect: boolean;
  start: number;
  end: number;
}>;

function verbsIn(words: string): Verb[] {
  const found: Verb[] = [];
  for (const match of words.matchAll(VERB)) {
    const at = match.findIndex((part, i) => i > 0 && part !== undefined);
    const kind = KINDS[at - 1];
    if (!kind) continue;
    const [words] = match;
    const isPerfect = match[PERFECT] !== undefined;
    found.push({ kind, words, part: match[at] ?? '', isPerfect, start: match.index, end: match.index + words.length });
  }
  return found;
}

/** @param earlier the verbs before it in the sentence */
function tenseOf({ kind, part, isPerfect }: Verb, earlier: readonly Verb[]): Tense {
  switch (kind) {
    case 'modal':
    case 'perfect':
      if (/^(?:will|shall|won|['’]ll)/.test(part)) return 'forward';
      return isPerfect ? 'back' : 'perhaps-forward';
    case 'plan':
    case 'copula':
    case 'opens':
      return 'forward';
    case 'infinitive': {
      // `flew to Paris to meet them on Monday`: what was done then was done in the past
      const governing = earlier.findLast((one) => one.kind !== 'infinitive');
      if (governing === undefined || /^to\s+be\b/.test(part) || ASKING.test(governing.words)) return 'perhaps-forward';
      return governing.kind === 'back' || governing.kind === 'regular' ? 'back' : 'perhaps-forward';
    }
    case 'neutral':
      return null;
    case 'back':
    case 'regular':
      return 'back';
    default:
      return kind satisfies never;
  }
}
