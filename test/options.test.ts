import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { defineCommand, type Moment } from '../src/command.js';
import { readTyped, readValues } from '../src/options.js';

const now = new Date('2022-02-18T10:30:00Z');

function read(typed: string) {
  const call = readTyped(typed, commands);
  if (call.kind === 'problem') return call;
  const action = commands.find((one) => one.name === call.command)?.actions.find((one) => one.name === call.action);
  if (!action) throw new Error(`no action for ${typed}`);
  return readValues(action, { options: call.options, draft: null, now, zone: 'Europe/London' });
}

const valuesOf = (typed: string): Readonly<Record<string, unknown>> => {
  const found = read(typed);
  if (found.kind === 'problem') throw new Error(found.explain);
  return found.values;
};

describe('a typed command', () => {
  it.each([
    ['/who-said "exactly this"', 'exactly this'],
    ['/who-said “exactly this”', 'exactly this'],
    ['/who-said „exactly this“', 'exactly this'],
    ['/who-said «exactly this»', 'exactly this'],
    ['/who-said ‘exactly this’', 'exactly this'],
    ['/who-said exactly this', 'exactly this'],
    ['who-said exactly this', 'exactly this'],
    ['/who-said he said “no” twice', 'he said “no” twice'],
    ["/who-said don't", "don't"],
    ["/who-said 'tis nothing", "'tis nothing"],
    ['/who-said "speaker: none"', 'speaker: none'],
    ['/who-said "note from:here" source:Times', 'note from:here'],
    ['/who-said the ratio 3:2', 'the ratio 3:2'],
    ['/who-said from:2022-02-17 "exactly this"', 'exactly this'],
    ['/who-said match:exact exactly this', 'exactly this'],
    ['/who-said speaker:"Sadiq Khan" exactly this', 'exactly this'],
  ])('%s asks for the words %s', (typed, words) => {
    expect(valuesOf(typed).words).toBe(words);
  });

  it('takes options by name, in any order, to the next option or the end', () => {
    expect(valuesOf('/who-said "no" speaker:Sadiq Khan match:exact about:"trust and confidence"')).toMatchObject({
      words: 'no',
      speaker: 'Sadiq Khan',
      match: 'exact',
      about: 'trust and confidence',
    });
    expect(valuesOf('/who-said speaker:"Sadiq Khan" words:no')).toMatchObject({ words: 'no', speaker: 'Sadiq Khan' });
  });

  it('takes a choice in the plural, and by the word that the help has for it', () => {
    expect(valuesOf('/conflicts x kind:numbers')).toMatchObject({ kind: 'number' });
    expect(valuesOf('/conflicts x kind:Credits')).toMatchObject({ kind: 'who' });
  });

  it('takes the first word of a command group as what to do', () => {
    expect(valuesOf('/digest set weekdays 08:30 storyline:dick-resignation')).toEqual({
      when: 'weekdays 08:30',
      storyline: 'dick-resignation',
    });
    expect(readTyped('/newsroom', commands)).toMatchObject({ command: 'newsroom', action: 'help' });
  });

  it('reads days in the newsroom’s zone', () => {
    const moment = (typed: string) => valuesOf(`/who-said x from:${typed}`).from as Moment;
    expect(moment('2022-02-17').start.toISOString()).toBe('2022-02-17T00:00:00.000Z');
    expect(moment('2022-07-01').start.toISOString()).toBe('2022-06-30T23:00:00.000Z');
    expect(moment('yesterday').end.toISOString()).toBe('2022-02-17T23:59:59.999Z');
    expect(moment('2h').start.toISOString()).toBe('2022-02-18T08:30:00.000Z');
    expect(moment('14:00').start.toISOString()).toBe('2022-02-17T14:00:00.000Z');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['/who-sad x', 'There is no command called who-sad.', '/who-said "exactly this"'],
    ['/digest sett 8', '/digest cannot sett', '/digest set weekdays 08:30'],
    ['/who-said', 'Something is missing: words', '/who-said "exactly this"'],
    ['/who-said ""', 'There are no words between the marks in words.', '/who-said "exactly this"'],
    [
      '/who-said "exactly this',
      'The quotation mark at the start of words is never closed.',
      '/who-said "exactly this"',
    ],
    ['/who-said exactly this”', 'The quotation mark at the end of words was never opened.', '/who-said "exactly this"'],
    [`/who-said ${'x'.repeat(2001)}`, 'words is 2001 characters long; at most 2000', '/who-said "exactly this"'],
    ['/who-said x from:2022-02-31', 'from is 2022-02-31, which is no day', '/who-said "exactly this"'],
    ['/who-said "exactly this" sorce:002', 'After the closing mark stands sorce:002', '/who-said "exactly this"'],
    ['/who-said x from:2022-02-10 to:2022-02-01', 'from lies after to', '/who-said "exactly this"'],
    ['/who-said x match:exact match:near', 'match: stands twice', '/who-said "exactly this"'],
    ['/who-said x match: from:2d', 'match: stands without a value', '/who-said "exactly this"'],
    ['/who-said x match:fuzzy', 'match is fuzzy; it can be exact or near.', '/who-said "exactly this"'],
  ])('%s: says what is wrong and gives an example', (typed, explain, example) => {
    const found = read(typed);
    if (found.kind !== 'problem') throw new Error('it was read');
    expect(found.explain).toContain(explain);
    expect(found.suggestions.join('\n')).toContain(example);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        read(`/who-said ${typed}`);
        readTyped(typed, commands);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the options of a command that takes drafts', () => {
  const [action] = defineCommand({
    name: 'check-quotes',
    about: 'Check a draft.',
    example: '/check-quotes “exactly this”',
    options: {
      text: { type: 'text', about: 'Text' },
      file: { type: 'file', about: 'File', endings: ['.txt', '.docx'] },
    },
    answer: async () => ({ kind: 'notice', title: '', lines: [] }),
  }).actions;
  const given = (options: Readonly<Record<string, string>>, name: string | null) =>
    readValues(action, {
      options,
      draft: name === null ? null : { name, bytes: new Uint8Array() },
      now,
      zone: 'UTC',
    });

  it.each(['“Exactly this,” he said. “No.”', '“Exactly this.”', 'an open “mark', '"', "'Tis"])(
    'leave the marks of copy as they are: %s',
    (text) => {
      expect(given({ text }, null)).toEqual({ kind: 'values', values: { text, file: null } });
    },
  );

  it.each(['draft.docx', 'DRAFT.TXT', 'pasted text'])('give the name of the draft that came: %s', (name) => {
    expect(given({}, name)).toEqual({ kind: 'values', values: { text: null, file: name } });
  });

  it.each([
    [
      'another kind of file',
      {},
      'draft.pdf',
      'draft.pdf cannot be read here; expected a file that ends in .txt or .docx.',
    ],
    ['a file that was only named', { file: 'draft.txt' }, null, 'file is draft.txt, but a file cannot be typed'],
  ])('say what is wrong with %s', (_, options, name, explain) => {
    expect(given(options, name)).toMatchObject({ kind: 'problem', explain: expect.stringContaining(explain) });
  });
});
