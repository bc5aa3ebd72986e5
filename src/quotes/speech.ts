import type { Span } from '../domain/span.js';
import { reportingVerb } from './cues.js';
import type { Frame, Token } from './frames.js';

/**
 * Whether marks hold a name, a title, a nickname or a single word held at arm’s length rather than somebody’s words.
 * Three in ten marked pieces of three words or fewer are such, of longer ones one in forty.
 */
export function isNotSpeech(text: string, frame: Frame, at: number, inner: Span, hasCue: boolean): boolean {
  const words = firstWords(text, inner);
  const before = frame.tokens[at - 1];
  const beforeThat = frame.tokens[at - 2];
  if (before?.kind === 'word' && words.length <= 8) {
    if (NAMING.has(before.lower) || (NAMING.has(beforeThat?.lower ?? '') && /^(?:as|a|an|the|of)$/.test(before.lower)))
      return true;
  }
  if (isTitleOrThought(text, frame.tokens, at, inner)) return true;
  if (words.length <= 8 && /^(?:on|single|hit|headline|article|column)$/.test(before?.lower ?? '') && isTitle(words))
    return true;
  if (words.length > 6) return false;
  if (words.length > 1 && isTitle(words) && !/[.!?,]$/.test(text.slice(inner.start, inner.end)))
    return !hasCue || before?.kind === 'word';
  const next = frame.tokens[at + 1];
  const nickname =
    before?.kind === 'word' && next?.kind === 'word' && /^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(next.text);
  if (nickname && words.length <= 2) return true;
  return !hasCue && words.length <= 3;
}

/** Enough of them to tell a few words from many. */
const firstWords = (text: string, { start, end }: Span): readonly string[] =>
  text.slice(start, Math.min(end, start + 120)).match(WORDS) ?? [];

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const NAMING = new Set(
  'so-called nicknamed titled entitled headlined named known dubbed subtitled hashtag term phrase slogan codenamed branded labelled'.split(
    ' ',
  ),
);
const WORKS = new Set(
  'film movie book song album show series novel play programme program podcast documentary musical magazine newspaper sitcom comedy drama memoir essay website'.split(
    ' ',
  ),
);

/** Whether marks hold the title of a work, or a word or three of what somebody thinks: whatever the cue, nobody's words. */
export const isTitleOrThought = (text: string, tokens: readonly Token[], at: number, inner: Span): boolean =>
  isTitleOfWork(text, tokens, at, inner) || isThought(text, tokens, at, inner);

/** `the film “Home Again”`, `her favourite book is “Home Again”`, `in her memoir, “Home”` */
function isTitleOfWork(text: string, tokens: readonly Token[], at: number, inner: Span): boolean {
  const [before, beforeThat] = [tokens[at - 1], tokens[at - 2]];
  const words = firstWords(text, inner);
  if (words.length > 8) return false;
  if (before?.kind === 'word' && WORKS.has(before.lower)) return isTitle(words);
  const isNamed = before?.kind === 'comma' || /^(?:is|was|called|titled)$/.test(before?.lower ?? '');
  return isNamed && WORKS.has(beforeThat?.lower ?? '') && words.every(isBig);
}

/**
 * Price thinks that it is “awful”: a word or three in what somebody is said to think. Whoever says so in so many words is
 * quoted; that somebody thinks it, a reporter may have gathered.
 */
function isThought(text: string, tokens: readonly Token[], at: number, inner: Span): boolean {
  if (firstWords(text, inner).length > 3) return false;
  const verbs = tokens.filter(({ kind, lower }) => kind === 'word' && reportingVerb(lower) !== null);
  const behind = tokens.slice(0, at).some(({ lower }) => THOUGHT.test(lower));
  return behind && verbs.every(({ lower }) => THOUGHT.test(lower));
}

const THOUGHT = /^(?:thinks?|thought|believe[sd]?|feels?|felt)$/;

const isBig = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 4;

function isTitle(words: readonly string[]): boolean {
  const big = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return (
    words.length > 1 &&
    /^[\p{Lu}\p{N}]/u.test(words.at(-1) ?? '') &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 4) &&
    big >= 2
  );
}
