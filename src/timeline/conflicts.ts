import { addDays, daysApart } from '../calendar/calendar.js';
import { disjoint, gap } from './days.js';
import { groundOf } from './ground.js';
import { isFatal, isUnrealised, recurrenceOf } from './happenings.js';
import { type Content, likeness } from './likeness.js';
import { lookalikes } from './lookalikes.js';
import { areTwoOccasions } from './occasions.js';
import { printsToo } from './prints-day.js';
import { NEWS_DAYS } from './reference.js';
import { isReprint } from './reprint.js';
import type { EventRow } from './rows.js';
import { type CompareSubjects, subjectComparer } from './subjects.js';
import type { DatedTelling, Telling } from './tellings.js';
import { isForward, tenseAt } from './tense.js';

/** One event and the dates given for it, each with its sources; at least two, in order of time. */
export type RowConflict = Readonly<{
  /** Null when no event word of the copy says what it is. */
  happening: string | null;
  /** `soft`: a day apart, and a night, a zone or a day of publication may explain it. */
  grade: 'hard' | 'soft';
  sides: readonly EventRow[];
  /** Of each side, the telling by which it is one: not always that which its row shows. */
  shown: ReadonlyMap<EventRow, DatedTelling>;
}>;

/**
 * The events whose dates cannot all be right. Two ways show that two rows are of one event: a happening that comes once
 * to its subject, and two articles that tell the same in much the same words. A pair is left out whenever the copy
 * leaves room for two events: other subjects, a plan or a denial, or a kind of event that comes again. A flag too few
 * costs less than a false one.
 *
 * @param rows of one storyline; never of several
 * @param contentOf what each telling says, weighed over the whole storyline
 */
export function conflictsOf(
  rows: readonly EventRow[],
  contentOf: (telling: Telling) => Content,
  compareSubjects = subjectComparer(),
): readonly RowConflict[] {
  const settled = rows
    // The edges of a season and of `early 2021` are custom, and half the world has a season at another time.
    .filter(({ days, ground }) => days.called === undefined && ground !== 'telling')
    .map((row) => ({ row, told: row.all.filter(isPlain) }))
    .filter(({ told }) => told.length > 0);
  const opposed = [
    ...byHappening(settled, contentOf, compareSubjects),
    ...byLikeness(settled, contentOf, compareSubjects),
  ];
  const opposing = new Map(opposed.flat().flatMap(({ row, telling }) => (telling ? [[row, telling] as const] : [])));
  // What the row shows is the most exact, and serves unless it tells of something else.
  const shownOf = (row: EventRow): DatedTelling => {
    const telling = opposing.get(row);
    if (!telling) return row.best;
    const { overlap, cosine } = likeness(contentOf(row.best), contentOf(telling));
    return overlap + cosine >= LIKELY_ONE ? row.best : telling;
  };
  return joined(opposed, rows).map((sides) => ({
    happening: sides.find(({ happening }) => happening !== null)?.happening ?? null,
    grade: areNear(sides) ? 'soft' : 'hard',
    sides,
    shown: new Map(sides.map((row) => [row, shownOf(row)])),
  }));
}

const isPlain = (one: DatedTelling): boolean =>
  hasBeginning(one) && !isStamp(one) && !isOfSeveral(one) && hasHappened(one);

/** A row with those of its tellings that are of something that has come about. */
type Settled = Readonly<{ row: EventRow; told: readonly DatedTelling[] }>;
/** A row, and which of its tellings speaks against the other row; null for any that gives its days. */
type Side = Readonly<{ row: EventRow; telling: DatedTelling | null }>;
type Opposed = readonly [Side, Side];

/** Rows of one happening beyond this many are not compared: a storyline with so many has no one such event. */
const MOST_COMPARED = 40;
/** Of the tellings of one row, the most exact are enough. */
const MOST_TELLINGS = 8;
/** How alike two tellings are by overlap and cosine, where the words do not say whether their subject is the same. */
const LIKELY_ONE = 0.5;
/** For every doubling of the articles: the more tell of openings and launches, the more are alike by chance. */
const BY_DOUBLING = 0.06;
/** Elections and convictions come again after years; `the line` may close each winter. */
const YEAR_DAYS = 366;
const MONTH_DAYS = 31;

function byHappening(
  settled: readonly Settled[],
  contentOf: (telling: Telling) => Content,
  compareSubjects: CompareSubjects,
): readonly Opposed[] {
  const articles = new Set(settled.flatMap(({ told }) => told.map(({ article }) => article.id)));
  const byChance = BY_DOUBLING * Math.log2(Math.max(1, articles.size / 2));
  const groups = new Map<string, Settled[]>();
  for (const one of settled) {
    const { happening } = one.row;
    if (happening === null || recurrenceOf(happening) === 'repeated') continue;
    const group = groups.get(happening);
    if (group) group.push(one);
    else groups.set(happening, [one]);
  }
  const isOpposed = (happening: string, a: Settled, b: Settled): boolean => {
    if (!disjoint(a.row.days, b.row.days)) return false;
    // An hour alone is of the day of the news, and tells of no other.
    const [first, second] = [a, b].map(({ told }) => told.filter(printsDay).slice(0, MOST_TELLINGS));
    const pairs = (first ?? [])
      .flatMap((one) => (second ?? []).map((other) => [one, other] as const))
      .filter(([one, other]) => !isReprint(one, other, contentOf) && !printsToo(one, other) && !printsToo(other, one))
      .filter(([one, other]) => !areTwoOccasions(one, other));
    if (pairs.length === 0) return false;
    const subjects = pairs.map(([one, other]) => compareSubjects(one, other));
    if (subjects.includes('different')) return false;
    const alike = Math.max(
      ...pairs.map(([one, other]) => {
        const { overlap, cosine, stems } = likeness(contentOf(one), contentOf(other));
        return stems < 2 ? 0 : overlap + cosine;
      }),
    );
    const isSame = subjects.includes('same');
    if (recurrenceOf(happening) !== 'thing') {
      return isSame && (alike >= LIKELY_ONE || gap(a.row.days, b.row.days) <= YEAR_DAYS);
    }
    const isNear = gap(a.row.days, b.row.days) <= MONTH_DAYS;
    if (isSame && isNear && isFatal(happening)) return true;
    return (
      alike >= LIKELY_ONE + byChance || (isNear && alike >= byChance && (isSame || subjects.includes('same-kind')))
    );
  };
  return [...groups]
    .filter(([, group]) => group.length <= MOST_COMPARED)
    .flatMap(([happening, group]) =>
      group.flatMap((one, i) =>
        group
          .slice(i + 1)
          .flatMap((other): Opposed[] =>
            isOpposed(happening, one, other) ? [[sideOf(one, happening), sideOf(other, happening)]] : [],
          ),
      ),
    );
}

