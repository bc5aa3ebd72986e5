import { differenceInWords, explanationOf, findingInWords } from '../cards/finding-words.js';
import type { Answer } from '../domain/answer.js';
import type { CheckedDraft } from '../domain/check.js';
import { hull } from '../domain/span.js';
import { checklistOf } from './checklist.js';
import { type Remark, withComments } from './comment-docx.js';
import { openDocx } from './open-docx.js';
import { sheetOf } from './sheet.js';

/** A file that goes with an answer; none of them is a picture. */
type DraftAttachment = Readonly<{ name: string; type: string; bytes: Uint8Array; alt: null }>;

/** Fewer findings than this are all in the card. */
const WORTH_A_LIST = 5;

/** What goes back with a checked draft: a Word draft with the findings as comments, a checklist, a sheet to print. */
export function draftAttachments(answer: Answer, at: Date): readonly DraftAttachment[] {
  if (answer.kind !== 'check') return [];
  const stem = answer.file.name.replace(/\.[a-z]+$/i, '').replace(/\s+/g, '-');
  const commented = commentedDraft(answer, at);
  const word: readonly DraftAttachment[] =
    commented === null ? [] : [{ name: `${stem}-checked.docx`, type: WORD, bytes: commented, alt: null }];
  if (answer.checked.length < WORTH_A_LIST) return word;
  const text = (name: string, type: string, content: string): DraftAttachment => ({
    name,
    type,
    bytes: new TextEncoder().encode(content),
    alt: null,
  });
  return [
    ...word,
    text(`${stem}-checklist.md`, 'text/markdown', checklistOf(answer)),
    text(`${stem}-sheet.html`, 'text/html', sheetOf(answer, at)),
  ];
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The Word draft with every finding as a comment on its words; null when the draft is no Word file. */
export function commentedDraft(draft: CheckedDraft, at: Date): Uint8Array | null {
  if (draft.counts !== 'paragraphs') return null;
  const opened = openDocx(draft.file.bytes);
  if (opened.kind === 'unreadable') return null;
  const remarks: Remark[] = draft.checked
    .filter(({ gravity }) => gravity !== 'not speech')
    .map((one) => ({
      span: hull(one.quotation.pieces),
      text: `${findingInWords(one.finding)}. ${explanationOf(one)}`,
    }));
  const tops = draft.top.map((one): Remark => ({ span: one.at, text: differenceInWords(one, draft) }));
  return withComments(opened.docx, [...tops, ...remarks], 'On the Record', at);
}
