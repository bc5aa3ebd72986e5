import { differenceInWords, explanationOf, findingInWords, placeName } from '../cards/finding-words.js';
import type { CheckedDraft, CheckedQuotation } from '../domain/check.js';

/** The findings as a Markdown list to tick off, worst first; what is held so is ticked already. */
export function checklistOf(draft: CheckedDraft): string {
  const { checked, top, counts, file } = draft;
  const place = (line: number): string => `${placeName(counts)} ${line}`;
  const quoted = ({ quotation: { words } }: CheckedQuotation): string => words.replace(/\s+/g, ' ').trim();
  const items = checked.flatMap((one) => {
    const box = one.gravity === 'fine' || one.gravity === 'not speech' ? 'x' : ' ';
    const speaker = one.quotation.speaker === null ? '' : ` (${one.quotation.speaker.name})`;
    const what = one.gravity === 'not speech' ? 'Said by no one' : findingInWords(one.finding);
    return [
      `- [${box}] **${what}**, ${place(one.quotation.line)}${plain(speaker)}: ${plain(quoted(one))}`,
      ...(one.gravity === 'not speech' ? [] : [`  - ${plain(explanationOf(one))}`]),
    ];
  });
  const tops = top.map(
    (one) => `- [ ] **${one.where === 'headline' ? 'Headline' : 'Lead'}**: ${plain(differenceInWords(one, draft))}`,
  );
  return [`# Quotations of ${plain(file.name)}`, '', ...tops, ...items, ''].join('\n');
}

/** Text that Markdown leaves as it is. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
