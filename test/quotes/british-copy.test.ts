import { describe, expect, it } from 'vitest';
import { readQuotations, readReportedWords } from '../../src/quotes/read-quotations.js';
import { articleOf, paragraphsOf } from './article.js';
import { creditsIn } from './credits.js';

/** As the rules alone credit it: what a model makes of such copy changes with what it was trained on. */
const credits = (text: string): string[] => creditsIn(text, readQuotations(articleOf(text), null));

describe('running copy, in which sentences and quotations take turns', () => {
  it.each([
    [
      'what the sentence before leads in with nothing but a mood',
      'Manager Tom Reed said it was a fine day. “I am happy.” Port boss Ben Shaw was less so. “We were robbed. “I have not slept.”',
      ['I am happy. = Tom Reed', 'We were robbed. = Ben Shaw', 'I have not slept. = Ben Shaw'],
    ],
    [
      'what stands in a paragraph of its own behind such a sentence',
      'Baker Ann Price, who has lived there for years, was not surprised.\n“I could have told them that for nothing.”',
      ['I could have told them that for nothing. = Ann Price'],
    ],
    [
      'whoever is named behind the verb',
      'Driver Tom Reed said trees would be felled. Among those at the camp was Lady Vera Price, 77. “I have brought soup.”',
      ['I have brought soup. = Vera Price'],
    ],
    [
      'a somebody without a name, and not the speaker before',
      'Tom Reed said: “It is a scandal.” One neighbour was less sure. “Let them have it.”',
      ['It is a scandal. = Tom Reed', 'Let them have it. = One neighbour'],
    ],
    [
      'what a colon hands over without a verb of saying',
      'Dame Ann Price had some advice for him: “Let the poor beast through.”',
      ['Let the poor beast through. = Ann Price'],
    ],
    [
      'nobody with words that address whoever spoke before',
      'Mr Reed replied: “No more than usual.”\n“And what was usual, Mr Reed?”',
      ['No more than usual. = Reed', 'And what was usual, Mr Reed? = none: no cue'],
    ],
  ])('credits %s', (_, text, expected) => {
    expect(credits(text)).toEqual(expected);
  });
});

describe('roles for names', () => {
  it.each([
    [
      'an opening that keeps the name for the next sentence',
      'A vicar has banned carols, calling them “joyless and gory”.\nThe Rev Tom Reed, of Hull, wrote in the parish magazine.',
      ['joyless and gory = Tom Reed'],
    ],
    [
      'what the opening called him, further down',
      'A farmer has been fined. Edwin Price, of Low Farm, admitted it. Prosecutor Ann Shaw said fish died. The farmer said: “I am gutted.”',
      ['I am gutted. = Edwin Price'],
    ],
    [
      'an age',
      'Tom Reed, 19, met Ben Shaw, 40. “I heard people leaving,” the 19-year-old said.',
      ['I heard people leaving, = Tom Reed'],
    ],
    [
      'a parent by the number of children',
      'Chef Tom Reed has gone home. “I’ve seen better come out of a drain,” the father of five said.',
      ['I’ve seen better come out of a drain, = Tom Reed'],
    ],
    [
      'a rank without its name',
      'Lieutenant-General Sir Tom Reed told MPs of it. Ann Price laughed. “I did not,” the general said.',
      ['I did not, = Tom Reed'],
    ],
    [
      'a dean, a minister or a vicar by style and name',
      'The Dean, the Very Rev Ann Price, said the charge was “a decision taken on our knees”.',
      ['a decision taken on our knees = Ann Price'],
    ],
    [
      'an office that ends in the name of a place',
      'The MP for Hull and the Dales, Ann Price, said she would be “knocking on doors in Whitehall”.',
      ['knocking on doors in Whitehall = Ann Price'],
    ],
    [
      'a club that its name does not call so',
      'Leeds Wanderers have denied it. The club said the story was “fiction from end to end”.',
      ['fiction from end to end = Leeds Wanderers'],
    ],
    [
      'a woman who gives one name only',
      '“We won’t be moved,” said a 23-year-old woman who gave her name only as Bramble.',
      ['We won’t be moved, = Bramble'],
    ],
    [
      'a relative by the given name',
      'Tom Reed left. But his sister Ann, who runs the hotel, said: “He never listens to us.”',
      ['He never listens to us. = Ann'],
    ],
    [
      'a dame by the given name, beside a namesake',
      'Dame Ann Price and the singer Ann Shaw shared it. “I shall frame my half,” Dame Ann said.',
      ['I shall frame my half, = Ann Price'],
    ],
  ])('credits %s', (_, text, expected) => {
    expect(credits(text)).toEqual(expected);
  });
});

