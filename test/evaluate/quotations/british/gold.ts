import { z } from 'zod';

/**
 * The British gold: one span a quotation. `speakers` are all accepted names, none for marks that hold no speech;
 * `nested` stands inside another quotation; `not` are words that make a name wrong.
 */
export const britishGold = z.object({
  articles: z.array(
    z.object({
      path: z.string(),
      headlineEnd: z.number().default(0),
      quotes: z.array(
        z.object({
          start: z.number(),
          end: z.number(),
          kind: z.string(),
          how: z.string(),
          speakers: z.array(z.string()),
          not: z.array(z.string()).default([]),
          nested: z.boolean().default(false),
          uncertain: z.boolean().default(false),
        }),
      ),
    }),
  ),
});

export type BritishArticle = z.infer<typeof britishGold>['articles'][number];
export type BritishQuotation = BritishArticle['quotes'][number];

/** A line of the file with the texts, which lies beside the gold: `id` is the gold's `path`. */
export const textLine = z.object({ id: z.string(), text: z.string() });
