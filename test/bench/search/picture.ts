import type { Compared } from './compare.js';
import type { QuerySets } from './query-sets.js';

const WIDTH = 920;
const LABELS = 210;
const BAR = 16;
const ROW = 22;
const HEAD = 64;
const GAP = 40;
/** From a microsecond to a hundred seconds. */
const LEAST_MS = 0.001;
const DECADES = 8;

const SETS: readonly Readonly<{ set: keyof QuerySets; title: string }>[] = [
  { set: 'common', title: 'Exact: 2–3 common words' },
  { set: 'phrase', title: 'Exact: 5–12 words' },
  { set: 'absent', title: 'Exact: words that stand in no quotation' },
  { set: 'garbled', title: 'Near: garbled words' },
];

/** A bar for each engine and kind of question, as long as 95 of 100 answers took, on a scale of powers of ten. */
export function drawPicture(compared: readonly Compared[], quotations: number): string {
  let y = HEAD;
  const groups = SETS.map(({ set, title }) => {
    const rows = compared.filter((one) => one.set === set);
    const top = y;
    y += GAP + rows.length * ROW;
    return [text(20, top + 14, title, 'bold'), ...rows.flatMap((one, i) => bar(one, top + 24 + i * ROW, i === 0))].join(
      '\n',
    );
  });
  const height = y + 20;
  const scale = Array.from({ length: DECADES + 1 }, (_, power) => line(power, height)).join('\n');
  const title = `Within how long 95 of 100 answers come, over ${quotations.toLocaleString('en-GB')} quotations; each line is ten times the one before`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    text(20, 26, title, 'bold'),
    scale,
    ...groups,
    '</svg>\n',
  ].join('\n');
}

function bar({ engine, took: { p95 }, recall }: Compared, y: number, isOurs: boolean): readonly string[] {
  const end = xOf(p95);
  const fill = isOurs ? '#c2410c' : '#94a3b8';
  return [
    text(LABELS - 10, y + 12, engine, 'normal', 'end'),
    `<rect x="${LABELS}" y="${y}" width="${(end - LABELS).toFixed(1)}" height="${BAR}" fill="${fill}"/>`,
    text(end + 6, y + 12, recall === 1 ? inWords(p95) : `${inWords(p95)}, finds ${Math.floor(recall * 1000) / 10} %`),
  ];
}

function line(power: number, height: number): string {
  const x = xOf(LEAST_MS * 10 ** power);
  return [
    `<line x1="${x}" y1="${HEAD - 14}" x2="${x}" y2="${height - 16}" stroke="#e2e8f0"/>`,
    text(x, HEAD - 20, inWords(LEAST_MS * 10 ** power), 'normal', 'middle'),
  ].join('\n');
}

const xOf = (ms: number): number => LABELS + ((WIDTH - LABELS - 90) * Math.max(0, Math.log10(ms / LEAST_MS))) / DECADES;

function inWords(ms: number): string {
  if (ms >= 1000) return `${Number((ms / 1000).toPrecision(2))} s`;
  return ms >= 0.1 ? `${Number(ms.toPrecision(2))} ms` : `${Number((ms * 1000).toPrecision(2))} µs`;
}

function text(x: number, y: number, words: string, weight = 'normal', anchor = 'start'): string {
  return `<text x="${x.toFixed(1)}" y="${y}" font-weight="${weight}" text-anchor="${anchor}" fill="#0f172a">${words}</text>`;
}
