import { describe, expect, it } from 'vitest';
import type { CheckedQuotation } from '../../src/domain/check.js';
import { checkDraft } from '../../src/drafts/check-draft.js';
import { askerAt, productOverPieces } from '../answers/over-folder.js';

const now = new Date('2031-05-04T09:00:00Z');

const PIECES = {
  one: [
    '---\noutlet: Quay Post\npublished: 2031-05-02\n---',
    'Council row over the pier goes on',
    'The council leader, Merrin Oskallow, said: “I have never said I would leave the town. I will not sell the pier, and we open at 11pm on the second deck.”',
    '“The lamps are mended,” Tamsin Rudge, of the anglers’ club, said. “We can row home at night.” The anglers clapped.',
    '“We inspected every lamp,” said the harbour master, Ewan Łęcki. “It is a storm in a teacup.”',
    'The Harbour Federation said that it had “no confidence” in the leader.',
    '“It’s a fair price,” said Tamsin Rudge. “I’m content.”',
    '“Nobody asked [Ms Oskallow] for more,” said Tamsin Rudge.',
  ].join('\n\n'),
  two: [
    '---\noutlet: Harbour Times\npublished: 2031-05-03\n---',
    'Pier opens late after all, and on another deck',
    'The leader, Merrin Oskallow, promised them all that she would “not sell the pier”.',
    'Merrin Oskallow said: “We open at 11pm on the first deck of the pier.”',
  ].join('\n\n'),
};

async function checked(copy: string): Promise<CheckedQuotation> {
  const product = await productOverPieces(PIECES, now);
  const bytes = new TextEncoder().encode(`Pier row\n\nThe council met.\n\n${copy}`);
  const answer = await checkDraft({ name: 'd.txt', bytes }, 'bbc', product.archiveFor(askerAt(now)));
  if (answer.kind !== 'check' || !answer.checked[0]) throw new Error(answer.kind);
  return answer.checked[0];
}

async function gravity(copy: string): Promise<string> {
  const { gravity, finding } = await checked(copy);
  return `${gravity}: ${finding.kind}${'verdict' in finding ? `, ${finding.verdict}` : ''}`;
}

describe('a draft’s quotation', () => {
  it.each([
    ['cut off behind a negation', 'Merrin Oskallow said: “I would leave the town.”', 'wrong: held, part-of'],
    ['of a word cut off behind a negation', 'The leader said she had “confidence” in them.', 'wrong: held, part-of'],
    ['whose ellipsis swallows a negation', 'Merrin Oskallow said: “I will … sell the pier.”', 'wrong: held, part-of'],
    ['whose bracket puts it away', 'Merrin Oskallow said: “I will [gladly] sell the pier.”', 'wrong: held, part-of'],
  ])('%s is wrong', async (_, copy, expected) => {
    expect(await gravity(copy)).toBe(expected);
  });

  it('names the negation that stands before the cut', async () => {
    const { finding } = await checked('Merrin Oskallow said: “I would leave the town.”');
    expect('places' in finding && finding.places[0].turnedBy?.words.exact).toBe('never said');
  });

  it.each([
    ['the draft denies it itself', 'Merrin Oskallow has never said that she “would leave the town”, as far as known.'],
    [
      'a whole sentence with a negation is left out',
      '“I have never said I would leave the town … we open at 11pm on the second deck,” said Merrin Oskallow.',
    ],
    ['the cut begins another clause', 'Merrin Oskallow said: “we open at 11pm on the second deck”.'],
  ])('is held where %s', async (_, copy) => {
    const { finding } = await checked(copy);
    expect('places' in finding && finding.places[0].turnedBy).toBeNull();
  });

  it('of a word or two that somebody else may have said is to look at', async () => {
    expect(await gravity('The leader of the group called it “a fair price” on the day.')).toBe('look: held, part-of');
  });

  it.each([
    ['only a cue stood', '“The lamps are mended. We can row home at night,” said Tamsin Rudge.', 'typography'],
    ['a marked cut stands', '“The lamps are mended … We can row home at night,” said Tamsin Rudge.', 'typography'],
  ])('is one where %s between its halves', async (_, copy, verdict) => {
    expect(await gravity(copy)).toMatch(new RegExp(`^(?:fine|look): held, ${verdict}$`));
  });

  it('joined by a marked cut from two quotations that have nothing to do with each other is stitched', async () => {
    expect(await gravity('“The lamps are mended … nobody asked [Ms Oskallow] for more,” said Tamsin Rudge.')).toBe(
      'wrong: held, stitched',
    );
  });

  it('joined against the order of its halves is stitched or altered', async () => {
    expect(await gravity('“We can row home at night … The lamps are mended,” said Tamsin Rudge.')).toMatch(/^wrong/);
  });

  it.each([
    ['“We inspected lamps,” said Ewan Łęcki.', 'We inspected every lamp'],
    ['“We inspected the lamp,” said Ewan Łęcki.', 'We inspected every lamp'],
    ['Ewan Łęcki called it “a storm in a tea cup”.', 'a storm in a teacup'],
    ['“I am content,” said Tamsin Rudge.', 'I’m content'],
  ])('slightly off is shown beside what the speaker said: %s', async (copy, printed) => {
    const { finding } = await checked(copy);
    expect('places' in finding && finding.places[0].printed.pieces.map(({ exact }) => exact).join(' ')).toContain(
      printed,
    );
  });

  it('is held without the brackets that an article put in', async () => {
    expect(await gravity('“nobody asked Ms Oskallow for more,” said Tamsin Rudge.')).toMatch(
      /held, (?:bracketed|part-of)/,
    );
  });

  it('is of a speaker whose name is set without its accents', async () => {
    expect(await gravity('“We inspected every lamp,” said Ewan Lecki.')).toBe('fine: held, verbatim');
  });

  it('has the same hour with or without a space, and the same floor as a figure or a word', async () => {
    expect(await gravity('“we open at 11 pm on the second deck,” said Merrin Oskallow.')).toMatch(/held, part-of/);
    const { finding } = await checked('“we open at 11pm on the 2nd deck,” said Merrin Oskallow.');
    if (finding.kind !== 'held') throw new Error(finding.kind);
    expect([finding.places[0].label.text, finding.places[0].loud]).toEqual(['Quay Post', []]);
  });

  it('does not differ from a fragment of itself that another article prints', async () => {
    const { finding } = await checked('“I will not sell the pier,” said Merrin Oskallow.');
    if (finding.kind !== 'held') throw new Error(finding.kind);
    expect(finding.differing).toEqual([]);
  });
});
