import { daysApart } from '../calendar/calendar.js';
import type { RowTelling, TimelineEvent } from '../domain/answer.js';
import { cite } from '../domain/citation.js';
import type { ArticleId } from '../domain/ids.js';
import { wordsWithin } from '../text/words.js';
import { groundOf } from '../timeline/ground.js';
import { nameOf } from '../timeline/happenings.js';
import { orderIn } from '../timeline/order.js';
import { weightOf } from '../timeline/ranking/day-weights.js';
import type { EventRow } from '../timeline/rows.js';
import type { DatedTelling, Telling } from '../timeline/tellings.js';
import { clauseAround } from './clause.js';
import { familiesOf } from './families.js';
import { labelOf } from './labels.js';
import type { References } from './references.js';

/** Rows as a timeline shows them; each row has one event, however often it is asked for. */
export function eventsIn(rows: readonly EventRow[], references: References): (row: EventRow) => TimelineEvent {
  const follows = followsIn(rows);
  const events = new Map(rows.map((row) => [row, eventOf(row, references, follows.get(row) ?? [])]));
  return (row) => events.get(row) ?? eventOf(row, references, []);
}

function eventOf(row: EventRow, references: References, follows: TimelineEvent['follows']): TimelineEvent {
  const { article, sentence, timex } = row.best;
  const told: readonly Telling[] = [row.best, ...row.all.filter((one) => one !== row.best), ...row.undated];
  const families = familiesOf(
    told.map((one) => ({ outlet: one.article.outlet, words: wordsWithin(one.article.text, one.sentence) })),
  );
  const [first, ...others] = told.map((one, i) => rowTelling(one, families[i] ?? i));
  const exact = new Set(mostExact(row));
  return {
    days: row.days,
    basis: row.basis,
    says: cite(article, timex.span),
    because: row.because,
    sentence: cite(article, sentence),
    clause: clauseAround(article, sentence, timex.span),
    sources: [...new Map(row.all.map((one) => [one.article.id, labelOf(one.article)])).values()],
    independentAtMost: new Set(
      familiesOf(
        [...exact].map((one) => ({ outlet: one.article.outlet, words: wordsWithin(one.article.text, one.sentence) })),
      ),
    ).size,
    happening: row.happening === null ? null : nameOf(row.happening),
    ground: row.ground,
    tellings: [first ?? rowTelling(row.best, 0), ...others],
    follows,
    weight: weightIn(row, references),
  };
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

/** Every article counts once, for more the later it was written; a day counts for more than a month. */
function weightIn({ all, undated, days, happening }: EventRow, references: References): number {
  const articles = new Map([...all, ...undated].map(({ article }) => [article.id, article]));
  const told = [...articles.keys()].reduce(
    (sum, id) => sum + weightOf(references.get(id)?.day ?? days.from, days.from),
    0,
  );
  const exact = 1 / (1 + Math.log2(1 + daysApart(days.from, days.to)) / 4);
  return told * exact * (happening === null ? 0.7 : 1);
}

/** Which rows the copy puts behind which, where one sentence tells of both. */
function followsIn(rows: readonly EventRow[]): ReadonlyMap<EventRow, TimelineEvent['follows']> {
  const told = rows.flatMap((row) => [...row.all, ...row.undated].map((telling) => ({ row, telling })));
  const byWord = new Map(
    told.flatMap(({ row, telling: { article, word } }) =>
      word ? [[`${article.id} ${word.span.start}`, row] as const] : [],
    ),
  );
  const follows = new Map<EventRow, TimelineEvent['follows']>();
  const seen = new Set<string>();
  for (const {
    telling: { article, sentence },
  } of told) {
    const place = `${article.id} ${sentence.start}`;
    if (seen.has(place)) continue;
    seen.add(place);
    for (const { earlier, later, because } of orderIn(article.text, sentence)) {
      const [before, after] = [earlier, later].map((word) => byWord.get(`${article.id} ${word.span.start}`));
      if (!before || !after || before === after) continue;
      const event = cite(before.best.article, before.best.sentence);
      follows.set(after, [...(follows.get(after) ?? []), { event, because: [cite(article, because)] }]);
    }
  }
  return follows;
}
