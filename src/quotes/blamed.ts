import { withApposedName } from './asides.js';
import { formsOf, reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import { headOf, isCapitalised, PAST, type Phrase } from './noun-phrases.js';
import { phraseEndingAt } from './phrase-ending.js';
import { phraseStartingAt } from './phrase-starting.js';
import { skipBack } from './skip-back.js';
import { canSpeak } from './subjects.js';
import { DAYS, DETERMINERS, PRONOUNS, ROLES } from './word-lists.js';

/**
 * Whose act a participle behind `for` is: Shaw's in `Price attacked Shaw for calling it “…”`, `Shaw was fined for calling it
 * “…”` and `Shaw, who was sacked for calling it “…”`. Null where the sentence praises or blames nobody for it, or does not say whom.
 *
 * @param at where `for` stands
 */
export function blamedFor(tokens: readonly Token[], at: number): Phrase | null {
  for (let i = at - 1; i >= 0 && at - i < FURTHEST; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'quotation' || token.kind === 'colon') return null;
    if (token.possessive || !isBlame(tokens.slice(0, at), i)) continue;
    const back = skipBack(tokens, i);
    const blamed = back.passive
      ? isOneClause(tokens.slice(i + 1, at)) && subjectEndingAt(tokens, back.at)
      : objectBehind(tokens.slice(0, at), i);
    return blamed && isSomebody(tokens, blamed) ? blamed : null;
  }
  return null;
}

/** A pronoun, or a phrase whose noun can speak: not Tuesday, not social media, and not the sacking of Shaw. */
function isSomebody(tokens: readonly Token[], phrase: Phrase): boolean {
  const [first, head] = [tokens[phrase.from], tokens[headOf(tokens, phrase)]];
  if (DAYS.has(first?.lower ?? '') || head === undefined) return false;
  return (
    PRONOUNS.has(head.lower) ||
    /^(?:him|her|them)$/.test(head.lower) ||
    (!head.possessive && canSpeak(tokens, { from: phrase.from, to: headOf(tokens, phrase) }))
  );
}

/** Whether nothing but phrases stands there: `by rivals`, `on Friday`, and not `and Shaw apologised`. */
const isOneClause = (between: readonly Token[]): boolean =>
  between.length < 9 &&
  between.every(({ kind, lower }) => kind === 'word' && !ANOTHER_CLAUSE.test(lower) && !isAct(lower));

/** `apologised`, `apologising`; `on Monday morning` is none. */
const isAct = (word: string): boolean =>
  PAST.test(word) ||
  reportingVerb(word)?.strength === 'strong' ||
  (/ing$/.test(word) && !/^(?:mor|even|meet|hear|br)ing$/.test(word));

const ANOTHER_CLAUSE =
  /^(?:that|which|who|whom|whose|and|but|or|after|before|when|while|as|because|since|until|over|is|are|was|were|has|had|be|been|to)$/;

/** Shaw in `Price accused Shaw of calling it “…”`; null where nobody accuses anybody. `of` stands at `at`. */
export function accusedOf(tokens: readonly Token[], at: number): Phrase | null {
  const verb = tokens.findLastIndex(
    ({ lower }, i) => i < at && at - i < FURTHEST && /^accus(?:es?|ed|ing)$/.test(lower),
  );
  return verb < 0 || skipBack(tokens, verb).passive ? null : objectBehind(tokens.slice(0, at), verb);
}

/** Tokens. */
const FURTHEST = 24;

/** `attacked`, `hit back at`, `took Price to task`; a form that may be a noun only where it can be nothing but a verb. */
function isBlame(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.lower ?? '';
  const before = tokens[at - 1];
  if (before?.kind === 'word' && (DETERMINERS.has(before.lower) || before.possessive)) return false;
  if (BLAMES.has(verb)) return !MAY_BE_NOUN.test(verb) || isPlainVerb(tokens, at);
  if (/^(?:took|takes|taken)$/.test(verb)) return tokens.at(-1)?.lower === 'task';
  return (
    /^(?:hit|hits|lash(?:es|ed)|round(?:s|ed)|turn(?:s|ed))$/.test(verb) && PARTICLES.test(tokens[at + 1]?.lower ?? '')
  );
}

/** What is not in the past may be a noun, as in `won praise`, `under fire`, `Labour attacks on Shaw`. */
const MAY_BE_NOUN = /(?<!ed)$/;

/** `to sack Shaw`, `Price attacks Shaw`: a verb before whom it is done to. */
function isPlainVerb(tokens: readonly Token[], at: number): boolean {
  const [word, before, next] = [tokens[at]?.lower ?? '', tokens[at - 1], tokens[at + 1]];
  if (/^(?:fought|hung|forgave|forgiven)$/.test(word)) return true;
  const hasObject =
    next?.kind === 'word' &&
    (isCapitalised(next) || DETERMINERS.has(next.lower) || /^(?:him|her|them)$/.test(next.lower));
  if (!hasObject || before?.kind !== 'word') return false;
  if (/ing$/.test(word)) return !/^(?:of|the|a)$/.test(before.lower);
  const isThird = /s$/.test(word) && reportingVerb(word)?.base !== true;
  return isThird
    ? isCapitalised(before) || ROLES.has(before.lower) || /^(?:he|she|who)$/.test(before.lower)
    : /^(?:to|will|would|did|they|we)$/.test(before.lower);
}

function subjectEndingAt(tokens: readonly Token[], at: number): Phrase | null {
  if (tokens[at]?.lower !== 'who') return phraseEndingAt(tokens, at);
  return phraseEndingAt(tokens, tokens[at - 1]?.kind === 'comma' ? at - 2 : at - 1);
}

/** Whom the verb at `verb` has for an object, with the name apposed to it; null when another clause stands behind it. */
function objectBehind(tokens: readonly Token[], verb: number): Phrase | null {
  let start = verb + 1;
  if (TAKES_PARTICLES.test(tokens[verb]?.lower ?? '')) while (PARTICLES.test(tokens[start]?.lower ?? '')) start++;
  if (/^(?:him|her|them)$/.test(tokens[start]?.lower ?? '') && start === tokens.length - 1)
    return { from: start, to: start };
  const object = phraseStartingAt(tokens, start);
  const whole = object && withApposedName(tokens, object);
  const between = tokens.slice((whole?.to ?? 0) + 1);
  const isTask = between.length === 2 && between[1]?.lower === 'task';
  if (between[0]?.kind === 'comma') between.shift();
  return isTask || (between.length < 7 && isOneClause(between)) ? whole : null;
}

const TAKES_PARTICLES = /^(?:hit|hits|lash|round|turn)/;
const PARTICLES = /^(?:back|out|at|on)$/;
const BLAMES: ReadonlySet<string> = new Set([
  ...(
    'condemn criticise criticize attack mock defend blast slam denounce rebuke scold ridicule chide berate upbraid lambast ' +
    'castigate admonish reprimand censure praise thank applaud commend congratulate hail fault deride taunt tease sue fire sack ' +
    'suspend fine arrest discipline jail imprison punish prosecute savage excoriate skewer roast vilify rap ban drop expel shame'
  )
    .split(' ')
    .flatMap((verb) => [verb, ...formsOf(verb)]),
  'forgave',
  'forgiven',
]);
