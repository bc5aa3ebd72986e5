import { describe, expect, it } from 'vitest';
import { readQuotations } from '../../src/quotes/read-quotations.js';
import { articleOf } from './article.js';
import { speakerOf } from './credits.js';

const byRules = (text: string) => readQuotations(articleOf(text), null);

describe('who is meant, by rules alone', () => {
  it.each<[string, string, string[]]>([
    [
      'a confidant who is not the one named',
      'Anna Price runs it. “It is far too late,” said one Price confidant.',
      ['one Price confidant'],
    ],
    [
      'the name before an age and a trade',
      'Anna Price, 67, a retired nurse in Hull, said: “It is far too late.”',
      ['Anna Price'],
    ],
    [
      'each spokesperson for a body of its own',
      'A spokesman for Tesco said: “We are sorry.” A spokesman for Shelter said: “It is cold.”',
      ['spokesman for Tesco', 'spokesman for Shelter'],
    ],
    ['nobody with a question asked of somebody', 'Ben Shaw was asked: “Did you ever pay?”', ['none: ambiguous']],
    [
      'a player by his place, not the manager',
      'Striker Ola Berg has signed. Manager Jim Teal said: “He is ours.” “I want goals,” the striker said.',
      ['Jim Teal', 'Ola Berg'],
    ],
    ['a name behind an adverb', 'Afterwards Price said: “It is far too late.”', ['Price']],
    ['whom another quotes', 'Anna Price quoted Ben Shaw as saying: “It is far too late.”', ['Ben Shaw']],
    ['two who speak as one', 'Anna Price and Ben Shaw said: “It is far too late.”', ['Anna Price and Ben Shaw']],
    [
      'three who speak as one',
      'Ann Price, Tom Vale and Ben Shaw said: “It is late.”',
      ['Ann Price, Tom Vale and Ben Shaw'],
    ],
    [
      'neither of two with she',
      'Ann Lee and Ben Shaw said: “It is late.” She added: “It is too late for us.”',
      ['Ann Lee and Ben Shaw', 'Ann Lee'],
    ],
    ['a couple', 'Ann and Ben Price said: “It is far too late.”', ['Ann and Ben Price']],
    ['an account by its handle', '@HullFerry posted: “It is far too late.”', ['@HullFerry']],
    [
      'nobody with a stage direction',
      'It went on:\n"PRICE: Will it ever open?\n"(CROSSTALK.)\n"SHAW: It will open in May."',
      ['PRICE', 'SHAW'],
    ],
    ['an abbreviated state', 'Ben Shaw, 30, of Ashby, N.C., said: “It is far too late.”', ['Ben Shaw']],
    ['a time between', 'The council less than two weeks ago said: “It is far too late.”', ['council']],
    [
      'turns of a quoted transcript',
      'It was put to Ben Shaw:\n"PRICE: Will it ever open again?\n"SHAW: It will open in May.\n"And it will stay open all year."',
      ['PRICE', 'Ben Shaw'],
    ],
    ['a name behind a long dash', '“Too late.” ― Anna Price\n“Too soon.” ― Ben Shaw', ['Anna Price', 'Ben Shaw']],
    ['a name below, after a dash', '“It is far too late for that.”\n- Price.', ['Price']],
    [
      'a name below, inside the mark',
      'It is said.\n"It is far too late for that.\nAnna Price, Institute for Piers."\nThe end.',
      ['Anna Price'],
    ],
  ])('credits %s', (_, text, speakers) => {
    expect(byRules(text).map(speakerOf)).toEqual(speakers);
  });
});

describe('what the copy says beside the speaker', () => {
  it.each<[string, string, string | null]>([
    ['a person told', 'Anna Price told Ben Shaw: “It is far too late.”', 'Ben Shaw'],
    ['somebody told by a pronoun', 'Anna Price told him: “It is far too late.”', 'him'],
    ['reporters', 'Anna Price said to reporters: “It is far too late.”', 'reporters'],
    ['nobody, for words that follow', 'Anna Price warned he would say “it is far too late”.', null],
    ['nobody, for a station', 'Anna Price told LBC: “It is far too late.”', null],
    ['nobody at all', 'Anna Price said: “It is far too late.”', null],
  ])('notes %s', (_, text, hearer) => {
    const [quotation] = byRules(text);
    expect(quotation?.hearer ? text.slice(quotation.hearer.start, quotation.hearer.end) : null).toBe(hearer);
  });

  it.each<[string, string, string | null]>([
    [
      'a name kept back',
      '“It is far too late,” said an official on condition of anonymity.',
      'on condition of anonymity',
    ],
    [
      'one who asked for it',
      '“It is far too late,” said an official who asked not to be named.',
      'asked not to be named',
    ],
    ['nothing for words that only speak of it', '“He asked not to be named,” said Anna Price.', null],
  ])('notes %s', (_, text, words) => {
    const [quotation] = byRules(text);
    const { start, end } = quotation?.nameWithheld ?? { start: 0, end: 0 };
    expect(quotation?.nameWithheld ? text.slice(start, end) : null).toBe(words);
  });

  it('says by which rule a speaker was found', () => {
    const [quotation] = byRules('“It is far too late,” said Anna Price.');
    expect(quotation?.attribution).toMatchObject({ because: { kind: 'rule', rule: 'cue-and-source' } });
  });
});
