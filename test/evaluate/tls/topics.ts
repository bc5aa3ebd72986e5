import { z } from 'zod';

const timeline = z.array(z.object({ date: z.string(), summary: z.string() }));

/** A topic of the gold or of predictions: as many timelines on both sides, in the same order. */
export const tlsTimelines = z.object({ topic: z.string(), timelines: z.array(timeline) });

export type TlsTimeline = z.infer<typeof timeline>;

/** What a predictor may see of a topic; `wanted` asks for one timeline each. */
export const tlsTopic = z.object({
  topic: z.string(),
  keywords: z.array(z.string()),
  articles: z.array(
    z.object({ id: z.string(), published: z.string(), title: z.string().nullable(), text: z.string() }),
  ),
  wanted: z.array(z.object({ dates: z.number(), sentencesPerDate: z.number(), from: z.string(), to: z.string() })),
});

export type TlsTopic = z.infer<typeof tlsTopic>;
