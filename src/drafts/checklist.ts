import { differenceInWords, explanationOf, findingInWords, placeInDraft, unsaidIn } from '../cards/finding-words.js';
import type { CheckedDraft, CheckedQuotation } from '../domain/check.js';

/** The findings as a Markdown list to tick off, worst first; what is held so is ticked already, what no one said is not to tick. */
export function checklistOf(draft: CheckedDraft): string {
  const { checked, top, file } = draft;
  const quoted = ({ quotation: { words } }: CheckedQuotation): string => words.replace(/\s+/g, ' ').trim();
  const speech = checked.filter(({ gravity }) => gravity !== 'not speech');
  const unsaid = unsaidIn(draft).flatMap(({ title, own }) => [
    `## ${title}`,
    '',
    ...own.map((one) => `- ${placeInDraft(one.quotation, draft)}: ${plain(quoted(one))}`),
    '',
  ]);
  const items = speech.flatMap((one) => {
    const box = one.gravity === 'fine' ? 'x' : ' ';
    const speaker = one.quotation.speaker === null ? '' : ` (${one.quotation.speaker.name})`;
    const what = findingInWords(one.finding);
    return [
      `- [${box}] **${what}**, ${placeInDraft(one.quotation, draft)}${plain(speaker)}: ${plain(quoted(one))}`,
      `  - ${plain(explanationOf(one))}`,
    ];
  });
  const tops = top.map(
    (one) => `- [ ] **${one.where === 'headline' ? 'Headline' : 'Lead'}**: ${plain(differenceInWords(one, draft))}`,
  );
  return [`# Quotations of ${plain(file.name)}`, '', ...tops, ...items, '', ...unsaid].join('\n');
}

/** Text that Markdown leaves as it is. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
