import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type VerdictCase, wholeArchive } from './case.js';
import { bareWords } from './likeness.js';
import { verdictCases } from './recipe.js';

const corpusFolder = join('corpus', 'articles');
const made = (seed: number, quotations = 300): VerdictCase[] => verdictCases({ seed, quotations, corpusFolder });

describe('the perturbation benchmark', { timeout: 60_000 }, () => {
  const cases = made(1, 2_000);
  const archive = wholeArchive(cases);
  const textOf = new Map(archive.map(({ id, text }) => [id, text]));
  const source = (one: VerdictCase): string[] => one.expected.source.map((id) => textOf.get(id) ?? '');
  const invented = cases.filter(({ kind }) => !kind.startsWith('corpus'));

  it('is the same for the same seed, and another for another', () => {
    expect(made(7)).toEqual(made(7));
    expect(made(7).map(({ asked }) => asked.words)).not.toEqual(made(8).map(({ asked }) => asked.words));
  });

  it('asks no question twice and gives every case an id of its own', () => {
    const questions = new Set(cases.map(({ asked }) => `${asked.words}|${asked.speaker}`));
    expect(questions.size).toBe(cases.length);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('holds at least 2,000 quotations of the length of speech in news', () => {
    const verbatim = invented.filter(({ kind }) => kind === 'verbatim');
    const lengths = verbatim.map(({ asked }) => asked.words.split(' ').length).sort((one, two) => one - two);
    expect(lengths.length).toBeGreaterThanOrEqual(1_900);
    expect(lengths[0]).toBeLessThanOrEqual(4);
    expect(lengths.at(-1)).toBeLessThanOrEqual(66);
    expect(Math.abs((lengths[lengths.length >> 1] ?? 0) - 18)).toBeLessThanOrEqual(2);
  });

  it('has every rung, every finding and every loud flag many times', () => {
    const count = (found: (one: VerdictCase) => boolean): number => cases.filter(found).length;
    for (const rung of ['verbatim', 'typography', 'trimmed', 'bracketed', 'part of', 'cleaned', 'stitched'] as const) {
      expect(
        count(({ expected }) => expected.verdict === rung),
        rung,
      ).toBeGreaterThan(500);
    }
    for (const finding of ['other speaker', 'not found'] as const) {
      expect(
        count(({ expected }) => expected.finding === finding),
        finding,
      ).toBeGreaterThan(150);
    }
    for (const flag of ['negation', 'number', 'modal', 'conjunction', 'name'] as const) {
      expect(
        count(({ expected }) => expected.flags.includes(flag)),
        flag,
      ).toBeGreaterThan(300);
    }
  });

  it('prints words called verbatim, and those of another speaker, character for character', () => {
    for (const one of cases.filter(({ expected }) => expected.verdict === 'verbatim')) {
      for (const text of source(one)) expect(text, one.id).toContain(one.asked.words);
    }
  });

  it('prints the same bare words for typography and for a part, and never the very characters for typography', () => {
    for (const one of cases.filter(({ expected }) => expected.verdict === 'typography')) {
      for (const text of source(one)) expect(bareWords(text), one.id).toContain(bareWords(one.asked.words));
    }
    for (const one of cases.filter(({ kind }) => kind === 'part of')) {
      for (const text of source(one)) expect(bareWords(text), one.id).toContain(bareWords(one.asked.words));
    }
  });

  it('prints nowhere, in any typography, the words that it calls altered, stitched or not found', () => {
    const all = archive.map(({ text }) => bareWords(text)).join('|');
    const wrong = invented.filter(({ expected: { verdict, finding } }) => {
      return verdict === 'altered' || verdict === 'stitched' || finding === 'not found';
    });
    const printed = wrong.filter(({ asked }) => all.includes(bareWords(asked.words)));
    expect(printed.map(({ kind, asked }) => `${kind}: ${asked.words}`)).toEqual([]);
  });

  it('names as its source only articles that it holds', () => {
    for (const one of cases) {
      const held = one.archive.map(({ id }) => id);
      expect(held, one.id).toEqual(expect.arrayContaining([...one.expected.source]));
      expect(one.expected.source.length === 0).toBe(one.expected.finding === 'not found');
    }
  });

  it('joins archives in which no id stands for two articles', () => {
    for (const one of cases) for (const { id, text } of one.archive) expect(textOf.get(id)).toBe(text);
  });
});
