import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { askerAt, productOverPieces } from './over-folder.js';

const now = new Date('2031-05-04T09:00:00Z');

it('what somebody much quoted said is gathered with turns for others in between, each wording once', async () => {
  const pieces = Object.fromEntries(
    Array.from({ length: 150 }, (_, n) => [
      `p${n}`,
      `---\noutlet: Quay Post\npublished: 2031-05-02\n---\n\nNotes\n\nMerrin Oskallow said: “Crate ${n % 50} is lost.”`,
    ]),
  );
  const archive = (await productOverPieces(pieces, now)).archiveFor(askerAt(now));
  let isAnswered = false;
  const answering = archive.saidBy({ speaker: 'Merrin Oskallow', about: null, from: null, to: null }).then((answer) => {
    isAnswered = true;
    return answer;
  });
  let turns = 0;
  for (; !isAnswered; turns++) await setImmediate();
  const answer = await answering;
  if (answer.kind !== 'said-by') throw new Error(answer.kind);
  expect([answer.found.length, answer.more]).toEqual([8, 42]);
  // Fifty quotations a turn, and one of the sayings that are shown.
  expect(turns).toBeGreaterThanOrEqual(3 + 8);
});
