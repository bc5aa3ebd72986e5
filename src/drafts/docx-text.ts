import type { Document, Element, Node } from '@xmldom/xmldom';
import type { Span } from '../domain/span.js';
import type { WordDocument } from './open-docx.js';

/** The text of a Word document, one paragraph a block, and the elements that it stands in. */
export type DocxText = Readonly<{
  text: string;
  pieces: readonly TextPiece[];
  /** The footnotes and endnotes, behind the copy in the order in which it refers to them. */
  notes: readonly Span[];
}>;

/**
 * The text of one `w:t` element, or of a note, which stands where the copy refers to it; `start` and `end` count in the
 * document's text.
 */
export type TextPiece = Readonly<{ element: Element; start: number; end: number }>;

/**
 * What a reader of the document sees: tracked insertions are in it, tracked deletions, field codes and the second copy
 * of a text box are not. Paragraphs are a blank line apart.
 */
export function docxText({ document, notes: held }: Pick<WordDocument, 'document' | 'notes'>): DocxText {
  const pieces: TextPiece[] = [];
  const references: Element[] = [];
  let text = '';
  let isNote = false;
  const visit = (node: Node, depth: number): void => {
    const name = wordName(node);
    if (depth > DEEPEST || (name !== null && UNSEEN.has(name))) return;
    if (name === 't') {
      const start = text.length;
      text += node.textContent ?? '';
      if (!isNote) pieces.push({ element: node as Element, start, end: text.length });
      return;
    }
    if (name === 'footnoteReference' || name === 'endnoteReference') references.push(node as Element);
    if (name === 'tab') text += '\t';
    else if (name === 'br' || name === 'cr') text += '\n';
    else if (name === 'noBreakHyphen') text += '\u2011';
    // A text box stands inside a paragraph, and is none of it.
    else if (name === 'txbxContent') text += '\n\n';
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, depth + 1);
    if (name === 'p') text = `${text.replace(/[\t ]+$/, '')}\n\n`;
  };
  if (document.documentElement) visit(document.documentElement, 0);
  isNote = true;
  const notes = references.flatMap((reference) => {
    const note = noteOf(reference, held);
    const start = text.length;
    if (note) visit(note, 0);
    const span = { start, end: text.length };
    if (span.end === start) return [];
    pieces.push({ element: reference, ...span });
    return [span];
  });
  return { text, pieces, notes };
}

function noteOf(reference: Element, held: readonly Document[]): Element | undefined {
  const kind = wordName(reference) === 'footnoteReference' ? 'footnote' : 'endnote';
  const idOf = (element: Element): string | null => element.getAttributeNS(element.namespaceURI, 'id');
  return held
    .flatMap((part) => Array.from(part.getElementsByTagNameNS('*', kind)))
    .find((note) => idOf(note) !== null && idOf(note) === idOf(reference));
}

/** The local name of a WordprocessingML element, or of the wrapper that repeats a text box for older readers. */
export function wordName(node: Node): string | null {
  if (node.nodeType !== ELEMENT) return null;
  const { namespaceURI, localName } = node as Element;
  if (localName === 'Fallback') return localName;
  return namespaceURI !== null && WORDPROCESSING.has(namespaceURI) ? localName : null;
}

/** Elements within elements; tables in tables come to some dozens. What lies deeper was not made by a word processor. */
const DEEPEST = 500;

const ELEMENT = 1;

/** Transitional and strict Office Open XML (ISO/IEC 29500). */
const WORDPROCESSING = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

const UNSEEN = new Set(['del', 'delText', 'instrText', 'Fallback', 'moveFrom', 'pPr', 'rPr', 'sectPr']);
