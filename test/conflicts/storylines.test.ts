import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../../src/config/read-settings.js';
import type { Conflict } from '../../src/domain/conflict.js';
import { slug } from '../../src/domain/ids.js';
import { root } from '../answers/over-folder.js';
import { flaggedOver } from './marked.js';

/** Each conflict as a sub-editor would note it: the kind, and whose pieces stand on which side. */
function noted(flagged: readonly Conflict[]): readonly string[] {
  return flagged
    .map(({ kind, sides }) => {
      const on = sides.map(({ passages, agree }) => {
        const labels = [...passages.map(({ label }) => label), ...agree];
        return [
          ...new Set(labels.map(({ article }) => (article.split('_')[0] ?? '').replace('retelling-', ''))),
        ].sort();
      });
      return `${kind}: ${on
        .map((ids) => ids.join(' '))
        .sort()
        .join(' | ')}`;
    })
    .sort();
}

describe('the conflicts of a storyline', () => {
  it('are those that a sub-editor finds in the retold pieces, and no others', async () => {
    const [storyline] = readSettings(root, {}).storylines;
    if (!storyline) throw new Error('no storyline is declared');
    const flagged = await flaggedOver(join(root, 'corpus/articles'), storyline, new Date('2026-11-22T08:29:00Z'));
    expect(noted(flagged)).toEqual(
      [
        'date: 000 | 001 003',
        'number: 004 | 004',
        // To suspend or to sack: 003 has both.
        'act: 000 003 | 001 003',
        // The account replied, or quoted.
        'act: 000 001 | 002 003',
        'wording: 000 | 001 002 003', // “Exactly this.”
        'wording: 000 | 003', // Khan's denial
        'wording: 000 | 001 002', // senior officers
        'wording: 004 | 004', // days or weeks, days and weeks
      ].sort(),
    );
  });

  it('are those that a sub-editor finds in pieces that no code knows, and no others', async () => {
    const folder = join(root, 'test/storyline');
    const { storyline, asOf } = parse(readFileSync(join(folder, 'expected.yml'), 'utf8')) as {
      storyline: { slug: string; title: string; terms: string[] };
      asOf: string;
    };
    const declared = { ...storyline, slug: slug(storyline.slug), articles: [], basedOn: [] };
    const flagged = await flaggedOver(join(folder, 'articles'), declared, new Date(asOf));
    expect(noted(flagged)).toEqual(
      [
        'date: 201 courier-101 wire-102 | 205', // the closing
        'wording: 201 206 wire-102 | 205', // told you twice
        'wording: 201 wire-102 | 205', // the engineer says, tells you
        'wording: 201 courier-101 | 205', // stopped, halted
        'wording: 205 | courier-101', // should have, ought to have
        'wording: 201 | courier-101', // “I rang the trust and I asked”, “and then I rang the trust and asked”
      ].sort(),
    );
    expect(flagged.filter(({ loud }) => loud.includes('modal'))).toHaveLength(1);
    expect(JSON.stringify(flagged)).not.toContain('gannet-103');
  });
});
