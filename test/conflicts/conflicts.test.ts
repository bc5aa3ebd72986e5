import { describe, expect, it } from 'vitest';
import { conflictsOf } from '../../src/archive/conflicts-of.js';
import { knownSpeakers } from '../../src/archive/same-speaker.js';
import { filingsOf } from './filings.js';

/** The kind of each conflict between pieces, with the pieces on each side. */
function between(...texts: readonly string[]): readonly string[] {
  const pieces = Object.fromEntries(texts.map((text, i) => [`${i + 1}`, `${text}\n`]));
  return conflictsOf(filingsOf(pieces), [], knownSpeakers([])).map(({ kind, sides, loud }) => {
    const on = sides.map(({ passages }) => [...new Set(passages.map(({ label }) => label.article))].join('+'));
    return [kind, on.join(' | '), ...loud].join(' ');
  });
}

const said = (words: string): string => `Ines Corvale, the baker, said: “${words}”`;

describe('credits that differ', () => {
  it('cite no article that credits other words of a longer saying', () => {
    const [oven, loaves] = [
      'We will not close the oven for the whole of this winter.',
      'We baked forty loaves for the harbour crew on Friday.',
    ];
    expect(
      between(said(`${oven} ${loaves}`), `Thomas Varga, the miller, said: “${oven}”`, said(loaves), said(oven)).filter(
        (one) => one.startsWith('who'),
      ),
    ).toEqual(['who 1+4 | 2']);
  });
});

describe('numbers of one thing', () => {
  it('are flagged in short sentences that say all the same besides', () => {
    expect(between('Forty bakers fought the flames.', 'Sixty bakers fought the flames.')).toEqual(['number 1 | 2']);
  });

  it('are not flagged where only a word or two is shared', () => {
    expect(between('Forty bakers fought the flames.', 'Sixty bakers watched the flames.')).toEqual([]);
    expect(between('Forty bakers came.', 'Sixty bakers came.')).toEqual([]);
  });
});

describe('wordings of one saying', () => {
  it.each([
    ['a negation', 'We will not bake again before the spring.', 'We will bake again before the spring.', 'negation'],
    ['a modal', 'We will close the oven for the winter.', 'We may close the oven for the winter.', 'modal'],
    ['a number', 'We baked five loaves for the harbour crew.', 'We baked nine loaves for the harbour crew.', 'number'],
  ])('are flagged loudly when %s is changed', (_, one, other, loud) => {
    expect(between(said(one), said(other))).toEqual([`wording 1 | 2 ${loud}`]);
  });

  it('are flagged when other words are changed', () => {
    expect(
      between(said('The oven was cold for three whole days.'), said('The oven was icy for three whole days.')),
    ).toEqual(['wording 1 | 2']);
  });

  it.each([
    ['marks only', 'We closed it, and that’s that for the year.', "We closed it and that's that, for the year"],
    ['a part of it', 'We closed it, and that is that. Nobody asked us to.', 'We closed it, and that is that.'],
    ['a marked cut', 'We closed the oven on the Friday and that is that.', 'We closed the oven … and that is that.'],
    [
      'a filler dropped',
      'We closed it and, um, that is that for the year.',
      'We closed it and that is that for the year.',
    ],
    ['a number in figures', 'We baked forty loaves for the harbour crew.', 'We baked 40 loaves for the harbour crew.'],
    ['a contraction', 'It is not the oven that we closed.', "It isn't the oven that we closed."],
  ])('are not flagged when one differs by %s', (_, one, other) => {
    expect(between(said(one), said(other))).toEqual([]);
  });

  it('are flagged inside one article, the lead against the body', () => {
    const lead = 'Ines Corvale says the oven has “weeks or months” to live.';
    expect(between(`${lead}\n\nMs Corvale said it had “weeks and months” and no more.`)).toEqual([
      'wording 1 | 1 conjunction',
    ]);
  });

  it('are not flagged when they are two sayings that share a phrase', () => {
    expect(
      between(
        said('There are deep troubles in this harbour.'),
        said('Nobody has a plan for the deep troubles that the ferry brought.'),
      ),
    ).toEqual([]);
  });
});

describe('acts', () => {
  it('are flagged when one report has a post answer another, and a second report has it quote that', () => {
    const post = 'Lio Fenn wrote: “The rope is finished and you have to stop the cars today.”';
    expect(
      between(
        `${post} The Harbour Watch account replied: “Told you so.”`,
        `${post} The Harbour Watch account quote-tweeted it and added the words “Told you so”.`,
      ),
    ).toEqual(['act 1 | 2']);
  });

  it('are flagged when reports of one threat name two measures', () => {
    expect(
      between(
        'Corvale told the warden to sack the bakers or be suspended herself.',
        'The warden, Corvale said, was given an ultimatum to sack the bakers or she would be fired.',
      ),
    ).toEqual(['act 1 | 2']);
  });

  it('are not flagged when reports of one threat name one measure in two words', () => {
    expect(
      between(
        'Corvale told the warden to act on the bakers or be sacked.',
        'The warden, Corvale said, was given an ultimatum to act on the bakers or be dismissed.',
      ),
    ).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    [
      'two counts of one thing',
      'The jab was given to 214 people in Dunmere, of whom most felt better.',
      'In Dunmere the jab was given to 241 people, of whom most felt better.',
    ],
    ['a count and one short of it', 'Almost 14 officers were investigated.', 'Nine of those 14 officers still serve.'],
  ])('are flagged: %s', (_, one, other) => {
    expect(between(one, other)).toEqual(['number 1 | 2']);
  });

  it('show a count that is not quite another by itself', () => {
    const pieces = filingsOf({
      one: 'Of almost 14 officers investigated, two had a case to answer, the mayor was told on Monday.\n',
      two: 'And by the way, nine of those 14 police officers are still serving at the station that was looked into.\n',
    });
    const [found] = conflictsOf(pieces, [], knownSpeakers([]));
    const shown = found?.sides.map(({ passages: [first] }) => first.shown.pieces.map(({ exact }) => exact).join());
    expect(shown).toEqual(['almost 14 officers', 'those 14 police officers']);
  });

  it.each([
    ['a round number', 'Almost 2,000 people came.', 'The square holds 2,000 people.'],
    ['the same bound', 'More than 31,000 officers belong to it.', 'It has more than 31,000 rank-and-file officers.'],
    [
      'two things counted',
      'One officer was sacked and two officers resigned.',
      'Five officers were praised by the mayor.',
    ],
    ['words and figures', 'The jab was given to two hundred people there.', 'The jab was given to 200 people there.'],
    ['years', 'The inquiry began in 2016 and led to changes.', 'The inquiry began in 2018 and led to changes.'],
  ])('are not flagged: %s', (_, one, other) => {
    expect(between(one, other)).toEqual([]);
  });
});

describe('credits', () => {
  const words = 'Nobody came into politics to shut a swimming pool in June.';

  it('are flagged when two articles give the same words to two people', () => {
    expect(between(`“${words}” said Denise Pruitt.`, `“${words}” said Hugh Tanaka.`)).toEqual(['who 1 | 2']);
  });

  it('are not flagged when an article gives them to both', () => {
    const both = `“${words}” said Denise Pruitt. Then it was his turn.\n\n“${words}” said Hugh Tanaka.`;
    expect(between(`“${words}” said Denise Pruitt.`, both)).toEqual([]);
  });

  it('are not flagged when one names the speaker and one does not', () => {
    expect(between(`“${words}” said Denise Pruitt.`, `“${words}” said a councillor.`)).toEqual([]);
  });
});
