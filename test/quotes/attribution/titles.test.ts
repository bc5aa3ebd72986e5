import { describe, expect, it } from 'vitest';
import { isTitleOfWork } from '../../../src/quotes/attribution/titles.js';
import { sightIn } from './invented.js';

function isTitle(sentence: string): boolean {
  const { scene, regions } = sightIn(sentence);
  const [place] = scene.places[0] ?? [];
  const inner = regions[0]?.inner[0];
  if (!place || !inner) throw new Error('no quotation in the sentence');
  return isTitleOfWork(scene.frames[place.frame]?.tokens ?? [], place.token, sentence.slice(inner.start, inner.end));
}

describe('the title of a work', () => {
  it.each([
    'Price claims that her favourite book is “The Long Road Home”.',
    'Reed said the song was called “Harbour Lights”.',
  ])('is not taken for words that somebody said: %s', (sentence) => expect(isTitle(sentence)).toBe(true));

  it.each([
    'Price said that the book is “too long for anyone”.',
    'Price said the plan was “Utter Nonsense”.',
    'Price said “The Long Road Home”.',
  ])('is not seen where the words are no title, or no work is near: %s', (sentence) =>
    expect(isTitle(sentence)).toBe(false),
  );
});
