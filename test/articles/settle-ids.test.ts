import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, type SettledId, settleIds } from '../../src/articles/settle-ids.js';
import type { EditorialStatus } from '../../src/domain/article.js';
import { isPublic } from '../../src/domain/filing.js';

const live: EditorialStatus = { kind: 'live' };
const held: EditorialStatus = { kind: 'held' };
const until = (day: number): EditorialStatus => ({ kind: 'embargoed', until: new Date(Date.UTC(2031, 4, day)) });
const claim = (file: string, statedId: string | null, status: EditorialStatus): Claim => ({ file, statedId, status });

const keptIn = (settled: ReadonlyMap<string, SettledId>): Record<string, string> =>
  Object.fromEntries([...settled].flatMap(([file, one]) => (one.kind === 'kept' ? [[file, one.id]] : [])));
const kept = async (...claims: readonly Claim[]) => keptIn(await settleIds(claims));

describe('the ids of an archive', () => {
  it.each([
    ['the first live file', [claim('a.md', 'x', held), claim('b.md', 'x', live), claim('c.md', 'x', live)], 'b.md'],
    [
      'the embargo that ends first',
      [claim('a.md', 'x', held), claim('b.md', 'x', until(9)), claim('c.md', 'x', until(8))],
      'c.md',
    ],
    ['the first, when all are withheld', [claim('a.md', 'x', held), claim('b.md', 'x', held)], 'a.md'],
    [
      'a live file, whatever the others say of themselves',
      [claim('a.md', 'x', until(1)), claim('d/x.md', null, live)],
      'd/x.md',
    ],
  ])('go, of files with one id, to %s', async (_which, claims, file) => {
    expect(await kept(...claims)).toEqual({ [file]: 'x' });
  });

  it('are paths where files that state none have one name, and an id that is stated stays out of it', async () => {
    expect(
      await kept(
        claim('flood.md', null, live),
        claim('2024/flood.md', null, live),
        claim('2025/may/flood.txt', null, live),
        claim('2026/flood.md', 'spring', live),
      ),
    ).toEqual({
      'flood.md': 'flood',
      '2024/flood.md': '2024-flood',
      '2025/may/flood.txt': '2025-may-flood',
      '2026/flood.md': 'spring',
    });
  });

  it('leave a live piece its name beside a withheld one, which goes by its path', async () => {
    expect(await kept(claim('a/flood.md', null, held), claim('b/flood.md', null, live))).toEqual({
      'a/flood.md': 'a-flood',
      'b/flood.md': 'flood',
    });
  });

  const status = fc.constantFrom<EditorialStatus>(live, held, { kind: 'withdrawn' }, until(7), until(9));
  const file = fc
    .tuple(
      fc.constantFrom('', 'a/', 'b/', 'a/b/', 'a-b/'),
      fc.constantFrom('x', 'y', 'a-x', 'b-x'),
      fc.constantFrom('.md', '.txt'),
    )
    .map((parts) => parts.join(''));
  const claims = fc
    .uniqueArray(fc.record({ file, statedId: fc.constantFrom(null, 'x', 'a-x'), status }), {
      selector: (one) => one.file,
      maxLength: 12,
    })
    .map((all) => all.sort((a, b) => (a.file < b.file ? -1 : 1)));

  it('never depend, for what readers may see, on what they may not, before or after any embargo', async () => {
    await fc.assert(
      fc.asyncProperty(claims, fc.constantFrom(6, 8, 10), async (all, day) => {
        const shown = all.filter((one) => isPublic(one.status, new Date(Date.UTC(2031, 4, day))));
        const amongAll = await settleIds(all);
        const amongShown = await settleIds(shown);
        expect(shown.map((one) => amongAll.get(one.file))).toEqual(shown.map((one) => amongShown.get(one.file)));
      }),
      { numRuns: 3000 },
    );
  });

  it('are never given to two files, and never to none', async () => {
    await fc.assert(
      fc.asyncProperty(claims, async (all) => {
        const settled = await settleIds(all);
        const ids = Object.values(keptIn(settled));
        expect(new Set(ids).size).toBe(ids.length);
        expect(settled.size).toBe(all.length);
        for (const one of all) if (one.statedId !== null) expect(ids).toContain(one.statedId);
      }),
    );
  });
});
