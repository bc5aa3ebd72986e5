import {
  addDays,
  dayString,
  inWords,
  isRealDay,
  monthOf,
  nthWeekday,
  WEEKDAYS,
  weekOf,
  yearOf,
} from '../calendar/calendar.js';
import type { Span } from '../domain/span.js';
import type { Timex } from '../domain/timex.js';
import { countOf } from './expressions/counts.js';
import { ENDS_PHRASE } from './expressions/vocabulary.js';

/**
 * The dates of a sentence as the words around them mean them: `the day after 1 June` is 2 June, `the last Friday of May`
 * one day, `around 7 March` no certain one; and nothing took place on the day that it was put off from, or not done on.
 *
 * @param dates of the sentence, in text order
 * @returns in text order; those on which nothing is told to have come about are left out
 */
export function asMeant(text: string, sentence: Span, dates: readonly Timex[]): readonly Timex[] {
  const meant: Timex[] = [];
  for (let i = 0; i < dates.length; i++) {
    const [date, next] = [dates[i], dates[i + 1]];
    if (!date) break;
    const place: Place = {
      date,
      before: text.slice(Math.max(sentence.start, date.span.start - LOOK_AROUND), date.span.start),
      words: text.slice(date.span.start, date.span.end),
      after: text.slice(date.span.end, Math.min(sentence.end, date.span.end + LOOK_AROUND)),
      next: next ? { date: next, gap: text.slice(date.span.end, next.span.start) } : null,
    };
    const joined = withNext(place);
    if (joined) i++;
    const one = joined ?? (isNoDayOfEvent(place) ? null : counted(place));
    if (!one) continue;
    // `two days before` was read as an expression of its own
    while ((meant.at(-1)?.span.end ?? 0) > one.span.start) meant.pop();
    meant.push(one);
  }
  return meant;
}

/** Characters on either side: a sentence may hold thousands of dates. */
const LOOK_AROUND = 160;

/** A date in its sentence; of the next one, also the words up to it. */
type Place = Readonly<{
  date: Timex;
  before: string;
  words: string;
  after: string;
  next: Readonly<{ date: Timex; gap: string }> | null;
}>;

/** `The second Tuesday in February`, `on 5 March or 6 March`: one date in two expressions. */
function withNext({ date, before, words, next }: Place): Timex | null {
  if (!next) return null;
  const span = { start: date.span.start, end: next.date.span.end };
  if (isRealDay(date.value) && isRealDay(next.date.value) && date.value < next.date.value) {
    const either = { ...date, span, value: `${date.value}/${next.date.value}` };
    if (/^,?\sor\s(?:on\s)?$/.test(next.gap)) return either;
    if (/\b(?:from|between)\s$/.test(before) && /^\s(?:to|until|till|and)\s$/.test(next.gap))
      return { ...either, ends: [date, next.date] };
  }
  const ordinal = /\b(first|second|third|fourth|last)\s\w+day(?:\s(?:night|morning|afternoon|evening))?$/i.exec(
    before + words,
  );
  const nth = ordinal?.[1]?.toLowerCase();
  const weekday = weekdayIn(words);
  if (
    !ordinal ||
    nth === undefined ||
    weekday === null ||
    !OF_LONGER.test(next.gap) ||
    !/^\d{4}-\d\d$/.test(next.date.value)
  )
    return null;
  const value = nthWeekday(next.date.value, weekday, NTHS.indexOf(nth) + 1 || -1);
  return { ...next.date, span: { ...span, start: span.start - before.length + ordinal.index }, value };
}

/** The last is none of these. */
const NTHS = ['first', 'second', 'third', 'fourth'];
const OF_LONGER = /^\s(?:(?:night|morning|afternoon|evening)\s)?(?:(?:in|of)\s)?$/;

/** Null unless the words are a weekday, with no more than an article and a time of day. */
function weekdayIn(words: string): number | null {
  const name =
    /^(?:(?:an?|one|(?:the\s)?(?:first|second|third|fourth|last)|the)\s)?(\w+day)(?:\s(?:night|morning|afternoon|evening))?$/i.exec(
      words,
    )?.[1];
  const weekday = WEEKDAYS.findIndex((one) => one.toLowerCase() === name?.toLowerCase());
  return weekday === -1 ? null : weekday;
}

