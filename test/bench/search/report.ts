import { fts5 } from './engines/fts5.js';
import { miniSearchNaive } from './engines/minisearch.js';
import { ours } from './engines/ours.js';
import { postgres } from './engines/postgres.js';
import { goalsOf } from './goals.js';
import type { Measured } from './measured.js';
import type { QuerySets } from './query-sets.js';
import type { Served } from './serve-while-changing.js';
import type { Spread } from './spread.js';

const SETS: Readonly<Record<keyof QuerySets, string>> = {
  common: 'exact, 2–3 common words',
  phrase: 'exact, 5–12 words',
  absent: 'exact, in no quotation',
  garbled: 'near, garbled words',
};

/** Everything that was measured, as Markdown tables. */
export function writeReport(measured: Measured): string {
  const { quotations, machine, served, whole, slack } = measured;
  return [
    `Search over ${grouped(quotations)} invented quotations. ${machine}. Milliseconds unless it says otherwise. ` +
      'Engines are asked in turn, up to five times each; the best time of a question counts. By itself: in a process without the others, as it is used.',
    goalsTable(measured),
    ...(process.env.DATABASE_URL === undefined ? ['PostgreSQL: not reachable (DATABASE_URL is not set).'] : []),
    ...(Object.keys(SETS) as (keyof QuerySets)[]).map((set) => comparison(set, measured)),
    costsTable(measured),
    servedTable(served),
    ...(whole === null ? [] : [wholeTable(whole)]),
    ...(slack === null ? [] : [slackTable(slack)]),
  ].join('\n\n');
}

function goalsTable(measured: Measured): string {
  const lines = goalsOf(measured).map(({ measure, goal, found, isReached }) =>
    row(measure, goal, found, isReached ? 'yes' : 'no'),
  );
  return table(['over a million quotations it must reach', 'goal', 'here', 'reached'], lines);
}

function comparison(set: keyof QuerySets, { compared, alone }: Measured): string {
  const byItself = alone.map((one) => ({ ...one, engine: `${one.engine}, by itself` }));
  const rows = [...byItself, ...compared].filter((one) => one.set === set);
  const own = rows.find(({ engine }) => engine === ours.name);
  const found = set === 'garbled' ? 'among the first 5' : 'recall';
  const lines = rows.map(({ engine, took, everyTime, processor, recall, falseHits, identical }) => {
    const ratio = own && !engine.startsWith(own.engine) ? ratioOf(took.p95, own.took.p95) : '';
    const worked =
      own && !engine.startsWith(own.engine) && engine !== postgres.name
        ? ratioOf(processor.p95, own.processor.p95)
        : '';
    const same = set === 'garbled' ? '' : `${Math.round(identical * 100)} %`;
    const falseHitsOrNone = set === 'garbled' ? '' : falseHits;
    return row(
      engine,
      took.n,
      ...times(took),
      ratio,
      shown(everyTime.p99),
      shown(processor.p95),
      worked,
      recall.toFixed(3),
      falseHitsOrNone,
      same,
    );
  });
  return table(
    [
      SETS[set],
      'n',
      'p50',
      'p95',
      'p99',
      'p95 to ours',
      'p99 of every time',
      'p95 in the processor',
      'to ours',
      found,
      'false hits',
      'same list',
    ],
    lines,
  );
}

