import type { Article } from '../domain/article.js';
import type { Credited } from './credited.js';
import type { QuotationModels } from './models.js';
import { readReportedWords } from './read-quotations.js';

/** One line of the benchmarks' prediction format; offsets are UTF-16 code units of the article's text. */
export type Prediction = Readonly<{
  id: string;
  quotes: readonly Readonly<{
    spans: readonly (readonly [start: number, end: number])[];
    speaker: Readonly<{ text: string; canonical: string; start: number; end: number; confidence: number }> | null;
  }>[];
}>;

/**
 * The reported words of the article; marks that hold a title, a nickname or a headline’s words are not among them.
 *
 * @param withheld whether to leave out the speakers whom no answer would name
 */
export function predictionOf(article: Article, models: QuotationModels | null, withheld: boolean): Prediction {
  const reported = readReportedWords(article, models);
  return {
    id: article.id,
    quotes: reported.map(({ span, guess, isCredited }) => ({
      spans: [[span.start, span.end]],
      speaker: guess && (isCredited || !withheld) ? speakerOf(article.text, guess) : null,
    })),
  };
}

function speakerOf(text: string, { source, speaker, confidence }: Credited): Prediction['quotes'][number]['speaker'] {
  const { start, end } = source;
  // One spelling for one name: articles print both kinds of apostrophe.
  const canonical = speaker.name.replaceAll('’', "'");
  return { text: text.slice(start, end), canonical, start, end, confidence };
}
