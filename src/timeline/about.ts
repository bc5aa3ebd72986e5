import type { Span } from '../domain/span.js';
import type { EventWord } from './happenings.js';
import type { Part } from './participants/part-in.js';
import { partsOf } from './participants/taking-part.js';
import type { Telling } from './tellings.js';

/**
 * Of what one article tells, the events in which a person, body or thing takes part, pronouns included. The date of a
 * sentence is left to those whose it is: `Pell said that the line would open in June` says nothing of when she said it.
 *
 * @param tellings of one article, in text order
 */
export function tellingsAbout(name: string, tellings: readonly Telling[]): readonly Telling[] {
  const [first] = tellings;
  if (!first) return [];
  const { text } = first.article;
  const bySentence = new Map<number, Telling[]>();
  for (const telling of tellings) {
    const held = bySentence.get(telling.place);
    if (held) held.push(telling);
    else bySentence.set(telling.place, [telling]);
  }
  const sentences = [...bySentence.values()];
  const parts = partsOf(
    name,
    text,
    sentences.flatMap(([one]) => (one ? [one.sentence] : [])),
  );
  return sentences.flatMap((told, i) => {
    const taken = (parts[i] ?? []).flatMap((part) => tellingOf(part, told, text) ?? []);
    return [...new Set(taken)];
  });
}

function tellingOf(part: Part, told: readonly Telling[], text: string): Telling | null {
  const [main] = told;
  if (!main) return null;
  const inText = (span: Span): Span => ({
    start: main.sentence.start + span.start,
    end: main.sentence.start + span.end,
  });
  if (part.role === 'beside') {
    if (part.noun === null) return null;
    const at = inText(part.noun);
    return told.find(({ word }) => word?.form === 'noun' && word.span.start === at.start) ?? null;
  }
  const verb = part.verb && inText(part.verb);
  const own = verb && told.find(({ word }) => isAt(word, verb));
  // `The pier opens on 1 July` is an event; `the pier stands by the town` is none.
  if (part.manner === 'stands' && part.role === 'does') return own?.days ? own : null;
  if (own && (own.days || main.word || !main.timex)) return own;
  const isOfSaid =
    part.manner === 'says' &&
    verb !== null &&
    main.timex !== null &&
    SAID.test(text.slice(verb.end, main.timex.span.start));
  return isOfSaid ? { ...main, word: null, timex: null, days: null } : main;
}

/** `Said that the line would open in`: a clause of its own opens before the date. */
const SAID = /\b(?:that|would|will|could|had|has|have|was|were|is|are)\b|[“”":]/;

const isAt = (word: EventWord | null, at: Span): boolean =>
  word !== null && word.span.start <= at.start && at.start < word.span.end;
