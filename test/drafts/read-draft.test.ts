import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/drafts/read-draft.js';
import { declaring, paragraph, wordFile } from './word-file.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textFile = (text: string, name = 'draft.txt') => readDraft({ name, bytes: bytes(text) });

function quotationsIn(text: string, name?: string) {
  const read = textFile(text, name);
  if (read.kind !== 'draft') throw new Error(read.because);
  return read.quotations.map(({ words, speaker, line, column }) => [words, speaker?.name ?? null, line, column]);
}

describe('a draft', () => {
  it('gives its quotations with whom they are credited to and where they stand', () => {
    const text =
      'Council in two minds\n\nThe council met.\n\nMerrin Oskallow, its leader, said: “We will not close the pier.”\n“It is late,” said Tamsin Rudge.';
    expect(quotationsIn(text)).toEqual([
      ['We will not close the pier.', 'Merrin Oskallow', 5, 37],
      ['It is late,', 'Tamsin Rudge', 6, 2],
    ]);
  });

  it('in Markdown is read without its syntax, and its places are those of the file', () => {
    const text =
      '---\ntitle: x\n---\n# The pier\n\nMerrin Oskallow said: “We will *not* close the [pier](https://example.org/a_b).”\n\n> Tamsin Rudge said: “It is **late**, and dark.”\n';
    expect(quotationsIn(text, 'draft.md')).toEqual([
      ['We will not close the pier.', 'Merrin Oskallow', 6, 24],
      ['It is late, and dark.', 'Tamsin Rudge', 8, 23],
    ]);
  });

  it('in Word counts paragraphs', () => {
    const file = wordFile(
      paragraph('The council met.') + paragraph('Merrin Oskallow said: “We ', 'will not close it.”'),
    );
    const read = readDraft({ name: 'draft.docx', bytes: file });
    if (read.kind !== 'draft') throw new Error(read.because);
    expect(read.counts).toBe('paragraphs');
    expect(read.quotations.map(({ words, line }) => [words, line])).toEqual([['We will not close it.', 2]]);
  });

  it('that sets single marks may quote over several paragraphs', () => {
    const text =
      'Merrin Oskallow said: ‘We met the anglers’ club today.\n\n‘It was late, and we’ll meet again.’\n\nNobody else came.';
    expect(quotationsIn(text)).toEqual([
      ['We met the anglers’ club today. It was late, and we’ll meet again.', 'Merrin Oskallow', 1, 24],
    ]);
  });

  it('that quotes at great length is looked up in runs of sentences', () => {
    const sentence = 'We counted the boards of the pier one by one and wrote the number down. ';
    const found = quotationsIn(`Merrin Oskallow said: “${sentence.repeat(60).trim()}”`);
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(([words]) => words).join(' ')).toBe(sentence.repeat(60).trim());
  });

  it('says that a mark is missing', () => {
    const read = textFile('Merrin Oskallow said: “We will not close the pier.\n\nThe council met and went home again.');
    expect(read.kind === 'draft' && read.quotations[0].unbalanced).toBe(true);
  });
});

describe('a draft that cannot be checked', () => {
  const because = (file: Uint8Array, name = 'draft.txt'): string => {
    const read = readDraft({ name, bytes: file });
    return read.kind === 'draft' ? 'read' : `${read.kind} ${read.because}`;
  };

  it('is told apart from one that quotes no one', () => {
    expect(because(bytes('The council met.'))).toMatch(/^quotes-no-one has no quotation marks/);
    expect(because(bytes('The council met. “ ” It left.'))).toMatch(/^quotes-no-one has quotation marks, but no words/);
  });

  it.each([
    ['is empty', bytes(' \n '), 'draft.txt'],
    ['is a PDF file', bytes('%PDF-1.7'), 'draft.txt'],
    ['is over 10 MB', new Uint8Array(10_000_001), 'draft.txt'],
    ['holds 5,000,000 characters', bytes('“word” '.repeat(1_000_000).slice(0, 5_000_000)), 'draft.txt'],
    ['holds 1,200 quotations'.replace(',', ''), bytes('She said: “We met again.” '.repeat(1_200)), 'draft.txt'],
    ['holds more than 10,000 quotation marks', bytes('“a '.repeat(100_000)), 'draft.txt'],
    ['is protected by a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'draft.docx'],
    ['is damaged', wordFile(paragraph('“One.”')).slice(0, 300), 'draft.docx'],
    ['unpacks to more than 100 MB', declaring(120_000_000), 'draft.docx'],
    ['is not a .docx file', bytes('She said: “We met.”'), 'draft.docx'],
  ])('is refused: %s', (sentence, file, name) => {
    expect(because(file, name)).toContain(`unreadable ${sentence}`);
  });
});
