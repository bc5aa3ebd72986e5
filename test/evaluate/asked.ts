import { parseArgs } from 'node:util';
import type { BenchOptions } from './quotations/bench-options.js';
import { folded } from './quotations/names.js';

/** @property predicted a file of predictions; null when the product is to make them */
export type Asked = BenchOptions & Readonly<{ task: string; gold: string; predicted: string | null }>;

const USAGE = `Usage: npm run evaluate -- quotations|times|xdoc|tls GOLD [PREDICTED]
  quotations: --by-publisher --speech-only --without SURNAME,SURNAME --min-confidence 0..1
  all: --json or --markdown`;

/** What a command line asks for, or a sentence that says what is wrong with it. */
export function askedFor(args: readonly string[]): (Asked & Readonly<{ json: boolean; markdown: boolean }>) | string {
  const read = readArgs(args);
  if (typeof read === 'string') return `${read}\n${USAGE}`;
  const { values, positionals } = read;
  const [task, gold, predicted, ...more] = positionals;
  if (task === undefined || gold === undefined || more.length > 0) {
    return `Expected a task, a gold and at most one file of predictions; found ${positionals.length} words.\n${USAGE}`;
  }
  const minConfidence = Number(values['min-confidence']);
  if (!(minConfidence >= 0 && minConfidence <= 1)) {
    return `--min-confidence is “${values['min-confidence']}”; expected a number from 0 to 1.`;
  }
  return {
    task,
    gold,
    predicted: predicted ?? null,
    speechOnly: values['speech-only'],
    byPublisher: values['by-publisher'],
    without: values.without
      .split(',')
      .map((name) => folded(name.trim()))
      .filter((name) => name !== ''),
    minConfidence,
    json: values.json,
    markdown: values.markdown,
  };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'by-publisher': { type: 'boolean', default: false },
        'speech-only': { type: 'boolean', default: false },
        without: { type: 'string', default: '' },
        'min-confidence': { type: 'string', default: '0' },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
