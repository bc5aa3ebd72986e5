import * as chrono from 'chrono-node';
import { WEEKDAYS } from '../calendar/calendar.js';
import type { Span } from '../domain/span.js';
import { clockAt, partOfDay } from './clock.js';
import type { Clock, Meaning, Mention } from './mention.js';
import { impossibleDays, MONTH, numberedDays } from './numbered-days.js';

/**
 * The calendar words of a text: days, months, weekdays and hours by name or number. chrono-node finds them; what it
 * would assume about the rest (year, week, month) is thrown away, so that only what the words say remains.
 */
export function calendarMentions(text: string): Mention[] {
  return [
    ...blocksOf(text).flatMap(({ start, end }) => found(text, start, end)),
    ...impossibleDays(text),
    ...numberedDays(text),
  ];
}

function found(text: string, start: number, end: number): Mention[] {
  const results = chrono.en.casual.parse(text.slice(start, end), ANY_DAY, { forwardDate: false });
  return results.flatMap((result) => mentionsIn(text, start + result.index, result));
}

/** No expression runs over a blank line; and chrono's time grows with the square of a run of white space. */
function blocksOf(text: string): Span[] {
  const gaps = [...text.matchAll(/\n\s*\n|\s{8,}/g)];
  const starts = [0, ...gaps.map((gap) => gap.index + gap[0].length)];
  const ends = [...gaps.map((gap) => gap.index), text.length];
  return starts.map((start, i) => ({ start, end: ends[i] ?? text.length })).filter(({ start, end }) => start < end);
}

/** chrono wants a day to count from; nothing that depends on it is read. A leap year, so that 29 February parses. */
const ANY_DAY = { instant: new Date('2000-01-01T12:00:00Z'), timezone: 0 };
/** Words before a month or weekday that belong to the expression. */
const MODIFIER =
  /(?:\b(?:this\s+(?:past|coming)|last|next|this|past|coming|early|late|mid|the\s+(?:start|end|beginning)\s+of)[-\s])$/i;
const OF_ANOTHER_WEEK = 'a weekday of a week that the copy speaks of, which the words do not date';
const NAME_OF_PAPER =
  /^\s+(?:Times|Telegraph|Mirror|Mail|Express|People|Post|Herald|World|Sport|Night\s+(?:Live|Football))\b/;

function mentionsIn(text: string, at: number, result: chrono.ParsedResult): Mention[] {
  const span = trimmed(text, { start: at, end: at + result.text.length });
  if (!span) return [];
  const { start, end } = result;
  if (end && start.isCertain('weekday') && !start.isCertain('day')) return eachWeekday(text, span);
  const words = text.slice(span.start, span.end);
  const whole = widened(text, span);
  const modifier = text.slice(whole.start, span.start) + words;
  const from = meaningOf(text, span, start, modifier);
  const to = end && meaningOf(text, span, end, modifier);
  if (from === null) return [];
  if (to && from.kind === 'calendar' && to.kind === 'calendar' && !from.clock) {
    // 30 December to 2 January 2022: the year is printed once, and is that of the end
    const year = typeof to.year === 'number' && from.month > to.month ? to.year - 1 : to.year;
    const shared = from.year === null ? { ...from, year } : from;
    return [{ span: whole, meaning: { kind: 'calendar-range', from: shared, to } }];
  }
  return [{ span: whole, meaning: from }];
}

/** @param words with the modifier that stands before them */
function meaningOf(text: string, span: Span, parts: chrono.ParsedComponents, words: string): Meaning | null {
  const certain = (part: chrono.Component): number | null => (parts.isCertain(part) ? parts.get(part) : null);
  const clock = clockOf(parts, words, text.slice(Math.max(0, span.start - 12), span.start));
  const [month, weekday] = [certain('month'), certain('weekday')];
  if (month !== null && new RegExp(`(?<!\\p{L})(?:${MONTH})`, 'u').test(words)) {
    const day = certain('day');
    if (day === null && !isMonthHere(text, span, words)) return null;
    return { kind: 'calendar', year: certain('year') ?? yearBy(words), month, day, weekday, clock };
  }
  if (month === null && weekday !== null) {
    if (!isWeekdayHere(text, span)) return null;
    // `on the Friday, and … on the Monday`: some week that the copy speaks of, not the one of publication
    if (/\bthe\s+$/i.test(text.slice(Math.max(0, span.start - 5), span.start)))
      return { kind: 'open', type: 'DATE', value: `XXXX-WXX-${weekday || 7}${clock}`, because: OF_ANOTHER_WEEK };
    const week = /\b(this|last|next)\s+week$/i.exec(words)?.[1]?.toLowerCase();
    if (week)
      return { kind: 'weekday', weekday, which: 'bare', weeks: week === 'last' ? -1 : week === 'next' ? 1 : 0, clock };
    return { kind: 'weekday', weekday, which: whichOf(words), weeks: null, clock };
  }
  if (month === null && clock.startsWith('T') && parts.isCertain('hour') && !/[a-z]{6,}/i.test(words))
    return { kind: 'hour', clock };
  return null;
}

