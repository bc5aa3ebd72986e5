import { describe, expect, it } from 'vitest';
import { printed } from '../../src/cli/ask.js';
import type { Settings } from '../../src/config/settings.js';
import { slug } from '../../src/domain/ids.js';
import { askerAt, productOverPieces } from './over-folder.js';

const now = new Date('2031-06-01T12:00:00Z');
const asker = askerAt(now);

const piece = (day: string, copy: string, outlet = 'Tidewater Post'): string =>
  `---\npublished: ${day}\noutlet: ${outlet}\n---\n\n${copy}\n`;

async function over(pieces: Readonly<Record<string, string>>, settings: Partial<Settings> = {}) {
  const product = await productOverPieces(pieces, now, settings);
  return {
    ask: async (question: string) => (await product.dispatch.answerInWords(question, asker)).answer,
    read: async (question: string) =>
      printed(await product.dispatch.answerInWords(question, asker), 'text', asker, product),
  };
}

describe('a row of what somebody said', () => {
  it('names only reports that print its words', async () => {
    const { read } = await over({
      clean: piece('2031-05-04', '“We will open the gates before the winter,” said Ines Corvale.', 'Clean'),
      filler: piece('2031-05-04', '“We will open, um, the gates before the winter,” said Ines Corvale.', 'Filler'),
    });
    const rows = (await read('/said-by Ines Corvale')).split('\n').filter((line) => line.includes('“'));
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row.includes('um,'))).toMatch(/” · Filler · published/);
    expect(rows.find((row) => !row.includes('um,'))).toMatch(/” · Clean · published/);
  });
});

describe('what somebody said', () => {
  const pieces = {
    early: piece('2031-05-04', 'Ines Corvale said on Friday: “We shall dredge the basin before the winter.”'),
    late: piece('2031-05-06', 'Ines Corvale said: “The gates are open to everyone now.”'),
    again: piece('2031-05-09', 'Ines Corvale said on Friday 2 May: “We shall dredge the basin before the winter.”'),
  };
  const wordsIn = async (question: string): Promise<readonly string[]> =>
    ((await (await over(pieces)).read(question)).match(/“[^”]*”/g) ?? []).map((words) => words.slice(1, 5).trim());

  it('is listed newest first, by the day that is shown', async () => {
    expect(await wordsIn('/said-by Ines Corvale')).toEqual(['The', 'We s']);
  });

  it('is narrowed to the words that speak of a topic themselves', async () => {
    expect(await wordsIn('/said-by Ines Corvale about:gates')).toEqual(['The']);
  });

  it('is nothing, of somebody who is quoted, where no words are about the topic', async () => {
    const { read } = await over(pieces);
    expect(await read('/said-by Ines Corvale about:zebras')).toMatch(
      /Nothing that articles quote of this speaker fits your options: Ines Corvale\n(?!.*Did you mean)/,
    );
  });
});

describe('who-said', () => {
  it('leaves out what an article prints of the other words of a saying', async () => {
    const gates = 'We shall open the gates before the winter.';
    const { ask } = await over({
      first: piece(
        '2031-05-04',
        `“${gates} It will cost 40 crowns, and all of that comes from the port,” said Ines Corvale.`,
      ),
      second: piece(
        '2031-05-04',
        '“It will cost 60 crowns, and all of that comes from the port,” said Ines Corvale.',
        'Quay Post',
      ),
      third: piece('2031-05-05', `Ines Corvale said: “${gates}”`, 'Harbour Times'),
    });
    expect(await ask(`/who-said "${gates}"`)).toMatchObject({ found: [{ differentWords: [], conflicts: [] }] });
  });

  it('does not count a denial as a report of what it denies', async () => {
    const { ask } = await over({
      first: piece('2031-05-04', '“She is afraid of the fishing fleet,” said Ines Corvale.'),
      second: piece('2031-05-06', '“I did not say she was afraid of the fishing fleet,” said Ines Corvale.'),
    });
    expect(await ask('/who-said "afraid of the fishing fleet"')).toMatchObject({
      found: [
        { sameWords: [{ label: { article: 'first' } }], conflicts: [] },
        { sameWords: [{ label: { article: 'second' } }], conflicts: [] },
      ],
    });
  });

  it('joins a denial that two articles print', async () => {
    const { ask } = await over({
      first: piece('2031-05-04', '“I never said that I would leave the port,” said Ines Corvale.'),
      second: piece('2031-05-05', 'Ines Corvale said: “I never said that I would leave the port.”'),
      third: piece('2031-05-05', 'Ines Corvale insisted she had “never said that I would leave the port”.'),
    });
    expect(await ask('/who-said "i would leave the port"')).toMatchObject({ found: [{ sameWords: [{}, {}, {}] }] });
  });

  it('does not join what was said on two days because both times a gate was open', async () => {
    const { ask } = await over({
      first: piece('2031-05-04', '“We are sad about this but the gate stays open,” said Ines Corvale.'),
      second: piece('2031-05-11', '“The gate was always open,” said Ines Corvale.'),
    });
    expect(await ask('/who-said "the gate"')).toMatchObject({
      found: [
        { sameWords: [{}], differentWords: [] },
        { sameWords: [{}], differentWords: [] },
      ],
    });
  });

  it('says that an article credits no one only where the copy has no cue', async () => {
    const { read } = await over({
      unsure: piece('2031-05-04', 'The port is quiet. “The gates stay shut this winter,” he said.'),
      bare: piece('2031-05-04', 'The port is quiet.\n\n“The cranes are idle now.”\n\nNobody came.'),
    });
    const unsure = await read('/who-said "the gates stay shut this winter"');
    expect(unsure).toContain('Who said it is not worked out');
    expect(unsure).not.toMatch(/credit(?:s|ed to) no one/);
    expect(await read('/who-said "the cranes are idle now"')).toContain('credits no one: “The cranes are idle now.”');
  });

  it('tells pieces of one outlet that share copy by their ids', async () => {
    const copy =
      'The gates were shut after a storm on the coast. “The gates stay shut this winter,” said Ines Corvale.';
    const { read } = await over({ one: piece('2031-05-04', copy), two: piece('2031-05-04', copy) });
    expect(await read('/who-said "the gates stay shut this winter"')).toContain(
      'Same words: 2 reports, at most 1 independent; one, two share copy',
    );
  });

  it('prints no empty line for a cut that is marked', async () => {
    const { read } = await over({
      one: piece('2031-05-04', '“We are sad about this… but the gate stays open,” said Ines Corvale.'),
    });
    expect(await read('/who-said "we are sad about this but the gate stays open"')).not.toMatch(/^\s*$/m);
  });
});

