import { z } from 'zod';
import type { Span } from '../../../src/domain/span.js';

// One line of the benchmark's gold. Only what is measured is read; spans come as [start, end].
const span = z.tuple([z.number(), z.number()]).transform(([start, end]): Span => ({ start, end }));
const name = z.object({ surname: z.string() });

export const benchArticle = z.object({
  id: z.string(),
  publisher: z.string().default(''),
  text: z.string(),
  attributions: z.array(
    z.object({
      source: z.array(span),
      sourceText: z.string().default(''),
      content: z.array(span),
      quoted: z.array(span),
      kind: z.enum(['direct', 'mixed', 'indirect']),
      cueText: z.string().nullish(),
      cueLemma: z.string().nullish(),
      speaker: z.object({
        type: z.enum(['person', 'org', 'nominal', 'pronoun', 'none']),
        persons: z.array(name).nullish(),
        head: span.nullish(),
        headText: z.string().nullish(),
        coref: name.nullish(),
      }),
    }),
  ),
});

export type BenchArticle = z.infer<typeof benchArticle>;
export type Attribution = BenchArticle['attributions'][number];
