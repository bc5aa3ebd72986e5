import { readFileSync, realpathSync } from 'node:fs';
import { basename, parse } from 'node:path';
import { AT_LENGTH } from '../cards/compose.js';
import type { Answer, AnswerOf, StampedAnswer } from '../domain/answer.js';
import { checkDraft } from '../drafts/check-draft.js';
import { checkedAsJson } from '../drafts/checked-as-json.js';
import { checklistOf } from '../drafts/checklist.js';
import { commentedDraft } from '../drafts/draft-attachments.js';
import { sarifOf } from '../drafts/sarif.js';
import { sheetOf } from '../drafts/sheet.js';
import { toText } from '../platforms/terminal/text.js';
import { complain, operator, withProduct } from './shell.js';
import { writeFiles } from './write-files.js';

export type CheckOptions = Readonly<{
  archive?: string;
  role?: string;
  style?: string;
  json?: true;
  sarif?: true;
  sheet?: true;
  checklist?: true;
  docx?: string;
  replace?: true;
}>;

/**
 * Prints what the archive says of every quotation in a draft. 1 when one is wrong: altered, of another, denied, not found
 * in quotation marks, or only in a piece that was withdrawn or is held back; or when the headline or the lead says
 * otherwise than the body. 2 when the draft cannot be read.
 */
export async function check(root: string, path: string, options: CheckOptions): Promise<0 | 1 | 2> {
  const asker = operator(options.role);
  if (!asker) return complain(`--role is ${options.role}; it can be reader or editor.`);
  const forms = FORMS.filter((form) => options[form]).map((form) => `--${form}`);
  if (forms.length > 1) return complain(`${forms.join(' and ')} are two forms of one answer; give one of them.`);
  const bytes = bytesOf(path);
  if (bytes === null) return complain(`${path} cannot be opened; give the path of a .txt, .md or .docx file, or - .`);
  if (options.docx !== undefined && isSameFile(path, options.docx))
    return complain(`--docx would write over the draft, ${path}; give it another name.`);
  const file = { name: path === '-' ? 'standard input' : basename(path), bytes };
  return withProduct(root, options.archive, async (product) => {
    const archive = product.archiveFor(asker);
    const answer = await checkDraft(file, options.style ?? null, archive);
    if (answer.kind === 'refused') return complain(answer.explain);
    const { articles, indexedAt } = archive.counts();
    const stamped: StampedAnswer = { answer, id: 'check', articles, indexedAt, zone: 'UTC' };
    if (options.docx !== undefined && answer.kind === 'check') {
      const commented = commentedDraft(answer, asker.at);
      if (commented === null) return complain(`--docx writes comments into a Word draft; ${file.name} is none.`);
      const { dir, base } = parse(options.docx);
      const written = writeFiles(dir || '.', [{ name: base, bytes: commented }], options.replace ?? false);
      if (written.kind === 'not-written') return complain(`--docx: ${written.because}`);
    }
    const inForm = answer.kind === 'check' ? inFormAsked(answer, path, options, asker.at) : null;
    const card = () => toText(product.dispatch.draw(stamped, asker, AT_LENGTH * 100));
    process.stdout.write(`${inForm ?? card()}\n`);
    return isWrong(answer) ? 1 : 0;
  });
}

function inFormAsked(answer: AnswerOf<'check'>, path: string, options: CheckOptions, at: Date): string | null {
  if (options.sarif) return JSON.stringify(sarifOf(answer, path), null, 2);
  if (options.json) return JSON.stringify(checkedAsJson(answer), null, 2);
  if (options.sheet) return sheetOf(answer, at);
  return options.checklist ? checklistOf(answer) : null;
}

/** Whether a checked draft has something to mend. */
export function isWrong(answer: Answer): boolean {
  if (answer.kind !== 'check') return false;
  return (
    answer.checked.some(({ gravity }) => gravity === 'wrong') ||
    answer.top.some(({ about }) => about !== 'not in the body')
  );
}

const FORMS = ['json', 'sarif', 'sheet', 'checklist'] as const;

/** Whether both paths lead to one file, by whatever links. */
function isSameFile(path: string, other: string): boolean {
  try {
    return path !== '-' && realpathSync(path) === realpathSync(other);
  } catch {
    return false;
  }
}

/** Null when it cannot be opened. */
function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch {
    return null;
  }
}
