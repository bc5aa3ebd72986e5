import { differenceInWords, explanationOf, findingInWords, placeName, UNSAID } from '../cards/finding-words.js';
import type { CheckedDraft, CheckedQuotation } from '../domain/check.js';

/** The findings as a Markdown list to tick off, worst first; what is held so is ticked already, what no one said is not to tick. */
export function checklistOf(draft: CheckedDraft): string {
  const { checked, top, counts, file } = draft;
  const place = (line: number): string => `${placeName(counts)} ${line}`;
  const quoted = ({ quotation: { words } }: CheckedQuotation): string => words.replace(/\s+/g, ' ').trim();
  const speech = checked.filter(({ gravity }) => gravity !== 'not speech');
  const unsaid = checked.filter(({ gravity }) => gravity === 'not speech');
  const items = speech.flatMap((one) => {
    const box = one.gravity === 'fine' ? 'x' : ' ';
    const speaker = one.quotation.speaker === null ? '' : ` (${one.quotation.speaker.name})`;
    const what = findingInWords(one.finding);
    return [
      `- [${box}] **${what}**, ${place(one.quotation.line)}${plain(speaker)}: ${plain(quoted(one))}`,
      `  - ${plain(explanationOf(one))}`,
    ];
  });
  const tops = top.map(
    (one) => `- [ ] **${one.where === 'headline' ? 'Headline' : 'Lead'}**: ${plain(differenceInWords(one, draft))}`,
  );
  const others = unsaid.map((one) => `- ${place(one.quotation.line)}: ${plain(quoted(one))}`);
  const last = others.length === 0 ? [] : [`## ${UNSAID}`, '', ...others, ''];
  return [`# Quotations of ${plain(file.name)}`, '', ...tops, ...items, '', ...last].join('\n');
}

/** Text that Markdown leaves as it is. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
