import type { AnswerOf } from '../domain/answer.js';
import type { Weight } from './lettering.js';
import {
  BESIDE_MARK,
  type Laid,
  LEGEND_LINE,
  type LegendEntry,
  layOut,
  MARGIN,
  type Mark,
  SIZES,
  SPINE,
  TEXT_LEFT,
  WIDTH,
} from './timeline-layout.js';

export type Theme = 'light' | 'dark';

type Colours = Readonly<{ ground: string; ink: string; quiet: string; spine: string; mark: string; dispute: string }>;

/** Every pair of ink on ground has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const THEMES: Readonly<Record<Theme, Colours>> = {
  light: { ground: '#ffffff', ink: '#1a1a1a', quiet: '#555555', spine: '#b5b5b5', mark: '#1d4f91', dispute: '#b3261e' },
  dark: { ground: '#1b1d21', ink: '#f0f0f0', quiet: '#b9bcc2', spine: '#5c6068', mark: '#8ab4f8', dispute: '#ff8a80' },
};

/**
 * A timeline as a picture for a chat: one column, dates on the left of a spine, the words as printed on the right.
 * Shapes say what a date rests on, so that no meaning is in the colour alone.
 */
export function timelineSvg(answer: AnswerOf<'timeline'>, today: string, theme: Theme): string {
  const colours = THEMES[theme];
  const { height, title, items, legend } = layOut(answer, today);
  const spineTop = items[0]?.top ?? 0;
  const spineEnd = items.at(-1);
  const parts = [
    `<rect width="${WIDTH}" height="${height}" fill="${colours.ground}"/>`,
    ...title.map((line, i) => words(line, MARGIN, MARGIN + SIZES.title + i * 24, SIZES.title, 'bold', colours.ink)),
    `<line x1="${SPINE}" x2="${SPINE}" y1="${spineTop}" y2="${spineEnd ? spineEnd.top + spineEnd.height : spineTop}" stroke="${colours.spine}" stroke-width="2"/>`,
    ...items.map((item) => drawn(item, colours)),
    ...legendDrawn(height, legend, colours),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Inter">${parts.join('')}</svg>`;
}

function drawn(item: Laid, colours: Colours): string {
  switch (item.kind) {
    case 'year':
      return words(item.year, SPINE - 14, item.top + 18, SIZES.year, 'bold', colours.quiet, 'end');
    case 'gap':
      return gap(item.top, item.height, item.words, colours);
    case 'today':
      return (
        `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${item.top + 12}" y2="${item.top + 12}" stroke="${colours.quiet}" stroke-dasharray="2 3"/>` +
        words(item.words, WIDTH - MARGIN, item.top + 6, SIZES.note, 'regular', colours.quiet, 'end')
      );
    case 'event':
      return event(item, colours);
    case 'fold':
      return words(item.words, TEXT_LEFT, item.top + 16, SIZES.note, 'regular', colours.quiet);
    default:
      return item satisfies never;
  }
}

const LINE = SIZES.words * 1.35;

function event(item: Extract<Laid, { kind: 'event' }>, colours: Colours): string {
  const base = item.top + SIZES.words + 2;
  const below = base + item.lines.length * LINE;
  return [
    ...item.date.map((line, i) => words(line, SPINE - 14, base + i * LINE, SIZES.date, 'bold', colours.ink, 'end')),
    dot(item.mark, item.top + SIZES.words - 3, item.height, colours),
    ...item.lines.map((line, i) => words(line, TEXT_LEFT, base + i * LINE, SIZES.words, 'bold', colours.ink)),
    ...item.sources.map((line, i) =>
      words(line, TEXT_LEFT, below + i * SIZES.sources * 1.3, SIZES.sources, 'regular', colours.quiet),
    ),
  ].join('');
}

/** Full: a day as stated. Half: worked out. Hollow: no day known. Hollow and long: from one time to another. Split: sources differ. */
function dot(mark: Mark, y: number, height: number, colours: Colours): string {
  const ring = `<circle cx="${SPINE}" cy="${y}" r="6" fill="${colours.ground}" stroke="${colours.mark}" stroke-width="2.5"/>`;
  switch (mark) {
    case 'stated':
      return `<circle cx="${SPINE}" cy="${y}" r="7" fill="${colours.mark}"/>`;
    case 'inferred':
      return `${ring}<path d="M${SPINE} ${y - 6}a6 6 0 0 0 0 12z" fill="${colours.mark}"/>`;
    case 'within':
      return ring;
    case 'stretch':
      return `<rect x="${SPINE - 5}" y="${y - 6}" width="10" height="${Math.max(14, height - 14)}" rx="5" fill="${colours.ground}" stroke="${colours.mark}" stroke-width="2"/>`;
    case 'disputed':
      return (
        `<rect x="${SPINE - 10}" y="${y - 9}" width="20" height="18" fill="${colours.ground}"/>` +
        `<path d="M${SPINE - 2} ${y - 7}a7 7 0 0 0 0 14z" fill="${colours.dispute}"/>` +
        `<path d="M${SPINE + 2} ${y - 6}a6 6 0 0 1 0 12z" fill="${colours.ground}" stroke="${colours.dispute}" stroke-width="2"/>`
      );
    default:
      return mark satisfies never;
  }
}

function gap(top: number, height: number, label: string, colours: Colours): string {
  const middle = top + height / 2;
  return (
    `<rect x="${SPINE - 3}" y="${middle - 6}" width="6" height="12" fill="${colours.ground}"/>` +
    [-4, 0, 4].map((dy) => `<circle cx="${SPINE}" cy="${middle + dy}" r="1.2" fill="${colours.quiet}"/>`).join('') +
    words(label, TEXT_LEFT, middle + 4, SIZES.note, 'regular', colours.quiet)
  );
}

/** What the shapes mean, with the shapes. */
function legendDrawn(height: number, legend: readonly LegendEntry[], colours: Colours): readonly string[] {
  const lines = 1 + (legend.at(-1)?.line ?? 0);
  return legend.map(({ mark, meaning, left, line }) => {
    const y = height - 14 - (lines - 1 - line) * LEGEND_LINE;
    const shape = `<g transform="translate(${round(left + 6 - SPINE * 0.7)} ${y - 4}) scale(0.7)">${dot(mark, 0, 0, colours)}</g>`;
    return shape + words(meaning, left + BESIDE_MARK, y, SIZES.note, 'regular', colours.quiet);
  });
}

function words(
  text: string,
  x: number,
  y: number,
  size: number,
  weight: Weight,
  colour: string,
  anchor: 'start' | 'end' = 'start',
): string {
  return `<text x="${x}" y="${round(y)}" font-size="${size}" font-weight="${weight === 'bold' ? 700 : 400}" fill="${colour}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function escaped(text: string): string {
  const allowed = text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
  return allowed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
