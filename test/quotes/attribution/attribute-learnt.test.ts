import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { attributeLearnt } from '../../../src/quotes/attribution/attribute-learnt.js';
import type { AttributionModels } from '../../../src/quotes/attribution/credits.js';
import { trainAttribution } from '../../../src/training/train-attribution.js';
import { inventedArticles, sightIn } from './invented.js';

let models: AttributionModels;
beforeAll(() => {
  // Thirty times the same, so that no clue is too rare to be learnt.
  models = trainAttribution(Array.from({ length: 30 }, inventedArticles).flat());
});

const guesses = (text: string): (string | null)[] =>
  attributeLearnt(sightIn(text), models).map(({ guess }) => guess?.speaker.name ?? null);

describe('attribution as learnt', () => {
  it('credits names that it has never seen', () => {
    expect(guesses('Ilka Brandrow said: “The quay will be dug up again.”')).toEqual(['Ilka Brandrow']);
  });

  it('trains the same models from the same articles', () => {
    const again = trainAttribution(Array.from({ length: 30 }, inventedArticles).flat());
    expect(again.source.keys).toEqual(models.source.keys);
    expect(again.trust.values).toEqual(models.trust.values);
  });

  it('names nobody in an answer whom the copy denies the words to', () => {
    const [denied] = attributeLearnt(sightIn('Ben Shaw never said “the pier will stay shut all year”.'), models);
    expect(denied?.attribution.kind).toBe('none');
  });

  it('names nobody in an answer with words of an account that only handed them on', () => {
    const [handed] = attributeLearnt(sightIn('Anna Price retweeted: “The pier is a disgrace.”'), models);
    expect(handed?.attribution.kind).toBe('none');
  });

  it('has an answer for every region, and prints every source where it says, for any text', () => {
    const word = fc.constantFrom(
      'Anna Price',
      'he',
      'she',
      'said',
      'told',
      '“',
      '”',
      '"',
      ',',
      '.',
      ':',
      '\n',
      'who',
      '—',
      'the mayor',
      'PRICE:',
      '‘',
      '’',
      '(',
      ')',
      '\u202e',
      '😀',
      'Â“',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        const sight = sightIn(text);
        const found = attributeLearnt(sight, models);
        expect(found).toHaveLength(sight.regions.length);
        for (const { guess } of found) {
          if (guess === null) continue;
          expect(guess.source.start).toBeGreaterThanOrEqual(0);
          expect(guess.source.end).toBeGreaterThan(guess.source.start);
          expect(guess.source.end).toBeLessThanOrEqual(text.length);
          expect(guess.confidence).toBeGreaterThanOrEqual(0);
          expect(guess.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
