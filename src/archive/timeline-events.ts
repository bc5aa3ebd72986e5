import { daysApart, isRealDay } from '../calendar/calendar.js';
import type { RowTelling, TimelineEvent } from '../domain/answer.js';
import { cite } from '../domain/citation.js';
import type { ArticleId } from '../domain/ids.js';
import type { Extent } from '../domain/timex.js';
import { wordsWithin } from '../text/words.js';
import { isOneDay } from '../timeline/days.js';
import { groundOf } from '../timeline/ground.js';
import { nameOf } from '../timeline/happenings.js';
import { orderIn, placeOf } from '../timeline/order.js';
import { rowWeight } from '../timeline/ranking/row-weight.js';
import type { EventRow } from '../timeline/rows.js';
import type { DatedTelling, Telling } from '../timeline/tellings.js';
import { creditedAgencies } from './agencies.js';
import { clauseAround } from './clause.js';
import { labelOf } from './labels.js';
import type { References } from './references.js';
import { piecesOf, witnessFamilies } from './witnesses.js';

/**
 * Rows as a timeline shows them; each row has one event, however often it is asked for. Of a row that is only weighed
 * against others, what stands behind it is never worked out.
 */
export function eventsIn(rows: readonly EventRow[], references: References): (row: EventRow) => TimelineEvent {
  const follows = kept(() => followsIn(rows));
  const events = new Map(rows.map((row) => [row, eventOf(row, references, () => follows().get(row) ?? [])]));
  return (row) => events.get(row) ?? eventOf(row, references, () => []);
}

/** Works out once, when first asked. */
function kept<T>(workOut: () => T): () => T {
  let known: Readonly<{ value: T }> | null = null;
  return () => {
    known ??= { value: workOut() };
    return known.value;
  };
}

/** An event with the passage of another of its tellings, as a side of a conflict shows it. */
export function sideOf(event: TimelineEvent, { article, sentence, timex, word }: DatedTelling): TimelineEvent {
  const clause = kept(() => clauseAround(article, sentence, timex.span, word?.span ?? null));
  const own: Partial<TimelineEvent> = {
    says: cite(article, timex.span),
    because: timex.because,
    sentence: cite(article, sentence),
    get clause() {
      return clause();
    },
  };
  // Were the event spread, what stands behind it would be worked out for sides that no one is shown.
  return Object.defineProperties({} as TimelineEvent, {
    ...Object.getOwnPropertyDescriptors(event),
    ...Object.getOwnPropertyDescriptors(own),
  });
}

function eventOf(row: EventRow, references: References, follows: () => TimelineEvent['follows']): TimelineEvent {
  const { article, sentence, timex, word } = row.best;
  const clause = kept(() => clauseAround(article, sentence, timex.span, word?.span ?? null));
  const independentAtMost = kept(() => new Set(familiesIn(mostExact(row))).size);
  const tellings = kept(() => rowTellings(row));
  return {
    days: row.days,
    basis: row.basis,
    says: cite(article, timex.span),
    because: row.because,
    sentence: cite(article, sentence),
    get clause() {
      return clause();
    },
    sources: [...new Map(row.all.map((one) => [one.article.id, labelOf(one.article)])).values()],
    get independentAtMost() {
      return independentAtMost();
    },
    happening: row.happening === null ? null : nameOf(row.happening),
    ground: row.ground,
    extent: extentOf(row.best),
    get tellings() {
      return tellings();
    },
    get follows() {
      return follows();
    },
    weight: rowWeight(row, (id) => references.get(id)?.day ?? null),
  };
}

function rowTellings(row: EventRow): TimelineEvent['tellings'] {
  const told: readonly Telling[] = [row.best, ...row.all.filter((one) => one !== row.best), ...row.undated];
  const families = familiesIn(told);
  const [first, ...others] = told.map((one, i) => rowTelling(one, families[i] ?? i));
  return [first ?? rowTelling(row.best, 0), ...others];
}

function extentOf({ days, timex: { ends } }: DatedTelling): Extent {
  if (isOneDay(days)) return 'day';
  if (!ends) return 'within';
  return ends.every(({ value }) => isRealDay(value)) ? 'days' : 'stretch';
}

/** For each telling the number of its family, from 0 in the order of the tellings. */
function familiesIn(told: readonly Telling[]): readonly number[] {
  if (told.length === 1) return [0];
  const families = witnessFamilies(
    told.map(({ article, sentence }) => ({
      outlet: article.outlet,
      words: wordsWithin(article.text, sentence),
      agencies: creditedAgencies(article, sentence),
      pieces: piecesOf(article),
    })),
  );
  const family = new Map(families.flatMap((members, n) => members.map((i) => [i, n] as const)));
  return told.map((_, i) => family.get(i) ?? i);
}

function rowTelling({ article, sentence, timex, days, news }: Telling, family: number): RowTelling {
  const dated = timex && days;
  return {
    label: labelOf(article),
    sentence: cite(article, sentence),
    says: dated ? cite(article, timex.span) : null,
    days: dated ? days : null,
    ground: dated ? groundOf(article.text, timex, days) : (news?.ground ?? 'publication'),
    because: dated ? timex.because : ['prints no date for it'],
    family,
  };
}

/** The sentence of each article that gives the finest date: one sentence, printed twice, is one witness of it. */
function mostExact(row: EventRow): readonly DatedTelling[] {
  const byArticle = new Map<ArticleId, DatedTelling>();
  for (const one of row.all) {
    const before = byArticle.get(one.article.id);
    if (!before || length(one) < length(before)) byArticle.set(one.article.id, one);
  }
  return [...byArticle.values()];
}

const length = ({ days }: DatedTelling): number => daysApart(days.from, days.to);

/** Which rows the copy puts behind which, where one sentence tells of both. */
function followsIn(rows: readonly EventRow[]): ReadonlyMap<EventRow, TimelineEvent['follows']> {
  const told = rows.flatMap((row) => [...row.all, ...row.undated].map((telling) => ({ row, telling })));
  const rowAt = new Map(
    told.flatMap(({ row, telling: { article, word } }) => (word ? [[placeOf(article, word), row] as const] : [])),
  );
  const sentences = new Map(told.map(({ telling }) => [`${telling.article.id} ${telling.sentence.start}`, telling]));
  const follows = new Map<EventRow, TimelineEvent['follows']>();
  for (const { article, sentence } of sentences.values()) {
    for (const { earlier, later, because } of orderIn(article.text, sentence)) {
      const [before, after] = [rowAt.get(placeOf(article, earlier)), rowAt.get(placeOf(article, later))];
      if (!before || !after || before === after) continue;
      const event = cite(before.best.article, before.best.sentence);
      follows.set(after, [...(follows.get(after) ?? []), { event, because: [cite(article, because)] }]);
    }
  }
  return follows;
}
