import { showBounds } from '../calendar/show-days.js';
import type { AnswerOf, RowTelling } from '../domain/answer.js';
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

/**
 * One line for every telling of every event, those without a date last and with empty cells for it (RFC 4180, with a
 * byte order mark, so that spreadsheets read it as UTF-8).
 */
export function timelineCsv(answer: AnswerOf<'timeline'>): string {
  const disputes = disputesOf(answer);
  const doubted = new Set(answer.doubtedDates.map(({ label }) => label.article));
  const why = ({ because, label }: RowTelling): string =>
    reasonText(because) +
    (because.length > 0 && doubted.has(label.article) ? '; its publication date is in doubt' : '');
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
      why(telling),
      disputes.get(placeOf(row))?.words ?? '',
    ]),
  );
  const undated = answer.undatedEvents.map(({ label, sentence, between, says, because }, i) => [
    String(answer.rows.length + i + 1),
    '',
    '',
    says ? 'no day known' : 'no date printed',
    label.text,
    label.article,
    label.url ?? '',
    oneLine(sentence.exact),
    says ? oneLine(says.exact) : '',
    '',
    [...(says ? [reasonText(because)] : []), showBounds(between)].filter((words) => words !== '').join('; '),
    '',
  ]);
  return `\ufeff${[COLUMNS, ...lines, ...undated].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

/** A cell that begins like a formula is kept from being one. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
