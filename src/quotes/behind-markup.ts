import type { Article } from '../domain/article.js';
import type { Attribution, Quotation } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import { type MappedText, plainMarkdown } from '../text/plain-markdown.js';

/**
 * Reads an article filed as Markdown as its reader sees it, so that `said [Ann Roe](https://…), **the mayor**` credits her,
 * and gives what is found by its place in the text as filed.
 *
 * @param read finds the quotations of a text without markup
 */
export function readBehindMarkup(
  article: Article,
  read: (article: Article) => readonly Quotation[],
): readonly Quotation[] {
  if (!/\.md$/i.test(article.file)) return read(article);
  const plain = plainMarkdown(article.text);
  if (plain.text.length === article.text.length) return read(article);
  const paragraphs = article.paragraphs.flatMap(({ span, role }) => {
    const seen = { start: placeOf(plain, span.start), end: placeOf(plain, span.end) };
    return seen.start < seen.end ? [{ span: seen, role }] : [];
  });
  return read({ ...article, text: plain.text, paragraphs }).map((quotation) => asFiled(quotation, plain));
}

/** Where in the plain text the first character stands that was filed at a place or behind it. */
function placeOf({ text, origin }: MappedText, filed: number): number {
  let [from, to] = [0, text.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((origin[middle] ?? 0) < filed) from = middle + 1;
    else to = middle;
  }
  return from;
}

function asFiled(quotation: Quotation, { origin }: MappedText): Quotation {
  const filed = ({ start, end }: Span): Span => ({
    start: origin[start] ?? 0,
    end: end > start ? (origin[end - 1] ?? 0) + 1 : (origin[start] ?? 0),
  });
  const orNull = (span: Span | null): Span | null => span && filed(span);
  return {
    ...quotation,
    content: quotation.content.map(filed),
    printed: quotation.printed.map(filed),
    attribution: attributionAsFiled(quotation.attribution, filed),
    act: orNull(quotation.act),
    channel: orNull(quotation.channel),
    hearer: orNull(quotation.hearer),
    nameWithheld: orNull(quotation.nameWithheld),
  };
}

function attributionAsFiled(attribution: Attribution, filed: (span: Span) => Span): Attribution {
  if (attribution.kind === 'none') return attribution;
  const { speaker, source, cue } = attribution;
  return {
    ...attribution,
    speaker: {
      ...speaker,
      nameAt: filed(speaker.nameAt),
      office: speaker.office && filed(speaker.office),
    },
    source: filed(source),
    cue: cue && filed(cue),
  };
}
