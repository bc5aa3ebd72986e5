import { describe, expect, it } from 'vitest';
import { askedFor } from './asked.js';
import { evaluated } from './evaluated.js';
import { asJson, asMarkdown, asText, type Report } from './report.js';
import { EVERYTHING, fileOf } from './shared-scorers.js';

const because = (task: string, gold: string, predicted: string | null = null): string => {
  const result = evaluated({ ...EVERYTHING, task, gold, predicted });
  return result.kind === 'unusable' ? result.because : 'nothing wrong';
};

describe('the command line', () => {
  it('reads the task, the files and the options', () => {
    const args = [
      'quotations',
      'gold.jsonl',
      'made.jsonl',
      '--without',
      'Quill, Ash',
      '--min-confidence',
      '0.5',
      '--json',
    ];
    expect(askedFor(args)).toMatchObject({
      task: 'quotations',
      gold: 'gold.jsonl',
      predicted: 'made.jsonl',
      without: ['quill', 'ash'],
      minConfidence: 0.5,
      json: true,
      markdown: false,
    });
  });

  it.each([
    [[], 'found 0 words'],
    [['times', 'a', 'b', 'c'], 'found 4 words'],
    [['times', 'a', '--loud'], '--loud'],
    [['times', 'a', '--min-confidence', 'high'], '--min-confidence is “high”'],
  ])('says what is wrong with %j', (args, words) => {
    expect(askedFor(args)).toContain(words);
  });
});

describe('what cannot be evaluated', () => {
  it('is said in a sentence that names the file and the line or the field', () => {
    expect(because('weather', 'a.jsonl')).toBe('evaluate knows quotations, times, xdoc and tls, not weather.');
    expect(because('times', 'missing.jsonl')).toBe('missing.jsonl is not there.');
    expect(because('times', fileOf([{ id: 'a', text: 'May' }]))).toMatch(/, line 1: timexes does not fit/);
    expect(because('quotations', fileOf([]), fileOf([{ id: 'a' }, { quotes: [] }]))).toMatch(
      /, line 2: id does not fit/,
    );
  });
});

describe('the product’s own predictions', () => {
  it('are made when no file of them is named', () => {
    const text = 'The pier is shut, the council said on Friday.\n\n“It is safe,” said Ada Quill.';
    const start = text.indexOf('It is safe');
    const times = fileOf([{ id: 'a', published: '2026-05-11', text, timexes: [] }]);
    const result = evaluated({ ...EVERYTHING, task: 'times', gold: times, predicted: null });
    expect(result.kind === 'read' && result.value.figures.get('all strict precision')?.of).toBe(1);
    const attribution = {
      source: [],
      content: [[start, start + 10]],
      quoted: [[start, start + 10]],
      kind: 'direct',
      speaker: { type: 'person', persons: [{ surname: 'Quill' }] },
    };
    const gold = fileOf([{ id: 'a', text, attributions: [attribution] }]);
    const quotations = evaluated({ ...EVERYTHING, task: 'quotations', gold, predicted: null });
    expect(quotations.kind === 'read' && quotations.value.figures.get('end to end all')?.value).toBe(100);
  });
});

describe('a report', () => {
  const report: Report = {
    heading: 'Two documents.',
    tables: [{ title: 'Found', columns: ['n', 'F1'], rows: [{ name: 'all', cells: ['12', '93.4 (91.0 to 95.2)'] }] }],
    figures: new Map([['found F1', { value: 93.4, low: 91, high: 95.2, of: 12 }]]),
  };

  it('is text in columns, Markdown for the README, or JSON by the names of the figures', () => {
    expect(asText(report)).toBe('Two documents.\n\nFound   n                   F1\nall    12  93.4 (91.0 to 95.2)\n');
    expect(asMarkdown(report)).toBe(
      'Two documents.\n\n| Found | n | F1 |\n|---|---:|---:|\n| all | 12 | 93.4 (91.0 to 95.2) |\n',
    );
    expect(JSON.parse(asJson(report))).toEqual({
      heading: 'Two documents.',
      figures: { 'found F1': { value: 93.4, low: 91, high: 95.2, of: 12 } },
    });
  });
});
