import { describe, expect, it } from 'vitest';
import { isMeant, knownSpeakers, sameSpeaker } from '../../src/archive/same-speaker.js';
import type { SpeakerKind } from '../../src/domain/quotation.js';

const none = knownSpeakers([]);
const same = (a: string, b: string, kind: SpeakerKind, known = none) =>
  sameSpeaker({ name: a, kind }, { name: b, kind }, known);

describe('speakers of two articles', () => {
  it.each<[string, string, SpeakerKind]>([
    ['Merrin Oskallow', 'Oskallow', 'person'],
    ['Merrin Oskallow', 'Ms Oskallow', 'person'],
    ['Dame Iris Coe', 'Iris Coe', 'person'],
    ['Ingrid Sørensen', 'Ingrid Sorensen', 'person'],
    ['Zoë Strauß', 'Zoe Strauss', 'person'],
    ['Merrin and Davith Oskallow', 'Davith Oskallow and Merrin Oskallow', 'person'],
    ['Ropeway Safety Office', 'Ropeway Safety Office spokeswoman', 'organisation'],
    ['Met Police', 'the Met Police', 'organisation'],
    ['Harbour Watch account', 'official Harbour Watch Twitter account', 'account'],
  ])('are one: %s and %s', (a, b, kind) => {
    expect(same(a, b, kind)).toBe(true);
    expect(same(b, a, kind)).toBe(true);
  });

  it.each<[string, string, SpeakerKind]>([
    ['Merrin Oskallow', 'Davith Oskallow', 'person'],
    ['Merrin Oskallow', 'Davith Coe and Merrin Oskallow', 'person'],
    ['Iris Coe and Merrin Oskallow', 'Davith Coe and Merrin Oskallow', 'person'],
    ['Police Scotland', 'Police Federation', 'organisation'],
    ['Met Police', 'Met Police Federation', 'organisation'],
    ['Harbour Trust', 'Northern Rail', 'organisation'],
    ['spokesman', 'spokeswoman', 'unnamed'],
    ['Harbour Watch account', 'Rail Watch account', 'account'],
  ])('are two: %s and %s', (a, b, kind) => {
    expect(same(a, b, kind)).toBe(false);
    expect(same(b, a, kind)).toBe(false);
  });

  it('are each meant by the name of two who speak together, and nobody made of both', () => {
    const joint = 'Davith Coe and Merrin Oskallow';
    expect(isMeant('Merrin Oskallow', joint, none)).toBe(true);
    expect(isMeant('Davith Coe', joint, none)).toBe(true);
    expect(isMeant('Davith Oskallow', joint, none)).toBe(false);
    expect(isMeant('Merrin Coe', joint, none)).toBe(false);
  });

  it('are never one when one is a person and the other speaks for them', () => {
    const person = { name: 'Sadiq Khan', kind: 'person' } as const;
    expect(sameSpeaker(person, { name: 'spokesperson for Sadiq Khan', kind: 'organisation' }, none)).toBe(false);
    expect(sameSpeaker(person, { name: 'Sadiq Khan', kind: 'account' }, none)).toBe(false);
  });

  it('are one when the configuration says so', () => {
    const known = knownSpeakers([{ name: 'Lady Ember', alsoKnownAs: ['Joan Halloran'], offices: [] }]);
    expect(same('Joan Halloran', 'Lady Ember', 'person', known)).toBe(true);
  });
});

describe('a name that a person types', () => {
  it.each([
    ['Khan', 'Sadiq Khan'],
    ['sadiq khan', 'Sadiq Khan'],
    ['Dame Cressida Dick', 'Dick'],
    ['Met Police', 'Met Police spokesperson'],
  ])('%s may mean %s', (typed, name) => expect(isMeant(typed, name, none)).toBe(true));

  it.each([
    ['Amir Khan', 'Sadiq Khan'],
    ['Kahn', 'Sadiq Khan'],
    ['the', 'Sadiq Khan'],
  ])('%s does not mean %s', (typed, name) => expect(isMeant(typed, name, none)).toBe(false));
});
