/** Markup fit for a page. Only `html` makes it, so every word that comes from elsewhere has been escaped. */
export type Html = Readonly<{ markup: string }>;

type Hole = string | number | Html | null | readonly Html[];

/** Holes may stand between tags or inside quoted attributes; null leaves nothing. */
export function html(literals: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  const markup = literals.map((literal, at) => literal + (at < holes.length ? markupOf(holes[at] ?? null) : ''));
  return { markup: markup.join('') };
}

export const nothing: Html = { markup: '' };

function markupOf(hole: Hole): string {
  if (hole === null) return '';
  if (typeof hole === 'string' || typeof hole === 'number') return escapeText(String(hole));
  return 'markup' in hole ? hole.markup : hole.map((piece) => piece.markup).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A browser turns a bare carriage return into a line feed, and the text would no longer be as filed.
  '\r': '&#13;',
};

const escapeText = (text: string): string =>
  text.replace(/[&<>"'\r]/g, (character) => entities[character] ?? character);

/** A link when the address is one of the web's or of this page's; only its label otherwise. */
export function drawLink(label: Html, url: string): Html {
  if (url.startsWith('/') && !url.startsWith('//')) return html`<a href="${url}">${label}</a>`;
  const protocol = URL.canParse(url) ? new URL(url).protocol : null;
  if (protocol !== 'https:' && protocol !== 'http:') return label;
  return html`<a href="${url}" rel="noopener noreferrer">${label}</a>`;
}

/** What a payload holds and this page cannot draw is said, so that nobody takes the preview for the whole message. */
export const notDrawn = (type: string): Html => html`<span class="not-drawn">not drawn: ${type}</span>`;
