import type { Span } from '../../domain/span.js';
import { literally } from '../../text/pattern.js';
import { namesTogether, nameWords, OFFICE } from '../names-together.js';

/** Finds the places where a stretch names one person, body or thing; in text order. */
export type FindName = (stretch: string) => readonly Span[];

/**
 * The finder of a name as one text uses it. A name is found in full, by its last words (`Apple Corps` for `Beatles Apple
 * Corps`), and, where the text also prints it in full: by surname or first name, by the office that the text puts beside
 * it, and by its common noun (`the store`).
 */
export function nameFinder(name: string, text: string): Readonly<{ find: FindName; isPerson: boolean }> {
  const parts = name
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '');
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (last === '') return { find: () => [], isPerson: false };
  const inFull = parts.slice(0, Math.max(1, parts.length - 1)).map((_, i) => sequence(parts.slice(i)));
  const full = whole(inFull, 'giu');
  if (parts.length === 1 || !text.match(full)) return { find: (stretch) => spansOf(stretch, [full]), isPerson: false };
  const byWord = IS_NAME.test(last) && standsAlone(parts, text);
  const short = [
    ...(byWord ? [literally(last)] : []),
    ...(byWord && IS_NAME.test(first) ? [`${literally(first)}(?!\\s+\\p{Lu})`] : []),
    ...officesOf(name, text).map((office) => `[Tt]he\\s+${office}`),
    ...(/^\p{Ll}+$/u.test(last) ? [`[Tt]he\\s+${literally(last)}`] : []),
  ];
  const patterns = short.length > 0 ? [full, whole(short, 'gu')] : [full];
  const isPerson = byWord || (parts.every((part) => IS_NAME.test(part)) && isGoneOnWith(inFull, text));
  return { find: (stretch) => spansOf(stretch, patterns), isPerson };
}

const IS_NAME = /^\p{Lu}\p{Ll}+$/u;

/** Whether the text also prints the last word of a name without the word before it. */
const standsAlone = (parts: readonly string[], text: string): boolean =>
  new RegExp(
    `(?<!${literally(parts.at(-2) ?? '')}\\s)(?<![\\p{L}\\p{N}])${literally(parts.at(-1) ?? '')}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(text);

/** `Jane Pell opened the pier. She …` */
const isGoneOnWith = (patterns: readonly string[], text: string): boolean =>
  new RegExp(`(?:${patterns.join('|')})(?![\\p{L}\\p{N}])[^.!?\\n]{0,300}[.!?][”"]?\\s+(?:He|She)\\s`, 'u').test(text);

/** The offices beside which the text prints the name: `the commissioner` is then the one so called. */
function officesOf(name: string, text: string): readonly string[] {
  const { holdsOffice } = namesTogether(text);
  const words = nameWords(name);
  return OFFICE.split('|').filter((office) => holdsOffice(words, office));
}

/** `iTunes store` also stands for `iTunes Music Store`. */
const sequence = (parts: readonly string[]): string => parts.map(literally).join('(?:\\s+\\p{Lu}\\p{L}+)?\\s+');
const whole = (patterns: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, flags);

function spansOf(stretch: string, patterns: readonly RegExp[]): Span[] {
  const found = patterns.flatMap((pattern) =>
    [...stretch.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  );
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, i, all) => !all.slice(0, i).some((earlier) => earlier.end > span.start));
}