function costsTable({ costs, openings, quotations }: Measured): string {
  const lines = [...costs].map(([engine, cost]) => {
    const opened = openings.get(engine);
    return row(
      engine,
      cost.buildSeconds.toFixed(1),
      cost.processorSeconds.toFixed(1),
      megabytes(cost.memory),
      Math.round(cost.memory / quotations),
      megabytes(cost.peak),
      cost.saveSeconds === null ? '' : cost.saveSeconds.toFixed(2),
      megabytes(cost.saved ?? cost.onDisk),
      opened === undefined ? '' : opened.toFixed(3),
    );
  });
  const [own, naive, sqlite] = [ours.name, miniSearchNaive.name, fts5.name].map((name) => costs.get(name));
  const opened = openings.get(ours.name);
  const naiveOpened = openings.get(miniSearchNaive.name);
  const ratios =
    own && naive && sqlite && opened !== undefined && naiveOpened !== undefined
      ? `\n\nBuilt ${times1(naive.processorSeconds / own.processorSeconds)} as fast as MiniSearch and ${times1(sqlite.processorSeconds / own.processorSeconds)} as fast as FTS5; ` +
        `${(own.memory / naive.memory).toFixed(2)} of MiniSearch's memory; opened ${times1(own.buildSeconds / opened)} as fast as built and ` +
        `${times1(naiveOpened / opened)} as fast as MiniSearch. FTS5 wins where its file is: it opens at once and keeps nothing in memory.`
      : '';
  const head = [
    '',
    'built, s',
    'of that in the processor',
    'memory, MB',
    'bytes a quotation',
    'peak, MB',
    'saved, s',
    'on disk, MB',
    'opened, s',
  ];
  return table(head, lines) + ratios;
}

function servedTable(served: readonly Served[]): string {
  const idle = served[0]?.took.p99 ?? Number.NaN;
  const lines = served.map(({ during, took, worstStall }) =>
    row(during, took.n, ...times(took), `${(took.p99 / idle).toFixed(1)} ×`, worstStall.toFixed(1)),
  );
  return table(['exact questions during', 'n', 'p50', 'p95', 'p99', 'p99 to idle', 'worst stall'], lines);
}

function wholeTable(whole: NonNullable<Measured['whole']>): string {
  return table(
    [`${grouped(whole.articles)} whole articles`, ''],
    [
      row('quotations and copy indexed, s', whole.buildSeconds.toFixed(1)),
      row('topics indexed after that, s', whole.topicsSeconds.toFixed(1)),
      row('on disk, MB', megabytes(whole.saved)),
      row('opened to the first answer, s', whole.openSeconds.toFixed(2)),
      row('keywords by topic, p50 / p95 / p99', times(whole.about).join(' / ')),
      row('phrases anywhere in the copy, p50 / p95 / p99', times(whole.printing).join(' / ')),
    ],
  );
}

function slackTable(slack: NonNullable<Measured['slack']>): string {
  const { articles, quotations, indexedSeconds, openedSeconds, heap, answered } = slack;
  const lines = answered.map(({ asked, took, processor, late }) =>
    row(
      SETS[asked as keyof QuerySets] ?? asked,
      took.n,
      ...times(took),
      took.worst.toFixed(0),
      ...times(processor),
      late,
    ),
  );
  const head = [
    `/who-said through Slack, ${grouped(articles)} articles`,
    'n',
    'p50',
    'p95',
    'p99',
    'worst',
    'p50 in the processor',
    'p95',
    'p99',
    'late',
  ];
  const foot =
    `${grouped(quotations)} quotations. Late: not acknowledged within Slack's three seconds. ` +
    `From the database to the first question, indexed anew: ${indexedSeconds.toFixed(1)} s; ` +
    `with the kept index: ${openedSeconds.toFixed(1)} s. Heap ${megabytes(heap)} MB.`;
  return `${table(head, lines)}\n\n${foot}`;
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(...head), `|${head.map(() => '---').join('|')}|`, ...rows].join('\n');
}

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const times = ({ p50, p95, p99 }: Spread): readonly string[] => [p50, p95, p99].map(shown);

/** Two figures are enough, and as many as anyone should believe. */
const shown = (ms: number): string => (ms >= 10 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toPrecision(2));

const ratioOf = (theirs: number, own: number): string => `${grouped(Math.round(theirs / own))} ×`;

const times1 = (ratio: number): string => `${ratio.toFixed(1)} ×`;
const megabytes = (bytes: number | null): string => (bytes === null ? '' : String(Math.round(bytes / 1e6)));
const grouped = (count: number): string => count.toLocaleString('en-GB');
