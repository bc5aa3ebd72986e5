import type { z } from 'zod';
import type { Asked } from './asked.js';
import { fitting, type ReadFile, readLines } from './read-file.js';

/**
 * The timelines in the file of predictions; without one, those that the product makes of the topics that lie beside
 * the gold, in `….in.jsonl`, where it sees no annotation.
 *
 * @param predict null while the product makes no such timelines
 */
export function predictedTopics<Topic, Timelines>(
  { task, gold, predicted }: Asked,
  topic: z.ZodType<Topic>,
  predict: ((topic: Topic) => unknown) | null,
  timelines: z.ZodType<Timelines>,
): ReadFile<readonly Timelines[]> {
  if (predicted !== null) return readLines(predicted, timelines);
  if (predict === null) {
    return {
      kind: 'unusable',
      because: `The product does not predict ${task} yet; name a file of predictions after the gold.`,
    };
  }
  const topics = readLines(gold.replace(/\.jsonl$/, '.in.jsonl'), topic);
  if (topics.kind === 'unusable') return topics;
  const made: Timelines[] = [];
  for (const [at, one] of topics.value.entries()) {
    const checked = fitting(`what the product predicts of topic ${at + 1}`, predict(one), timelines);
    if (checked.kind === 'unusable') return checked;
    made.push(checked.value);
  }
  return { kind: 'read', value: made };
}
