import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withComments } from '../../src/drafts/comment-docx.js';
import { docxText } from '../../src/drafts/docx-text.js';
import { openDocx } from '../../src/drafts/open-docx.js';
import { paragraph, wordFile } from './word-file.js';

const opened = (bytes: Uint8Array) => {
  const result = openDocx(bytes);
  if (result.kind === 'unreadable') throw new Error(result.because);
  return result.docx;
};
const textOf = (bytes: Uint8Array): string => docxText(opened(bytes)).text.trim();
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const notes = (kind: string, said: string): string =>
  `<w:${kind}s xmlns:w="${W}"><w:${kind} w:id="-1"><w:p/></w:${kind}><w:${kind} w:id="3">${paragraph(said)}</w:${kind}></w:${kind}s>`;
const reference = (kind: string): string => `<w:r><w:${kind}Reference w:id="3"/></w:r>`;
/** Its first paragraph refers to an endnote, its second to a footnote. */
const NOTED = wordFile(
  `<w:p><w:r><w:t>The pier is shut.</w:t></w:r>${reference('endnote')}</w:p><w:p><w:r><w:t>It opens in May.</w:t></w:r>${reference('footnote')}</w:p>`,
  { 'word/footnotes.xml': notes('footnote', 'A foot.'), 'word/endnotes.xml': notes('endnote', 'An end.') },
);
const at = new Date('2031-05-04T09:00:00Z');

describe('a draft in Word', () => {
  it('is read as its reader sees it: insertions in, deletions and field codes out', () => {
    const body =
      '<w:p><w:r><w:t>The </w:t></w:r><w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del>' +
      '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>pier</w:t><w:br/><w:t>opens</w:t></w:r></w:p>';
    expect(textOf(wordFile(body + paragraph('Next.')))).toBe('The new pier\nopens\n\nNext.');
  });

  it('is read once where Word repeats a text box for older readers', () => {
    const box =
      '<w:p><w:r><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></mc:Choice>' +
      '<mc:Fallback><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>';
    expect(textOf(wordFile(box))).toBe('Boxed');
  });

  it('is read with its text boxes apart from the paragraphs they stand in', () => {
    const box = `<w:p><w:r><w:t>Copy.</w:t></w:r><w:r><w:pict><w:txbxContent>${paragraph('Boxed.')}</w:txbxContent></w:pict></w:r></w:p>`;
    expect(textOf(wordFile(box))).toBe('Copy.\n\nBoxed.');
  });

  it('is read with its footnotes and endnotes, in the order in which the copy refers to them', () => {
    expect(textOf(NOTED).split('\n\n')).toEqual(['The pier is shut.', 'It opens in May.', 'An end.', 'A foot.']);
  });

  it('comes back with a remark on a note where the copy refers to it', () => {
    const docx = opened(NOTED);
    const { text } = docxText(docx);
    const at_ = text.indexOf('foot');
    const parts = unzipSync(
      withComments(docx, [{ span: { start: at_, end: at_ + 4 }, text: 'x' }], 'On the Record', at),
    );
    const document = strFromU8(parts['word/document.xml']!);
    const marked = document.slice(document.indexOf('commentRangeStart'), document.indexOf('commentRangeEnd'));
    expect(marked).toContain('footnoteReference');
    expect(marked).not.toContain('endnoteReference');
  });

  it('comes back with each remark on its words, and with every word as it was', () => {
    const docx = opened(wordFile(paragraph('She said: “The pier', ' is closed,” and left.') + paragraph('More.')));
    const { text } = docxText(docx);
    const start = text.indexOf('The pier');
    const bytes = withComments(
      docx,
      [{ span: { start, end: start + 'The pier is closed'.length }, text: 'Different words\nsee 001' }],
      'On the Record',
      at,
    );
    const parts = unzipSync(bytes);
    const document = strFromU8(parts['word/document.xml']!);
    const marked = document.slice(document.indexOf('commentRangeStart'), document.indexOf('commentRangeEnd'));
    expect(marked.replace(/<[^>]*>/g, '').replace(/^[^>]*>/, '')).toMatch(/^The pier is closed/);
    expect(strFromU8(parts['word/comments.xml']!)).toContain('Different words');
    expect(strFromU8(parts['[Content_Types].xml']!)).toContain('comments+xml');
    expect(strFromU8(parts['word/_rels/document.xml.rels']!)).toContain('relationships/comments');
    expect(textOf(bytes)).toBe(text.trim());
  });

  it('keeps the comments it came with', () => {
    const comments = `<w:comments xmlns:w="${W}"><w:comment w:id="4" w:author="Sub"><w:p/></w:comment></w:comments>`;
    const docx = opened(wordFile(paragraph('One two.'), { 'word/comments.xml': comments }));
    const bytes = withComments(docx, [{ span: { start: 0, end: 3 }, text: 'Checked' }], 'On the Record', at);
    const after = strFromU8(unzipSync(bytes)['word/comments.xml']!);
    expect(after).toContain('w:author="Sub"');
    expect(after).toContain('w:id="5"');
  });

  it('loses and gains no word, wherever remarks fall', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.stringMatching(/^[a-z ]{1,12}$/), { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 5 }),
        (paragraphs, places) => {
          const docx = opened(wordFile(paragraphs.map((runs) => paragraph(...runs)).join('')));
          const before = docxText(docx).text;
          const remarks = places.map(([start, length]) => ({ span: { start, end: start + length }, text: 'x' }));
          const bytes = withComments(docx, remarks, 'On the Record', at);
          expect(docxText(opened(bytes)).text).toBe(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a file that is no draft', () => {
  const said = (bytes: Uint8Array): string => {
    const result = openDocx(bytes);
    return result.kind === 'unreadable' ? result.because : 'opened';
  };

  it('is refused with what to do when it is protected', () => {
    expect(said(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toContain('password');
  });

  it('is refused when it is cut short, empty, or another kind of file', () => {
    const whole = wordFile(paragraph('One.'));
    expect(said(whole.slice(0, whole.length / 2))).toContain('damaged');
    expect(said(new Uint8Array())).toContain('not a .docx');
    expect(said(zipSync({ 'a.txt': new Uint8Array([65]) }))).toContain('no Word document');
    expect(said(wordFile('<w:p>'))).toContain('not well-formed');
  });

  it('is refused when it would unpack to more than a draft can be', () => {
    const bomb = wordFile(paragraph('One.'));
    // Unpacked sizes stand in the directory at the end, 24 bytes into each of its entries (APPNOTE.TXT, 4.3.12).
    const entry = Buffer.from(bomb).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 120_000_000, true);
    expect(said(bomb)).toContain('100 MB');
  });

  it('is refused when it declares a document type, by which text can be multiplied', () => {
    const bytes = zipSync({
      'word/document.xml': new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    });
    expect(said(bytes)).toContain('not well-formed');
  });
});
