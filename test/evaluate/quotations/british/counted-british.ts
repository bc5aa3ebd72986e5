import type { Span } from '../../../../src/domain/span.js';
import { type Counts, count, type Tally } from '../../counts.js';
import { creditsAny } from '../credited-name.js';
import { isSureEnough, namesGiven, type PredictedQuotation } from '../predictions.js';
import type { BritishArticle, BritishQuotation } from './gold.js';

/** The share of a quotation's characters from which on it counts as found. */
const FOUND = 0.8;

/**
 * Counts, by row, `<row> found`, `<row> given found` and `<row> end to end`; then `precision`, of all credits given,
 * and `false credits`, of all marks that hold no speech.
 */
export function countedBritish(
  article: BritishArticle,
  predicted: readonly PredictedQuotation[],
  minConfidence: number,
): Counts {
  const tally: Tally = new Map();
  const named = predicted.map(({ content, speaker }) => ({
    content,
    names: isSureEnough(speaker, minConfidence) ? namesGiven(speaker) : [],
  }));
  for (const quotation of article.quotes) {
    if (quotation.speakers.length > 0) countQuotation(tally, quotation, named, rowsOf(article, quotation));
    else if (!quotation.nested) {
      const isCredited = named.some((one) => one.names.length > 0 && isAbout(one.content, quotation));
      count(tally, 'false credits', isCredited);
      if (isCredited) count(tally, 'precision', false);
    }
  }
  return tally;
}

type Named = Readonly<{ content: readonly Span[]; names: readonly string[] }>;

function countQuotation(
  tally: Tally,
  quotation: BritishQuotation,
  predicted: readonly Named[],
  rows: readonly string[],
): void {
  const isFound =
    coveredShare(
      quotation,
      predicted.flatMap(({ content }) => content),
    ) >= FOUND;
  const names = isFound ? (closest(quotation, predicted)?.names ?? []) : [];
  const isRight = creditsAny(names, quotation.speakers, quotation.not);
  for (const row of rows) {
    count(tally, `${row} found`, isFound);
    if (isFound) count(tally, `${row} given found`, isRight);
    count(tally, `${row} end to end`, isRight);
  }
  if (quotation.nested) return;
  count(tally, 'answered', names.length > 0);
  if (names.length > 0) count(tally, 'precision', isRight);
}

/** A quotation inside another is counted apart. */
function rowsOf({ path, headlineEnd }: BritishArticle, quotation: BritishQuotation): readonly string[] {
  const { nested, uncertain, how, kind, start } = quotation;
  if (nested) return ['nested'];
  const topic = path.split('/').at(-2) ?? '';
  const place = start < headlineEnd ? 'headline' : 'body';
  return ['all', ...(uncertain ? [] : ['certain']), `how ${how}`, `kind ${kind}`, `topic ${topic}`, place];
}

/** The prediction that shares most with it, the shorter of two that share as much. */
function closest(quotation: Span, predicted: readonly Named[]): Named | null {
  const [best] = predicted
    .map((one) => ({ one, common: sharedLength(one.content, quotation) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common || lengthOf(a.one.content) - lengthOf(b.one.content));
  return best?.one ?? null;
}

/** Whether the content is about these words, not about a longer passage that runs over them. */
function isAbout(content: readonly Span[], words: Span): boolean {
  const length = words.end - words.start;
  return sharedLength(content, words) >= 0.5 * length && lengthOf(content) <= 1.5 * length + 4;
}

function coveredShare(sought: Span, spans: readonly Span[]): number {
  let covered = 0;
  let reached = sought.start;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(start, reached), Math.min(end, sought.end)];
    covered += Math.max(0, to - from);
    reached = Math.max(reached, to);
  }
  return covered / (sought.end - sought.start);
}

function sharedLength(content: readonly Span[], { start, end }: Span): number {
  return content.reduce((sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)), 0);
}

const lengthOf = (content: readonly Span[]): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
