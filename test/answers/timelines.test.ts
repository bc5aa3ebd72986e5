import { describe, expect, it } from 'vitest';
import type { Product } from '../../src/assemble.js';
import type { AnswerOf } from '../../src/domain/answer.js';
import { slug } from '../../src/domain/ids.js';
import { askerAt, productOverPieces } from './over-folder.js';

const now = new Date('2022-03-01T09:00:00Z');

const piece = (outlet: string, published: string | null, text: string): string =>
  `---\noutlet: ${outlet}\n${published === null ? '' : `published: ${published}\n`}headline: Ostrel\n---\n\n${text}\n`;

const FIRE = {
  courier: piece(
    'Ostrel Courier',
    '2022-02-17',
    'Fire destroyed the ballroom on Ostrel pier on Monday.\n\nJane Pell, the owner, resigned after the ballroom burned.',
  ),
  wire: piece(
    'Wire',
    '2022-02-18',
    'The ballroom on Ostrel pier was destroyed by fire on 14 February.\n\nThe captain of the lifeboat, Omar Holt, was appointed last year.',
  ),
  gazette: piece(
    'Gazette',
    '2022-02-18',
    'The ballroom on Ostrel pier was destroyed by a fire on 10 February.\n\nOwner Jane Pell resigned.',
  ),
  bakery: piece('Gazette', '2022-02-18', 'A bakery opened in Marl on 14 February.'),
};

const PIER = {
  slug: slug('pier-fire'),
  title: 'The fire on the pier',
  terms: ['Ostrel pier'],
  articles: [],
  basedOn: [],
};

async function timeline(product: Product, words: string): Promise<AnswerOf<'timeline'>> {
  const { answer } = await product.dispatch.answerInWords(`/timeline ${words}`, askerAt(now));
  if (answer.kind !== 'timeline') throw new Error(`answered ${answer.kind}: ${JSON.stringify(answer)}`);
  return answer;
}

describe('a timeline of words that no storyline is declared for', () => {
  it('is of every piece that holds them, and says that it was searched', async () => {
    const answer = await timeline(await productOverPieces(FIRE, now), 'Ostrel pier');
    expect([answer.searched, answer.articles, answer.title]).toEqual([true, 3, 'Ostrel pier']);
  });

  it('is of the piece too that has them only in the possessive', async () => {
    const office = piece('Post', '2022-02-19', 'Thieves broke into Ostrel pier’s office on 16 February.');
    const answer = await timeline(await productOverPieces({ ...FIRE, office }, now), 'Ostrel pier');
    expect(answer.articles).toBe(4);
  });

  it('is refused where no piece holds them', async () => {
    const product = await productOverPieces(FIRE, now);
    const { answer } = await product.dispatch.answerInWords('/timeline Quayle tunnel', askerAt(now));
    expect(answer).toMatchObject({ kind: 'refused', explain: expect.stringContaining('Quayle tunnel') });
  });

  it('says, where none holds them, that they were looked for', async () => {
    const product = await productOverPieces(FIRE, now);
    const { answer } = await product.dispatch.answerInWords('/timeline Quayle tunnel', askerAt(now));
    expect(answer).toMatchObject({ explain: expect.stringContaining('no article that you may see holds these words') });
  });

  it('says what about: finds where nothing dated names them, and denies no article its dates', async () => {
    const product = await productOverPieces(FIRE, now);
    const answer = await timeline(product, 'Ostrel pier about:zzz');
    expect([answer.rows, answer.undated, answer.about]).toEqual([[], [], 'zzz']);
    const card = JSON.stringify(await product.dispatch.askInWords('/timeline Ostrel pier about:zzz', askerAt(now)));
    expect(card).toContain('No dated event in which zzz takes part in 3 articles');
    expect(card).toContain('finds people, bodies and things by name');
  });

  it('says how much lies outside the days asked for', async () => {
    const product = await productOverPieces(FIRE, now);
    const card = JSON.stringify(await product.dispatch.askInWords('/timeline Ostrel pier to:1900-01-01', askerAt(now)));
    expect(card).toMatch(/No dated event within what you asked for; \d+ outside it/);
  });

  it('is empty and says why where the pieces print no date', async () => {
    const product = await productOverPieces({ one: piece('Gazette', null, 'The pier at Ostrel burned.') }, now);
    const answer = await timeline(product, 'Ostrel');
    expect([answer.rows, answer.conflicts, answer.undated.length]).toEqual([[], [], 1]);
    const card = await product.dispatch.askInWords('/timeline Ostrel', askerAt(now));
    expect(JSON.stringify(card)).toContain('No dated event in 1 article');
  });
});

