import type { Article, Paragraph, Published, Role } from '../../domain/article.js';
import { isCopy } from '../../domain/article.js';
import type { Span } from '../../domain/span.js';
import { drawLink, type Html, html, nothing } from './markup.js';
import { page } from './page.js';

/**
 * An article exactly as filed.
 *
 * @param label how answers name it
 * @param passage what to highlight; null for nothing
 */
export function articlePage(article: Article, label: string, passage: Span | null): Html {
  const headline = article.headline ?? label;
  return page(
    headline,
    html`<main class="article">
      <p class="back"><a href="/">Ask On the Record</a></p>
      <h1>${headline}</h1>
      <p class="about">${label} · ${publishedWords(article.published)}${elsewhere(article.url)}</p>
      <p class="about">Exactly as filed in ${article.file}. Lines set in grey are not copy: nothing in them is credited to anyone.</p>
      <div class="filed" lang="en">${drawText(article, passage)}</div>
    </main>`,
  );
}

/** The span that an address asks for; null when it does not lie in the text. */
export function passageIn(article: Article, from: string | undefined, to: string | undefined): Span | null {
  const [start, end] = [from, to].map((offset) => (/^\d{1,9}$/.test(offset ?? '') ? Number(offset) : Number.NaN));
  if (start === undefined || end === undefined) return null;
  return start < end && end <= article.text.length ? { start, end } : null;
}

const labels: Readonly<Record<Role, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Copy',
  'cross-head': 'Cross-head',
  'link-line': 'Link to another piece',
  'player-notice': 'Player notice',
  'read-more': 'Read-more line',
  'share-line': 'Share line',
  'file-date': 'Date of the file',
};

/** Every character of the text once, in order: a paragraph takes the white space after it along. */
function drawText({ text, paragraphs }: Article, passage: Span | null): Html {
  const whole: Paragraph = { role: 'body', span: { start: 0, end: text.length } };
  const all = paragraphs.length === 0 ? [whole] : paragraphs;
  let marked = false;
  const drawn = all.map(({ role }, at) => {
    const stretch = {
      start: at === 0 ? 0 : (all[at]?.span.start ?? 0),
      end: all[at + 1]?.span.start ?? text.length,
    };
    const within = passage === null ? null : overlapOf(stretch, passage);
    const words =
      within === null ? html`${text.slice(stretch.start, stretch.end)}` : highlight(text, stretch, within, !marked);
    marked ||= within !== null;
    // The label is drawn by the style sheet, so that copying the text brings the words as filed and nothing else.
    return isCopy(role) ? html`<p>${words}</p>` : html`<p class="not-copy" data-label="${labels[role]}">${words}</p>`;
  });
  return html`${drawn}`;
}

function highlight(text: string, stretch: Span, within: Span, isFirst: boolean): Html {
  const words = text.slice(within.start, within.end);
  // Focus brings the passage into view without a script, and a screen reader to its words.
  const mark = isFirst ? html`<mark id="passage" tabindex="-1" autofocus>${words}</mark>` : html`<mark>${words}</mark>`;
  return html`${text.slice(stretch.start, within.start)}${mark}${text.slice(within.end, stretch.end)}`;
}

function overlapOf(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

function publishedWords(published: Published | null): string {
  if (published === null) return 'no publication date stated';
  const { value, zone } = published;
  const [, day, hour] = /^(\d{4}-\d{2}-\d{2})(T.+)?$/.exec(value) ?? [];
  const at = new Date(value);
  if (day === undefined || Number.isNaN(at.getTime())) return `published ${value}`;
  const dateStyle = 'long';
  // A day without an hour is that day in its own zone, and is not to be moved into another.
  if (hour === undefined)
    return `published ${new Intl.DateTimeFormat('en-GB', { dateStyle, timeZone: 'UTC' }).format(at)}`;
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle, timeStyle: 'short', timeZone: zone });
  return `published ${format.format(at)} (${zone})`;
}

const elsewhere = (url: string | null): Html =>
  url === null ? nothing : html` · ${drawLink(html`as published`, url)}`;
