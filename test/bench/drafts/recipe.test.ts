import { describe, expect, it } from 'vitest';
import { bareWords } from '../verdicts/likeness.js';
import type { DraftQuotation } from './case.js';
import { draftBench } from './recipe.js';

describe('the draft benchmark', { timeout: 60_000 }, () => {
  const { archive, drafts } = draftBench({ seed: 1, drafts: 200, quotations: 1_500 });
  const texts = new Map(archive.map(({ id, text }) => [id, text]));
  const all = archive.map(({ text }) => bareWords(text)).join('|');
  const every = drafts.flatMap(({ text, quotations }) =>
    quotations.map((quotation) => ({
      quotation,
      words: quotation.pieces.map(({ start, end }) => text.slice(start, end)).join(' '),
    })),
  );
  const sources = ({ expected }: DraftQuotation): string[] => expected.source.map((id) => texts.get(id) ?? '');

  it('is the same for the same seed, and another for another', () => {
    const small = (seed: number) => draftBench({ seed, drafts: 4, quotations: 200 });
    expect(small(3)).toEqual(small(3));
    expect(small(3)).not.toEqual(small(4));
  });

  it('has 200 drafts of 300 to 2,000 words with 3 to 30 quotations each', () => {
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(200);
    for (const { text, quotations, id } of drafts) {
      const words = text.split(/\s+/u).length;
      expect(words, id).toBeGreaterThanOrEqual(300);
      expect(words, id).toBeLessThanOrEqual(2_100);
      expect(quotations.filter(({ handling }) => handling !== 'not speech').length, id).toBeGreaterThanOrEqual(3);
      expect(quotations.length, id).toBeLessThanOrEqual(31);
    }
  });

  it('has some drafts with no error at all, and several hundred errors in the others', () => {
    const clean = drafts.filter(({ quotations, top }) =>
      [...quotations, ...top].every(({ planted }) => planted === null),
    );
    expect(clean.length).toBeGreaterThanOrEqual(40);
    expect(every.filter(({ quotation }) => quotation.planted !== null).length).toBeGreaterThanOrEqual(300);
    for (const kind of ['altered', 'other speaker', 'stitched', 'not held']) {
      expect(every.filter(({ quotation }) => quotation.planted?.startsWith(kind)).length, kind).toBeGreaterThanOrEqual(
        20,
      );
    }
  });

  it('puts every piece between marks, in text order', () => {
    for (const { text, quotations, id } of drafts) {
      let last = 0;
      for (const { start, end } of quotations.flatMap(({ pieces }) => pieces)) {
        expect(start, id).toBeGreaterThan(last);
        expect(text.charAt(start - 1), id).toMatch(/[“"‘]/u);
        expect(text.slice(end, end + 1), id).toMatch(/[”"’\n]/u);
        last = end;
      }
    }
  });

  it('prints the words of true quotations in their source, and no altered, stitched or invented ones anywhere', () => {
    for (const { quotation, words } of every) {
      if (quotation.expected.verdict === 'verbatim')
        for (const text of sources(quotation)) expect(text).toContain(words);
      if (quotation.expected.verdict === 'typography' || quotation.expected.verdict === 'part of') {
        for (const text of sources(quotation)) expect(bareWords(text)).toContain(bareWords(words));
      }
      const wrong = quotation.planted !== null && quotation.planted !== 'other speaker';
      if (wrong) expect(all.includes(bareWords(words)), `${quotation.planted}: ${words}`).toBe(false);
    }
  });

  it('credits a planted other speaker who is not the one of the source, and everyone else as the source does', () => {
    const speakerOf = new Map(archive.map(({ id, speaker }) => [id, speaker]));
    for (const { quotation } of every.filter(({ quotation: one }) => one.expected.source.length > 0)) {
      const held = quotation.expected.source.map((id) => speakerOf.get(id));
      expect(held.includes(quotation.speaker)).toBe(quotation.planted !== 'other speaker');
    }
  });

  it('makes of headline and lead what it says: the words of the body, or other ones', () => {
    const claims = drafts.flatMap(({ text, quotations, top }) =>
      top.map((claim) => ({
        claim,
        said: text.slice(claim.at.start, claim.at.end),
        body: quotations[claim.against],
        text,
      })),
    );
    expect(claims.filter(({ claim }) => claim.planted !== null).length).toBeGreaterThanOrEqual(30);
    for (const { claim, said, body, text } of claims) {
      const words = bareWords((body?.pieces ?? []).map(({ start, end }) => text.slice(start, end)).join(' '));
      if (claim.planted === 'speaker') expect(body?.speaker?.endsWith(said)).toBe(false);
      else expect(words.includes(bareWords(said)), said).toBe(claim.planted === null);
    }
  });
});
