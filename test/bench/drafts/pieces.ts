import type { Stretch } from './case.js';

/** Text, or text that is to be found again under a key. */
export type Piece = string | Readonly<{ words: string; key: string }>;

/** A paragraph; its pieces follow each other without spaces. */
export type Paragraph = readonly Piece[];

/** Paragraphs as one text, an empty line between two, and where each keyed piece stands in it, in text order. */
export function joined(paragraphs: readonly Paragraph[]): Readonly<{ text: string; at: ReadonlyMap<string, Stretch> }> {
  const at = new Map<string, Stretch>();
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    for (const piece of paragraph) {
      const words = typeof piece === 'string' ? piece : piece.words;
      if (typeof piece !== 'string') at.set(piece.key, { start: text.length, end: text.length + words.length });
      text += words;
    }
  }
  return { text, at };
}

export function wordCount(paragraphs: readonly Paragraph[]): number {
  return joined(paragraphs).text.split(/\s+/u).length;
}
