import { counted } from '../cards/counted.js';
import { differenceInWords, explanationOf, findingInWords, placeInDraft, unsaidIn } from '../cards/finding-words.js';
import type { CheckedDraft, CheckedQuotation } from '../domain/check.js';

/** The findings as one HTML page to print and tick off, worst first; black on white, with nothing to load. */
export function sheetOf(draft: CheckedDraft, at: Date): string {
  const { checked, top, file, searched, style } = draft;
  const rows = checked.filter(({ gravity }) => gravity !== 'not speech').map((one) => rowOf(one, draft));
  const unsaid = unsaidIn(draft).flatMap(({ title, own }) =>
    own.map(
      ({ quotation }) =>
        `<tr><td class="box"></td><td>${placeInDraft(quotation, draft)}</td><td>${escaped(quotation.words)}</td><td>${title}</td></tr>`,
    ),
  );
  const tops = top.map((one) => {
    const where = one.where === 'headline' ? 'Headline' : 'Lead';
    return `<tr><td class="box">☐</td><td>${where}</td><td>${escaped(one.words)}</td><td>${escaped(differenceInWords(one, draft))}</td></tr>`;
  });
  const title = `Quotations of ${escaped(file.name)}`;
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head><body>`,
    `<h1>${title}</h1>`,
    `<p>Checked ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC against ${counted(searched.quotations, 'quotation')} in ${counted(searched.articles, 'article')}; house style ${escaped(style.name)}.</p>`,
    '<table><thead><tr><th></th><th>Where</th><th>In the draft</th><th>As held</th></tr></thead><tbody>',
    ...tops,
    ...rows,
    ...unsaid,
    '</tbody></table></body></html>',
    '',
  ].join('\n');
}

function rowOf(one: CheckedQuotation, draft: CheckedDraft): string {
  const { words, speaker } = one.quotation;
  const credited = speaker === null ? '' : `<br>${escaped(speaker.name)}`;
  const box = one.gravity === 'fine' ? '☑' : '☐';
  return [
    `<tr class="${one.gravity}"><td class="box">${box}</td>`,
    `<td>${placeInDraft(one.quotation, draft)}${credited}</td><td>${escaped(words)}</td>`,
    `<td><strong>${escaped(findingInWords(one.finding))}</strong><br>${escaped(explanationOf(one))}</td></tr>`,
  ].join('');
}

const STYLE =
  'body{font:11pt/1.4 serif;margin:2cm}h1{font-size:15pt}table{border-collapse:collapse;width:100%}' +
  'th,td{border-top:1px solid #000;padding:4pt 6pt;text-align:left;vertical-align:top}' +
  '.box{font-size:14pt}tr{break-inside:avoid}.wrong strong{text-decoration:underline}@page{margin:1.5cm}@media print{body{margin:0}}';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
