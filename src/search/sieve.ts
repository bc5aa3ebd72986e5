import type { ArticleTable } from './article-table.js';
import { dayNumber } from './article-table.js';
import { articleAt, type Batch } from './batch.js';
import type { Narrowing } from './search.js';
import type { SpeakerTable } from './speaker-table.js';

/** Which documents a question is asked of. Asked before anything is counted or ranked. */
export type Sieve = Readonly<{
  passes(batch: Batch, document: number): boolean;
  /** True when everything passes. */
  open: boolean;
}>;

export const openSieve: Sieve = { passes: () => true, open: true };

export function sieveFor(narrowing: Narrowing, articles: ArticleTable, speakers: SpeakerTable): Sieve {
  const isMeant = speakersMeant(narrowing, speakers);
  const isAmong = articlesMeant(narrowing, articles);
  if (isMeant === null && isAmong === null) return openSieve;
  return {
    open: false,
    passes: (batch, document) =>
      (isMeant === null || isMeant[batch.speakers[document]!] === 1) &&
      (isAmong === null || isAmong(batch.articles[articleAt(batch, document)]!)),
  };
}

/** By speaker number: 1 for those who are meant. */
function speakersMeant(narrowing: Narrowing, speakers: SpeakerTable): Uint8Array | null {
  if (narrowing.speakers === null) return null;
  const meant = new Uint8Array(speakers.size);
  for (const name of narrowing.speakers) {
    const number = speakers.numberOf(name);
    if (number !== null) meant[number] = 1;
  }
  return meant;
}

const UNKNOWN = 0;
const YES = 1;
const NO = 2;

/** Each article is looked at once, and only when one of its documents comes up. */
function articlesMeant(
  { articles: wanted, source, from, to }: Narrowing,
  articles: ArticleTable,
): ((number: number) => boolean) | null {
  if (wanted === null && source === null && from === null && to === null) return null;
  const first = from === null ? 0 : dayNumber(from);
  const last = to === null ? Number.POSITIVE_INFINITY : dayNumber(to);
  const dated = from !== null || to !== null;
  const meets = (number: number): boolean => {
    const day = articles.days.at(number);
    if (dated && (day === 0 || day < first || day > last)) return false;
    return (
      (source === null || articles.isFrom(number, source)) && (wanted === null || wanted.has(articles.idOf(number)))
    );
  };
  const known = new Uint8Array(articles.days.length);
  return (number) => {
    if (known[number] === UNKNOWN) known[number] = meets(number) ? YES : NO;
    return known[number] === YES;
  };
}