describe('the rows of a timeline', () => {
  it('hold one event once, with every piece that dates it and how many are independent at most', async () => {
    const { rows } = await timeline(await productOverPieces(FIRE, now), 'Ostrel pier');
    const fire = rows.find(({ days }) => days.from === '2022-02-14');
    expect(fire?.sources.map(({ text }) => text).sort()).toEqual(['Ostrel Courier', 'Wire']);
    expect(fire?.independentAtMost).toBe(2);
    expect(fire?.tellings.map(({ says }) => says?.exact).sort()).toEqual(['14 February', 'Monday']);
  });

  it('count the copy of one agency once, as who-said does', async () => {
    const byAgency = (text: string): string => text.replace('\n---\n\n', '\n---\n\nOSTREL (Reuters) - ');
    const pieces = { courier: byAgency(FIRE.courier), wire: byAgency(FIRE.wire) };
    const { rows } = await timeline(await productOverPieces(pieces, now), 'Ostrel pier');
    const fire = rows.find(({ days }) => days.from === '2022-02-14');
    expect([fire?.sources.length, fire?.independentAtMost]).toEqual([2, 1]);
  });

  it('keep to what one person takes part in, when asked', async () => {
    const { rows, undatedEvents } = await timeline(await productOverPieces(FIRE, now), 'Ostrel pier about:Jane Pell');
    expect(rows).toEqual([]);
    expect(undatedEvents.map(({ happening }) => happening)).toEqual(['resignation']);
  });
});

describe('what is told without a date', () => {
  it('is listed apart, once, and not after the day on which it was told', async () => {
    const { undatedEvents } = await timeline(await productOverPieces(FIRE, now), 'Ostrel pier');
    expect(undatedEvents.map(({ happening, between }) => [happening, between.to])).toEqual([
      ['resignation', '2022-02-17'],
    ]);
  });
});

describe('a printed date that gives no day', () => {
  const undated = piece(
    'Gazette',
    null,
    'The bank in Ostrel failed on Friday.\n\nIts chairman fled on 3 May.\n\nIts clerks were paid last week.',
  );
  const dated = piece(
    'Courier',
    '2022-02-18',
    'The vicar of Ostrel retired on 31 June 2021.\n\nThe mayor of Ostrel left before 2 July 2013.\n\nThe mill in Ostrel was sold in the financial year 2019-20.',
  );

  it('is listed with why it gives none, in a piece with and in one without a date', async () => {
    const {
      undatedEvents,
      rows,
      undated: silent,
    } = await timeline(await productOverPieces({ undated }, now), 'Ostrel');
    expect([rows, silent]).toEqual([[], []]);
    expect(undatedEvents.map(({ says }) => says?.exact)).toEqual(['Friday', '3 May', 'last week']);
    const other = await timeline(await productOverPieces({ dated }, now), 'Ostrel');
    expect(other.undatedEvents.map(({ says }) => says?.exact)).toEqual([
      '31 June 2021',
      'before 2 July 2013',
      '2019-20',
    ]);
  });

  it('is counted where there are more than are listed', async () => {
    const product = await productOverPieces({ undated, dated }, now);
    const { undatedEvents, moreUndated } = await timeline(product, 'Ostrel');
    expect([undatedEvents.length, moreUndated]).toEqual([5, 1]);
    const all = await timeline(product, 'Ostrel export:csv');
    expect([all.undatedEvents.length, all.moreUndated]).toEqual([6, 0]);
  });

  it('is counted truly where there are hundreds, all of them in the file', async () => {
    const years = Array.from({ length: 230 }, (_, i) => 1790 + i);
    const many = years.map((year) => `The vicar of Ostrel number ${year} retired on 31 June ${year}.`).join('\n\n');
    const product = await productOverPieces({ many: piece('Courier', '2022-02-18', many) }, now);
    const { undatedEvents, moreUndated } = await timeline(product, 'Ostrel');
    expect([undatedEvents.length, moreUndated]).toEqual([5, 225]);
    const all = await timeline(product, 'Ostrel export:csv');
    expect([all.undatedEvents.length, all.moreUndated]).toEqual([230, 0]);
  });

  it('leaves no piece that prints one among those that date nothing, though another tells the same', async () => {
    const text = 'The bank in Ostrel failed on Friday.';
    const pieces = {
      one: piece('Gazette', null, text),
      other: piece('Courier', null, text),
      silent: piece('Echo', null, 'Ostrel has a bank.'),
    };
    const answer = await timeline(await productOverPieces(pieces, now), 'Ostrel');
    expect(answer.undated.map((label) => label.text)).toEqual(['Echo']);
  });
});

