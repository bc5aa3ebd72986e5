import type { Filing } from '../../../src/domain/filing.js';
import { articleId, version } from '../../../src/domain/ids.js';
import type { Quotation } from '../../../src/domain/quotation.js';
import type { Span } from '../../../src/domain/span.js';
import { READER } from '../../../src/quotes/read-quotations.js';
import type { InventedArticle } from './invented-archive.js';

/**
 * An invented article as the reader would file it. Reading a hundred thousand takes minutes, and is not what is measured:
 * every quotation stands in a paragraph of its own, `“…,” said Name.`
 */
export function inventedFiling({ id, day, outlet, headline, text }: InventedArticle): Filing {
  const paragraphs = paragraphsOf(text);
  const quotations = paragraphs.flatMap((span) => quotationIn(text, span) ?? []);
  return {
    article: {
      id: articleId(id),
      version: version(id),
      text,
      paragraphs: paragraphs.map((span) => ({ span, role: 'body' })),
      headline,
      outlet,
      url: null,
      published: { value: day, zone: 'UTC' },
      basedOn: null,
      status: { kind: 'live' },
      file: `${id}.md`,
      firstLine: 6,
    },
    readBy: READER,
    quotations,
  };
}

function paragraphsOf(text: string): readonly Span[] {
  let start = 0;
  return text.split('\n\n').map((paragraph) => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 2;
    return span;
  });
}

function quotationIn(text: string, { start, end }: Span): Quotation | null {
  const paragraph = text.slice(start, end);
  const close = paragraph.indexOf(',” said ');
  if (!paragraph.startsWith('“') || close === -1) return null;
  const cue = { start: start + close + 3, end: start + close + 7 };
  const name = { start: cue.end + 1, end: end - 1 };
  return {
    kind: 'direct',
    content: [{ start: start + 1, end: start + close }],
    printed: [{ start, end: start + close + 2 }],
    unbalanced: false,
    attribution: {
      kind: 'speaker',
      speaker: { kind: 'person', name: text.slice(name.start, name.end), nameAt: name, office: null },
      source: name,
      cue,
      because: { kind: 'rule', rule: 'cue-and-source' },
      confidence: 1,
    },
    manner: 'said',
    act: null,
    channel: null,
    hearer: null,
    nameWithheld: null,
  };
}
