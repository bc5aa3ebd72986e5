import type { Figure, Figures } from './bootstrap.js';

/** What an evaluation found: tables for people, figures by name for programs. */
export type Report = Readonly<{
  heading: string;
  tables: readonly Table[];
  figures: Figures;
  /** The same measures over part of the gold, by the name of the part. */
  parts?: ReadonlyMap<string, Figures>;
}>;

export type Table = Readonly<{ title: string; columns: readonly string[]; rows: readonly Row[] }>;

export type Row = Readonly<{ name: string; cells: readonly string[] }>;

/** `93.4`, or `–` when there was nothing to measure. */
export function plainCell(figure: Figure | undefined, digits = 1): string {
  return figure?.value == null ? '–' : figure.value.toFixed(digits);
}

/** `93.4 (91.0 to 95.2)`, the 95 % interval in brackets. */
export function cell(figure: Figure | undefined, digits = 1): string {
  if (figure?.low == null || figure.high === null) return plainCell(figure, digits);
  return `${plainCell(figure, digits)} (${figure.low.toFixed(digits)} to ${figure.high.toFixed(digits)})`;
}

export const size = (figure: Figure | undefined): string => String(figure?.of ?? 0);

/** Columns of `precision`, `recall` and `F1` of the measure `name`, the last with its interval. */
export function precisionRecallF1Cells(figures: Figures, name: string, digits = 1): readonly string[] {
  return [
    plainCell(figures.get(`${name} precision`), digits),
    plainCell(figures.get(`${name} recall`), digits),
    cell(figures.get(`${name} F1`), digits),
  ];
}

export function asText({ heading, tables }: Report): string {
  return [heading, ...tables.map(tableAsText)].join('\n\n').concat('\n');
}

export function asMarkdown({ heading, tables }: Report): string {
  return [heading, ...tables.map(tableAsMarkdown)].join('\n\n').concat('\n');
}

export function asJson({ heading, figures, parts }: Report): string {
  const partsByName = parts && Object.fromEntries([...parts].map(([name, part]) => [name, Object.fromEntries(part)]));
  return `${JSON.stringify({ heading, figures: Object.fromEntries(figures), ...(parts && { parts: partsByName }) })}\n`;
}

function tableAsText({ title, columns, rows }: Table): string {
  const lines = [[title, ...columns], ...rows.map(({ name, cells }) => [name, ...cells])];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at + 1]?.length ?? 0)));
  const first = Math.max(...lines.map((line) => line[0]?.length ?? 0));
  return lines
    .map(([name = '', ...cells]) =>
      [name.padEnd(first), ...cells.map((one, at) => one.padStart(widths[at] ?? 0))].join('  ').trimEnd(),
    )
    .join('\n');
}

function tableAsMarkdown({ title, columns, rows }: Table): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((one) => one.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    line([title, ...columns]),
    `|---|${'---:|'.repeat(columns.length)}`,
    ...rows.map(({ name, cells }) => line([name, ...cells])),
  ].join('\n');
}
