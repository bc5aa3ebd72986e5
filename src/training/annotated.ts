import { z } from 'zod';

const span = z.tuple([z.number(), z.number()]);
const name = z.object({ name: z.string(), surname: z.string() });

const attribution = z.object({
  source: z.array(span),
  cue: z.array(span),
  content: z.array(span),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  speaker: z.object({
    type: z.enum(['person', 'org', 'nominal', 'pronoun', 'none']),
    persons: z.array(name).default([]),
    head: span.nullish(),
    /** Whom a pronoun or a nominal stands for, as an automatic reader found: often, not always, right. */
    coref: name.nullish(),
  }),
});

const line = z.object({ id: z.string(), text: z.string(), attributions: z.array(attribution) });

/** An article with its reported words, who reports them and with which verb, marked by hand. Offsets are UTF-16 code units. */
export type Annotated = Readonly<z.infer<typeof line>>;
export type AnnotatedAttribution = Annotated['attributions'][number];

/** @returns the article, or a sentence that says what is wrong with the line */
export function readAnnotated(json: string): Annotated | string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'is no JSON; expected an object with id, text and attributions';
  }
  const read = line.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `has ${issue?.path.join('.') ?? 'something'} that cannot be read: ${issue?.message ?? 'unknown'}`;
}
