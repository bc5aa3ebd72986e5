import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packWeights, unpackWeights } from '../../../src/learning/weights.js';
import { readModels } from '../../../src/quotes/models.js';
import { readerWith } from '../../../src/quotes/read-quotations.js';
import { trainQuotations } from '../../../src/training/train-quotations.js';
import { inventedCorpus } from '../../training/invented-corpus.js';

const folder = mkdtempSync(join(tmpdir(), 'weights-'));
afterAll(() => rmSync(folder, { recursive: true }));

const whole = trainQuotations(inventedCorpus(20), {
  corpus: 'Invented',
  day: '2026-11-22',
  seed: 7,
  report: () => undefined,
});

function readAs(name: string, bytes: Uint8Array): ReturnType<typeof readModels> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return readModels(file);
}

describe('the weights file', () => {
  it('gives the models that were trained', () => {
    const read = readAs('whole', whole);
    expect(read.kind).toBe('models');
    if (read.kind === 'models') expect(read.models.provenance.corpus).toBe('Invented');
  });

  it('is part of who reads, so that other weights read the archive anew, and no weights too', () => {
    const other = trainQuotations(inventedCorpus(20), {
      corpus: 'Invented',
      day: '2026-11-22',
      seed: 8,
      report: () => undefined,
    });
    const reads = [readAs('whole', whole), readAs('again', whole), readAs('other', other)];
    const [first, again, different] = reads.map((read) => readerWith(read.kind === 'models' ? read.models : null));
    expect(again).toBe(first);
    expect(new Set([first, different, readerWith(null)]).size).toBe(3);
  });

  it('leaves the rules to read alone where it is absent or damaged, and says so in a sentence that names it', () => {
    const absent = join(folder, 'absent');
    const reads = [
      readModels(absent),
      readModels(folder),
      readAs('cut', whole.slice(0, 500)),
      readAs('empty', new Uint8Array()),
    ];
    for (const read of reads) {
      expect(read.kind).toBe('rules-only');
      if (read.kind === 'rules-only') expect(read.because).toMatch(/weights-.*rules alone$/);
    }
  });

  it('is turned away when it belongs to other features, or lacks a model', () => {
    const read = unpackWeights(whole);
    if (read.kind !== 'weights') throw new Error(read.because);
    const { provenance, numbers, models } = read.weights;
    const older = packWeights({ provenance: { ...provenance, features: 0 }, models, numbers });
    expect(readAs('older', older)).toMatchObject({ kind: 'rules-only', because: expect.stringMatching(/train anew/) });
    const lacking = packWeights({ provenance, models: {}, numbers });
    expect(readAs('lacking', lacking)).toMatchObject({ kind: 'rules-only', because: expect.stringMatching(/lacks/) });
  });
});
