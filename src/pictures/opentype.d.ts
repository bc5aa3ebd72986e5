/** The part of opentype.js that is used; the package brings no types. */
declare module 'opentype.js' {
  export type Glyph = Readonly<{ index: number; advanceWidth?: number }>;
  export type Font = Readonly<{ unitsPerEm: number; charToGlyph(character: string): Glyph }>;
  const opentype: Readonly<{ parse(buffer: ArrayBuffer): Font }>;
  export default opentype;
}
