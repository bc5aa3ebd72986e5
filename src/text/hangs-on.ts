import { hull, type Span } from '../domain/span.js';
import { clauseStart, wordsBefore } from './denial.js';
import { isNegation } from './negations.js';
import { sentences } from './sentences.js';
import { type Word, wordsWithin } from './words.js';

/**
 * What the words at `where` hang on, cut off from them: a condition, `If the grant comes,` before them or `unless the
 * lease falls through` behind; a hope or a guess; the question that they are part of; what others claim. It stands in the
 * same sentence of `pieces`.
 *
 * @returns null when they stand by themselves
 */
export function hangsOn(text: string, pieces: readonly Span[], where: Span): Span | null {
  const before = wordsBefore(text, pieces, where.start);
  const behind = wordsBehind(text, pieces, where);
  const own = before.slice(clauseStart(before, text, where.start));
  const found = [
    conditionBefore(before, text, where.start),
    conditionBehind(behind, text, where),
    guess(own),
    others(own),
    before.length >= LEAST_ASKING && isAsked(text, pieces, where) ? before : [],
  ].find((words) => words.length > 0);
  return found ? hull(found.map(({ span }) => span)) : null;
}

/** Whether a stretch of copy says itself that what it quotes hangs on something, is hoped, asked or only claimed. */
export const isHedged = (text: string, pieces: readonly Span[]): boolean =>
  pieces
    .flatMap((piece) => wordsWithin(text, piece))
    .some(({ folded }) => CONDITIONS.has(folded) || GUESSES.has(folded) || HEDGES.test(folded));

const CONDITIONS = new Set('if unless whether provided providing assuming supposing lest'.split(' '));
const GUESSES = new Set(
  (
    'hope hopes hoped hoping wish wishes wished wonder wonders wondered wondering suppose imagine imagined pretend ' +
    'pretends pretended perhaps maybe possibly'
  ).split(' '),
);
const HEDGES =
  /^(?:ask(?:s|ed|ing)?|claim(?:s|ed|ing)?|alleg(?:es?|ed|ing)|question(?:s|ed)?|until|only|depend(?:s|ed|ing)?)$/;

function wordsBehind(text: string, pieces: readonly Span[], where: Span): readonly Word[] {
  const sentence = sentences(text, hull(pieces)).find(({ start, end }) => start < where.end && where.end < end);
  if (!sentence) return [];
  return pieces
    .flatMap((piece) => wordsWithin(text, piece))
    .filter(({ span }) => span.start >= where.end && span.end <= sentence.end);
}

/** `if anything`, `if necessary` are no conditions; a real one has a verb and somebody to whom it happens. */
const LEAST_IN_CONDITION = 3;
/** Between a condition and what hangs on it: `then`, `I think`. */
const MOST_BETWEEN = 3;

/** `If the grant comes,` directly before the words, or `If it is true that` of which they are a part. */
function conditionBefore(before: readonly Word[], text: string, at: number): readonly Word[] {
  const opener = before.findLastIndex(
    ({ folded }, i) => CONDITIONS.has(folded) && before[i - 1]?.folded !== 'even' && before[i - 1]?.folded !== 'as',
  );
  if (opener === -1) return [];
  const words = before.slice(opener);
  const stops = words.flatMap(({ span }, i) =>
    /[,;:—–]/.test(text.slice(span.end, words[i + 1]?.span.start ?? at)) ||
    /^(?:and|but)$/.test(words[i + 1]?.folded ?? '')
      ? [i]
      : [],
  );
  const [stop, another] = stops;
  if (stop === undefined) return before.slice(isOnly(before[opener - 1]) ? opener - 1 : opener);
  const isWhole = stop + 1 >= LEAST_IN_CONDITION && another === undefined;
  return isWhole && words.length - stop - 1 <= MOST_BETWEEN ? words : [];
}

const isOnly = (word: Word | undefined): boolean => word?.folded === 'only' || word?.folded === 'but';

/** `, unless the lease falls through`, `only if residents agree` directly behind the words; `until` behind a `not`. */
function conditionBehind(behind: readonly Word[], text: string, where: Span): readonly Word[] {
  const opener = behind.findIndex((word) => !isOnly(word) && word.folded !== 'and');
  const [first, next] = [behind[opener]?.folded ?? '', behind[opener + 1]?.folded ?? ''];
  const isNegated = wordsWithin(text, where).some(({ folded }) => isNegation(folded));
  const isOpen =
    (CONDITIONS.has(first) && first !== 'whether') ||
    (/^(?:as|so)$/.test(first) && next === 'long') ||
    (first === 'on' && next === 'condition') ||
    (first === 'subject' && next === 'to') ||
    (isNegated && /^(?:until|till)$/.test(first)) ||
    (behind[0]?.folded === 'only' && /^(?:when|once|after|with|until|because)$/.test(first));
  if (!isOpen) return [];
  const end = behind.findIndex(
    ({ span }, i) => i > opener && /[,;:—–]/.test(text.slice(span.end, behind[i + 1]?.span.start ?? span.end)),
  );
  const words = behind.slice(0, end === -1 ? undefined : end + 1);
  return words.length - opener >= LEAST_IN_CONDITION ? words : [];
}

/** `I hope`, `let us suppose`, `perhaps` before the words in their clause. */
function guess(own: readonly Word[]): readonly Word[] {
  const at = own.findIndex(({ folded }) => GUESSES.has(folded));
  return at === -1 || own.length - at > MOST_IN_CLAIM ? [] : own.slice(Math.max(0, at - 1));
}

const CLAIMS =
  /^(?:claim(?:s|ed)?|say|says|said|think|thinks|thought|believe[sd]?|argue[sd]?|insist(?:s|ed)?|allege[sd]?|suggest(?:s|ed)?|assume[sd]?|tell|tells|told|fear(?:s|ed)?)$/;
const BESIDE_A_VERB =
  /^(?:\p{L}+ly|also|even|still|always|do|did|does|will|would|can|could|may|might|have|has|had|to|been|be|was|were|is|are)$/u;
const SELVES = new Set('i we'.split(' '));
/** The words are what is claimed when so few stand between. */
const MOST_IN_CLAIM = 7;

/** `Some people claim`, `I used to think` before the words in their clause: somebody else says it, or nobody any more. */
function others(own: readonly Word[]): readonly Word[] {
  const verb = own.findLastIndex(({ folded }, i) => i > 0 && CLAIMS.test(folded));
  if (verb === -1 || own.length - verb > MOST_IN_CLAIM) return [];
  const subject = own.findLastIndex(({ folded }, i) => i < verb && !BESIDE_A_VERB.test(folded));
  const isPast = own[verb - 1]?.folded === 'to' && own[verb - 2]?.folded === 'used';
  if (!isPast && (subject === -1 || SELVES.has(own[subject]!.folded))) return [];
  return own.slice(isPast ? Math.max(0, verb - 3) : 0);
}

/** `Do you`: of one word only, the order of a question has been turned round. */
const LEAST_ASKING = 2;

/** `Do you think` before the words of a question: alone they claim what was asked. */
function isAsked(text: string, pieces: readonly Span[], where: Span): boolean {
  const sentence = sentences(text, hull(pieces)).find(({ start, end }) => start < where.start && where.end <= end);
  const tail = sentence ? text.slice(where.end, sentence.end) : '';
  const [first] = wordsWithin(text, where);
  return /\?/.test(tail) && first !== undefined && !ASKING.test(first.folded);
}

const ASKING =
  /^(?:wh(?:o|om|ose|at|en|ere|y|ich|ether)|how|if|can|could|will|would|should|do|does|did|is|are|was|were|have|has)$/;
