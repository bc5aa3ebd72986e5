import { overlaps } from '../../../src/domain/span.js';
import type { Attribution } from './bench-gold.js';
import { folded, surnamesOf, tellingWords } from './names.js';
import { namesGiven, type PredictedSpeaker } from './predictions.js';

/**
 * Whether the prediction credits the gold's source. A named person must be named, by surname; any other source may be
 * named as the person it stands for, pointed at, or (but for pronouns) named by its head word.
 */
export function namesTheSpeaker(gold: Attribution, predicted: PredictedSpeaker): boolean {
  const surnames = surnamesOf(namesGiven(predicted));
  const persons = personsOf(gold);
  if (surnames.some((surname) => persons.includes(surname))) return true;
  if (gold.speaker.type === 'person') return false;
  return pointsAtSource(gold, predicted) || (gold.speaker.type !== 'pronoun' && sharesHead(gold, predicted));
}

/** The folded surnames of the persons that the source names or, by silver coreference, stands for. */
export function personsOf({ speaker }: Attribution): readonly string[] {
  const persons = speaker.type === 'person' ? (speaker.persons ?? []) : speaker.coref ? [speaker.coref] : [];
  return persons.map(({ surname }) => folded(surname));
}

function pointsAtSource({ source, speaker: { head } }: Attribution, { start, end }: PredictedSpeaker): boolean {
  if (start == null || end == null || end <= start) return false;
  const span = { start, end };
  return source.some((part) => overlaps(part, span)) && (head == null || overlaps(head, span));
}

/** The head word is named, and of the shorter name at least half of the telling words. */
function sharesHead({ sourceText, speaker: { headText } }: Attribution, predicted: PredictedSpeaker): boolean {
  const ofGold = tellingWords(sourceText);
  const head = headText ? folded(headText) : ofGold.at(-1);
  return namesGiven(predicted).some((name) => {
    const given = tellingWords(name);
    const common = given.filter((word) => ofGold.includes(word)).length;
    return head !== undefined && given.includes(head) && common >= Math.min(given.length, ofGold.length) / 2;
  });
}
