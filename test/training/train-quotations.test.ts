import { describe, expect, it } from 'vitest';
import { unpackWeights } from '../../src/learning/weights.js';
import { readAnnotated } from '../../src/training/annotated.js';
import { trainQuotations } from '../../src/training/train-quotations.js';
import { inventedCorpus } from './invented-corpus.js';

const training = { corpus: 'Invented', day: '2026-11-22', seed: 7, report: () => undefined };

describe('training on annotated articles', () => {
  const corpus = inventedCorpus(24);

  it('writes the same bytes for the same articles, day and seed, and others for another seed', () => {
    const first = trainQuotations(corpus, training);
    expect(Buffer.compare(trainQuotations(corpus, training), first)).toBe(0);
    expect(Buffer.compare(trainQuotations(corpus, { ...training, seed: 8 }), first)).not.toBe(0);
  }, 60_000);

  it('writes down where the weights come from, and no word of the articles', () => {
    const read = unpackWeights(trainQuotations(corpus, training));
    if (read.kind !== 'weights') throw new Error(read.because);
    const { provenance, models, numbers } = read.weights;
    expect(provenance).toMatchObject({ corpus: 'Invented', articles: 24, seed: 7, day: '2026-11-22' });
    expect(Object.values(models).length).toBeGreaterThan(3);
    expect(JSON.stringify({ provenance, numbers, names: Object.keys(models) })).not.toMatch(/Okafor|ferry|harbour/);
  });

  it('drops what was seen fewer than thirty times', () => {
    const few = unpackWeights(trainQuotations(corpus.slice(0, 4), training));
    if (few.kind !== 'weights') throw new Error(few.because);
    // Twenty-four sentences: no name and no verb among them is seen thirty times.
    expect(few.weights.models['tagger.cues']?.keys.length).toBe(0);
  });
});

describe('a line of annotated articles', () => {
  it('is read when it holds what training needs', () => {
    const [line] = inventedCorpus(1);
    expect(readAnnotated(JSON.stringify({ ...line, publisher: 'anyone' }))).toEqual(line);
  });

  it('is turned away with a sentence when it does not', () => {
    expect(readAnnotated('{')).toMatch(/no JSON/);
    expect(readAnnotated('{"id":"a","text":"b"}')).toMatch(/attributions/);
  });
});
