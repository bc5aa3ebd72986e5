import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../src/domain/answer.js';
import { readDraft } from '../../src/drafts/read-draft.js';
import { askerAt, productOverPieces } from './over-folder.js';

const now = new Date('2031-06-01T12:00:00Z');

const pieces = {
  first:
    '“We have, um, never closed the old harbour in a winter like this one,” said Merrin Oskallow, the harbour master.\n',
  second:
    '“The ferry to the outer islands sails at nine on every morning,” said Merrin Oskallow.\n\n“Nobody asked the fishermen what the tide would do to their boats,” said Merrin Oskallow.\n',
};

async function over() {
  const product = await productOverPieces(pieces, now);
  return {
    whoSaid: async (words: string): Promise<AnswerOf<'utterances'> | string> => {
      const { answer } = await product.dispatch.answerInWords(`/who-said "${words}"`, askerAt(now));
      return answer.kind === 'utterances' ? answer : answer.kind;
    },
    checked: async (words: string): Promise<string> => {
      const bytes = new TextEncoder().encode(`“${words},” said Merrin Oskallow.\n`);
      const draft = readDraft({ name: 'draft.txt', bytes });
      if (draft.kind !== 'draft') throw new Error(draft.because);
      const answer = await product.archiveFor(askerAt(now)).check(draft, null);
      const finding = answer.kind === 'check' ? answer.checked[0]?.finding : undefined;
      return finding?.kind === 'held' ? finding.verdict : (finding?.kind ?? answer.kind);
    },
  };
}

describe('who-said and check-quotes', () => {
  it.each([
    ['a filler dropped', 'We have never closed the old harbour in a winter like this one', 'cleaned'],
    ['a marked cut', 'We have, um, never closed … in a winter like this one', 'trimmed'],
    ['a bracket', 'We have, um, never closed the [inner] harbour in a winter like this one', 'bracketed'],
    ['the end left off', 'We have, um, never closed the old harbour', 'part-of'],
    ['a negation dropped', 'We have, um, closed the old harbour in a winter like this one', 'altered'],
    ['an unmarked cut', 'The ferry to the islands sails at nine on every morning', 'altered'],
    ['two places joined', 'The ferry to the outer islands sails at what the tide would do to their boats', 'stitched'],
  ])('say the same of words with %s', async (_, words, verdict) => {
    const { whoSaid, checked } = await over();
    const answer = await whoSaid(words);
    if (typeof answer === 'string') throw new Error(answer);
    const [{ sameWords, differentWords } = { sameWords: [], differentWords: [] }] = answer.found;
    expect([...sameWords, ...differentWords].map((one) => one.verdict)).toEqual([verdict]);
    expect(sameWords).toHaveLength(verdict === 'altered' || verdict === 'stitched' ? 0 : 1);
    expect(await checked(words)).toBe(verdict);
  });

  it('flag a changed negation louder', async () => {
    const { whoSaid } = await over();
    const answer = await whoSaid('We have, um, closed the old harbour in a winter like this one');
    expect(answer).toMatchObject({ found: [{ differentWords: [{ loud: ['negation'] }] }] });
  });
});

describe('who-said of a few words', () => {
  it('tells of one saying once, however long each article quotes it', async () => {
    const product = await productOverPieces(
      {
        long: '---\npublished: 2031-05-06\n---\n“We admire it, but there are deep cultural issues,” said Merrin Oskallow.\n',
        short: '---\npublished: 2031-05-06\n---\nMerrin Oskallow said there were “deep cultural issues” there.\n',
      },
      now,
    );
    const { answer } = await product.dispatch.answerInWords('/who-said "deep cultural issues"', askerAt(now));
    if (answer.kind !== 'utterances') throw new Error(answer.kind);
    const told = answer.found.map(({ sameWords }) => sameWords.map(({ label }) => label.article).sort());
    expect({ told, more: answer.more }).toEqual({ told: [['long', 'short']], more: 0 });
  });
});
