import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../src/domain/answer.js';
import type { DraftFile } from '../../src/domain/draft.js';
import { checkDraft } from '../../src/drafts/check-draft.js';
import { checkedAsJson } from '../../src/drafts/checked-as-json.js';
import { checklistOf } from '../../src/drafts/checklist.js';
import { draftAttachments } from '../../src/drafts/draft-attachments.js';
import { sarifOf } from '../../src/drafts/sarif.js';
import { sheetOf } from '../../src/drafts/sheet.js';
import { askerAt, productOverPieces } from '../answers/over-folder.js';
import { paragraph, wordFile } from './word-file.js';

const now = new Date('2031-05-04T09:00:00Z');

const PIECES = {
  one: [
    '---\noutlet: Quay Post\npublished: 2031-05-02\n---',
    'The council leader, Merrin Oskallow, said: “We will not close the pier until every repair is paid for, and nobody has asked us to.”',
    '“The lamps went out in March, um, and no one came,” said Tamsin Rudge, of the anglers’ club.',
  ].join('\n\n'),
};

const COPY = [
  'Pier row goes on',
  'The council met.',
  'Merrin Oskallow said: “We will close the pier until every repair is paid for, and nobody has asked us to.”',
  'Tamsin Rudge said: “The lamps went out in March and no one came.”',
  'Tamsin Rudge said: “We will not close the pier until every repair is paid for.”',
  'Merrin Oskallow said: “I have sold it to a *circus* for a pound & a <b>fish</b>.”',
  'Merrin Oskallow said: “We will not close the pier … and nobody has asked us to.”',
];

async function checked(file: DraftFile): Promise<AnswerOf<'check'>> {
  const product = await productOverPieces(PIECES, now);
  const answer = await checkDraft(file, 'bbc', product.archiveFor(askerAt(now)));
  if (answer.kind !== 'check') throw new Error(answer.kind);
  return answer;
}

const asText = (): Promise<AnswerOf<'check'>> =>
  checked({ name: 'pier.txt', bytes: new TextEncoder().encode(COPY.join('\n\n')) });

describe('a checked draft', () => {
  it('puts the worst first', async () => {
    const { checked: all } = await asText();
    expect(all.map(({ quotation, gravity, finding }) => [quotation.line, gravity, finding.kind])).toEqual([
      [5, 'wrong', 'held'],
      [9, 'wrong', 'other-speaker'],
      [11, 'wrong', 'not-found'],
      [7, 'look', 'held'],
      [13, 'fine', 'held'],
    ]);
  });

  it('as SARIF has the shape that SARIF 2.1.0 asks for', async () => {
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    const sarif = sarifOf(await asText(), 'copy/the pier.txt') as Sarif;
    const isValid = ajv.compile(SARIF);
    expect(isValid(sarif), JSON.stringify(isValid.errors)).toBe(true);
    const { results, tool } = sarif.runs[0]!;
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['altered', 'error'],
      ['other-speaker', 'error'],
      ['not-found', 'error'],
      ['cleaned', 'note'],
    ]);
    const rules = tool.driver.rules.map(({ id }) => id);
    expect(results.every(({ ruleId }) => rules.includes(ruleId))).toBe(true);
    expect(results[0]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'copy/the%20pier.txt' },
      region: { startLine: 5, startColumn: 24, endLine: 5, endColumn: 106 },
    });
  });

  it('as JSON and as a checklist tells everything, and holds no bytes of the draft', async () => {
    const answer = await asText();
    expect(JSON.stringify(checkedAsJson(answer))).not.toContain('"bytes"');
    const list = checklistOf(answer);
    expect(list.match(/^- \[ \]/gm)).toHaveLength(4);
    expect(list.match(/^- \[x\]/gm)).toHaveLength(1);
    expect(list).toContain('a negation changed; printed not, not in the draft');
    expect(list).toContain('left out: until every repair is paid for');
    expect(list).toContain('\\*circus\\*');
  });

  it('as a sheet is a page in which the draft is text and never markup', async () => {
    const sheet = sheetOf(await asText(), now);
    expect(sheet).toContain('&lt;b&gt;fish&lt;/b&gt;');
    expect(sheet).not.toContain('<b>fish');
    expect(sheet).not.toMatch(/<script|src=|href=/);
  });

  it('tells in every form of words in marks that no one said, as nothing to tick off', async () => {
    const text = [...COPY, 'He had read “The Winter Pier” twice, and slept.'].join('\n\n');
    const answer = await checked({ name: 'pier.txt', bytes: new TextEncoder().encode(text) });
    const list = checklistOf(answer);
    expect(list).toMatch(/## In marks, but said by no one\n\n- line 15: The Winter Pier\n/);
    expect(list.match(/^- \[x\]/gm)).toHaveLength(1);
    expect(sheetOf(answer, now)).toMatch(/<td class="box"><\/td>.*The Winter Pier.*In marks, but said by no one/);
  });

  it('in Word comes back with a comment on each quotation, and with the lists when there are many', async () => {
    const body = COPY.map((one) => paragraph(one.replace(/&/g, '&amp;').replace(/</g, '&lt;'))).join('');
    const answer = await checked({ name: 'pier row.docx', bytes: wordFile(body) });
    const files = draftAttachments(answer, now);
    expect(files.map(({ name }) => name)).toEqual([
      'pier-row-checked.docx',
      'pier-row-checklist.md',
      'pier-row-sheet.html',
    ]);
    const comments = strFromU8(unzipSync(files[0]!.bytes)['word/comments.xml']!);
    expect(comments.match(/<w:comment /g)).toHaveLength(5);
    expect(comments).toContain('Different words.');
  });

  it('that was pasted and quotes little brings no file with it', async () => {
    const file = { name: 'pasted text', bytes: new TextEncoder().encode(COPY[3]) };
    expect(draftAttachments(await checked(file), now)).toEqual([]);
  });
});

type Sarif = Readonly<{
  runs: readonly Readonly<{
    tool: { driver: { rules: readonly { id: string }[] } };
    results: readonly Readonly<{
      ruleId: string;
      level: string;
      locations: readonly Readonly<{ physicalLocation: unknown }>[];
    }>[];
  }>[];
}>;

/** What the OASIS schema of SARIF 2.1.0 requires of the properties that are used, and their value sets. */
const message = { type: 'object', required: ['text'], properties: { text: { type: 'string' } } };
const positive = { type: 'integer', minimum: 1 };
const SARIF = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { enum: ['2.1.0'] },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                properties: {
                  name: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      properties: { id: { type: 'string' }, shortDescription: message },
                    },
                  },
                },
              },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message,
                locations: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                      message,
                      physicalLocation: {
                        type: 'object',
                        anyOf: [{ required: ['address'] }, { required: ['artifactLocation'] }],
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            properties: { uri: { type: 'string', format: 'uri-reference' } },
                          },
                          region: {
                            type: 'object',
                            properties: {
                              startLine: positive,
                              startColumn: positive,
                              endLine: positive,
                              endColumn: positive,
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};
