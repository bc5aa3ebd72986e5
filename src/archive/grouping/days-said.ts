import { addDays } from '../../calendar/calendar.js';
import type { Filing } from '../../domain/filing.js';
import { contains, hull, overlaps, type Span } from '../../domain/span.js';
import { datedSentences } from '../../timeline/dated-sentences.js';
import { daysOf, isOneDay } from '../../timeline/days.js';
import type { Reference } from '../../timeline/reference.js';
import { type References, referencesFor, statedReference } from '../references.js';
import type { KnownSpeakers } from '../same-speaker.js';
import type { Saying } from './sayings.js';

/** The day that the copy gives beside some words; null where their own paragraphs give none, or several. */
export type DaySaid = (saying: Saying) => string | null;

/** News tells of the days just gone; a date before these is of something else. */
const DAYS_BACK = 7;

/** @param filings those among which an undated article finds the day to count from; worked out only when it is needed */
export function daysSaid(filings: readonly Filing[], known: KnownSpeakers): DaySaid {
  const dates = new Map<Filing, readonly DayAt[]>();
  let references: References | null = null;
  const referenceOf = ({ article }: Filing): Reference | null => {
    const stated = statedReference(article);
    if (stated) return stated;
    references ??= referencesFor(filings, known);
    return references.get(article.id) ?? null;
  };
  return ({ filing, quotations }) => {
    let own = dates.get(filing);
    if (!own) {
      own = datesOutsideMarks(filing, referenceOf(filing));
      dates.set(filing, own);
    }
    const said = hull(quotations.flatMap(({ content }) => content));
    const paragraphs = filing.article.paragraphs.filter(({ span }) => overlaps(span, said));
    const days = new Set(
      own.filter((date) => paragraphs.some(({ span }) => contains(span, date))).map(({ day }) => day),
    );
    return days.size === 1 ? ([...days][0] ?? null) : null;
  };
}

type DayAt = Span & Readonly<{ day: string }>;

function datesOutsideMarks({ article, quotations }: Filing, reference: Reference | null): readonly DayAt[] {
  if (reference === null) return [];
  const quoted = quotations.flatMap(({ content }) => content);
  return datedSentences(article, reference).flatMap(({ timex }) => {
    const days = daysOf(timex.value);
    if (!days || !isOneDay(days) || quoted.some((content) => overlaps(content, timex.span))) return [];
    if (days.from > reference.day || days.from < addDays(reference.day, -DAYS_BACK)) return [];
    return [{ ...timex.span, day: days.from }];
  });
}
