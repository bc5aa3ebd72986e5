import { forChats, sizeInWords } from '../attachments.js';
import type { Attachment } from '../platform.js';

/** A line for each file that goes with an answer: a terminal shows none, the command line writes them. */
export function fileLines(attachments: readonly Attachment[]): readonly string[] {
  return forChats(attachments).map(
    ({ name, bytes }) =>
      `With this goes ${name} (${sizeInWords(bytes.length)}), which is not shown here; npm run -s cli -- help says what writes files.`,
  );
}