describe('a dispute of dates', () => {
  it('shows both passages, the plainest date of each side, and averages nothing', async () => {
    const { conflicts } = await timeline(await productOverPieces(FIRE, now), 'Ostrel pier');
    expect(
      conflicts.map(({ grade, sides }) => [grade, ...sides.map(({ days, says }) => `${days.from} ${says.exact}`)]),
    ).toEqual([['hard', '2022-02-10 10 February', '2022-02-14 14 February']]);
  });

  it('of a night is told as a day apart, not as a dispute', async () => {
    const product = await productOverPieces(
      {
        one: piece('Wire', '2022-02-17', 'Fire destroyed the old ballroom on Ostrel pier late on Monday.'),
        two: piece('Gazette', '2022-02-17', 'Fire destroyed the old ballroom on Ostrel pier early on Tuesday.'),
      },
      now,
    );
    const card = JSON.stringify(await product.dispatch.askInWords('/timeline Ostrel pier', askerAt(now)));
    expect(card).toContain('A day apart');
    expect(card).not.toContain('Dates differ');
  });

  it('that is a day apart is listed by /conflicts too, under the same name', async () => {
    const pieces = {
      one: piece('Wire', '2022-02-17', 'Fire destroyed the old ballroom on Ostrel pier late on Monday.'),
      two: piece('Gazette', '2022-02-17', 'Fire destroyed the old ballroom on Ostrel pier early on Tuesday.'),
    };
    const product = await productOverPieces(pieces, now, { storylines: [PIER] });
    const card = JSON.stringify(await product.dispatch.askInWords('/conflicts pier-fire kind:date', askerAt(now)));
    expect(card).toContain('0 conflicts, 1 a day apart');
    expect(card).toContain('A day apart, one event');
  });
});

describe('words near the name of a declared storyline', () => {
  it.each(['pier', 'peir-fire'])('name it in place of a search: %s', async (typed) => {
    const product = await productOverPieces(FIRE, now, { storylines: [PIER] });
    const { answer } = await product.dispatch.answerInWords(`/timeline ${typed}`, askerAt(now));
    expect(answer).toMatchObject({ kind: 'refused', suggestions: ['/timeline pier-fire'] });
  });

  it('are searched for where they only stand in it', async () => {
    const answer = await timeline(await productOverPieces(FIRE, now, { storylines: [PIER] }), 'fire');
    expect([answer.searched, answer.articles]).toEqual([true, 3]);
  });

  it('are no reason to name a storyline that is not declared', async () => {
    const product = await productOverPieces(FIRE, now, { storylines: [PIER] });
    const { answer } = await product.dispatch.answerInWords('/timeline zebra', askerAt(now));
    expect(answer).toMatchObject({ kind: 'refused', suggestions: ['/timeline pier-fire'] });
  });
});

describe('pieces that may belong to a storyline', () => {
  it('are those that hold the words by which it is known', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`other-${i}`, piece('Gazette', '2022-02-18', `Shop ${i} opened in Marl.`)]),
    );
    const pieces = {
      ...others,
      one: piece('Wire', '2022-02-17', 'Merrin Oskallow closed the Quayle Tunnel on Monday.'),
      two: piece('Gazette', '2022-02-17', 'The Quayle Tunnel was closed by Merrin Oskallow.'),
      three: piece('Courier', '2022-02-18', 'Oskallow said of the Quayle works that Merrin had rung twice.'),
    };
    const answer = await timeline(await productOverPieces(pieces, now), 'Quayle Tunnel');
    expect(answer.mayBelong.map(({ article }) => article)).toEqual(['three']);
  });
});
