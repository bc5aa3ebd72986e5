import { describe, expect, it } from 'vitest';
import type { Utterance } from '../../src/domain/answer.js';
import { askerAt, productOverPieces } from '../answers/over-folder.js';

const now = new Date('2031-06-01T12:00:00Z');

/** Who is shown as having said what: the words of each utterance by the name that it is credited to. */
async function whoSaid(words: string, text: string): Promise<readonly (readonly [string | null, string])[]> {
  const product = await productOverPieces({ pier: text }, now);
  const { answer } = await product.dispatch.answerInWords(`/who-said "${words}"`, askerAt(now));
  if (answer.kind !== 'utterances') throw new Error(answer.kind);
  const printed = ({ sameWords, differentWords }: Utterance): string =>
    [...sameWords, ...differentWords].flatMap((one) => one.printed.pieces.map(({ exact }) => exact)).join(' / ');
  return answer.found.map((one) => [one.speaker?.name ?? null, printed(one)]);
}

const HALE = '“We told the council about the rotten boards in March,” said Arthur Hale, the harbour master.';
const MOSS = '“Nobody asked the fishermen what the tide would do,” said Edith Moss, of the anglers.';
const JOINED = 'We told the council about the rotten what the tide would do';

describe('words that were joined from two places of one article', () => {
  it('are shown under each of the two who said them, never all under one', async () => {
    const found = await whoSaid(JOINED, `${HALE}\n\n${MOSS}\n`);
    expect([...found].sort()).toEqual([
      ['Arthur Hale', '“We told the council about the rotten boards in March,”'],
      ['Edith Moss', '“Nobody asked the fishermen what the tide would do,”'],
    ]);
  });

  it('are not pinned on the one speaker where the other place is credited to no one', async () => {
    const uncredited = '“Nobody asked the fishermen what the tide would do” is painted on the pier.';
    const found = await whoSaid(JOINED, `${HALE}\n\n${uncredited}\n`);
    expect(found).toContainEqual(['Arthur Hale', '“We told the council about the rotten boards in March,”']);
    expect(found).toContainEqual([null, '“Nobody asked the fishermen what the tide would do”']);
  });

  it('are one saying of the one who said both', async () => {
    const found = await whoSaid(JOINED, `${HALE}\n\n${MOSS.replace('Edith Moss, of the anglers', 'Arthur Hale')}\n`);
    expect(found).toEqual([
      [
        'Arthur Hale',
        '“We told the council about the rotten boards in March,” / “Nobody asked the fishermen what the tide would do,”',
      ],
    ]);
  });
});
