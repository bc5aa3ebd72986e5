import type { Article } from '../domain/article.js';
import type { Attribution, Quotation } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import { inSource, type MappedText, placeOf } from '../text/mapped-text.js';
import { isMarkdown, plainMarkdown } from '../text/plain-markdown.js';

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
  if (!isMarkdown(article.file)) return read(article);
  const plain = plainMarkdown(article.text);
  if (plain.text.length === article.text.length) return read(article);
  const paragraphs = article.paragraphs.flatMap(({ span, role }) => {
    const seen = { start: placeOf(plain, span.start), end: placeOf(plain, span.end) };
    return seen.start < seen.end ? [{ span: seen, role }] : [];
  });
  return read({ ...article, text: plain.text, paragraphs }).map((quotation) => asFiled(quotation, plain));
}

function asFiled(quotation: Quotation, plain: MappedText): Quotation {
  const filed = (span: Span): Span => withItsSigns(span, plain);
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

/** Where signs stand among the words, those that stand around them belong to it: half a link would be none. */
function withItsSigns(span: Span, plain: MappedText): Span {
  const { start, end } = inSource(plain, span);
  if (end - start === span.end - span.start) return { start, end };
  return { start: span.start === 0 ? 0 : (plain.origin[span.start - 1] ?? 0) + 1, end: plain.origin[span.end] ?? end };
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
