import type { Span } from '../../domain/span.js';

/** Finds the places where a stretch names one person, body or thing; in text order. */
export type FindName = (stretch: string) => readonly Span[];

/**
 * The finder of a name as one text uses it. A name is found in full, by its last words (`Apple Corps` for `Beatles Apple
 * Corps`), and, where the text also prints it in full, by surname or first name, or by its common noun: `the store`.
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
  const isPerson =
    IS_NAME.test(last) &&
    new RegExp(`(?<!${escaped(parts.at(-2) ?? '')}\\s)(?<![\\p{L}\\p{N}])${escaped(last)}(?![\\p{L}\\p{N}])`, 'u').test(
      text,
    );
  const short = [
    ...(isPerson ? [escaped(last)] : []),
    ...(isPerson && IS_NAME.test(first) ? [`${escaped(first)}(?!\\s+\\p{Lu})`] : []),
    ...(/^\p{Ll}+$/u.test(last) ? [`[Tt]he\\s+${escaped(last)}`] : []),
  ];
  const patterns = short.length > 0 ? [full, whole(short, 'gu')] : [full];
  return { find: (stretch) => spansOf(stretch, patterns), isPerson };
}

const IS_NAME = /^\p{Lu}\p{Ll}+$/u;

/** `iTunes store` also stands for `iTunes Music Store`. */
const sequence = (parts: readonly string[]): string => parts.map(escaped).join('(?:\\s+\\p{Lu}\\p{L}+)?\\s+');
const whole = (patterns: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, flags);
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function spansOf(stretch: string, patterns: readonly RegExp[]): Span[] {
  const found = patterns.flatMap((pattern) =>
    [...stretch.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  );
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, i, all) => !all.slice(0, i).some((earlier) => earlier.end > span.start));
}
