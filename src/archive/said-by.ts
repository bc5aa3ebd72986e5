import type { Answer } from '../domain/answer.js';
import type { ArticleId } from '../domain/ids.js';
import { hull } from '../domain/span.js';
import type { SaidByQuestion } from './archive.js';
import { type AskedWords, EXACT_ONLY_WORDS, findHits, type Hit } from './match.js';
import { type IndexedQuotation, wordsOf } from './quotation-index.js';
import { statedReference } from './references.js';
import { isMeant } from './same-speaker.js';
import type { Scope } from './scope.js';
import { groupHits, utteranceOf } from './utterance.js';

/** More sayings than this are counted, not shown. */
export const MOST_SAYINGS = 8;

/** What someone said, newest report first; equal wordings of several articles are one saying. */
export function saidBy(question: SaidByQuestion, scope: Scope): Answer {
  const searched = { articles: scope.visible.filings.length, quotations: scope.visible.quotations };
  const sayings = sayingsOf(creditedTo(question, scope), scope);
  const found = sayings
    .slice(0, MOST_SAYINGS)
    .map(({ group, asked }) => utteranceOf(group, asked, scope.visible, scope.known, scope.signsOf));
  const speaker = found.find((utterance) => utterance.speaker)?.speaker;
  if (!speaker) return { kind: 'nothing-found', asked: question.speaker, searched, inCopy: [] };
  return { kind: 'said-by', speaker, found, more: sayings.length - found.length, searched };
}

function creditedTo(question: SaidByQuestion, scope: Scope): readonly IndexedQuotation[] {
  return scope.visible.filings
    .filter(({ filing }) => scope.passes(filing.article.id, question))
    .flatMap(({ filing: { article, quotations } }) =>
      quotations
        .filter(
          ({ attribution }) =>
            attribution.kind === 'speaker' && isMeant(question.speaker, attribution.speaker.name, scope.known),
        )
        .map((quotation) => ({ article: article.id, quotation, words: wordsOf(article.text, quotation) })),
    )
    .sort((a, b) => newestFirst(dayOf(a.article, scope), dayOf(b.article, scope)));
}

function dayOf(id: ArticleId, scope: Scope): string | null {
  return statedReference(scope.visible.get(id)!.filing.article)?.day ?? null;
}

/** Undated ones last. */
function newestFirst(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null ? 1 : b === null ? -1 : a > b ? -1 : 1;
}

type Saying = Readonly<{ group: readonly Hit[]; asked: AskedWords }>;

/** Each wording once, with every article that prints it. A few words inside a longer quotation are another saying. */
function sayingsOf(credited: readonly IndexedQuotation[], scope: Scope): readonly Saying[] {
  const indexes = scope.visible.shelves.map((shelf) => shelf.quotations);
  const told = new Set<IndexedQuotation['quotation']>();
  return credited.flatMap((one): readonly Saying[] => {
    if (told.has(one.quotation) || one.words.length === 0) return [];
    const span = hull(one.quotation.content);
    const typed = scope.visible.get(one.article)!.filing.article.text.slice(span.start, span.end);
    const asked = { typed, words: one.words };
    const hits = findHits(asked, indexes, 'exact').filter(
      (hit) => hit.verdict !== 'part-of' || one.words.length > EXACT_ONLY_WORDS,
    );
    const group = groupHits(hits, scope.known).find((members) =>
      members.some((hit) => hit.indexed.quotation === one.quotation),
    );
    for (const hit of group ?? []) if (hit.verdict !== 'part-of') told.add(hit.indexed.quotation);
    return group ? [{ group, asked }] : [];
  });
}