describe('the office of a declared speaker', () => {
  const speakers = [
    {
      name: 'Ines Corvale',
      alsoKnownAs: [],
      offices: [{ title: 'First Minister', from: '2031-01-01', to: null }],
    },
  ];
  const pieces = {
    named: piece('2031-05-04', '“The gates stay shut this winter,” said Ines Corvale.'),
    titled: piece('2031-05-05', '“Nobody was asked about the cranes,” the First Minister said.'),
    before: piece('2030-05-05', '“I would rather sail than speak,” the First Minister said.'),
  };
  const articles = async (question: string): Promise<readonly string[]> => {
    const { ask } = await over(pieces, { speakers });
    const answer = await ask(question);
    if (answer.kind !== 'said-by') throw new Error(answer.kind);
    expect(answer.speaker.name).toBe('Ines Corvale');
    return answer.found.flatMap(({ sameWords }) => sameWords.map(({ label }) => label.article));
  };

  it('takes in what is credited to the bare title while it was held, asked by name', async () => {
    expect(await articles('/said-by Ines Corvale')).toEqual(['titled', 'named']);
  });

  it('takes in both asked by the office', async () => {
    expect(await articles('/said-by first minister')).toEqual(['titled', 'named']);
  });

  it('is not offered as what was meant by itself', async () => {
    const { ask } = await over(pieces, { speakers });
    expect(await ask('/said-by first minister to:2029-01-01')).toMatchObject({
      kind: 'nothing-found',
      suggestions: expect.not.arrayContaining(['First Minister']),
    });
  });
});

describe('a name asked for', () => {
  const port = { name: 'Tidewater Port Authority', alsoKnownAs: ['Port'], offices: [] };

  it('means the one speaker for whom it is declared', async () => {
    const { ask } = await over(
      {
        one: piece('2031-05-04', '“The gates stay shut this winter,” the Tidewater Port Authority said.'),
        two: piece('2031-05-04', '“Nobody was asked about the cranes,” the Port Workers Union said.'),
      },
      { speakers: [port] },
    );
    expect(await ask('/said-by Port')).toMatchObject({ speaker: { name: 'Tidewater Port Authority' }, found: [{}] });
  });

  it('is shown in full though the newest article has the surname alone', async () => {
    const { ask } = await over({
      one: piece('2031-05-04', '“The gates stay shut this winter,” said Ines Corvale.'),
      two: piece('2031-05-05', '“Nobody was asked about the cranes,” said Dr Corvale.'),
    });
    expect(await ask('/said-by Corvale')).toMatchObject({ speaker: { name: 'Ines Corvale' }, found: [{}, {}] });
  });

  it('that nobody bears brings up those whom an article calls so', async () => {
    const { ask } = await over({
      one: piece('2031-05-04', '“The gates stay shut this winter,” said a spokeswoman for the port.'),
    });
    expect(await ask('/said-by spokeswoman')).toMatchObject({ suggestions: ['spokeswoman for the port'] });
  });
});

describe('what is offered to try', () => {
  const storylines = [{ slug: slug('tidewater'), title: 'Port', articles: [], basedOn: [], terms: ['gates'] }];
  const pieces = { one: piece('2031-05-04', '“The gates stay shut this winter,” said Ines Corvale.') };

  it.each([
    ['/conflicts tidewate', '/conflicts tidewater'],
    ['/whats-new storyline:tidewate', '/whats-new storyline:tidewater'],
    ['/timeline tidewate', '/timeline tidewater'],
    ['/conflicts', '/conflicts tidewater'],
    ['/said-by', '/said-by Ines Corvale'],
  ])('after %s is the command asked, with a name that there is here', async (typed, offered) => {
    const { ask } = await over(pieces, { storylines });
    expect(await ask(typed)).toMatchObject({ kind: 'refused', suggestions: [offered] });
  });
});
