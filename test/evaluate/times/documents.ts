import { z } from 'zod';

// One document a line: in the gold with its text, in predictions without. Offsets are UTF-16 code units.
const timex = z.object({
  start: z.number(),
  end: z.number(),
  type: z.string(),
  value: z.string().nullish(),
});

export const goldDocument = z.object({
  id: z.string(),
  published: z.string().default(''),
  text: z.string(),
  timexes: z.array(timex),
});

export const predictedDocument = z.object({ id: z.string(), timexes: z.array(timex).default([]) });

export type GoldDocument = z.infer<typeof goldDocument>;

/** A time expression as it is measured: without the space at either end, the value without space round it. */
export type Expression = Readonly<{ start: number; end: number; words: string; type: string; value: string }>;

/** Those that hold more than space. */
export function expressions(text: string, timexes: readonly z.infer<typeof timex>[]): readonly Expression[] {
  return timexes
    .map(({ start, end, type, value }) => {
      const printed = text.slice(start, end);
      const words = printed.trim();
      const from = start + printed.length - printed.trimStart().length;
      return { start: from, end: from + words.length, words, type, value: (value ?? '').trim() };
    })
    .filter(({ words }) => words !== '');
}
