import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairMarks } from '../../../src/quotes/mark-pairs.js';
import { type Scene, sceneOf } from '../../../src/quotes/scene.js';
import { tag } from '../../../src/quotes/tagger/tag.js';
import type { Stretch, Stretches, Tagged } from '../../../src/quotes/tagger/tagged.js';
import { trainTagger } from '../../../src/training/train-tagger.js';
import { inventedCorpus } from '../../training/invented-corpus.js';
import { articleOf } from '../article.js';

function sceneIn(text: string): Scene {
  const article = articleOf(text);
  return sceneOf(article, pairMarks(text, article.paragraphs));
}

const { model } = trainTagger(
  inventedCorpus(80).map(({ text, attributions }) => ({ scene: sceneIn(text), gold: attributions })),
  { seed: 7, epochs: 4, atLeast: 5, report: () => undefined },
);

const wordsOf = ({ text, frames }: Scene, { from, to }: Stretch): string =>
  text.slice(frames[from.frame]?.tokens[from.token]?.span.start, frames[to.frame]?.tokens[to.token]?.span.end);

function tagged(text: string): { scene: Scene; seen: Stretches & Pick<Tagged, 'frame'> } {
  const scene = sceneIn(text);
  const { all, frame } = tag(scene, model);
  return { scene, seen: { ...all(), frame } };
}

describe('the tagger', () => {
  it('finds the words reported without marks, their cue and their source, after articles of the same kind', () => {
    const { scene, seen } = tagged('The council met on Monday.\n\nBrody said that the old mill had cost too much.');
    expect(seen.contents.map((one) => wordsOf(scene, one))).toEqual(['that the old mill had cost too much']);
    expect(seen.cues.map((one) => wordsOf(scene, one))).toEqual(['said']);
    expect(seen.sources.map((one) => wordsOf(scene, one))).toEqual(['Brody']);
  });

  it('leaves alone what nobody reports', () => {
    expect(tagged('Haddad walked along the pier.').seen.contents).toEqual([]);
  });

  it('takes a quotation and the reported words around it for one content', () => {
    const { scene, seen } = tagged('Petrova warned that “the night ferry might be sold”.');
    expect(seen.contents.map((one) => wordsOf(scene, one))).toEqual(['that “the night ferry might be sold']);
  });

  it('sees the same in a paragraph wherever it stands among others of its kind', () => {
    const lines = ['Okafor left the hall early.', 'Marlowe said that the bus depot was safe for now.'];
    const one = tagged([...lines, ...lines].join('\n\n'));
    const found = one.seen.contents.map((content) => wordsOf(one.scene, content));
    expect(found).toEqual(['that the bus depot was safe for now', 'that the bus depot was safe for now']);
  });

  const pieces = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    ' ',
    '\n\n',
    '. ',
    ', ',
    ': ',
    ' said ',
    'Okafor',
    ' the ferry',
    '(',
    ')',
    '🚢',
    'é',
    '\u202e',
    '\u0000',
    '-- ',
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 })
    .map((all) => all.join(''));

  it('finds the same contents in a paragraph whether or not it was to be asked for them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const scene = sceneIn(`Brody said that the mill was closed.\n\n${text}`);
        expect(tag(scene, model, 'marked').all()).toEqual(tag(scene, model, 'all').all());
      }),
    );
  });

  it('gives an entry for every token, and stretches that stand in order and never overlap, for any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { scene, seen } = tagged(text);
        for (const [f, { tokens }] of scene.frames.entries()) {
          const frame = seen.frame(f);
          for (const column of [frame?.parts, frame?.stems, frame?.content, frame?.cue, frame?.source])
            expect(column?.length).toBe(tokens.length);
          for (const chance of [...(frame?.content ?? []), ...(frame?.cue ?? [])])
            expect(chance >= 0 && chance <= 1.0001).toBe(true);
        }
        for (const stretches of [seen.contents, seen.cues, seen.sources, seen.spareContents]) {
          let end = -1;
          for (const { from, to } of stretches) {
            const [start, last] = [placeNumber(scene, from), placeNumber(scene, to)];
            expect(start).toBeGreaterThan(end);
            expect(last).toBeGreaterThanOrEqual(start);
            end = last;
          }
        }
      }),
    );
  });
});

function placeNumber({ frames }: Scene, { frame, token }: Stretch['from']): number {
  if (frames[frame]?.tokens[token] === undefined) throw new RangeError('a stretch outside the frames');
  return frames.slice(0, frame).reduce((sum, { tokens }) => sum + tokens.length, 0) + token;
}
