import { daysApart } from '../calendar/calendar.js';
import type { CountedFrom, DateConflict, TimelineRow } from '../domain/answer.js';
import type { Article } from '../domain/article.js';
import { cite } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Storyline } from '../domain/storyline.js';
import { findExactly } from '../text/align.js';
import { words, wordsWithin } from '../text/words.js';
import { conflictsOf } from '../timeline/conflicts.js';
import { datedSentences } from '../timeline/dated-sentences.js';
import { daysOf } from '../timeline/days.js';
import { nameOf } from '../timeline/happenings.js';
import { type EventRow, type RowSource, rowsOf } from '../timeline/rows.js';
import { clauseAround } from './clause.js';
import { labelOf } from './labels.js';
import { referencesFor } from './references.js';
import type { KnownSpeakers } from './same-speaker.js';
import type { Visible } from './visible.js';
import { independentAtMost } from './witnesses.js';

/** A storyline laid out in time, from what one asker may see. */
export type LaidOut = Readonly<{
  filings: readonly Filing[];
  rows: readonly TimelineRow[];
  conflicts: readonly DateConflict[];
  countedFrom: readonly CountedFrom[];
  /** Articles of the storyline in which nothing could be dated. */
  undated: readonly Article[];
}>;

/** By id, by what it retells, or by a phrase that its headline or copy holds. */
function belongs(article: Article, storyline: Storyline): boolean {
  if (storyline.articles.includes(article.id)) return true;
  if (article.basedOn && storyline.basedOn.includes(article.basedOn)) return true;
  if (storyline.terms.length === 0) return false;
  const held = words(`${article.headline ?? ''}\n${article.text}`);
  return storyline.terms.some((term) => findExactly(words(term), held) !== null);
}

/** The visible articles of a storyline; terms are looked for only where the index says that their words stand. */
function membersOf(storyline: Storyline, visible: Visible): readonly Filing[] {
  const holding = new Set(
    storyline.terms.flatMap((term) => visible.shelves.flatMap((shelf) => [...shelf.articles.withAll(words(term))])),
  );
  return visible.filings
    .map((held) => held.filing)
    .filter(({ article }) => belongs(article, holding.has(article.id) ? storyline : { ...storyline, terms: [] }));
}

export function timelineIn(storyline: Storyline, visible: Visible, known: KnownSpeakers): LaidOut {
  const filings = membersOf(storyline, visible);
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
    conflicts: conflictsOf(rows).map(({ happening, sides }) => ({
      happening: nameOf(happening),
      sides: sides.map(timelineRow),
    })),
    countedFrom: filings.flatMap(({ article }) => {
      const reference = references.get(article.id);
      if (reference?.basis !== 'inferred' || !dated.has(article.id)) return [];
      const [shares, twin] = reference.because.filter((piece) => typeof piece !== 'string');
      const source = filings.find((filing) => filing.article.id === twin?.article);
      return shares && source
        ? [{ label: labelOf(article), day: reference.day, shares, dated: labelOf(source.article) }]
        : [];
    }),
    undated: filings.map((filing) => filing.article).filter((article) => !dated.has(article.id)),
  };
}

function timelineRow(row: EventRow): TimelineRow {
  const { article, sentence, timex } = row.best;
  return {
    days: row.days,
    basis: row.basis,
    says: cite(article, timex.span),
    because: row.because,
    sentence: cite(article, sentence),
    clause: clauseAround(article, sentence, timex.span),
    sources: [...new Map(row.all.map((source) => [source.article.id, labelOf(source.article)])).values()],
    independentAtMost: independentAtMost(
      mostExact(row).map(({ article: { outlet, text }, sentence: printed }) => ({
        outlet,
        words: wordsWithin(text, printed),
      })),
    ),
  };
}

/** The sentence of each article that gives the finest date: one sentence, printed twice, is one witness of it. */
function mostExact(row: EventRow): readonly RowSource[] {
  const byArticle = new Map<ArticleId, RowSource>();
  for (const source of row.all) {
    const before = byArticle.get(source.article.id);
    if (!before || stretch(source) < stretch(before)) byArticle.set(source.article.id, source);
  }
  return [...byArticle.values()];
}

function stretch({ timex }: RowSource): number {
  const days = daysOf(timex.value);
  return days ? daysApart(days.from, days.to) : Number.POSITIVE_INFINITY;
}
