import { describe, expect, it } from 'vitest';
import type { CheckedQuotation, HeldWording } from '../../src/domain/check.js';
import { checkDraft } from '../../src/drafts/check-draft.js';
import { askerAt, productOverPieces } from '../answers/over-folder.js';

const now = new Date('2031-05-04T09:00:00Z');

/** What a draft’s one quotation comes to beside a piece. */
async function checked(copy: string, draft: string): Promise<CheckedQuotation> {
  const piece = `---\noutlet: Quay Post\npublished: 2031-05-02\n---\n\nHarbour notes of the week\n\n${copy}`;
  const product = await productOverPieces({ one: piece }, now);
  const bytes = new TextEncoder().encode(`Pier row\n\nThe council met.\n\n${draft}`);
  const answer = await checkDraft({ name: 'd.txt', bytes }, null, product.archiveFor(askerAt(now)));
  if (answer.kind !== 'check' || !answer.checked[0]) throw new Error(answer.kind);
  return answer.checked[0];
}

async function outcome(copy: string, draft: string) {
  const { gravity, finding } = await checked(copy, draft);
  const place: HeldWording | null = 'places' in finding ? finding.places[0] : null;
  return [gravity, place?.turnedBy?.kind ?? null, place?.turnedBy?.words.exact ?? null];
}

const said = (words: string): string => `Merrin Oskallow said: “${words}”`;

describe('words cut out of what turns them round', () => {
  it.each([
    ['I can’t promise the ferry will sail in May.', 'the ferry will sail in May', 'can’t promise'],
    ['We won’t pretend that the slipway pays for itself.', 'The slipway pays for itself.', 'won’t pretend that'],
    ['I refuse to say the crew were careless.', 'The crew were careless.', 'refuse to say'],
    ['I doubt that the boathouse is dry.', 'is dry', 'doubt that the boathouse'],
    ['There is no evidence that the winch was tested.', 'The winch was tested.', 'no evidence that'],
    ['I am not, I repeat, not selling the island.', 'selling the island', 'not'],
  ])('are denied, and wrong: %s', async (held, cut, words) => {
    expect(await outcome(said(held), said(cut))).toEqual(['wrong', 'denied', words]);
  });

  it.each([
    ['If the loan is granted, we will dredge the basin.', 'We will dredge the basin.', 'If the loan is granted'],
    ['If it turns out that the mooring was free, we shall pay.', 'the mooring was free', 'If it turns out that'],
    [
      'We will rebuild the jetty, unless the insurers refuse.',
      'We will rebuild the jetty',
      'unless the insurers refuse',
    ],
    ['We will sell the crane only if members vote for it.', 'We will sell the crane', 'only if members vote for it'],
    ['We will not raise the dues until the audit is done.', 'We will not raise the dues', 'until the audit is done'],
    [
      'Some members say the chandlery is bankrupt, and they are wrong.',
      'The chandlery is bankrupt',
      'Some members say',
    ],
    ['I hope the lighthouse opens on Sunday.', 'the lighthouse opens on Sunday', 'I hope'],
    ['Do you think the harbour master lied to us?', 'The harbour master lied to us.', 'Do you think'],
  ])('hang on what is cut off, and are to look at: %s', async (held, cut, words) => {
    expect(await outcome(said(held), said(cut))).toEqual(['look', 'hangs on', words]);
  });

  it.each([
    ['an answer', 'No, the ferry will sail in May.', said('the ferry will sail in May')],
    [
      'if they are of another clause',
      'If you like, stay. We will dredge the basin.',
      said('We will dredge the basin.'),
    ],
    ['if nothing hangs on it', 'If anything, we will dredge the basin.', said('we will dredge the basin')],
    ['even if', 'Even if it rains all day, we will dredge the basin.', said('we will dredge the basin')],
    ['her own belief', 'I think the slipway pays for itself.', said('the slipway pays for itself')],
    [
      'a condition that the draft gives too',
      'If the loan is granted, we will dredge the basin.',
      'Merrin Oskallow said that if the loan came they “will dredge the basin”.',
    ],
  ])('are held behind %s', async (_, held, draft) => {
    expect((await outcome(said(held), draft)).slice(0, 2)).toEqual(['fine', null]);
  });
});

