import type { Answer } from '../domain/answer.js';
import type { ArticleId } from '../domain/ids.js';
import { hull } from '../domain/span.js';
import { foldedText } from '../text/words.js';
import type { SaidByQuestion } from './archive.js';
import { askedWords } from './match.js';
import { type IndexedQuotation, wordsOf } from './quotation-index.js';
import { dayIn, statedReference } from './references.js';
import { isMeant } from './same-speaker.js';
import type { Scope } from './scope.js';
import { groupHits, utteranceOf } from './utterance.js';
import { findHits } from './match.js';

/** More sayings than this are counted, not shown. */
export const MOST_SAYINGS = 8;

/** What someone said, newest report first; equal wordings of several articles are one saying. */
export function saidBy(question: SaidByQuestion, scope: Scope): Answer {
  const searched = { articles: scope.visible.filings.length, quotations: scope.visible.quotations };
  const credited = creditedTo(question, scope);
  const found = sayingsOf(credited, scope);
  const speaker = found.find((utterance) => utterance.speaker)?.speaker;
  if (!speaker) return { kind: 'nothing-found', asked: question.speaker, searched, inCopy: [] };
  return {
    kind: 'said-by',
    speaker,
    found: found.slice(0, MOST_SAYINGS),
    more: Math.max(0, found.length - MOST_SAYINGS),
    searched,
  };
}

function creditedTo(question: SaidByQuestion, scope: Scope): readonly IndexedQuotation[] {
  return scope.visible.filings
    .filter(({ filing }) => scope.passes(filing.article.id, question))
    .flatMap(({ filing }) =>
      filing.quotations
        .filter(
          ({ attribution }) =>
            attribution.kind === 'speaker' && isMeant(question.speaker, attribution.speaker.name, scope.known),
        )
        .map((quotation) => ({
          article: filing.article.id,
          quotation,
          words: wordsOf(filing.article.text, quotation),
        })),
    )
    .sort((a, b) => newestFirst(dayOf(a.article, scope), dayOf(b.article, scope)));
}

function dayOf(id: ArticleId, scope: Scope): string | null {
  const reference = statedReference(scope.visible.get(id)!.filing.article);
  return reference && dayIn(reference.day, reference.zone);
}

/** Undated ones last. */
function newestFirst(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null ? 1 : b === null ? -1 : a > b ? -1 : 1;
}

function sayingsOf(credited: readonly IndexedQuotation[], scope: Scope) {
  const indexes = scope.visible.shelves.map((shelf) => shelf.quotations);
  const told = new Set<string>();
  return credited.flatMap((one) => {
    const { article } = scope.visible.get(one.article)!.filing;
    const span = hull(one.quotation.content);
    const typed = article.text.slice(span.start, span.end);
    const key = one.words.map((word) => word.folded).join(' ');
    if (key === '' || told.has(key)) return [];
    told.add(key);
    const asked = { ...askedWords(typed), words: one.words };
    const group = groupHits(findHits(asked, indexes, 'exact'), scope.known).find((hits) =>
      hits.some((hit) => hit.indexed.article === one.article && foldedText(typed) !== ''),
    );
    return group ? [utteranceOf(group, asked, scope.visible, scope.known, scope.signsOf)] : [];
  });
}