/** An hour counts only with a sign that it is one: a.m., o’clock, GMT, or `at` before a colon. Otherwise `2:15` may be a score. */
function clockOf(parts: chrono.ParsedComponents, words: string, before: string): Clock {
  if (/\d/.test(words) && parts.isCertain('hour')) {
    const signed = /\d\s*[ap]\.?m\b|o['’]clock|\bGMT\b|\bBST\b/i.test(words);
    const afterAt =
      /\d[:.]\d\d/.test(words) &&
      /\b(?:at|by|until|from|around|before|after)\s*$/i.test(before + words.replace(/\d.*$/s, ''));
    if (signed || afterAt) return clockAt(parts.get('hour') ?? 0, parts.get('minute') ?? 0);
  }
  return partOfDay(words);
}

const whichOf = (words: string): 'bare' | 'last' | 'next' =>
  /\b(?:last|past)\s/i.test(words) ? 'last' : /\b(?:next|coming)\s/i.test(words) ? 'next' : 'bare';
const yearBy = (words: string): 'this' | 'last' | 'next' | null => {
  const word = /\b(this|last|next)[-\s]/i.exec(words)?.[1]?.toLowerCase();
  return (word as 'this' | 'last' | 'next' | undefined) ?? null;
};

/** May, March and the women’s names are months only where the copy speaks of time. */
function isMonthHere(text: string, span: Span, words: string): boolean {
  if (/\d{4}/.test(words) || MODIFIER.test(text.slice(Math.max(0, span.start - 24), span.start))) return true;
  if (!/(?:January|February|March|April|May|June|July|August|September|October|November|December)/i.test(words))
    return false;
  if (!/^\p{Lu}/u.test(words)) return false;
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  if (/\b(?:in|since|until|by|of|from|to|and|for|during|before|after|through|around|between|or)\s+$/i.test(before))
    return true;
  return !/^(?:May|March|April|June|August)\b/i.test(words) && !/^\s+\p{Lu}\p{Ll}/u.test(text.slice(span.end));
}

/** `Sun`, `The Sunday Gannet` and `Sheffield Wednesday` are names. */
function isWeekdayHere(text: string, span: Span): boolean {
  const words = text.slice(span.start, span.end);
  if (!/(?<!\p{L})(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/iu.test(words) || !/\p{Lu}/u.test(words)) return false;
  const [before, after] = [text.slice(Math.max(0, span.start - 16), span.start), text.slice(span.end, span.end + 20)];
  if (/^s\b/.test(after) || NAME_OF_PAPER.test(after)) return false;
  if (/\b[Tt]he\s+$/.test(before) && /^\s+\p{Lu}/u.test(after)) return false;
  return !/(?:Sheffield|Black|Good|Bloody|Ash|Easter|Mail\s+on|Sun\s+on|Super)\s+$/.test(before);
}

/** Leaves out the prepositions before an expression and the punctuation behind it. */
function trimmed(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  const lead =
    /^(?:(?:on|in|at|by|since|from|until|till|through|of|during)\s+)+|^[\s,(]+/i.exec(words)?.[0].length ?? 0;
  const tail = /[\s,;(]+$/.exec(words)?.[0].length ?? 0;
  return lead + tail < words.length ? { start: span.start + lead, end: span.end - tail } : null;
}

function widened(text: string, span: Span): Span {
  const modifier = MODIFIER.exec(text.slice(Math.max(0, span.start - 24), span.start));
  return modifier ? { start: span.start - modifier[0].length, end: span.end } : span;
}

/** `Monday to Friday`: two expressions, since weekdays so joined are often a habit and not a stretch. */
function eachWeekday(text: string, span: Span): Mention[] {
  const days = new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`, 'g');
  return [...text.slice(span.start, span.end).matchAll(days)].map((match) => ({
    span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
    meaning: {
      kind: 'weekday',
      weekday: WEEKDAYS.indexOf(match[0] as (typeof WEEKDAYS)[number]),
      which: whichOf(text.slice(Math.max(0, span.start + match.index - 5), span.start + match.index)),
      weeks: null,
      clock: '',
    },
  }));
}
