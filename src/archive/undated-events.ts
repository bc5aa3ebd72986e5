import { inWords } from '../calendar/calendar.js';
import type { UndatedEvent } from '../domain/answer.js';
import { cite, type Reason } from '../domain/citation.js';
import type { Span } from '../domain/span.js';
import { type EventWord, isUnrealised, nameOf, recurrenceOf } from '../timeline/happenings.js';
import { orderIn, placeOf } from '../timeline/order.js';
import { isPast } from '../timeline/participants/verbs.js';
import { NO_DATE_TO_COUNT_FROM } from '../timeline/resolve/surroundings.js';
import type { EventRow } from '../timeline/rows.js';
import type { CompareSubjects } from '../timeline/subjects.js';
import type { Telling } from '../timeline/tellings.js';
import { looksForward } from '../timeline/tense.js';
import { labelOf } from './labels.js';
import type { References } from './references.js';

/** With so many others of its happening a telling is compared: thousands, each with each, would take minutes. */
const MOST_COMPARED = 200;

/**
 * What the copy tells as done and dates nowhere, each once, what most articles tell first. Only events that come once
 * to a person or thing, since `met` and `posted` without a day say too little; and whatever has a date that gives no day.
 */
export function undatedEventsIn(
  tellings: readonly Telling[],
  rows: readonly EventRow[],
  references: References,
  compareSubjects: CompareSubjects,
): readonly UndatedEvent[] {
  const inRows = new Set(rows.flatMap((row) => [...row.all, ...row.undated]));
  const datedSentences = new Set(rows.flatMap((row) => row.all.map(sentenceOf)));
  const dated = new Map(
    rows.flatMap((row) =>
      row.all.flatMap(({ article, word }) => (word ? [[placeOf(article, word), row] as const] : [])),
    ),
  );
  // A sentence that stands under its date is not listed as without one, unless it says which came first.
  const isTold = (one: Telling): boolean =>
    datedSentences.has(sentenceOf(one)) && boundsOf(one, dated).every((bound) => bound === null);
  const open = tellings.filter((one) => !inRows.has(one) && !isTold(one));
  const wanted = [...open.filter(isEvent), ...open.filter((one) => givesNoDay(one) && !isEvent(one))];
  // What has a row of its own is told there.
  const rowsByHappening = byHappening(rows.flatMap(({ best }) => (best.word ? [best] : [])));
  const hasRow = (one: Telling): boolean =>
    (rowsByHappening.get(happeningOf(one)) ?? [])
      .slice(0, MOST_COMPARED)
      .some((best) => areOne(best, one, compareSubjects));
  const articlesOf = (group: readonly Telling[]): number => new Set(group.map(({ article }) => article.id)).size;
  return grouped(wanted, compareSubjects)
    .filter(([first]) => givesNoDay(first) || !hasRow(first))
    .map((group) => ({ first: group[0], articles: articlesOf(group) }))
    .sort((a, b) => b.articles - a.articles)
    .map(({ first }) => undatedEvent(first, dated, references));
}

/** What is one event together, in the order of the first telling of each. */
function grouped(
  tellings: readonly Telling[],
  compareSubjects: CompareSubjects,
): readonly (readonly [Telling, ...Telling[]])[] {
  const groups = new Map<Telling, [Telling, ...Telling[]]>();
  for (const alike of byHappening(tellings).values()) {
    const firsts: Telling[] = [];
    for (const telling of alike) {
      const first = firsts.find((one) => areOne(one, telling, compareSubjects));
      if (first) groups.get(first)?.push(telling);
      else {
        if (firsts.length < MOST_COMPARED) firsts.push(telling);
        groups.set(telling, [telling]);
      }
    }
  }
  return tellings.flatMap((telling) => {
    const group = groups.get(telling);
    return group ? [group] : [];
  });
}

/** Tellings of one happening, and of no known one those of the same words: no others can be of one event. */
function byHappening(tellings: readonly Telling[]): ReadonlyMap<string, readonly Telling[]> {
  const alike = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const known = alike.get(happeningOf(telling));
    if (known) known.push(telling);
    else alike.set(happeningOf(telling), [telling]);
  }
  return alike;
}