describe('words that the copy says were never said', () => {
  it.each([
    ['Merrin Oskallow did not say “the island is sold”, her office said.', 'the island is sold'],
    ['Merrin Oskallow denied saying “members are sheep”.', 'members are sheep'],
    ['Merrin Oskallow denied that she had said: “Dinghies may sink for all I care.”', 'Dinghies may sink'],
    ['It is claimed that Merrin Oskallow said “burn the huts”, but she denies it.', 'burn the huts'],
    ['A fake post showed Merrin Oskallow saying “I hate rowing”.', 'I hate rowing'],
  ])('are wrong, whoever they are credited to: %s', async (copy, words) => {
    expect((await outcome(copy, said(words))).slice(0, 2)).toEqual(['wrong', 'denied by the copy']);
  });

  it.each([
    ['Merrin Oskallow did not answer, but said “the island is sold”.', 'the island is sold'],
    ['Merrin Oskallow not only said “the island is sold”, she sang it.', 'the island is sold'],
    ['No 10 said: “The island is sold.”', 'The island is sold.'],
    ['“I did not say that,” said Merrin Oskallow, “and the island is sold.”', 'the island is sold'],
  ])('are not those that it only prints near a negation: %s', async (copy, words) => {
    expect((await outcome(copy, said(words)))[1]).toBeNull();
  });

  it.each([
    'It is claimed that Merrin Oskallow said “burn the huts”, remarks she has since disputed.',
    'Merrin Oskallow is said to have called it “burn the huts”, but her office denied that she had said it.',
    '“Burn the huts,” Merrin Oskallow is alleged to have said, but denies saying it.',
    '“Burn the huts,” Merrin Oskallow told the crowd, although Ms Oskallow never said so.',
    '“Burn the huts,” Merrin Oskallow told the crowd, but the council denied that Oskallow said it.',
    '“Burn the huts,” Merrin Oskallow said in the film, but the words were never spoken.',
  ])('are wrong where the speaker denies them, or anybody that they were said: %s', async (copy) => {
    expect((await outcome(copy, said('burn the huts'))).slice(0, 2)).toEqual(['wrong', 'denied by the copy']);
  });

  it.each([
    '“The pier will close,” Merrin Oskallow said, but the council denied it.',
    '“The pier will close,” Merrin Oskallow said, a claim the council disputed.',
    '“The pier will close,” Merrin Oskallow said, which Tamsin Rudge rejected.',
    '“The pier will close,” said Merrin Oskallow, who was speaking after councillors rejected a plan, although ferry owners never said so.',
    '“The pier will close,” Merrin Oskallow said, but she denied that the ferry would.',
    '“The pier will close,” Merrin Oskallow said, although she never said when.',
    '“The pier will close,” Merrin Oskallow told Tamsin Rudge, but she denied it.',
    '“The pier will close, and she knows it,” Merrin Oskallow said, but she denied it.',
    '“The pier will close,” Merrin Oskallow said, but she rejected the offer of a grant.',
  ])('are not those whose content another denies, or that are only near a denial: %s', async (copy) => {
    expect((await outcome(copy, said('the pier will close')))[1]).toBeNull();
  });

  it('are told with the words that deny them', async () => {
    const copy = 'Merrin Oskallow did not say “the island is sold”, her office said.';
    expect((await outcome(copy, said('the island is sold')))[2]).toBe('did not say');
  });

  it('may be printed as denied', async () => {
    const copy = 'Merrin Oskallow denied saying “members are sheep”.';
    expect((await outcome(copy, 'Merrin Oskallow denied saying “members are sheep” on Monday.'))[1]).toBeNull();
  });
});