/** Of `a Friday in November 2022`, `a hearing on 1 June was put off to 6 June`, `was not dismissed on 8 May`. */
function isNoDayOfEvent({ before, words, after, next }: Place): boolean {
  if (weekdayIn(words) !== null) {
    if (/^\s(?:(?:night|morning|afternoon|evening)\s)?(?:of|in)\s(?:each|every)\b/i.test(after)) return true;
    if (/\bago\son\s$/.test(before)) return true;
    if (next && OF_LONGER.test(next.gap) && /^\d{4}(?:-(?:\d\d|[A-Z]{2}))?$/.test(next.date.value)) return true;
  }
  if (OTHER_CHURCH.test(before) && weekdayIn(words) === null && !/^\d/.test(words)) return true;
  // `10 January 49 BC`, `5 May 99999`, `the year 3000`: the words go on, and mean another time
  if (/^,?\s(?:\d{1,4}\s(?:B\.?C|A\.?H)\b|\d{5,}\b|0+\b)/.test(after) && !/\d{4}$/.test(words)) return true;
  if (/^the\s\w+$/i.test(words) && /^\s\d{4}\b/.test(after)) return true;
  if (next && (PUT_OFF.test(next.gap) || (EXPECTED.test(before) && CAME_ABOUT.test(next.gap)))) return true;
  return CALLED_OFF.test(before) || NOT_DONE.test(before) || (SUPPOSED.test(before) && /\bwould\b/.test(after));
}

const OTHER_CHURCH = /\b(?:Orthodox|Greek|Russian|Serbian|Ukrainian|Coptic|Ethiopian|Armenian|Julian)\s$/;

const PUT_OFF =
  /\b(?:was|were|been|is)\s(?:\w+ly\s)?(?:put\s(?:off|back)|postponed|moved|delayed|extended|brought\sforward|pushed\sback|rescheduled|adjourned|deferred)\s(?:to|until|till)\s$/;
const EXPECTED =
  /,\s(?:which\s(?:was|had\sbeen)\s)?(?:originally\s|first\s)?(?:expected|due|scheduled|planned|slated|set)\b[^,;]*$/;
const CAME_ABOUT = /^,\s(?:\w+ly\s)?(?:came|was|were|took\splace|happened|began|opened|arrived|went\sahead)\b/;
const CALLED_OFF =
  /\b(?:cancel\w*|call(?:ed|s)?\soff|scrapp(?:ed|ing))\b[^,;]*\b(?:planned|scheduled|due|set)\s(?:for|on)\s$/;