const happeningOf = (one: Telling): string => one.word?.happening ?? ` ${wordsOf(one)}`;

/** One happening of one subject, unless their dates are printed otherwise; of what is no known happening, the same words. */
function areOne(one: Telling, other: Telling, compareSubjects: CompareSubjects): boolean {
  if (!one.word && !other.word) return wordsOf(one) === wordsOf(other);
  if (one.timex && other.timex && one.timex.says !== other.timex.says) return false;
  return one.word?.happening === other.word?.happening && compareSubjects(one, other) !== 'different';
}

const wordsOf = ({ article, sentence }: Telling): string => article.text.slice(sentence.start, sentence.end);

/** `On 31 February`, `the Monday before last`; `the week` and `at noon` say too little. */
export const givesNoDay = ({ timex, days }: Telling): boolean =>
  timex !== null && days === null && timex.type === 'DATE' && !timex.says.startsWith('some ');

function isEvent({ article: { text }, sentence, word, days }: Telling): boolean {
  return (
    word !== null &&
    word.form === 'verb' &&
    days === null &&
    isDone(text, word.span.start, word.span.end) &&
    recurrenceOf(word.happening) !== 'repeated' &&
    !isUnrealised(text, word, sentence) &&
    !looksForward(text, { start: word.span.end, end: word.span.end + 1 })
  );
}

/** `Was appointed` and `resigned`; not `is appointed by`, `had not resigned`, `the decision to shut`, `the ultimatum of sacking them`. */
function isDone(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end).toLowerCase().split(/\s+/);
  const before = text.slice(Math.max(0, start - 24), start);
  return words.some(isPast) && words[0] !== 'being' && !/\b(?:is|are|be|being|not|to)\s+(?:\w+ly\s+)?$/i.test(before);
}

type Bound = Readonly<{ row: EventRow; because: Span }>;

/** What its sentence puts before it, and what behind, among what is dated. */
function boundsOf(
  { article, sentence, word }: Telling,
  dated: ReadonlyMap<string, EventRow>,
): readonly [after: Bound | null, before: Bound | null] {
  const isThis = (one: EventWord): boolean => one.span.start === word?.span.start;
  const bound = (other: EventWord, because: Span): Bound | null => {
    const row = dated.get(placeOf(article, other));
    return row ? { row, because } : null;
  };
  const order = orderIn(article.text, sentence);
  const after = order.flatMap(({ earlier, later, because }) => (isThis(later) ? (bound(earlier, because) ?? []) : []));
  const before = order.flatMap(({ earlier, later, because }) => (isThis(earlier) ? (bound(later, because) ?? []) : []));
  return [after[0] ?? null, before[0] ?? null];
}

function undatedEvent(telling: Telling, dated: ReadonlyMap<string, EventRow>, references: References): UndatedEvent {
  const { article, sentence, word, timex } = telling;
  const reference = references.get(article.id) ?? null;
  const [after, before] = boundsOf(telling, dated);
  const says = timex && cite(article, timex.span);
  const because: Reason = [
    ...(says
      ? [
          says,
          ' gives no day',
          ...(timex?.because ?? []).flatMap((why) => [': ', article.published ? inDoubt(why) : why]),
        ]
      : ['no date is printed']),
    ...(after ? ['; ', cite(article, after.because), ` what is dated ${inWords(after.row.days.from)}`] : []),
    ...(before ? ['; ', cite(article, before.because), ` what is dated ${inWords(before.row.days.to)}`] : []),
    ...(reference ? [`; told on ${inWords(reference.day)}`] : []),
  ];
  return {
    label: labelOf(article),
    sentence: cite(article, sentence),
    says,
    happening: word ? nameOf(word.happening) : null,
    between: { from: after?.row.days.from ?? null, to: before?.row.days.to ?? reference?.day ?? null },
    because,
  };
}

/** Of a piece whose own day the copy speaks against, nothing is counted from it. */
const inDoubt = (why: Reason[number]): Reason[number] =>
  why === NO_DATE_TO_COUNT_FROM ? 'the day on which the piece was published is in doubt' : why;

const sentenceOf = ({ article, sentence }: Telling): string => `${article.id} ${sentence.start}`;
