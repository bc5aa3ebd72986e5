import { type Counts, count, type Tally } from '../counts.js';
import type { EntityEvents } from './topics.js';

/** One sentence that tells of an event, the number of that event in its timeline, and the event's date. */
type Telling = Readonly<{ event: number; date: string }>;

type Sentence = Readonly<{ article: string; tellings: readonly Telling[] }>;

/**
 * Counts of one entity's timeline: `sentences` and `sentence and date` by precision and recall, `dates` and `days` of
 * the sentences on both sides, `pairs`: two sentences of different articles that tell of the same event. Sentences
 * that the gold leaves undated are neither missed nor wrong.
 */
export function countedEvents(gold: EntityEvents, predicted: EntityEvents): Counts {
  const tally: Tally = new Map();
  const isUndated = ({ date }: EntityEvents[number]): boolean => date.startsWith('XXXX');
  const undated = sentencesOf(gold, isUndated);
  const sought = sentencesOf(gold, (event) => !isUndated(event));
  const found = sentencesOf(predicted, () => true);

  for (const [key, { tellings }] of found) {
    const goldTellings = sought.get(key)?.tellings ?? null;
    if (goldTellings === null && undated.has(key)) continue;
    const goldDates = goldTellings?.map(({ date }) => date) ?? [];
    const isDated = tellings.some(({ date }) => goldDates.includes(date));
    count(tally, 'sentences precision', goldTellings !== null);
    count(tally, 'sentence and date precision', isDated);
    if (goldTellings === null) continue;
    count(tally, 'dates', isDated);
    const days = goldDates.filter((date) => /^\d{4}-\d\d-\d\d$/.test(date));
    if (days.length > 0)
      count(
        tally,
        'days',
        tellings.some(({ date }) => days.includes(date)),
      );
  }
  for (const [key, { tellings }] of sought) {
    const dates = found.get(key)?.tellings.map(({ date }) => date) ?? [];
    count(tally, 'sentences recall', found.has(key));
    count(
      tally,
      'sentence and date recall',
      tellings.some(({ date }) => dates.includes(date)),
    );
  }
  countPairs(tally, sought, found);
  return tally;
}

function sentencesOf(
  events: EntityEvents,
  isMeant: (event: EntityEvents[number]) => boolean,
): ReadonlyMap<string, Sentence> {
  const sentences = new Map<string, { article: string; tellings: Telling[] }>();
  for (const [number, event] of events.entries()) {
    if (!isMeant(event)) continue;
    for (const { article, sentence } of event.mentions) {
      const key = `${article}#${sentence}`;
      const one = sentences.get(key) ?? { article, tellings: [] };
      one.tellings.push({ event: number, date: event.date });
      sentences.set(key, one);
    }
  }
  return sentences;
}

/** Pairs with a sentence that the gold does not date are neither missed nor wrong. */
function countPairs(tally: Tally, gold: ReadonlyMap<string, Sentence>, found: ReadonlyMap<string, Sentence>): void {
  const sentences = [...gold];
  for (const [at, [key, one]] of sentences.entries()) {
    for (const [otherKey, other] of sentences.slice(at + 1)) {
      if (one.article === other.article) continue;
      const isPair = tellOfTheSame(one, other);
      const isFoundPair = tellOfTheSame(found.get(key), found.get(otherKey));
      if (isPair) count(tally, 'pairs recall', isFoundPair);
      if (isFoundPair) count(tally, 'pairs precision', isPair);
    }
  }
}

function tellOfTheSame(one: Sentence | undefined, other: Sentence | undefined): boolean {
  return one?.tellings.some(({ event }) => other?.tellings.some((telling) => telling.event === event)) ?? false;
}