function byLikeness(
  settled: readonly Settled[],
  contentOf: (telling: Telling) => Content,
  compareSubjects: CompareSubjects,
): readonly Opposed[] {
  const rowOf = new Map(settled.flatMap(({ row, told }) => told.map((telling) => [telling, row] as const)));
  return lookalikes([...rowOf.keys()], contentOf, compareSubjects).flatMap(([a, b]): Opposed[] => {
    const [one, other] = [rowOf.get(a), rowOf.get(b)];
    if (!one || !other || !disjoint(one.days, other.days)) return [];
    return [[givingDays(one, a), givingDays(other, b)]];
  });
}

/** The telling that names the happening. */
const sideOf = ({ row, told }: Settled, happening: string): Side =>
  givingDays(row, told.find(({ word }) => word?.happening === happening) ?? row.best);

/** A coarser telling than the row is no side of its days. */
const givingDays = (row: EventRow, telling: DatedTelling): Side => ({
  row,
  telling: telling.days.from === row.days.from && telling.days.to === row.days.to ? telling : null,
});

/** Pairs that share a row are one conflict. */
function joined(pairs: readonly Opposed[], rows: readonly EventRow[]): readonly (readonly EventRow[])[] {
  const groups: Set<EventRow>[] = [];
  for (const [{ row: one }, { row: other }] of pairs) {
    const touching = groups.filter((group) => group.has(one) || group.has(other));
    const group = new Set<EventRow>([one, other, ...touching.flatMap((each) => [...each])]);
    for (const each of touching) groups.splice(groups.indexOf(each), 1);
    groups.push(group);
  }
  const order = new Map(rows.map((row, i) => [row, i]));
  const place = (row: EventRow): number => order.get(row) ?? 0;
  return groups
    .map((group) => [...group].sort((a, b) => place(a) - place(b)))
    .sort(([a], [b]) => (a && b ? place(a) - place(b) : 0));
}

/** `Late on Thursday` and `Friday`, or `yesterday` counted from another morning; not `4 May` and `5 May`. */
function areNear(sides: readonly EventRow[]): boolean {
  const isDayApart = sides.every(
    ({ days }, i) => daysApart(days.from, days.to) < 7 && (i === 0 || gap(sides[i - 1]?.days ?? days, days) <= 1),
  );
  return isDayApart && sides.some(({ ground, all }) => ground !== 'day' || all.some(tellsHour));
}

const tellsHour = ({ article: { text }, timex: { type, span } }: DatedTelling): boolean =>
  type === 'TIME' ||
  /\b(?:late|early|night|overnight|midnight|dawn|hours|local time|GMT|[ECMP][SD]?T|[ap]\.?m)\b/.test(
    text.slice(Math.max(0, span.start - 24), span.end + 24),
  );

const printsDay = ({ article: { text }, timex, days }: DatedTelling): boolean =>
  groundOf(text, timex, days) !== 'telling';

/** `More than three months ago` has no beginning, and so contradicts no day before. */
const hasBeginning = ({ timex: { mod } }: DatedTelling): boolean => mod !== 'MORE_THAN' && mod !== 'EQUAL_OR_MORE';

/** `The deaths of eleven workers`: each has its own day. */
const isOfSeveral = ({ article: { text }, word }: DatedTelling): boolean =>
  word?.form === 'noun' &&
  /(?:[^s]s|ses)$/.test(text.slice(word.span.start, word.span.end)) &&
  recurrenceOf(word.happening) === 'person';

/** Characters: a time of day and its zone. */
const STAMP = 24;

/** `March 9, 2011 at 6:23 pm`, `09:27 UK time, Friday, 28 May 2010`: when something was posted, not what happened. */
const isStamp = ({ article: { text }, sentence, timex: { span } }: DatedTelling): boolean =>
  /^,?\s+(?:(?:at\s+)?\d{1,2}:\d\d\s*[ap]\.?m\b|last updated\b)/i.test(text.slice(span.end, span.end + STAMP)) ||
  (span.start - sentence.start < STAMP && /^(?:At\s)?\d{1,2}[.:]\d\d\s/.test(text.slice(sentence.start, span.start)));

function hasHappened({ article: { text }, sentence, timex, word, days, news }: DatedTelling): boolean {
  const isToCome = news !== null && days.from > addDays(news.day, NEWS_DAYS);
  const tense = tenseAt(text, timex.span);
  // `Before we could meet last Thursday, she resigned`: the word tells more than the verb nearest to the date
  return !isToCome && (word ? tense !== 'forward' && !isUnrealised(text, word, sentence) : !isForward(tense));
}
