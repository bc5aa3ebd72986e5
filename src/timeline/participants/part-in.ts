import type { Span } from '../../domain/span.js';
import { eventWords } from '../happenings.js';
import { isPast, isReporting, type Token, tokens, type VerbManner, verbAt } from './verbs.js';

/** What someone named has to do with what a sentence tells. */
export type Part = Readonly<{
  /** `does` it, `undergoes` it, or is `beside` it: `the launch of X`, `owners of X`. */
  role: 'does' | 'undergoes' | 'beside';
  manner: VerbManner;
  /** Where the verb stands, from the sentence's start; null when none was found. */
  verb: Span | null;
  /** The event noun that it stands beside, from the sentence's start: `launch` in `its launch`, `the launch of X`. */
  noun: Span | null;
}>;

/** @param at the name, from the sentence's start */
export function partIn(sentence: string, at: Span): Part {
  const words = tokens(sentence);
  const first = words.findIndex(({ span }) => span.end > at.start);
  const behind = words.findIndex(({ span }) => span.start >= at.end);
  const after = behind === -1 ? words.length : behind;
  const left = leftOf(words, first);
  const before = words[left]?.lower ?? '';
  const verbSpan = (i: number): Span => words[i]?.span ?? at;
  if (before === 'by' && words.slice(Math.max(0, left - 8), left).some(({ lower }) => isPast(lower)))
    return { role: 'does', manner: 'happened', verb: verbSpan(left - 1), noun: null };
  if (left >= 0 && isReporting(before)) return { role: 'does', manner: 'says', verb: verbSpan(left), noun: null };
  if (/^['’]s?$/.test(words[after]?.text ?? '')) return beside(words, sentence, after, left);
  if (!PREPOSITION.test(before)) {
    const start = behindApposition(words, after);
    const verb = start === null ? null : verbAt(words, start);
    if (verb) return { role: 'does', manner: verb.manner, verb: verbSpan(verb.end - 1), noun: null };
    if (left >= 0 && isPast(before)) return { role: 'undergoes', manner: 'happened', verb: verbSpan(left), noun: null };
  }
  return beside(words, sentence, after, left);
}

/** `X's launch`, `its medical leave`, `the launch of X`. */
function beside(words: readonly Token[], sentence: string, after: number, left: number): Part {
  const nouns = eventWords(sentence, { start: 0, end: sentence.length }).filter(({ form }) => form === 'noun');
  const [start, end] = [words[after]?.span.start ?? sentence.length, words[after + 5]?.span.end ?? sentence.length];
  const behind = nouns.find(({ span }) => span.start >= start && span.end <= end);
  const before = /^(?:of|by)$/.test(words[left]?.lower ?? '')
    ? nouns.find(({ span }) => span.end === words[left - 1]?.span.end)
    : undefined;
  return { role: 'beside', manner: 'stands', verb: null, noun: (behind ?? before)?.span ?? null };
}

/** The index of the word before a name's whole phrase: `by` in `by the new Apple chief Steve Jobs`; -1 at the start. */
function leftOf(words: readonly Token[], name: number): number {
  if (DETERMINER.test(words[name]?.lower ?? '')) return name - 1;
  let i = name - 1;
  let plain = 0;
  while (i >= 0) {
    const { text, lower } = words[i]!;
    if (
      /^\p{Lu}/u.test(text) &&
      !(i === 0 && PREPOSITION.test(lower)) &&
      !/^(?:After|Before|When|While|As|If)$/.test(text)
    )
      i--;
    else if (text === '.' && /^\p{Lu}[\p{L}.]{0,3}$/u.test(words[i - 1]?.text ?? '')) i--;
    else if (DETERMINER.test(lower)) return i - 1;
    else if (/^['’]s?$/.test(text)) i--;
    else if (
      plain < 3 &&
      /^\p{Ll}[\p{Ll}-]+$/u.test(text) &&
      !PREPOSITION.test(lower) &&
      !JOINS.test(lower) &&
      !isPast(lower) &&
      !/ing$/.test(lower)
    ) {
      plain++;
      i--;
    } else break;
  }
  return i;
}

/** Where the verb may begin: behind `, chief executive of Apple,`, `(…)` or `and its partner`. */
function behindApposition(words: readonly Token[], after: number): number | null {
  const mark = words[after]?.text;
  if (mark === '(' || mark === ',') {
    const close = words.findIndex((word, i) => i > after && word.text === (mark === '(' ? ')' : ','));
    return close === -1 || close - after > 16 ? null : close + 1;
  }
  if (words[after]?.lower === 'and') {
    const verb = words.findIndex((_, i) => i > after && i < after + 6 && verbAt(words, i) !== null);
    return verb === -1 ? null : verb;
  }
  if (words[after]?.lower === 'who' || words[after]?.lower === 'which') return after + 1;
  return after;
}

const PREPOSITION =
  /^(?:of|for|to|in|on|at|with|from|about|against|by|into|over|under|than|as|like|through|via|between|among|including|within|without|after|before|since|during|toward|towards|around|near|beside|behind|above|below|outside|inside|along|across|despite|until)$/;
const DETERMINER = /^(?:the|a|an|its|his|her|their|this|that|these|those|our|your|my)$/;
const JOINS = /^(?:and|or|but|that|who|which|when|while|if|because|so|he|she|it|they|we|i|you|not|then)$/;
