import type { Span } from '../../domain/span.js';
import type { TimexMod } from '../../domain/timex.js';
import { pattern } from '../../text/pattern.js';
import type { Meaning, Mention } from './meaning.js';

/**
 * Takes in the words before an expression that bound it, as TIMEX3 does: `early` March, `the end of` 1994, `at least`
 * two days; and says which bound it is.
 *
 * @param from the end of the expression before, which stays as it is
 */
export function withModifier(text: string, span: Span, meaning: Meaning, from: number): Mention {
  const inner = modWithin(text.slice(span.start, span.end));
  const before = text.slice(Math.max(from, span.start - LONGEST), span.start);
  const last = LAST_WORD.exec(before)?.[1]?.toLowerCase();
  if (last === undefined) return { span, meaning, mod: inner };
  for (const { ends, words, mod, fits } of MODIFIERS) {
    if (!ends.has(last) || !fits(meaning)) continue;
    const match = words.exec(before);
    if (!match || isPartOfWord(before, match.index)) continue;
    return { span: { start: span.start - match[0].length, end: span.end }, meaning, mod: mod ?? inner };
  }
  return { span, meaning, mod: inner };
}

const LAST_WORD = /([a-z]+\.?)[\s-]$/i;
const LONGEST = 40;
const IN_WORDS = pattern()`[\p{L}\p{N}-]`;
const isPartOfWord = (before: string, at: number): boolean => IN_WORDS.test(before.slice(Math.max(0, at - 1), at));

/** `ends`: the last words that `words` may have, and few places have one of; it is looked at before all else. */
type Modifier = Readonly<{
  ends: ReadonlySet<string>;
  words: RegExp;
  mod: TimexMod | null;
  fits: (meaning: Meaning) => boolean;
}>;

const isLength = (meaning: Meaning): boolean =>
  (meaning.kind === 'fixed' && meaning.type === 'DURATION') ||
  meaning.kind === 'distance' ||
  meaning.kind === 'year-before' ||
  (meaning.kind === 'open' && meaning.value.endsWith('_REF'));

/** Something of the calendar longer than a day, so that it has an end and a middle. */
function isLong(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'calendar':
      return meaning.day === null;
    case 'unit':
      return meaning.unit !== 'day';
    case 'some':
    case 'part-of-year':
      return true;
    case 'fixed':
      return meaning.type === 'DATE' && !meaning.value.endsWith('_REF');
    case 'open':
      // the late ’80s
      return /^XX\d$/.test(meaning.value);
    default:
      return false;
  }
}

const isCalendar = (meaning: Meaning): boolean =>
  isLong(meaning) || meaning.kind === 'calendar' || meaning.kind === 'hour';

const among = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MODIFIERS: readonly Modifier[] = [
  {
    ends: among('early in of the'),
    words: /(?:the\s)?(?:very\s)?early(?:\s(?:in|part\sof|days\sof|months\sof|years\sof))?(?:\sthe)?[\s-]$/i,
    mod: 'START',
    fits: isLong,
  },
  {
    ends: among('late in the'),
    words: /(?:the\s)?(?:very\s)?late(?:\s(?:in))?(?:\sthe)?[\s-]$/i,
    mod: 'END',
    fits: isLong,
  },
  {
    ends: among('mid middle of late the'),
    words: /(?:the\s)?(?:early[\s-]to[\s-])?mid(?:dle)?(?:\sof|(?:\s|-|-\s)to[\s-]late)?(?:\sthe)?[\s-]$/i,
    mod: 'MID',
    fits: isLong,
  },
  {
    ends: among('of the'),
    words: /(?:the\s)?(?:beginning|start|first\s(?:half|part|days|weeks?|weekend|months))\sof(?:\sthe)?\s$/i,
    mod: 'START',
    fits: isLong,
  },
  {
    ends: among('of the'),
    words:
      /(?:the\s)?(?:end|close|(?:second|last|latter)\s(?:half|part)|(?:last|final)\s(?:days|weeks?|weekend|months)|tail\send)\sof(?:\sthe)?\s$/i,
    mod: 'END',
    fits: isLong,
  },
  { ends: among('of the'), words: /(?:the\s)?(?:rest|remainder)\sof(?:\sthe)?\s$/i, mod: null, fits: isLong },
  { ends: among('around circa c.'), words: /(?:around|circa|c\.)\s$/i, mod: 'APPROX', fits: isCalendar },
  {
    ends: among('about approximately roughly around some estimated to so'),
    words:
      /(?<!\b(?:talk|talked|talking|talks|speak|spoke|speaking|think|thinking|thought|worry|worried|know|all|what|how|learn|learned|told|write|wrote|asked|heard)\s)(?:about|approximately|roughly|around|some|an\sestimated|close\sto|or\sso)\s$/i,
    mod: 'APPROX',
    fits: isLength,
  },
  {
    ends: among('nearly almost under quite'),
    words: /(?:nearly|almost|just\sunder|not\squite)\s$/i,
    mod: 'LESS_THAN',
    fits: isLength,
  },
  { ends: among('than'), words: /(?:less|fewer)\sthan\s$/i, mod: 'LESS_THAN', fits: isLength },
  {
    ends: among('to most than as'),
    words: /(?:up\sto|at\s(?:the\s)?most|no\smore\sthan|as\smuch\sas|as\smany\sas)\s$/i,
    mod: 'EQUAL_OR_LESS',
    fits: isLength,
  },
  {
    ends: among('least than'),
    words: /(?:at\sleast|no\s(?:less|fewer)\sthan|not\sless\sthan)\s$/i,
    mod: 'EQUAL_OR_MORE',
    fits: isLength,
  },
  {
    ends: among('than over of'),
    words:
      /(?:(?:well\s|slightly\s|a\slittle\s)?(?:more\sthan|just\sover|well\sover|upwards\sof|in\sexcess\sof)|(?<=\b(?:for|last|lasted|lasting|take|takes|took|taken|spent|after|of|by|in)\s)over)\s$/i,
    mod: 'MORE_THAN',
    fits: isLength,
  },
];

/** `late Thursday`: the bound is among the words themselves. (`Earlier this month` may be late in it.) */
function modWithin(words: string): TimexMod | null {
  if (/^early\b/i.test(words)) return 'START';
  if (/^late\b/i.test(words)) return 'END';
  if (/\bend$/i.test(words)) return 'END';
  return /\bor\sso$/i.test(words) ? 'APPROX' : null;
}
