import type { Filing, HeldFiling } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { type Quotation, speakerOf } from '../domain/quotation.js';
import type { WatchEvent, Watched } from '../domain/watch.js';
import { judgeQuotation } from '../verdicts/judge-quotation.js';
import { excerptOf } from './excerpt.js';
import { labelOf } from './labels.js';
import { heldWording } from './look-up.js';
import { isNear, wordsChanged } from './nearness.js';
import { indexedIn } from './quotation-index.js';
import { sameCredit } from './same-credit.js';
import type { Scope } from './scope.js';
import { type Sought, type Standing, sought, standingsOf } from './standings.js';

/** An article that readers could not see so until now. `before`: as they saw it then; null when they never did. */
export type Fresh = Readonly<{ held: HeldFiling; before: Filing | null }>;
export type Printed = Readonly<{ fresh: Fresh; quotation: Quotation }>;

export type Rendering = Extract<WatchEvent, { kind: 'rendering' }>;

/**
 * A quotation that was printed anew, beside what was held before.
 *
 * @param ids the articles that are fresh: as they are now, none of them was held before
 */
export function renderingOf(
  { fresh, quotation }: Printed,
  watched: Watched,
  ids: ReadonlySet<ArticleId>,
  scope: Scope,
): Rendering {
  const { article } = fresh.held.filing;
  const words = quotation.content.map(({ start, end }) => article.text.slice(start, end)).join(' ');
  const asked = sought(words, speakerOf(quotation));
  const nearest =
    replacedBy(asked, fresh, scope) ?? standingsOf(asked, scope).find(({ indexed }) => !ids.has(indexed.article));
  const focus = watched.kind === 'words' ? (judgeQuotation(watched.words, article, quotation)?.where ?? null) : null;
  return {
    kind: 'rendering',
    label: labelOf(article),
    printed: excerptOf(article, quotation, focus),
    speaker: speakerOf(quotation)?.name ?? null,
    corrected: fresh.held.corrected,
    beside: nearest ? heldWording(nearest) : null,
  };
}

/** What the article printed instead before it was corrected; null when nothing is like it, or it is new. */
function replacedBy(asked: Sought, { before }: Fresh, scope: Scope): Standing | null {
  if (before === null) return null;
  const near = before.quotations.flatMap((quotation): readonly Standing[] => {
    const judgement = judgeQuotation(asked.typed, before.article, quotation);
    const credit = sameCredit(asked.speaker, speakerOf(quotation), scope.known);
    if (judgement === null || !isNear(judgement, asked.words.length, credit === 'other')) return [];
    return [{ indexed: indexedIn(before, quotation), filing: before, judgement, credit, withheld: null }];
  });
  return near.sort((a, b) => wordsChanged(a.judgement) - wordsChanged(b.judgement))[0] ?? null;
}
