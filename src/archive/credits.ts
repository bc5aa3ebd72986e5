import { setImmediate as others } from 'node:timers/promises';
import type { Named } from '../domain/check.js';
import type { ArticleId } from '../domain/ids.js';
import { speakerOf } from '../domain/quotation.js';
import type { Narrowing, QuotationAt } from '../search/search.js';
import { holdersOf } from './office-holders.js';
import type { IndexedQuotation } from './quotation-index.js';
import { statedReference } from './references.js';
import { isMeant } from './same-speaker.js';
import type { Scope } from './scope.js';

/** Where a quotation stands, and its words as they are compared: of somebody much quoted, all that is kept at once. */
export type Saying = Readonly<{ at: QuotationAt; wording: string }>;
export type Credit = Readonly<{ speaker: Named; quotation: Saying }>;

/** Quotations read before others have a turn, some 20 ms; what was read for them may then be let go. */
const BEFORE_OTHERS = 50;

/** In the order of their articles. */
export async function creditsTo(typed: string, narrowing: Narrowing, scope: Scope): Promise<readonly Credit[]> {
  const meant = new Set(scope.speakerNames().filter((name) => isMeant(typed, name, scope.known)));
  const holders = holdersOf(typed, scope.passing(narrowing), scope);
  const names = new Set([...meant, ...holders.names]);
  const places = scope.visible.shelves
    .flatMap((shelf) => shelf.quotations.creditedTo(names, narrowing))
    .sort(byArticle);
  const credits: Credit[] = [];
  for (const [i, at] of places.entries()) {
    if (i % BEFORE_OTHERS === BEFORE_OTHERS - 1) await others();
    const indexed = quotationAt(at, scope);
    const speaker = indexed && speakerOf(indexed.quotation);
    // Corrected since it was found, the article may have another's words in its place.
    if (!indexed || !speaker || !names.has(speaker.name)) continue;
    const { filing, quotation } = indexed;
    const isHolder = holders.names.has(speaker.name);
    if (isHolder && !meant.has(speaker.name) && !holders.said(quotation, filing)) continue;
    credits.push({
      speaker: isHolder ? holders.speakerOf(speaker, quotation, filing) : speaker,
      quotation: { at, wording: wordingOf(indexed) },
    });
  }
  // Before and after whoever is declared to have held an office, the bare title is somebody else.
  const named = credits.filter(({ speaker }) => !holders.titles.has(speaker.name));
  return named.length > 0 ? named : credits;
}

const quotationAt = (at: QuotationAt, { visible }: Scope): IndexedQuotation | null =>
  visible.shelves.map((shelf) => shelf.quotations.at(at)).find((found) => found !== null) ?? null;

const wordingOf = ({ words }: IndexedQuotation): string => words.map(({ folded }) => folded).join(' ');

/** Null when its article has been corrected or taken away since. */
export function readAgain({ at, wording }: Saying, scope: Scope): IndexedQuotation | null {
  const indexed = quotationAt(at, scope);
  return indexed && wordingOf(indexed) === wording ? indexed : null;
}

const byArticle = (a: QuotationAt, b: QuotationAt): number =>
  a.article === b.article ? a.quotation - b.quotation : a.article < b.article ? -1 : 1;

/** Each wording once, by its newest report; undated ones last. */
export function eachOnce(quotations: readonly Saying[], scope: Scope): readonly Saying[] {
  const byWording = new Map<string, Saying>();
  const newestFirst = quotations
    .map((saying) => ({ saying, day: dayOf(saying.at.article, scope) }))
    .sort((a, b) => later(a.day, b.day));
  for (const { saying } of newestFirst) {
    if (saying.wording !== '' && !byWording.has(saying.wording)) byWording.set(saying.wording, saying);
  }
  return [...byWording.values()];
}

function dayOf(id: ArticleId, scope: Scope): string | null {
  const head = scope.visible.get(id)?.head;
  return head ? (statedReference(head)?.day ?? null) : null;
}

/** Newest first, what has no day last. */
export function later(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null ? 1 : b === null ? -1 : a > b ? -1 : 1;
}
