import type { Reason } from '../domain/citation.js';
import type { DateGround, Days } from '../domain/timex.js';
import { isOneDay } from './days.js';
import { groundOf } from './ground.js';
import { contentsOf } from './likeness.js';
import { leaning } from './ranking/stands-alone.js';
import { type SameEvent, sameEvents } from './same-events.js';
import { subjectComparer } from './subjects.js';
import { type DatedTelling, isDated, type Telling } from './tellings.js';

/** An event and every sentence that tells it. */
export type EventRow = Readonly<{
  /** The finest stretch that a source gives: never a day where only a week or a month is printed. */
  days: Days;
  basis: 'stated' | 'inferred' | 'range';
  ground: DateGround;
  because: Reason;
  happening: string | null;
  /** The most exact source; among those the stated, then what stands alone, then the earliest published. */
  best: DatedTelling;
  /** `best` first, then in the order of the tellings. */
  all: readonly DatedTelling[];
  /** Tellings of the same event that print no date, in their order. */
  undated: readonly Telling[];
}>;

/**
 * The events of some tellings, each once, sorted by their first day, coarser after finer. Only a date that the copy
 * prints makes a row; what has none joins the row of its event where there is just one.
 *
 * @param contentOf what each says, weighed over the whole storyline
 */
export function rowsOf(
  tellings: readonly Telling[],
  contentOf = contentsOf(tellings),
  compareSubjects = subjectComparer(),
): readonly EventRow[] {
  const order = new Map(tellings.map((telling, i) => [telling, i]));
  const placed = tellings.map((telling) => ({ telling, days: telling.days }));
  return sameEvents(placed, contentOf, { compare: compareSubjects, areKnown: false })
    .flatMap((event) => eventRow(event, (telling) => order.get(telling) ?? 0) ?? [])
    .sort((a, b) => compare(a.days.from, b.days.from) || compare(a.days.to, b.days.to));
}

function eventRow({ dated, undated }: SameEvent, placeOf: (telling: Telling) => number): EventRow | null {
  const all = dated.map(({ telling }) => telling).filter(isDated);
  const [first] = all;
  if (!first) return null;
  const best = bestOf(first, all);
  const others = all.filter((one) => one !== best);
  const { days, timex } = best;
  return {
    days,
    basis: isOneDay(days) ? timex.basis : 'range',
    ground: groundIn(best),
    because: timex.because,
    happening: dated.find(({ telling }) => telling.word !== null)?.telling.word?.happening ?? null,
    best,
    all: [best, ...others.sort((a, b) => placeOf(a) - placeOf(b))],
    undated: undated.map(({ telling }) => telling),
  };
}

/** Of those that date the event as well as the first, the one that is best shown alone. */
function bestOf(first: DatedTelling, all: readonly DatedTelling[]): DatedTelling {
  const ground = groundIn(first);
  const asGood = all.filter(
    (one) =>
      one.days.from === first.days.from &&
      one.days.to === first.days.to &&
      one.timex.basis === first.timex.basis &&
      groundIn(one) === ground,
  );
  return asGood.length === 1
    ? first
    : asGood.reduce((best, one) => (leaningOf(one) < leaningOf(best) ? one : best), first);
}

const groundIn = ({ article, timex, days }: DatedTelling): DateGround => groundOf(article.text, timex, days);
const leaningOf = ({ article, sentence }: DatedTelling): number => leaning(article.text, sentence);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
