import type { Archive } from '../archive/archive.js';
import type { Answer } from '../domain/answer.js';
import type { DraftFile } from '../domain/draft.js';
import { readDraft } from './read-draft.js';

/**
 * Every quotation of a draft beside what the archive holds; a notice when it quotes no one; refused, with the reason,
 * when it cannot be read.
 *
 * @param style the name of a house style; null for the newsroom's own
 */
export async function checkDraft(file: DraftFile, style: string | null, archive: Archive): Promise<Answer> {
  const read = readDraft(file);
  switch (read.kind) {
    case 'draft':
      return archive.check(read, style);
    case 'quotes-no-one':
      return { kind: 'notice', title: 'Nothing to check', lines: [`${file.name} ${read.because}.`] };
    case 'unreadable':
      return { kind: 'refused', explain: `${file.name} ${read.because}.`, suggestions: [] };
    default:
      return read satisfies never;
  }
}
