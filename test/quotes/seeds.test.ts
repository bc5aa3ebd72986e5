import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/article.js';
import type { Quotation } from '../../src/domain/quotation.js';
import { readQuotations } from '../../src/quotes/read-quotations.js';
import { articleOf, paragraphsOf } from './article.js';

const FOLDER = join(import.meta.dirname, '../../../shared/seeds');
const here = existsSync(FOLDER);
if (!here) console.info('seeds.test.ts skipped: ../shared/seeds is not beside this repository');

/** Lines that are not copy, by number, counting lines that hold words; read by hand. */
const ROLES: Readonly<Record<string, Readonly<Record<number, Role>>>> = {
  '000': { 0: 'headline', 1: 'standfirst', 6: 'link-line', 14: 'share-line', 15: 'read-more', 16: 'share-line' },
  '001': {},
  '002': { 0: 'headline', 10: 'cross-head' },
  '003': {
    4: 'link-line',
    7: 'link-line',
    8: 'link-line',
    9: 'link-line',
    11: 'cross-head',
    17: 'player-notice',
    22: 'cross-head',
    29: 'cross-head',
  },
  '004': {
    5: 'cross-head',
    7: 'link-line',
    8: 'link-line',
    9: 'link-line',
    14: 'read-more',
    15: 'link-line',
    16: 'link-line',
    17: 'link-line',
    18: 'link-line',
    21: 'player-notice',
    23: 'cross-head',
    26: 'link-line',
  },
};

const NOBODY = null;
/** Document, how the words begin, who is credited, and what kind of speaker that is. */
const EXPECTED: readonly [string, string, string | null, string?][] = [
  ['000', 'amplifying', NOBODY],
  ['000', 'Amplifying', 'Sadiq Khan', 'person'],
  ['000', 'couldn’t', NOBODY],
  ['000', 'If the Mayor of London', 'Matthew Thompson', 'person'],
  ['000', 'This is exactly what you', 'Met Police Taskforce account', 'account'],
  ['000', 'How is it possible', 'Sadiq Khan', 'person'],
  ['000', 'This isn’t true', 'Sadiq Khan', 'person'],
  ['000', 'Officers in senior positions', 'Met Police spokesperson', 'unnamed'],
  ['000', 'It was impossible', 'Cressida Dick', 'person'],
  ['001', 'doesn’t understand', 'journalist', 'unnamed'],
  ['001', 'Exactly this', 'Met Police Taskforce account', 'account'],
  ['001', 'no choice', 'Dick', 'person'],
  ['001', 'angered and disgusted', 'London mayor', 'unnamed'],
  ['001', 'I say with respect', 'Sadiq Khan', 'person'],
  ['001', 'The commissioner wrote', 'Sadiq Khan', 'person'],
  ['001', 'This tweet was unacceptable', 'Met Police spokesperson', 'unnamed'],
  ['002', 'was unacceptable', 'Met Police spokesperson', 'unnamed'],
  ['002', 'If the Mayor of London', 'tweet', 'document'],
  ['002', 'Exactly this', 'Met Police Taskforce Twitter account', 'account'],
  ['002', 'When you have', 'Sadiq Khan', 'person'],
  ['002', 'Independent and impartial', NOBODY],
  ['002', 'Senior officers', 'Met Police spokesperson', 'unnamed'],
  ['002', 'expected to be', 'Met Police spokesperson', 'unnamed'],
  ['002', 'no faith', 'Met Police Federation', 'organisation'],
  ['003', 'angered and disgusted', 'Sadiq Khan', 'person'],
  ['003', 'concerned about', 'Sadiq Khan', 'person'],
  ['003', 'It is not the case', 'Sadiq Khan', 'person'],
  ['003', 'rock bottom', 'Ken Marsh', 'person'],
  ['003', 'policing and the career', 'Ken Marsh', 'person'],
  ['003', 'misleading', 'Sadiq Khan', 'person'],
  ['003', 'If the Mayor of London', 'tweet', 'document'],
  ['003', 'exactly this', 'Met Police Taskforce Twitter account', 'account'],
  ['003', 'I say with respect', 'Sadiq Khan', 'person'],
  ['003', 'are not coming forward', 'Sadiq Khan', 'person'],
  ['003', 'We are not talking', 'Sadiq Khan', 'person'],
  ['003', 'It’s deeply depressing', 'Sadiq Khan', 'person'],
  ['003', 'the current leadership', 'Sadiq Khan', 'person'],
  ['003', 'The commissioner wrote', 'Sadiq Khan', 'person'],
  ['003', 'inundated', 'Sadiq Khan', 'person'],
  ['003', 'I have got no doubt', 'Sadiq Khan', 'person'],
  ['003', 'sure', 'Sadiq Khan', 'person'],
  ['003', 'is being reviewed', 'Sadiq Khan', 'person'],
  ['003', 'He’s at risk', 'Sadiq Khan', 'person'],
  ['004', 'days or weeks', 'Sadiq Khan', 'person'],
  ['004', 'take action', 'Sadiq Khan', 'person'],
  ['004', 'That will be contingent', 'Sadiq Khan', 'person'],
  ['004', 'failure of leadership', NOBODY],
  ['004', 'career threatening', NOBODY],
  ['004', 'If it is the case', 'Sadiq Khan', 'person'],
  ['004', 'on a regular basis', 'Sadiq Khan', 'person'],
  ['004', 'to see a response', 'Sadiq Khan', 'person'],
  ['004', 'days and weeks', 'Sadiq Khan', 'person'],
  ['004', 'One is what is', 'Sadiq Khan', 'person'],
  ['004', 'The first part', 'Sadiq Khan', 'person'],
  ['004', 'Unwitting sexism', NOBODY],
  ['004', 'I think Londoners', 'Sadiq Khan', 'person'],
];

