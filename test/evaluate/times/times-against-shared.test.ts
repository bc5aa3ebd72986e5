import { describe, expect, it } from 'vitest';
import { seeded } from '../bootstrap.js';
import { predictors } from '../predictors.js';
import { areHere, benchFile, expectEqual, figuresOf, fileOf, linesOf, printedBy } from '../shared-scorers.js';
import { type GoldDocument, goldDocument } from './documents.js';

type Printed = Readonly<{
  strict: Prf;
  relaxed: Prf;
  typeAcc: number;
  typeF1: number;
  valueAcc: number;
  valueF1: number;
  dayLevel: Readonly<{ accuracyEndToEnd: number; accuracyIfFound: number }>;
}>;
type Prf = Readonly<{ P: number; R: number; F1: number }>;

const DEV = 'times/dev.jsonl';

describe.skipIf(!areHere)('the figures of time expressions, held against the other scorer', { timeout: 60_000 }, () => {
  const documents = areHere ? linesOf<unknown>(DEV).map((line) => goldDocument.parse(line)) : [];

  it('are equal for what the product predicts', () => {
    expectSame(documents.map(predictors.times));
  });

  it('are equal for a damaged gold', () => {
    const random = seeded(10);
    expectSame(documents.map((document) => damaged(document, random)));
  });

  it('are all 100 for the gold itself, and 0 for nothing', () => {
    const gold = benchFile(DEV);
    const full = figuresOf({ task: 'times', gold, predicted: fileOf(documents) });
    expect([...full.figures].filter(([, figure]) => figure.value !== 100)).toEqual([]);
    const none = figuresOf({ task: 'times', gold, predicted: fileOf([]) });
    expect([...none.figures].filter(([, figure]) => (figure.value ?? 0) !== 0)).toEqual([]);
  });
});

/** The gold with a fault in about every second expression. */
function damaged({ id, text, timexes }: GoldDocument, random: () => number) {
  const some = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const faulty = timexes.flatMap((one) => {
    switch (Math.floor(10 * random())) {
      case 0:
        return [];
      case 1:
        return [{ ...one, start: Math.max(0, one.start - Math.floor(8 * random())) }];
      case 2:
        return [{ ...one, value: some(timexes)?.value ?? '' }];
      case 3:
        return [{ ...one, type: some(['DATE', 'TIME', 'SET', 'DURATION']) ?? 'DATE' }];
      case 4: {
        const start = Math.floor(random() * (text.length - 10));
        return [one, { start, end: start + 10, type: 'DATE', value: 'PRESENT_REF' }];
      }
      case 5:
        return [{ ...one, value: 'XXXX-WXX-1' }, one, { ...one, end: Math.min(text.length, one.end + 4) }];
      default:
        return [one];
    }
  });
  return { id, timexes: faulty };
}

function expectSame(predictions: readonly unknown[]): void {
  const predicted = fileOf(predictions);
  const { figures } = figuresOf({ task: 'times', gold: benchFile(DEV), predicted });
  const printed = printedBy('times/score-timex.mjs', [benchFile(DEV), predicted, '--json']);
  const { all, date, dateTime }: Readonly<Record<string, Printed>> = JSON.parse(printed);
  if (!all || !date || !dateTime) throw new Error('the other scorer printed no such rows');
  const rows = [named('all', all), named('DATE only', date), named('DATE and TIME', dateTime)];
  expectEqual(figures, new Map(rows.flatMap((row) => [...row])), 0.005);
  expectEqual(figures, classes(printedBy('times/score-timex.mjs', [benchFile(DEV), predicted, '--classes'])), 0.05);
}

function named(row: string, { strict, relaxed, dayLevel, ...rest }: Printed): ReadonlyMap<string, number> {
  const spans = Object.entries({ strict, relaxed }).flatMap(([name, { P, R, F1 }]): [string, number][] => [
    [`${row} ${name} precision`, P],
    [`${row} ${name} recall`, R],
    [`${row} ${name} F1`, F1],
  ]);
  return new Map([
    ...spans,
    [`${row} type`, rest.typeAcc],
    [`${row} type F1`, rest.typeF1],
    [`${row} value`, rest.valueAcc],
    [`${row} value F1`, rest.valueF1],
    [`${row} day`, dayLevel.accuracyEndToEnd],
    [`${row} day given found`, dayLevel.accuracyIfFound],
  ]);
}

/** What the other scorer calls our classes. */
const CLASS: Readonly<Record<string, string>> = {
  'explicit-with-year': 'day, month and year',
  'month-day-no-year': 'day and month',
  'weekday-modified': 'last or next weekday',
  'weekday-bare': 'weekday',
  'deictic-day': 'today, yesterday',
  'offset (ago/later)': 'ago, later',
  'month-only': 'month',
  'vague-ref': 'now, recently',
  'deictic-unit (last week, this year)': 'last week, this year',
  'bare-year': 'year',
};

function classes(printed: string): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  for (const [, label = '', all, relaxed, strict, value] of printed.matchAll(
    /^│ (.+?) +│ (\d+) +│ (\d+) +│ (\d+) +│ (\d+) +│/gm,
  )) {
    for (const [how, right] of Object.entries({ relaxed, strict, value })) {
      figures.set(`class ${CLASS[label] ?? label} ${how}`, (100 * Number(right)) / Number(all));
    }
  }
  return figures;
}
