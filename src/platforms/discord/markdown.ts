const alwaysMarkup = /[\\`*_~|<>[\]()#:@]/g;
const bulletAtLineStart = /^([ \t]*)([-+])/gm;
const numberAtLineStart = /^([ \t]*\d+)\./gm;

/** Letters written from right to left, and the invisible characters that turn the writing direction. */
const turnsDirection = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/**
 * Text that Discord shows character for character: no bold, no list, no link, no mention, no emoji code.
 * Discord drops a backslash before any character that is neither a letter, a digit nor white space.
 */
export function escapeMarkdown(text: string): string {
  const escaped = text
    .replace(alwaysMarkup, '\\$&')
    .replace(bulletAtLineStart, '$1\\$2')
    .replace(numberAtLineStart, '$1\\.');
  // Without the isolate, words that turn the direction would also turn what we say after them.
  return turnsDirection.test(text) ? `${firstStrongIsolate}${escaped}${popIsolate}` : escaped;
}

/**
 * A label and where it leads. The host is the part to click, for two reasons: a reader sees where a link goes,
 * and Discord shows the backslashes of an escaped label inside a link (discord/discord-api-docs issue 6185).
 */
export function drawLink(label: string, url: string): string {
  const target = webAddress(url);
  if (target === null) return escapeMarkdown(label);
  return `${escapeMarkdown(label)} ([${target.host}](${target.href.replace(/[()<>]/g, percentEncoded)}))`;
}

function webAddress(url: string): URL | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  return address?.protocol === 'https:' || address?.protocol === 'http:' ? address : null;
}

const percentEncoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