/** `Was not released until 3 May`: on that day it was. */
const NOT_DONE =
  /(?:\b(?:was|were|did)(?:\snot|n['’]t)|\b(?:[Nn]obody|[Nn]o\sone|[Nn]one)\s(?:was|were))\s(?!(?:only|just|until)\b)(?:\w+\s){1,3}on\s$/;
const SUPPOSED = /^[“"‘]?(?:Had|If)\s[^,;]*$/;

/** A date by which another is told, worked out from it; null where the words give no more than a length of time. */
function counted({ date, before, words, after }: Place): Timex | null {
  const day = date.value;
  if (!isRealDay(day)) return date;
  const week = WEEK_OF.exec(before);
  if (week) {
    const [from, to] = week[1] === 'ending' ? [addDays(day, -6), day] : [day, addDays(day, 6)];
    return { ...date, span: { start: date.span.start - week[0].length, end: date.span.end }, value: `${from}/${to}` };
  }
  const offset = FOR_SO_LONG.test(before) ? undefined : OFFSET.exec(before)?.groups;
  if (offset) return fromDay(date, offset, before);
  if (/\b(?:quarter|months?|weeks?|period)\s(?:to|ended|ending)\s$/.test(before)) return null;
  const year = /\b(?:the\s)?year\s(?:to|ended|ending)\s$/.exec(before);
  if (year) {
    const [last, month] = [addDays(day, 1), monthOf(day)];
    const isMonthEnd = monthOf(last) !== month;
    const span = { start: date.span.start - year[0].length, end: date.span.end };
    return isMonthEnd ? { ...date, span, value: `${dayString(yearOf(last) - 1, monthOf(last), 1)}/${day}` } : null;
  }
  const side = BEFORE_OR_AFTER.exec(before)?.[1];
  if (side !== undefined && (date.basis === 'stated' || ENDS_PHRASE.test(after))) {
    const span = { start: date.span.start - (before.length - before.search(BEFORE_OR_AFTER)), end: date.span.end };
    const because = [`it is told to be ${side.toLowerCase()} ${inWords(day)}, and no more`];
    return { ...date, span, value: 'XXXX-XX-XX', basis: 'inferred', because };
  }
  if (date.basis !== 'stated') return date;
  if (OLD_CALENDAR.test(before) || OLD_CALENDAR.test(after)) return byOldCalendar(date);
  const hedge = HEDGE.exec(`${before}${/^(?:around|about)\b/i.exec(words)?.[0] ?? ''}`)?.[1];
  if (hedge === undefined) return date;
  return { ...date, basis: 'inferred', because: [`printed with “${hedge}”, so it need not be that day`] };
}

/** `In the week beginning 6 September`: those seven days, and none of them. */
const WEEK_OF = /\bweek\s(beginning|commencing|starting|ending)\s(?:on\s)?$/i;
/** `Shut for ten days from 1 February`: from then on. */
const FOR_SO_LONG =
  /\bfor\s(?:(?:about|around|almost|nearly|at\sleast|up\sto|more\sthan|the|a)\s)?[\w-]+\s(?:\w+\s)?from\s$/i;

/** `25 October 1917 (Old Style)`: the calendar of Julius Caesar falls behind ours by a day in each century that is no leap year. */
function byOldCalendar(date: Timex): Timex {
  const day = date.value.slice(0, 10);
  const centuries = Math.floor(yearOf(day < `${day.slice(0, 4)}-03-01` ? addDays(day, -365) : day) / 100);
  const behind = centuries - Math.floor(centuries / 4) - 2;
  const because = [`${inWords(day)} by the old calendar, ${behind} days behind ours`];
  return { ...date, value: addDays(day, behind), basis: 'inferred', because };
}

const OLD_CALENDAR = /\bOld Style\b|\bJulian calendar\b/i;

/** `Had left before 2 July`: on that day it was not. */
const BEFORE_OR_AFTER = /(?<!\b(?:or|not)\s)\b((?:since )?before|after)\s$/i;

const HEDGE = /\b(around|about|circa|on or (?:about|around|before|after)|no(?:t)? (?:later|earlier) than|by)\s?$/i;

const OFFSET =
  /\b(?:(?<limit>within|less than|more than|up to|at least|about|around|almost|nearly)\s)?(?:(?:the|a)\s(?<one>day|night|evening|morning|eve|week|fortnight|month|year)|on\s(?<eve>eve)|(?<count>[\w-]+)\s(?<unit>day|night|week|fortnight|month|year)s?)(?:\sto\sthe\sday)?\s(?<side>before|after|from|of)\s(?:(?:the|his|her|its|their)\s(?:[\w’'-]+\s){0,2}(?:on\s|of\s)?)?$/i;

function fromDay(date: Timex, part: Readonly<Record<string, string | undefined>>, before: string): Timex | null {
  const unit = (part.one ?? part.unit ?? part.eve ?? '').toLowerCase();
  const count = part.count === undefined ? 1 : countOf(part.count.toLowerCase());
  if (count === null) return date;
  const isEve = unit === 'eve';
  // `the night of 3 June` is that night, and `a week from 3 June` may begin then
  if (part.side === 'of' && !isEve) return part.limit ? null : date;
  if (part.limit || !LENGTHS.has(unit)) return null;
  const steps = count * (LENGTHS.get(unit) ?? 0) * (isEve || part.side === 'before' ? -1 : 1);
  const day = addDays(date.value, steps);
  const start = date.span.start - (before.length - before.search(OFFSET));
  return {
    ...date,
    span: { start, end: date.span.end },
    value: /week|fortnight/.test(unit) ? weekOf(day) : day,
    basis: 'inferred',
    because: [`counted from ${inWords(date.value)}, printed behind it`],
    says: `${date.says} ${steps < 0 ? '-' : '+'} P${Math.abs(steps)}D`,
  };
}

/** In days; of longer ones, copy seldom means the very day. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['night', 1],
  ['evening', 1],
  ['morning', 1],
  ['eve', 1],
  ['week', 7],
  ['fortnight', 14],
]);
