import { contains, type Span } from '../../domain/span.js';
import { pattern } from '../../text/pattern.js';
import { tellsWhen } from './when-said.js';

/** When words in quotation marks were said, a day or something longer, and where the copy prints that. */
export type Saying = Readonly<{ value: string; date: Span }>;

/**
 * For each date, the saying that it stands in: a quotation whose paragraph prints, outside the marks, a day with the
 * verb of saying. `“I will go tomorrow,” she said on Monday`: that morrow is a Tuesday, whatever day the piece came out.
 * A week, a month or a year tells at least that the day of publication is not it.
 *
 * @param dates in text order, each with the value that it has when counted from the day of publication
 * @param published the day of publication; null when the piece has none
 * @returns in the same order; null for dates outside quotations, and where the copy does not print when they were said
 */
export function sayingsOf(
  text: string,
  dates: readonly Readonly<{ span: Span; value: string }>[],
  published: string | null,
): readonly (Saying | null)[] {
  const quotations = [...text.matchAll(QUOTATION)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  if (quotations.length === 0) return dates.map(() => null);
  const quotationOf = pairedWith(quotations, dates);
  const sayings = dates.flatMap(({ span, ...date }, i): Saying[] => {
    const value = date.value.slice(0, 10);
    return quotationOf[i] === null && tellsWhen(value, published) && isDayOfSaying(text, span)
      ? [{ value, date: span }]
      : [];
  });
  let first = 0;
  return dates.map(({ span }, i) => {
    const quotation = quotationOf[i];
    if (!quotation) return null;
    const within = paragraphOf(text, quotation);
    while ((sayings[first]?.date.start ?? within.start) < within.start) first++;
    return nearestIn(within, sayings, first, span);
  });
}

/** Bounded, so that an open mark costs no more than a long quotation. */
const QUOTATION = /“[^“”]{2,1200}(?:”|(?=\n\s?\n))|``[^`]{2,1200}?''|"[^"\n]{2,1200}"/g;
const SAYING =
  'said|says|told|telling|tells|added|insisted|claimed|argued|warned|wrote|tweeted|posted|announced|declared|asked|replied|answered|stated|promised|vowed|predicted|testified|texted|e-?mailed|messaged|speaking';

/** Whether a date is that of a saying: `said on Monday`; `On Monday, she told reporters`. */
export function isDayOfSaying(text: string, date: Span): boolean {
  const before = text.slice(Math.max(0, date.start - 80), date.start);
  if (SAID_BEFORE.test(before)) return true;
  const after = text.slice(date.end, date.end + 80);
  return (
    (OPENS_SENTENCE.test(before) && SAID_AFTER.test(after)) || (IN_WRITING.test(before) && WROTE_AFTER.test(after))
  );
}

const SAID_BEFORE = new RegExp(
  `\\b(?:${SAYING})\\b(?:(?!\\b(?:that|will|would|was|were)\\b)[^.,;:“”"\\n]){0,50}$`,
  'i',
);
const OPENS_SENTENCE = /(?:^|[.?!”"]\s|\n)(?:On|In|In the|During the|Late on|Earlier on)?\s?$/;
const SAID_AFTER = pattern()`^,?(?:\s[\p{L}.’'-]{1,20},?){0,6}?\s(?:${SAYING})\b`;

/** `In a letter to staff dated 3 May, the director wrote: “…”` */
const IN_WRITING =
  /\b(?:diary|letter|e-?mail|memo|note|message|post|blog|column|entry|statement|report)\b[^.,;:“”"\n]{0,60}(?:,\swritten\s(?:on|in)|\b(?:of|for|on|from|dated))\s$/i;
/** No other verb, and nothing beside it, stands between. */
const WROTE_AFTER = pattern()`^,?(?:\s(?!(?:and|but|that|which|who|was|were|is|heard|told)\b)[\p{L}.’'-]{1,20},?){0,9}?\s(?:wrote|writes|said|says)\b`;

/** For each date the quotation that holds it; both lists are in text order. */
function pairedWith(quotations: readonly Span[], dates: readonly Readonly<{ span: Span }>[]): readonly (Span | null)[] {
  let at = 0;
  return dates.map(({ span }) => {
    while (at < quotations.length && (quotations[at]?.end ?? 0) <= span.start) at++;
    const quotation = quotations[at];
    return quotation && contains(quotation, span) ? quotation : null;
  });
}

/** What stands around a quotation in its paragraph, as far as a day of saying may. */
function paragraphOf(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return {
    start: start - before.length + before.lastIndexOf('\n') + 1,
    end: end + (after.includes('\n') ? after.indexOf('\n') : after.length),
  };
}

/** A day of saying stands within a sentence or two of the words said. */
const REACH = 300;

/** @param first the index from which the sayings can lie within the paragraph */
function nearestIn(paragraph: Span, sayings: readonly Saying[], first: number, date: Span): Saying | null {
  let nearest: Saying | null = null;
  const distance = (saying: Saying): number => Math.abs(saying.date.start - date.start);
  for (let i = first; i < sayings.length; i++) {
    const saying = sayings[i];
    if (!saying || saying.date.start >= paragraph.end) break;
    if (nearest === null || distance(saying) < distance(nearest)) nearest = saying;
  }
  return nearest;
}
