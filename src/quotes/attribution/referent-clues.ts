import type { Mention, Person } from '../name-table.js';
import type { Gender } from '../person-signs.js';
import { mentionsBetween } from '../rivals.js';
import type { Scene } from '../scene.js';
import type { Candidate } from './candidates.js';
import { type Clues, cluesFrom, step } from './clues.js';
import { lastBefore } from './resolve-later.js';
import type { Sight } from './sight.js';

/** Whom a pronoun may stand for, the likeliest by the order of the copy first, and at the end `null` for none of them. */
export type Referents = Readonly<{ people: readonly (Person | null)[]; clues: readonly Clues[] }>;

/** `he`, `she` or `they` that a candidate consists of, as a subject; null for any other candidate. */
export function personalPronoun(scene: Scene, { frame, phrase }: Candidate): 'he' | 'she' | null {
  if (phrase.from !== phrase.to) return null;
  const word = scene.frames[frame]?.tokens[phrase.from]?.lower ?? '';
  return /^(?:he|his|him)$/.test(word) ? 'he' : /^(?:she|her)$/.test(word) ? 'she' : null;
}

const MOST = 10;
/** Characters that are looked back. */
const BACK = 6000;

/**
 * @param lastSpeaker who was credited with the words before
 */
export function referentsFor(
  sight: Sight,
  candidate: Candidate,
  pronoun: 'he' | 'she',
  lastSpeaker: Person | null,
): Referents {
  const { scene } = sight;
  const frame = scene.frames[candidate.frame];
  const at = frame?.tokens[candidate.phrase.from]?.span.start ?? 0;
  const wanted: Gender = pronoun === 'he' ? 'man' : 'woman';
  const mentions = mentionsBetween(scene.cast.names.mentions, Math.max(0, at - BACK), at);
  const latest = new Map<Person, Mention>();
  const counts = new Map<Person, number>();
  for (const mention of mentions) {
    latest.set(mention.person, mention);
    counts.set(mention.person, (counts.get(mention.person) ?? 0) + 1);
  }
  const met = lastBefore(scene.cast.met, at + 1, (one) => one.at, 40);
  const ruled = candidate.resolved.isOpen ? null : candidate.resolved.person;
  const known = new Set<Person>(
    [...latest]
      .sort((a, b) => b[1].span.start - a[1].span.start)
      .map(([person]) => person)
      .filter((person) => person.gender === wanted || person.gender === 'unknown')
      .slice(0, MOST),
  );
  for (const person of [ruled, lastSpeaker]) if (person && fits(person.gender, wanted)) known.add(person);
  const people = [...known];
  const byMeeting = [...new Set(met.map(({ resolved }) => resolved.person ?? resolved.speaker.name).reverse())];
  const fittingMeetings = byMeeting.filter((one) => typeof one === 'string' || fits(one.gender, wanted));
  const sure = people.filter(({ gender }) => gender === wanted).length;
  const subjectBefore = subjectOf(scene, candidate.frame - 1);
  const clues = people.map((person, rank) => {
    const mention = latest.get(person);
    const paragraphs = mention ? (frame?.paragraph ?? 0) - (scene.frames[mention.frame]?.paragraph ?? 0) : 9;
    const sentences = mention ? candidate.frame - mention.frame : 99;
    const isSubject = mention ? subjectOf(scene, mention.frame) === person : false;
    const meeting = fittingMeetings.indexOf(person);
    const anyMeeting = byMeeting.indexOf(person);
    const gender = person.gender === wanted ? 'known' : 'open';
    const isRuled = person === ruled;
    const isLast = person === lastSpeaker;
    const count = counts.get(person) ?? 0;
    return cluesFrom((note) => {
      note('gender', gender, Math.min(sure, 2));
      note('rank', Math.min(rank, 4), gender);
      note('meeting', Math.min(meeting, 4), gender);
      note('meeting rank', Math.min(meeting, 3), Math.min(rank, 3));
      note('any meeting', Math.min(anyMeeting, 4), Math.min(meeting, 2));
      note('ruled', isRuled, ruled !== null, candidate.resolved.isOpen);
      note('ruled level', isRuled, Math.round(candidate.resolved.confidence * 20));
      note('ruled rank', isRuled, Math.min(rank, 2), Math.min(meeting, 2));
      note('last', isLast, lastSpeaker !== null, gender);
      note('last rank', isLast, Math.min(rank, 2), Math.min(paragraphs, 3));
      note('paragraphs', Math.min(paragraphs, 5), gender);
      note('sentences', step(sentences), Math.min(rank, 2));
      note('subject', isSubject, Math.min(rank, 2), Math.min(sentences, 3));
      note('subject before', person === subjectBefore, subjectBefore !== null, Math.min(rank, 2));
      note('owner', mention?.possessive ?? false, Math.min(rank, 2), isSubject);
      note('opens', mention ? mention.from < 2 : false, Math.min(rank, 2), Math.min(sentences, 3));
      note('count', Math.min(count, 6), gender);
      note('all', Math.min(8, person.mentions), Math.min(rank, 2));
      note(
        'most',
        people.every((other) => other.mentions <= person.mentions),
        Math.min(rank, 2),
      );
      note('described', person.offices.length > 0, Math.min(rank, 2));
      note('early', person.firstAt < 400, Math.min(rank, 2));
      note('own sentence', sentences === 0, Math.min(rank, 2), isSubject, candidate.phrase.from === 0);
      note('voice', Math.min(4, sight.voices.get(person) ?? 0), Math.min(rank, 2));
      note('gone', person.isGone, person.isShared);
    });
  });
  const nobody = cluesFrom((note) => {
    note('nobody', people.length === 0);
    note('nobody near', Math.min(3, people.length), sure > 0);
    note('nobody ruled', candidate.resolved.isOpen, ruled !== null);
    note('nobody met', typeof fittingMeetings[0] === 'string', ruled === null);
  });
  return { people: [...people, null], clues: [...clues, nobody] };
}

const fits = (gender: Gender, wanted: Gender): boolean => gender === 'unknown' || gender === wanted;

const subjectOf = ({ subjects }: Scene, frame: number): Person | null => subjects[frame]?.person ?? null;
