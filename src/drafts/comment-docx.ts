import { type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { zipSync } from 'fflate';
import { contains, overlaps, type Span } from '../domain/span.js';
import { docxText, type TextPiece, wordName } from './docx-text.js';
import { besideMain, parseXml, type WordDocument } from './open-docx.js';

/** A remark on a stretch of the document's text, as `docxText` counts it. */
export type Remark = Readonly<{ span: Span; text: string }>;

/**
 * The document with the remarks as Word comments, its own comments kept; nothing else is changed. Changes
 * `docx.document` in place. A remark on a stretch without text is left out.
 */
export function withComments(docx: WordDocument, remarks: readonly Remark[], author: string, at: Date): Uint8Array {
  const held = commentsPart(docx);
  let id = held.nextId;
  for (const { span, text } of remarks) {
    const around = markRange(docx, span);
    if (around === null) continue;
    placeMarks(docx.document, around, id);
    held.comments.documentElement?.appendChild(commentElement(held.comments, id, text, author, at));
    id++;
  }
  return zipSync({
    ...docx.parts,
    ...held.announced,
    [docx.main]: serialise(docx.document),
    [held.path]: serialise(held.comments),
  });
}

type Range = Readonly<{ first: Element; last: Element }>;

/** The runs that hold exactly the span, cut where it begins and ends; of a note the run that refers to it. */
function markRange(docx: WordDocument, span: Span): Range | null {
  const isNote = ({ element }: TextPiece): boolean => wordName(element) !== 't';
  for (const at of [span.start, span.end]) {
    const cut = docxText(docx).pieces.find((piece) => !isNote(piece) && piece.start < at && at < piece.end);
    if (cut) splitRun(cut, at);
  }
  const held = docxText(docx).pieces.filter((piece) =>
    isNote(piece) ? overlaps(piece, span) : contains(span, piece) && piece.end > piece.start,
  );
  const first = held[0] && runOf(held[0].element);
  const last = held.at(-1) && runOf(held.at(-1)!.element);
  return first && last ? { first, last } : null;
}

function runOf(element: Element): Element | null {
  let node = element.parentNode;
  while (node && wordName(node) !== 'r') node = node.parentNode;
  return node as Element | null;
}

/** Two runs of the same look in place of one. */
function splitRun({ element, start }: TextPiece, at: number): void {
  const run = runOf(element);
  if (run === null || element.parentNode !== run) return;
  const text = element.textContent ?? '';
  const tail = run.cloneNode(false) as Element;
  const look = Array.from(run.childNodes).find((child) => wordName(child) === 'rPr');
  if (look) tail.appendChild(look.cloneNode(true));
  const rest = element.cloneNode(false) as Element;
  rest.textContent = text.slice(at - start);
  element.textContent = text.slice(0, at - start);
  for (const piece of [element, rest]) piece.setAttributeNS(XML, 'xml:space', 'preserve');
  tail.appendChild(rest);
  while (element.nextSibling) tail.appendChild(element.nextSibling);
  run.parentNode?.insertBefore(tail, run.nextSibling);
}

function placeMarks(document: Document, { first, last }: Range, id: number): void {
  const root = document.documentElement!;
  const mark = (name: string): Element => {
    const element = wordElement(document, root, name);
    element.setAttributeNS(root.namespaceURI, qualified(root, 'id'), String(id));
    return element;
  };
  first.parentNode?.insertBefore(mark('commentRangeStart'), first);
  const reference = wordElement(document, root, 'r');
  reference.appendChild(mark('commentReference'));
  last.parentNode?.insertBefore(reference, last.nextSibling);
  last.parentNode?.insertBefore(mark('commentRangeEnd'), reference);
}

function commentElement(comments: Document, id: number, text: string, author: string, at: Date): Element {
  const root = comments.documentElement!;
  const comment = wordElement(comments, root, 'comment');
  const attributes = { id: String(id), author, initials: initialsOf(author), date: at.toISOString() };
  for (const [name, value] of Object.entries(attributes))
    comment.setAttributeNS(root.namespaceURI, qualified(root, name), value);
  for (const line of text.split('\n')) {
    const paragraph = wordElement(comments, root, 'p');
    const run = wordElement(comments, root, 'r');
    const words = wordElement(comments, root, 't');
    words.setAttributeNS(XML, 'xml:space', 'preserve');
    words.textContent = line;
    run.appendChild(words);
    paragraph.appendChild(run);
    comment.appendChild(paragraph);
  }
  return comment;
}

type CommentsPart = Readonly<{
  path: string;
  comments: Document;
  nextId: number;
  /** The parts that tell Word of it, when it is new. */
  announced: Readonly<Record<string, Uint8Array>>;
}>;

function commentsPart(docx: WordDocument): CommentsPart {
  const path = besideMain(docx.main, 'comments.xml');
  const present = docx.parts[path] && parseXml(docx.parts[path]);
  if (present) {
    const ids = Array.from(present.getElementsByTagNameNS('*', 'comment')).map((one) =>
      Number(one.getAttribute(qualified(one, 'id'))),
    );
    return { path, comments: present, nextId: Math.max(-1, ...ids) + 1, announced: {} };
  }
  const root = docx.document.documentElement!;
  const prefix = root.prefix ? `:${root.prefix}` : '';
  const source = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${qualified(root, 'comments')} xmlns${prefix}="${root.namespaceURI}"/>`;
  const comments = parseXml(new TextEncoder().encode(source))!;
  return { path, comments, nextId: 0, announced: announce(docx, path) };
}

function announce({ parts, main }: WordDocument, path: string): CommentsPart['announced'] {
  const relationsPath = besideMain(main, `_rels/${main.slice(main.lastIndexOf('/') + 1)}.rels`);
  const relations =
    parts[relationsPath] ??
    encode('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>');
  const types = parts['[Content_Types].xml'];
  return {
    [relationsPath]: withChild(relations, 'Relationship', {
      Id: 'onTheRecordComments',
      Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
      Target: 'comments.xml',
    }),
    ...(types && {
      '[Content_Types].xml': withChild(types, 'Override', {
        PartName: `/${path}`,
        ContentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
      }),
    }),
  };
}

function withChild(part: Uint8Array, name: string, attributes: Readonly<Record<string, string>>): Uint8Array {
  const parsed = parseXml(part);
  const root = parsed?.documentElement;
  if (!parsed || !root) return part;
  const child = parsed.createElementNS(root.namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value);
  root.appendChild(child);
  return serialise(parsed);
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const serialise = (document: Document): Uint8Array => encode(new XMLSerializer().serializeToString(document));
const qualified = (like: Element, name: string): string => (like.prefix ? `${like.prefix}:${name}` : name);
const wordElement = (document: Document, root: Element, name: string): Element =>
  document.createElementNS(root.namespaceURI, qualified(root, name));
const initialsOf = (author: string): string =>
  author
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
