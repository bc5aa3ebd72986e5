import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { CheckedQuotation, DraftQuotation, Finding as Found } from '../../../src/domain/check.js';
import { archiveOfArticles } from '../held-articles.js';
import type { Finding, LoudFlag, Rung, VerdictCase } from './case.js';
import { wholeArchive } from './case.js';
import { verdictCases } from './recipe.js';

const SEED = 1;
const QUOTATIONS = 2_000;

/** Asks every case of the whole archive at once, and says how often the answer is the right one. */
export async function verdictBench(root: string, show: number): Promise<string> {
  const cases = verdictCases({ seed: SEED, quotations: QUOTATIONS, corpusFolder: join(root, 'corpus/articles') });
  const archive = await archiveOfArticles(root, wholeArchive(cases));
  const asked = new Map(cases.map((one): [DraftQuotation, VerdictCase] => [asQuotation(one), one]));
  const [first, ...rest] = asked.keys();
  if (first === undefined) throw new RangeError('no cases');
  const startedMs = performance.now();
  const file = { name: 'cases', bytes: new Uint8Array() };
  const { checked } = await archive.check({ file, counts: 'lines', quotations: [first, ...rest], top: [] });
  const tookMs = performance.now() - startedMs;
  await archive.close();
  const results = checked.map((one) => resultOf(asked.get(one.quotation)!, one));
  return report(results, tookMs, show);
}

function asQuotation({ asked: { words, speaker } }: VerdictCase): DraftQuotation {
  return {
    words,
    speaker: speaker === null ? null : { name: speaker, kind: 'person' },
    pieces: [],
    where: 'body',
    line: 1,
    column: 1,
    end: { line: 1, column: 1 },
    isDenied: false,
    isHedged: false,
    isSpeech: true,
    unbalanced: false,
  };
}

type Result = Readonly<{
  of: VerdictCase;
  verdict: Rung | null;
  finding: Finding;
  flags: readonly LoudFlag[];
  source: readonly string[];
  right: boolean;
}>;

function resultOf(of: VerdictCase, { finding: found }: CheckedQuotation): Result {
  const places = found.kind === 'held' || found.kind === 'other-speaker' ? found.places : [];
  const source = places.map(({ label }) => String(label.article));
  const verdict = found.kind === 'held' || found.kind === 'other-speaker' ? rungOf(found) : null;
  const finding = FINDINGS[found.kind];
  const { expected } = of;
  const named =
    expected.verdict === 'stitched'
      ? expected.source.every((id) => source.includes(id))
      : expected.source.length === 0 || found.kind === 'reported-only' || expected.source.includes(source[0] ?? '');
  const right = verdict === expected.verdict && finding === expected.finding && named;
  return { of, verdict, finding, flags: places[0]?.loud ?? [], source, right };
}

export const FINDINGS: Readonly<Record<Found['kind'], Finding>> = {
  held: 'none',
  'other-speaker': 'other speaker',
  'reported-only': 'reported only',
  'not-found': 'not found',
};

export function rungOf({ verdict }: Extract<Found, { verdict: unknown }>): Rung {
  return verdict === 'part-of' ? 'part of' : verdict;
}

function report(results: readonly Result[], tookMs: number, show: number): string {
  const wrong = results.filter(({ right }) => !right);
  const isSame = ({ verdict }: Result): boolean => verdict === 'verbatim' || verdict === 'typography';
  const mayNotBeSame = ({ of: { expected } }: Result): boolean =>
    expected.verdict === 'altered' || expected.verdict === 'stitched' || expected.verdict === null;
  const wronglySame = results.filter((one) => mayNotBeSame(one) && isSame(one));
  const ms = (tookMs / results.length).toFixed(2);
  return [
    `${results.length} questions, ${ms} ms each`,
    `verdict accuracy ${percent(results.length - wrong.length, results.length)}; wrongly same ${wronglySame.length}`,
    flagsLine(results.filter(({ of }) => of.expected.verdict === 'altered')),
    '',
    ...table(
      'rung or finding',
      results,
      ({ of: { expected } }) => (expected.finding === 'none' ? expected.verdict : expected.finding) ?? '',
    ),
    '',
    ...table('kind', results, ({ of }) => of.kind),
    ...wrong.slice(0, show).map(described),
  ].join('\n');
}

function flagsLine(altered: readonly Result[]): string {
  const given = altered.flatMap(({ flags }) => flags).length;
  const due = altered.flatMap(({ of }) => of.expected.flags).length;
  const right = altered.flatMap(({ of, flags }) => flags.filter((flag) => of.expected.flags.includes(flag))).length;
  return `flags: precision ${percent(right, given)}, recall ${percent(right, due)}`;
}

function table(title: string, results: readonly Result[], of: (result: Result) => string): readonly string[] {
  const rows = [...new Set(results.map(of))].sort().map((name) => {
    const own = results.filter((result) => of(result) === name);
    const right = own.filter((result) => result.right).length;
    return `| ${name} | ${own.length} | ${percent(right, own.length)} |`;
  });
  return [`| ${title} | questions | right |`, '|---|---|---|', ...rows];
}

function described({ of, verdict, finding, source }: Result): string {
  const { id, kind, asked, expected } = of;
  return [
    '',
    `${id} ${kind}: ${expected.verdict}, ${expected.finding}; got ${verdict}, ${finding} in ${source.join(' and ')}, expected ${expected.source.join(' or ')}`,
    `  asked: ${asked.words} (${asked.speaker})`,
  ].join('\n');
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? 'of none' : `${((100 * part) / whole).toFixed(2)} %`;
