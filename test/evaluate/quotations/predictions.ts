import { z } from 'zod';
import type { Span } from '../../../src/domain/span.js';
import type { Kind } from './pieces.js';

const span = z.tuple([z.number(), z.number()]).transform(([start, end]): Span => ({ start, end }));

const speaker = z.object({
  text: z.string().nullish(),
  canonical: z.string().nullish(),
  start: z.number().nullish(),
  end: z.number().nullish(),
  confidence: z.number().nullish(),
});

/** One line of predicted quotations; a quotation has its `spans`, or one span as `start` and `end`. */
export const predictedArticle = z.object({
  id: z.string(),
  quotes: z
    .array(
      z.object({
        spans: z.array(span).optional(),
        start: z.number().optional(),
        end: z.number().optional(),
        speaker: speaker.nullish(),
      }),
    )
    .default([]),
});

export type PredictedArticle = z.input<typeof predictedArticle>;
export type PredictedSpeaker = z.infer<typeof speaker>;

/** A predicted quotation as it is measured: `content` without empty spans, `speaker` null when none is named. */
export type PredictedQuotation = Readonly<{ content: readonly Span[]; speaker: PredictedSpeaker | null }>;

/** With the kind that the text gives it; what the system says of the kind is not asked. */
export type MeasuredQuotation = PredictedQuotation & Readonly<{ kind: Kind }>;

/** In the order of the file: of two that match a quotation equally well, the first is taken. */
export function predictedQuotations(article: z.infer<typeof predictedArticle>): readonly PredictedQuotation[] {
  return article.quotes
    .map(({ spans, start, end, speaker }) => {
      const whole = start === undefined || end === undefined ? [] : [{ start, end }];
      return { content: (spans ?? whole).filter((one) => one.end > one.start), speaker: speaker ?? null };
    })
    .filter(({ content }) => content.length > 0);
}

/** 0 to 1; who gives none is sure. */
export function isSureEnough(speaker: PredictedSpeaker | null, least: number): boolean {
  return speaker !== null && (speaker.confidence ?? 1) >= least;
}

/** The names that a prediction gives, the fullest first. */
export function namesGiven(speaker: PredictedSpeaker | null): readonly string[] {
  return [speaker?.canonical, speaker?.text].filter((name) => name != null && name !== '') as readonly string[];
}
