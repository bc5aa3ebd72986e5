import type { BenchArticle } from './bench-gold.js';
import type { PredictedArticle } from './predictions.js';

type Quotes = NonNullable<PredictedArticle['quotes']>;

/** The gold as a prediction: every content with its speaker as the gold knows him. */
export function goldAsPrediction({ id, attributions }: BenchArticle): PredictedArticle {
  return {
    id,
    quotes: attributions.map(({ content, source, sourceText, speaker: { type, persons, coref } }) => {
      const [first] = source;
      if (type === 'none' || !first) return { spans: content.map(({ start, end }) => [start, end]), speaker: null };
      const canonical = persons?.[0]?.surname ?? coref?.surname;
      return {
        spans: content.map(({ start, end }) => [start, end]),
        speaker: { text: sourceText, start: first.start, end: source.at(-1)?.end, ...(canonical && { canonical }) },
      };
    }),
  };
}

/** The same with a fault in about every second quotation, and confidences at random. */
export function damaged(article: BenchArticle, random: () => number): PredictedArticle {
  const { id, quotes = [] } = goldAsPrediction(article);
  const length = article.text.length;
  const someone = () => quotes[Math.floor(random() * quotes.length)]?.speaker ?? null;
  const near = (at: number): number => Math.max(0, Math.min(length, at + Math.floor(random() * 40) - 20));
  const faulty = quotes.flatMap((quote): Quotes => {
    const confidence = Math.round(100 * random()) / 100;
    const kept = { ...quote, speaker: quote.speaker && { ...quote.speaker, confidence } };
    switch (Math.floor(10 * random())) {
      case 0:
        return [];
      case 1:
        return [
          { ...kept, spans: (quote.spans ?? []).map(([start, end]): [number, number] => [near(start), near(end)]) },
        ];
      case 2:
        return [{ ...kept, speaker: null }];
      case 3:
        return [{ ...kept, speaker: someone() }];
      case 4: {
        const start = Math.floor(random() * length);
        return [kept, { start, end: near(start + 60), speaker: someone() }];
      }
      default:
        return [kept];
    }
  });
  return { id, quotes: faulty };
}
