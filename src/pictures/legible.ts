import { isDrawn } from './lettering.js';

/** Words as they can be drawn, and the names of what in them could not be: `Arabic`, `emoji`. */
export type Legible = Readonly<{ text: string; named: readonly string[] }>;

/**
 * What can be drawn of a text. Signs that nobody sees, those among them that turn the order of letters, are left out. A
 * run in letters that the fonts lack is named in brackets, since a row of empty boxes would tell nothing.
 */
export function legible(text: string): Legible {
  const seen = text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
  const named = new Set<string>();
  let drawn = '';
  let last: string | null = null;
  let between = '';
  for (const { segment } of GRAPHEMES.segment(seen)) {
    if (segment === ' ' && last !== null) {
      between = ' ';
      continue;
    }
    const shown = drawable(segment);
    const name: string | null = shown === null ? (scriptOf(segment) ?? last ?? 'sign') : null;
    if (name === null) drawn += between + shown;
    else if (name !== last) drawn += `${between}[${name}]`;
    if (name !== null) named.add(name);
    last = name;
    between = '';
  }
  return { text: drawn, named: [...named] };
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Controls, joiners, soft hyphens, variation selectors, and what sets the direction of writing (UAX 9). */
const UNSEEN = /(?!\s)(?:\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Variation_Selector}|\p{Noncharacter_Code_Point})/gu;

/** The letter with its marks, or without them where only they are lacking; null when the letter is. */
function drawable(grapheme: string): string | null {
  if ([...grapheme].every(isDrawn)) return grapheme;
  const bare = grapheme.replace(/\p{M}+/gu, '');
  return bare !== '' && [...bare].every(isDrawn) ? bare : null;
}

const scriptOf = (grapheme: string): string | null => NAMES.find(([pattern]) => pattern.test(grapheme))?.[1] ?? null;

/** Scripts (Unicode, UAX 24), in the words of a reader. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, 'emoji'],
  [/\p{Script_Extensions=Arabic}/u, 'Arabic'],
  [/\p{Script_Extensions=Hebrew}/u, 'Hebrew'],
  [/\p{Script_Extensions=Han}|\p{Script_Extensions=Hiragana}|\p{Script_Extensions=Katakana}/u, 'Chinese or Japanese'],
  [/\p{Script_Extensions=Hangul}/u, 'Korean'],
  [/\p{Script_Extensions=Devanagari}/u, 'Devanagari'],
  [/\p{Script_Extensions=Bengali}/u, 'Bengali'],
  [/\p{Script_Extensions=Gurmukhi}/u, 'Gurmukhi'],
  [/\p{Script_Extensions=Gujarati}/u, 'Gujarati'],
  [/\p{Script_Extensions=Tamil}/u, 'Tamil'],
  [/\p{Script_Extensions=Telugu}/u, 'Telugu'],
  [/\p{Script_Extensions=Thai}/u, 'Thai'],
  [/\p{Script_Extensions=Ethiopic}/u, 'Ethiopic'],
  [/\p{Script_Extensions=Armenian}/u, 'Armenian'],
  [/\p{Script_Extensions=Georgian}/u, 'Georgian'],
  [/\p{Script_Extensions=Cyrillic}/u, 'Cyrillic'],
  [/\p{Script_Extensions=Greek}/u, 'Greek'],
  [/\p{L}/u, 'other letters'],
];
