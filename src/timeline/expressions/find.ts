import type { Span } from '../../domain/span.js';
import { EXPRESSIONS } from './expressions.js';
import type { Meaning, Mention } from './meaning.js';
import { withModifier } from './modifiers.js';
import { areAmong, signsAt } from './openings.js';
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
  const starts: number[] = [];
  WORD.lastIndex = 0;
  for (let word = WORD.exec(lower); word !== null; word = WORD.exec(lower)) {
    starts.push(word.index);
    const last = starts.length - 1;
    for (const rank of familiesFor(word[0])) {
      const family = EXPRESSIONS[rank];
      if (!family) continue;
      for (let i = Math.max((tried[rank] ?? -1) + 1, last - family.reach); i <= last; i++)
        addReadingsAt(starts[i] ?? 0, { text, lower, family, rank }, found);
      tried[rank] = last;
    }
  }
  return found;
}

/** A word or a figure, with the apostrophe of ’98. */
const WORD = /['’‘]?\d+|[a-z]+/g;

/** Families that have a word among their keys, in the singular or the plural. Asked of every word, so it is one look-up. */
function familiesFor(token: string): readonly number[] {
  const last = token.charCodeAt(token.length - 1);
  const isNumber = last >= ZERO && last <= ZERO + 9;
  return FAMILIES_BY_KEY.get(isNumber ? '0' : token) ?? NO_FAMILIES;
}

const ZERO = '0'.charCodeAt(0);
const NO_FAMILIES: readonly number[] = [];

const FAMILIES_BY_KEY: ReadonlyMap<string, readonly number[]> = new Map(
  [...new Set(EXPRESSIONS.flatMap(({ keys }) => [...keys]))].flatMap((key) => {
    const families = EXPRESSIONS.flatMap(({ keys }, rank) => (keys.has(key) ? [rank] : []));
    const singular = key.replace(/s$/, '');
    return [singular, `${singular}s`].map((form) => [form, families] as const);
  }),
);

type Tried = Readonly<{ text: string; lower: string; family: Family; rank: number }>;

function addReadingsAt(start: number, { text, lower, family, rank }: Tried, found: Candidate[]): void {
  const signs = signsAt(lower, start);
  if (!areAmong(family.openings, signs)) return;
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
  text[end - 1] === '.' && /^(?:\s*$|\n| {1,4}[“"']?\p{Lu})/u.test(text.slice(end, end + 8)) ? end - 1 : end;

const lengthOf = ({ start, end }: Span): number => end - start;
