import type { DateConflict, TimelineRow } from '../domain/answer.js';
import type { Article } from '../domain/article.js';
import { cite } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { KnownSpeaker, Storyline } from '../domain/storyline.js';
import { findExactly } from '../text/align.js';
import { words } from '../text/words.js';
import { conflictsOf } from '../timeline/conflicts.js';
import { datedSentences } from '../timeline/dated-sentences.js';
import { type EventRow, rowsOf } from '../timeline/rows.js';
import { labelOf } from './labels.js';
import { referencesFor } from './references.js';
import type { Visible } from './visible.js';
import { independentAtMost, wordsWithin } from './witnesses.js';

/** A storyline laid out in time, from what one asker may see. */
export type LaidOut = Readonly<{
  filings: readonly Filing[];
  rows: readonly TimelineRow[];
  conflicts: readonly DateConflict[];
  /** Articles of the storyline in which nothing could be dated. */
  undated: readonly Article[];
}>;

export function storylinesOf(article: Article, storylines: readonly Storyline[]): readonly Storyline[] {
  return storylines.filter((storyline) => belongs(article, storyline));
}

/** By id, by what it retells, or by a phrase that its headline or copy holds. */
export function belongs(article: Article, storyline: Storyline): boolean {
  if (storyline.articles.includes(article.id)) return true;
  if (article.basedOn && storyline.basedOn.includes(article.basedOn)) return true;
  if (storyline.terms.length === 0) return false;
  const held = words(`${article.headline ?? ''}\n${article.text}`);
  return storyline.terms.some((term) => findExactly(words(term), held) !== null);
}

export function timelineIn(storyline: Storyline, visible: Visible, known: readonly KnownSpeaker[]): LaidOut {
  const filings = visible.filings.map((held) => held.filing).filter((filing) => belongs(filing.article, storyline));
  const references = referencesFor(filings, known);
  const entries = filings.map(({ article }) => ({
    article,
    sentences: datedSentences(article, references.get(article.id) ?? null),
  }));
  const rows = rowsOf(entries);
  const dated = new Set<ArticleId>(rows.flatMap((row) => row.all.map((source) => source.article.id)));
  return {
    filings,
    rows: rows.map(timelineRow),
    conflicts: conflictsOf(rows).map(({ happening, sides }) => ({ happening, sides: sides.map(timelineRow) })),
    undated: filings.map((filing) => filing.article).filter((article) => !dated.has(article.id)),
  };
}

function timelineRow(row: EventRow): TimelineRow {
  const articles = [...new Map(row.all.map(({ article }) => [article.id, article])).values()];
  return {
    days: row.days,
    basis: row.basis,
    because: row.because,
    sentence: cite(row.best.article, row.best.sentence),
    sources: articles.map(labelOf),
    // One sentence printed by two articles, quoted or not, is one witness of the date.
    independentAtMost: Math.min(
      articles.length,
      independentAtMost(row.all.map(({ article, sentence }) => wordsWithin(article, sentence))),
    ),
  };
}
