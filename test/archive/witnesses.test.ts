import { describe, expect, it } from 'vitest';
import { signsFrom } from '../../src/archive/signs.js';
import { copyAround, witnessFamilies } from '../../src/archive/witnesses.js';
import { filingsOf } from '../conflicts/filings.js';

/** Which pieces are one witness of their first quotation. */
function families(...texts: readonly string[]): readonly (readonly number[])[] {
  const filings = filingsOf(Object.fromEntries(texts.map((text, i) => [`p${i}`, `${text}\n`])));
  return witnessFamilies(filings.map((filing) => copyAround(filing, filing.quotations[0]!.content[0]!)));
}

const said = '“We will not bake again,” Ines Corvale said.';

describe('reports of one saying', () => {
  it('are one witness when they share a run of copy around the words', () => {
    const copy = 'The bakery by the old harbour wall has been shut since the storm took its roof.';
    expect(families(`${copy} ${said}`, `${copy} ${said}`, `A baker gives up. ${said}`)).toEqual([[0, 1], [2]]);
  });

  it('are one witness when a sub-editor has been over the copy', () => {
    const one = `The old bakery by the harbour has been shut since the storm, and the roof of the shop has gone for good. ${said}`;
    const two = `The old bakery by the harbour was shut since the storm, and the roof of the shop is gone for good. ${said}`;
    expect(families(one, two)).toEqual([[0, 1]]);
  });

  it('are two when only the quoted words are the same', () => {
    expect(families(`A baker gives up in Dunmere. ${said}`, `No more bread this winter. ${said}`)).toEqual([[0], [1]]);
  });

  it.each([
    ['in a dateline', 'DUNMERE, May 6 (Reuters) - A baker gives up.', 'LONDON (Reuters) - No more bread.'],
    ['in a byline', 'By Ana Holt, Press Association\n\nA baker gives up.', 'PA\n\nNo more bread.'],
    ['where the speaker told it', 'A baker gives up. She told the PA news agency so.', 'No more bread, she told PA.'],
  ])('are one witness when both credit one agency, %s', (_, one, other) => {
    expect(families(`${one} ${said}`, `${other} ${said}`)).toEqual([[0, 1]]);
  });

  it.each([
    ['reports it', 'Dunmere Wire reports that a baker gives up.'],
    ['was told', 'A baker gives up, she told Dunmere Wire.'],
    ['is named below', 'A baker gives up.'],
  ])('are one witness when one says that the other %s', (_, copy) => {
    const end = copy.includes('Wire') ? '' : '\n\n(Dunmere Wire)';
    const outlets = ['Dunmere Wire', 'Quay Post'];
    const texts = [`No more bread. ${said}`, `${copy} ${said}${end}`];
    const filings = filingsOf(
      Object.fromEntries(texts.map((text, i) => [`p${i}`, `---\noutlet: ${outlets[i]}\n---\n\n${text}\n`])),
    );
    const around = filings.map((filing) => copyAround(filing, filing.quotations[0]!.content[0]!, outlets));
    expect(witnessFamilies(around)).toEqual([[0, 1]]);
  });

  it('are one witness when one is a retelling of the other', () => {
    expect(families(`A baker gives up. ${said}`, `---\nbasedOn: p0.txt\n---\n\nNo more bread. ${said}`)).toEqual([
      [0, 1],
    ]);
  });

  it('are two when each credits another agency', () => {
    expect(families(`(Reuters) - A baker gives up. ${said}`, `(AP) - No more bread. ${said}`)).toEqual([[0], [1]]);
  });
});

describe('signs of a rewritten copy', () => {
  const signs = (text: string): readonly string[] =>
    signsFrom([])(filingsOf({ one: `${text}\n` })[0]!).map((sign) =>
      sign.map((piece) => (typeof piece === 'string' ? piece : piece.exact)).join(''),
    );

  it.each([
    ['a stop and a comma', 'Corvale said: “We will not be fired.,” and left.', 'odd punctuation: fired.,”'],
    ['a space after the mark', 'Corvale said: “ We will not bake again.”', 'odd punctuation: “ '],
  ])('are told in the article’s own characters: %s', (_, text, sign) => {
    expect(signs(text)).toContain(sign);
  });

  it.each([
    ['a quotation inside another', 'Corvale said: “He told us, ‘Bake on,’ and left.”'],
    ['an abbreviation before the mark', 'Corvale said: “We sold it to Holm Corp.,” and left.'],
    ['a question', 'Corvale asked: “Will we bake again?” and left.'],
  ])('are not seen in what is set as it should be: %s', (_, text) => {
    expect(signs(text)).toEqual([]);
  });
});
