import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { Asked } from './asked.js';
import type { Figures } from './bootstrap.js';
import { evaluated } from './evaluated.js';

const root = resolve(import.meta.dirname, '../..');
const bench = resolve(root, '../shared/bench');

/** Whether the benchmarks and their scorers lie beside the repository. */
export const areHere = existsSync(bench);
if (!areHere) console.info('skipped: the benchmarks in ../shared/bench are not beside this repository');

export const benchFile = (name: string): string => join(bench, name);

export function linesOf<T>(name: string): readonly T[] {
  return readFileSync(benchFile(name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));
}

const scratch = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A new file of that name, in a folder of its own, for as long as the tests of one file run. */
export function fileCalled(name: string, text: string): string {
  const file = join(mkdtempSync(join(scratch, 'file-')), name);
  writeFileSync(file, text);
  return file;
}

/** A new file of one JSON value a line. */
export function fileOf(lines: readonly unknown[]): string {
  return fileCalled('lines.jsonl', lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

/** What a shared scorer prints. */
export function printedBy(script: string, args: readonly string[], input = ''): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [benchFile(script), ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout;
}

export const EVERYTHING: Omit<Asked, 'task' | 'gold' | 'predicted'> = {
  speechOnly: false,
  without: [],
  minConfidence: 0,
  byPublisher: false,
};

/** Our figures; a fault of the gold or the predictions fails the test. */
export function figuresOf(asked: Pick<Asked, 'task' | 'gold' | 'predicted'> & Partial<Asked>) {
  const result = evaluated({ ...EVERYTHING, ...asked });
  if (result.kind === 'unusable') throw new Error(result.because);
  return result.value;
}

/**
 * Every figure of the other scorer is ours too, but for its rounding. It prints 0 for what it could not measure.
 *
 * @param rounding half a unit of its last printed place
 */
export function expectEqual(ours: Figures, theirs: ReadonlyMap<string, number>, rounding: number): void {
  expect(theirs.size).toBeGreaterThan(0);
  const apart = [...theirs]
    .map(([name, value]) => ({ name, theirs: value, ours: ours.get(name)?.value ?? 0, isOurs: ours.has(name) }))
    .filter((one) => !one.isOurs || Math.abs(one.theirs - one.ours) > rounding + 1e-9);
  expect(apart).toEqual([]);
}
