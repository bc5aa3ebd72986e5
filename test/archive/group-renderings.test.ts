import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Groups, groupRenderings, groupSayings } from '../../src/archive/grouping/group-renderings.js';
import { mayBeRetold } from '../../src/archive/grouping/retellings.js';
import { sayingsOf } from '../../src/archive/grouping/sayings.js';
import { knownSpeakers } from '../../src/archive/same-speaker.js';
import { markedStories, seedsStory } from '../bench/grouping/gold.js';
import { f1Of, summed } from '../bench/grouping/run.js';
import { scoreOf } from '../bench/grouping/score.js';
import { dated, filingsOf } from '../conflicts/filings.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seeds = seedsStory(root);
if (!seeds) console.info('skipped: the five raw documents in ../shared/seeds are not here');

/** The groups of more than one saying, each as the pieces that hold them. */
function together(pieces: Readonly<Record<string, string>>): readonly string[] {
  return groupRenderings(filingsOf(pieces))
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ filing }) => filing.article.id).join('+'));
}

describe('quotations that are renderings of one utterance', () => {
  it('are found together as a person marked them: F1 of 95 in 100 and more, in pairs', () => {
    expect(f1Of(summed(markedStories(root).map(scoreOf)))).toBeGreaterThanOrEqual(0.95);
  });

  it.skipIf(!seeds)('are found together in the five raw documents likewise', () => {
    expect(seeds && f1Of(scoreOf(seeds))).toBeGreaterThanOrEqual(0.95);
  });

  it('are the same when they are asked for one by one as when all are', () => {
    for (const { filings } of markedStories(root)) {
      const sayings = filings.flatMap(sayingsOf);
      const known = knownSpeakers([]);
      const all = new Map(groupSayings(sayings, known).flatMap((group) => group.map((saying) => [saying, group])));
      const groups = new Groups(sayings, known);
      for (const saying of [...sayings].reverse()) expect(groups.of(saying)).toEqual(all.get(saying));
    }
  });

  it('are the same one by one where nothing is linked by its place alone, in whatever order they are asked for', () => {
    const story = (say: (words: string) => string): string =>
      [
        say('We will not bake again while the oven is cold'),
        '“The flour stays dry in the loft,” said Leonard Hale.',
        say('Nobody asked the bakers about the mill before it was sold'),
      ].join('\n\n');
    const sayings = filingsOf({
      one: story((words) => `“${words},” said Ines Corvale.`),
      two: story((words) => `Ines Corvale said: “${words}.”`),
      three: story((words) => `“${words.split(' ').slice(0, 7).join(' ')},” Ines Corvale said.`),
    }).flatMap(sayingsOf);
    expect(mayBeRetold(sayings)).toBe(false);
    const all = groupSayings(sayings, knownSpeakers([]));
    expect(all.map((group) => group.length)).toEqual([3, 3, 3]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...sayings]), (asked) => {
        const groups = new Groups(sayings, knownSpeakers([]));
        for (const saying of asked) expect(groups.of(saying)).toEqual(all.find((group) => group.includes(saying)));
        expect(groups.all()).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });

  it('are grouped when one is a part of the other, by one speaker', () => {
    expect(
      together({
        one: 'Ines Corvale said: “We will not bake again. The oven is cold.”\n',
        two: 'Ms Corvale said the oven “is cold”. Ines Corvale has baked for years.\n',
      }),
    ).toEqual(['one+two']);
  });

  it('are not grouped when two people say the same words', () => {
    expect(
      together({
        one: '“We are keeping an open mind,” said Leonard Hale.\n',
        two: '“We are keeping an open mind,” said Samuel Kersey.\n',
      }),
    ).toEqual([]);
  });

  it('are not grouped with what the speaker says again on another day', () => {
    expect(
      together({
        one: dated('2031-05-06', '“She did exactly the right thing,” Stephen Whitlock said on Monday.'),
        two: dated('2031-05-07', '“She did exactly the right thing,” Stephen Whitlock said again on Tuesday.'),
      }),
    ).toEqual([]);
  });

  it('are not grouped when other words are said on another day', () => {
    expect(
      together({
        one: dated('2031-05-06', '“We will keep the old oven going until the spring,” Ines Corvale said on Monday.'),
        two: dated('2031-05-07', '“We will keep the oven going until next spring,” Ines Corvale said on Tuesday.'),
      }),
    ).toEqual([]);
  });

  it('are grouped when an office stands for the name that another article prints beside it', () => {
    expect(
      together({
        one: 'Money for the wall “will be found”, the rivers minister told the assembly.\n',
        two: 'It was a long day for the rivers minister, Ingrid Lindqvist. “The money will be found,” Ingrid Lindqvist said.\n',
      }),
    ).toEqual(['one+two']);
  });

  it('stand in one group each, whatever the articles', () => {
    const phrase = fc.constantFrom('We will not bake', 'the oven is cold', 'nobody asked us', 'um, well', 'no');
    const text = fc
      .array(fc.tuple(phrase, fc.constantFrom('Corvale', 'Hale', 'the mayor')), { minLength: 1, maxLength: 5 })
      .map((said) => said.map(([words, who]) => `“${words},” said ${who}.`).join('\n\n'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
        const filings = filingsOf(Object.fromEntries(texts.map((one, i) => [`p${i}`, `${one}\n`])));
        const grouped = groupRenderings(filings).flatMap((group) => group.flatMap(({ quotations }) => quotations));
        const all = filings.flatMap(({ quotations }) => quotations);
        expect(new Set(grouped)).toEqual(new Set(all));
        expect(grouped.length).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });
});
