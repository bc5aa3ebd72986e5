import { z } from 'zod';

const events = z.array(
  z.object({
    /** `YYYY-MM-DD`, `XX` for what is not known. */
    date: z.string(),
    mentions: z.array(z.object({ article: z.string(), sentence: z.number() })),
  }),
);

/** A topic of the gold or of predictions: for every entity a timeline of its events. Sentences count from 0. */
export const xdocTimelines = z.object({
  topic: z.string(),
  timelines: z.array(z.object({ entity: z.string(), events })),
});

export type EntityEvents = z.infer<typeof events>;

/** What a predictor may see of a topic. */
export const xdocTopic = z.object({
  topic: z.string(),
  articles: z.array(
    z.object({ id: z.string(), published: z.string(), title: z.string().nullable(), sentences: z.array(z.string()) }),
  ),
  entities: z.array(z.string()),
});

export type XdocTopic = z.infer<typeof xdocTopic>;
