import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config/read-settings.js';
import type { Conflict } from '../../src/domain/conflict.js';
import { root } from '../answers/over-folder.js';
import { flaggedOver, marked, shownWith, standsBetween } from './marked.js';

const seeds = join(root, '../shared/seeds');
const isHere = existsSync(seeds);
if (!isHere) console.info('skipped: the five raw documents in ../shared/seeds are not here');

describe('the conflicts of the five documents', () => {
  let flagged: readonly Conflict[] = [];
  beforeAll(async () => {
    const [storyline] = readSettings(root, {}).storylines;
    if (isHere && storyline) flagged = await flaggedOver(seeds, storyline, new Date('2026-11-22T08:29:00Z'));
  });

  const isFlagged = (id: string): boolean => {
    const entry = marked.conflicts.find((one) => one.id === id);
    return entry !== undefined && flagged.some((one) => standsBetween(one, entry.kind, entry.between, seeds));
  };

  for (const entry of marked.conflicts.filter(({ weight }) => weight === 'firm')) {
    it.skipIf(!isHere)(`are flagged: ${entry.about}`, () => {
      expect(isFlagged(entry.id) || isFlagged(shownWith(entry) ?? '')).toBe(true);
    });
  }

  for (const { kind, about, places } of marked.notConflicts) {
    it.skipIf(!isHere)(`are not made of what agrees: ${about}`, () => {
      const between = [[places[0]], [places[1]]] as const;
      expect(flagged.filter((one) => standsBetween(one, kind, between, seeds))).toEqual([]);
    });
  }

  it.skipIf(!isHere)('are none but those that a careful reader lists', () => {
    const listed = (one: Conflict): boolean =>
      marked.conflicts.some(({ kind, between }) => standsBetween(one, kind, between, seeds));
    expect(flagged.length).toBeGreaterThan(0);
    expect(flagged.filter((one) => !listed(one))).toEqual([]);
  });
});