describe.skipIf(!here)('the five documents', () => {
  const read = new Map<string, { text: string; quotations: readonly Quotation[] }>();
  for (const file of here ? readdirSync(FOLDER) : []) {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const number = file.slice(0, 3);
    read.set(number, { text, quotations: readQuotations(articleOf(text, paragraphsOf(text, ROLES[number]))) });
  }

  it.each(EXPECTED)('%s: “%s…” is credited to %s', (number, begins, speaker, kind) => {
    const { text, quotations } = read.get(number) ?? { text: '', quotations: [] };
    const found = quotations.filter(({ content: [first] }) => first && text.startsWith(begins, first.start));
    const credited = found.map(({ attribution }) => (attribution.kind === 'speaker' ? attribution.speaker : null));
    expect(found.length).toBeGreaterThan(0);
    if (speaker === null) expect(credited.every((who) => who === null)).toBe(true);
    else expect(credited.map((who) => who && [who.name, who.kind])).toContainEqual([speaker, kind]);
  });

  it('joins the paragraphs of one long quotation, past the lines between them', () => {
    const { text, quotations } = read.get('004') ?? { text: '', quotations: [] };
    const long = quotations.find(({ content: [first] }) => first && text.startsWith('The first part', first.start));
    expect(long?.content.map((s) => text.slice(s.start, s.start + 12))).toEqual([
      'The first pa',
      'And by the w',
      'And secondly',
    ]);
  });

  it('says by what act the account spoke', () => {
    const acts = ['000', '001', '002', '003'].map((number) => {
      const { text, quotations } = read.get(number) ?? { text: '', quotations: [] };
      const said = quotations.find(
        ({ attribution }) => attribution.kind === 'speaker' && attribution.speaker.kind === 'account',
      );
      return said?.act && text.slice(said.act.start, said.act.end);
    });
    expect(acts).toEqual(['responded', 'replied', 'quote-tweeted', 'quote tweeted']);
  });
});
