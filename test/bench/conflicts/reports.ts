import { readFileSync } from 'node:fs';
import type { Mention } from './calendar-words.js';

/** A report as a benchmark file holds it, in sentences. */
export type Report = Readonly<{ id: string; outlet: string; published: string; sentences: readonly string[] }>;

/** A sentence and the one date in it. */
export type DatedMention = Readonly<{ report: Report; sentence: number; mention: Mention }>;

/** Sentences of two reports that tell of one event, or of two. */
export type Pair = Readonly<{ topic: string; one: DatedMention; two: DatedMention }>;

/** The lines of a benchmark file; the caller knows what they hold. */
export function linesOf<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
