import type { Span } from '../../domain/span.js';
import { pattern } from '../../text/pattern.js';
import { EXPRESSIONS } from './expressions.js';
import type { Meaning, Mention } from './meaning.js';
import { withModifier } from './modifiers.js';
import { areAmong, type Signs, signsAt } from './openings.js';
import { type Family, foundIn, inLowerCase, withPlainSpace } from './rule.js';

/**
 * The time expressions of a text, in order, never overlapping: of those that overlap, the longest; of the same words,
 * the reading of the earlier rule. Time in proportion to the text.
 */
export function mentionsIn(printed: string): readonly Mention[] {
  const text = withPlainSpace(printed);
  const taken = new Uint8Array(text.length);
  const kept = candidates(text)
    .sort((a, b) => lengthOf(b.span) - lengthOf(a.span) || a.span.start - b.span.start || a.rank - b.rank)
    .filter(({ span }) => {
      if (taken.subarray(span.start, span.end).includes(1)) return false;
      taken.fill(1, span.start, span.end);
      return true;
    })
    .flatMap(({ span, meaning }) => (meaning === 'no-time' ? [] : [{ span, meaning }]))
    .sort((a, b) => a.span.start - b.span.start);
  return kept.map(({ span, meaning }, i) => withModifier(text, span, meaning, kept[i - 1]?.span.end ?? 0));
}

type Candidate = Readonly<{ span: Span; meaning: Meaning | 'no-time'; rank: number }>;

/** Every reading of every phrase, in no order. */
function candidates(text: string): Candidate[] {
  const lower = inLowerCase(text);
  const found: Candidate[] = [];
  // The last start of a phrase that each family was tried at.
  const tried = EXPRESSIONS.map(() => -1);
  for (const key of lower.matchAll(KEY)) {
    const starts: Start[] = [{ at: key.index, signs: signsAt(lower, key.index) }];
    for (const rank of familiesFor(key[0])) {
      const family = EXPRESSIONS[rank];
      if (!family) continue;
      while (starts.length <= family.reach) {
        const before = startBefore(lower, starts.at(-1)?.at ?? 0);
        if (before === -1) break;
        starts.push({ at: before, signs: signsAt(lower, before) });
      }
      for (let i = Math.min(family.reach, starts.length - 1); i >= 0; i--) {
        const start = starts[i];
        if (start && start.at > (tried[rank] ?? -1) && areAmong(family.openings, start.signs))
          addReadingsAt(start, { text, lower, family, rank }, found);
      }
      tried[rank] = key.index;
    }
  }
  return found;
}

/** Where a word begins, and with which signs. */
type Start = Readonly<{ at: number; signs: Signs }>;

/** Where the word or the figure before a place begins; -1 where there is none. */
function startBefore(lower: string, at: number): number {
  let i = at - 1;
  while (i >= 0 && !isLetter(lower.charCodeAt(i)) && !isFigure(lower.charCodeAt(i))) i--;
  if (i < 0) return -1;
  if (isLetter(lower.charCodeAt(i))) {
    while (isLetter(lower.charCodeAt(i - 1))) i--;
    return i;
  }
  while (isFigure(lower.charCodeAt(i - 1))) i--;
  return /['\x91]/.test(lower.charAt(i - 1)) ? i - 1 : i;
}

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Families that have a word among their keys, in the singular or the plural. */
const familiesFor = (key: string): readonly number[] =>
  FAMILIES_BY_KEY.get(isFigure(key.charCodeAt(key.length - 1)) ? '0' : key) ?? [];

const FAMILIES_BY_KEY: ReadonlyMap<string, readonly number[]> = new Map(
  [...new Set(EXPRESSIONS.flatMap(({ keys }) => [...keys]))].flatMap((key) => {
    const families = EXPRESSIONS.flatMap(({ keys }, rank) => (keys.has(key) ? [rank] : []));
    const singular = key.replace(/s$/, '');
    return [singular, `${singular}s`].map((form) => [form, families] as const);
  }),
);

const KEY_WORDS = [...FAMILIES_BY_KEY.keys()].filter((key) => /^[a-z]+$/.test(key));
/** A key as a whole word, or a figure, with the apostrophe of ’98; in the text as `inLowerCase` has it. */
const KEY = new RegExp(`['\\x91]?\\d+|(?<![a-z])(?:${KEY_WORDS.join('|')})(?![a-z])`, 'g');

type Tried = Readonly<{ text: string; lower: string; family: Family; rank: number }>;

function addReadingsAt({ at: start, signs }: Start, { text, lower, family, rank }: Tried, found: Candidate[]): void {
  for (const { openings, pattern, read } of family.rules) {
    if (!areAmong(openings, signs)) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(lower);
    const meaning = match && read(foundIn(text, match));
    if (meaning) found.push({ span: { start, end: endOf(text, start + match[0].length) }, meaning, rank });
  }
}

/** Without a stop that ends the sentence too: `on 20 Feb.` */
const endOf = (text: string, end: number): number =>
  text[end - 1] === '.' &&
  !/[ap]\.m\.$/i.test(text.slice(end - 4, end)) &&
  SENTENCE_BEHIND.test(text.slice(end, end + 8))
    ? end - 1
    : end;

const SENTENCE_BEHIND = pattern()`^(?:\s*$|\n| {1,4}[“"']?\p{Lu})`;

const lengthOf = ({ start, end }: Span): number => end - start;
