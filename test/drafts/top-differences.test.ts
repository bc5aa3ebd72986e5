import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/drafts/read-draft.js';

const BODY = [
  'Merrin Oskallow, the leader of the council, said: “It was a shambles from the first day, and 40 lamps went out.”',
  '“We shall mend all of them before May,” said Tamsin Rudge, of the anglers’ club.',
  '“I have never said I would resign, and nobody fed the gulls,” said Merrin Oskallow.',
  'The pier has been shut since the storm, which the council calls an act of nature.',
].join('\n\n');

function differences(headline: string, lead: string) {
  const read = readDraft({ name: 'draft.txt', bytes: new TextEncoder().encode(`${headline}\n\n${lead}\n\n${BODY}`) });
  if (read.kind !== 'draft') throw new Error(read.because);
  return read.top.map(({ where, about, words, body }) => [where, about, words, body?.speaker ?? null]);
}

const LEAD = 'The pier is dark, and nobody knows for how long.';

describe('the top of a draft, held beside its body', () => {
  it.each([
    ['Oskallow: pier was ‘a shambles from the first day’', LEAD],
    ['Pier will be mended ‘before May’, says Rudge', LEAD],
    ['Pier closed by ‘an act of nature’', LEAD],
    ['Pier in the dark', 'The mayor called it “utterly mended”, and went fishing.'],
    ['Pier in the dark', 'Merrin Oskallow said that 40 lamps had gone out.'],
    ['Pier in the dark', '“It was a shambles,” said Oskallow, “from the first day.”'],
    ['Pier in the dark', 'Merrin Oskallow spoke on 3 May 2031 of forty lamps.'],
  ])('agrees: %s / %s', (headline, lead) => {
    expect(differences(headline, lead)).toEqual([]);
  });

  it.each([
    [
      'other words',
      'Oskallow: pier was ‘a shame from the first day’',
      LEAD,
      ['headline', 'wording', 'a shame from the first day', 'Merrin Oskallow'],
    ],
    [
      'another name',
      'Pier will be mended ‘before May’, says Oskallow',
      LEAD,
      ['headline', 'speaker', 'Oskallow', 'Tamsin Rudge'],
    ],
    [
      'another figure',
      'Pier in the dark',
      'Merrin Oskallow said that 60 lamps had gone out.',
      ['lead', 'number', '60', 'Merrin Oskallow'],
    ],
    [
      'another’s figure',
      'Pier in the dark',
      'Tamsin Rudge said that 40 lamps had gone out.',
      ['lead', 'speaker', 'Rudge', 'Merrin Oskallow'],
    ],
    [
      'a denial',
      'Council never ‘fed the gulls’',
      'Merrin Oskallow said that she had “fed the gulls”.',
      ['lead', 'denial', 'fed the gulls', 'Merrin Oskallow'],
    ],
    [
      'a denial, by part of a clause',
      'Pier row: gulls are ‘fed’ and leader ‘would resign’',
      LEAD,
      ['headline', 'denial', 'would resign', 'Merrin Oskallow'],
    ],
    ['a denial, reworded', 'Pier: ‘I will resign’', LEAD, ['headline', 'denial', 'I will resign', 'Merrin Oskallow']],
    [
      'words that the body lacks',
      'Pier ‘sold to a circus’',
      LEAD,
      ['headline', 'not in the body', 'sold to a circus', null],
    ],
  ])('differs by %s', (_, headline, lead, expected) => {
    expect(differences(headline, lead)).toEqual([expected]);
  });
});

describe('a headline', () => {
  const COPY = 'Merrin Oskallow said: “I doubt that the winch is safe.”';
  const top = (name: string, text: string) => {
    const read = readDraft({ name, bytes: new TextEncoder().encode(text) });
    if (read.kind !== 'draft') throw new Error(read.because);
    return read.top.map(({ where, about, line, column }) => [where, about, line, column]);
  };

  it('is held beside the lead when that is all the copy there is', () => {
    expect(top('draft.md', `# Winch “is safe”, says Oskallow\n\n${COPY}`)).toEqual([['headline', 'denial', 1, 10]]);
  });

  it.each([
    ['headline: Winch “is safe”, says Oskallow', 18],
    ['headline: "Winch ‘is safe’, says Oskallow"', 19],
  ])('is read where the front matter states it: %s', (line, column) => {
    expect(top('draft.md', `---\nslug: winch\n${line}\n---\n\n${COPY}`)).toEqual([['headline', 'denial', 3, column]]);
  });
});
