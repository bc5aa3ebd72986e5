import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

export type Weight = 'regular' | 'bold';

const { resolve } = createRequire(import.meta.url);

/** Inter (SIL Open Font License), as files: the renderer draws nothing, and says nothing, with any other form of font. */
export const fontFiles: Readonly<Record<Weight, string>> = {
  regular: resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
};

const opened = new Map<Weight, Font>();

function fontOf(weight: Weight): Font {
  const known = opened.get(weight);
  if (known) return known;
  const bytes = readFileSync(fontFiles[weight]);
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  opened.set(weight, font);
  return font;
}

/** Whether the fonts have a glyph for a character. */
export const isDrawn = (character: string): boolean => fontOf('regular').charToGlyph(character).index !== 0;

/** How wide a line of text is when drawn at `size`, in the same unit. Kerning, which only narrows it, is left out. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const font = fontOf(weight);
  let units = 0;
  for (const character of text) units += font.charToGlyph(character).advanceWidth ?? font.unitsPerEm;
  return (units / font.unitsPerEm) * size;
}

/**
 * Breaks a text into at most `most` lines that fit into `width`, between words, or within a word that is wider than a
 * line. `cut` when the text goes on beyond the last line, which then leaves room for `…`.
 */
export function wrap(
  text: string,
  { width, size, weight, most }: Readonly<{ width: number; size: number; weight: Weight; most: number }>,
): Readonly<{ lines: readonly string[]; cut: boolean }> {
  const fits = (line: string): boolean => widthOf(line, size, weight) <= width;
  const lines: string[] = [];
  let rest = text.replace(/\s+/gu, ' ').trim();
  while (rest !== '' && lines.length < most) {
    const last = lines.length === most - 1;
    if (fits(rest)) {
      lines.push(rest);
      rest = '';
      break;
    }
    let end = 0;
    for (
      let at = rest.indexOf(' ');
      at !== -1 && fits(rest.slice(0, at) + (last ? '…' : ''));
      at = rest.indexOf(' ', at + 1)
    ) {
      end = at;
    }
    if (end === 0) {
      end = 1;
      while (end < rest.length && fits(rest.slice(0, end + 1) + (last ? '…' : ''))) end++;
      if (/[\uD800-\uDBFF]/.test(rest[end - 1] ?? '')) end++;
    }
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return { lines, cut: rest !== '' };
}
