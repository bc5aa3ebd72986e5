import type { AnswerOf } from '../domain/answer.js';
import { basisWords, disputesOf, oneLine, placeOf, reasonText } from './said-of-row.js';

const COLUMNS = [
  'event',
  'from',
  'to',
  'basis',
  'source',
  'article',
  'link',
  'sentence',
  'date as printed',
  'read as',
  'why',
  'disputed',
] as const;

/** One line for every telling of every event (RFC 4180, with a byte order mark, so that spreadsheets read it as UTF-8). */
export function timelineCsv(answer: AnswerOf<'timeline'>): string {
  const disputes = disputesOf(answer);
  const lines = answer.rows.flatMap((row, i) =>
    row.tellings.map((telling) => [
      String(i + 1),
      row.days.from,
      row.days.to,
      basisWords(row.basis),
      telling.label.text,
      telling.label.article,
      telling.label.url ?? '',
      oneLine(telling.sentence.exact),
      telling.says ? oneLine(telling.says.exact) : '',
      telling.days ? [...new Set([telling.days.from, telling.days.to])].join('/') : '',
      reasonText(telling.because),
      disputes.get(placeOf(row))?.words ?? '',
    ]),
  );
  return `\ufeff${[COLUMNS, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

/** A cell that begins like a formula is kept from being one. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
