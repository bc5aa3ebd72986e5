import type { Article } from '../domain/article.js';
import type { Quotation } from '../domain/quotation.js';
import { readQuotations } from './read-quotations.js';

/** One line of the benchmarks' prediction format; offsets are UTF-16 code units of the article's text. */
export type Prediction = Readonly<{
  id: string;
  quotes: readonly Readonly<{
    spans: readonly (readonly [start: number, end: number])[];
    speaker: Readonly<{ text: string; canonical: string; start: number; end: number; confidence: number }> | null;
  }>[];
}>;

/** The reported words of the article; marks that hold a title, a nickname or a headline’s words are not among them. */
export function predictionOf(article: Article): Prediction {
  const spoken = readQuotations(article).filter(isSpoken);
  return { id: article.id, quotes: spoken.map((quotation) => quoteOf(article.text, quotation)) };
}

function isSpoken({ attribution }: Quotation): boolean {
  return attribution.kind === 'speaker' || (attribution.because !== 'not speech' && attribution.because !== 'not copy');
}

function quoteOf(text: string, { content, attribution }: Quotation): Prediction['quotes'][number] {
  const spans = content.map(({ start, end }) => [start, end] as const);
  if (attribution.kind === 'none') return { spans, speaker: null };
  const { source, speaker, confidence } = attribution;
  const canonical = speaker.name;
  return {
    spans,
    speaker: {
      text: text.slice(source.start, source.end),
      canonical,
      start: source.start,
      end: source.end,
      confidence,
    },
  };
}