describe('how the words are set', () => {
  it.each([
    [
      'a question of two sentences, and who asked it',
      '“You are here. Why do you ask?” asked Ann Price.',
      ['You are here. Why do you ask? = Ann Price'],
    ],
    [
      'a new sentence behind a question, and not the speaker whom it names',
      'Judge Tom Reed told him: “He was 18. What were you doing at 18?” Det Sgt Ann Price, who was there, said she had cried.',
      ['He was 18. What were you doing at 18? = Tom Reed'],
    ],
    [
      'single marks that are opened again in the next paragraph',
      'The Rev Tom Reed wrote: ‘I can’t ask the Brownies to sing about tombs.\n‘If anyone wants gloom they can stay for the sermon.’',
      [
        'I can’t ask the Brownies to sing about tombs. / If anyone wants gloom they can stay for the sermon. = Tom Reed',
      ],
    ],
    [
      'a name between the verb and the words that go on',
      '“We are going,” said Mara Mbeki, “and nobody will stop us.”',
      ['We are going, / and nobody will stop us. = Mara Mbeki'],
    ],
    [
      'what one only foresees, by whoever says so',
      'The Police Federation said officers would feel “relief, not joy at all”.',
      ['relief, not joy at all = Police Federation'],
    ],
    [
      'what stands in the minutes',
      'According to the minutes, Tom Reed called his colleague “a slug in a cardigan”.',
      ['a slug in a cardigan = Tom Reed'],
    ],
    [
      'nobody with the title of a book',
      'Ann Price says her favourite book is “The Long Way Home”.',
      ['The Long Way Home = none: not speech'],
    ],
    [
      'nobody with what a card reads',
      'Ann Price found a card on her mat reading: “Leave five pounds in the birdbath.”',
      ['Leave five pounds in the birdbath. = none: no cue'],
    ],
  ])('credits %s', (_, text, expected) => {
    expect(credits(text)).toEqual(expected);
  });
});

describe('the marked words of a headline', () => {
  const headline = (text: string): (string | undefined)[] =>
    readReportedWords(articleOf(text, paragraphsOf(text, { 0: 'headline' })), null)
      .filter(({ span }) => span.start < text.indexOf('\n'))
      .map(({ guess }) => guess?.speaker.name);

  it('are whose they are in the copy below', () => {
    expect(headline('Captain ‘gutted’ to miss Lord’s\nAnn Price said: “I’m gutted but these things happen.”')).toEqual([
      'Ann Price',
    ]);
  });

  it('are credited to nobody when the copy does not hold them', () => {
    expect(headline('Gran ‘heartbroken’ over gnomes\nAnn Price said: “I miss them all every day.”')).toEqual([]);
  });

  it('stay uncredited among the quotations that answers are made of', () => {
    const text = 'Captain ‘gutted’ to miss Lord’s\nAnn Price said: “I’m gutted but these things happen.”';
    const [first] = readQuotations(articleOf(text, paragraphsOf(text, { 0: 'headline' })), null);
    expect(first?.attribution).toEqual({ kind: 'none', because: 'not copy' });
  });
});
