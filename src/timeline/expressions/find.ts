import type { Span } from '../../domain/span.js';
import { EXPRESSIONS } from './expressions.js';
import type { Meaning, Mention } from './meaning.js';
import { withModifier } from './modifiers.js';
import { type Family, foundIn, withPlainSpace } from './rule.js';

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
  const found: Candidate[] = [];
  // The last start of a phrase that each family was tried at.
  const tried = EXPRESSIONS.map(() => -1);
  const starts: number[] = [];
  for (const { 0: token, index } of text.matchAll(WORD)) {
    starts.push(index);
    for (const rank of familiesFor(token)) {
      const family = EXPRESSIONS[rank];
      const last = starts.length - 1;
      if (!family) continue;
      for (let i = Math.max((tried[rank] ?? -1) + 1, last - family.reach); i <= last; i++)
        found.push(...readingsAt(text, starts[i] ?? 0, family, rank));
      tried[rank] = last;
    }
  }
  return found;
}

/** A word or a figure, with the apostrophe of ’98. */
const WORD = /['’‘]?\d+|[A-Za-z]+/g;

/** Families that have a word among their keys, in the singular or the plural. Asked of every word, so it is one look-up. */
function familiesFor(token: string): readonly number[] {
  const last = token.charCodeAt(token.length - 1);
  const isNumber = last >= ZERO && last <= ZERO + 9;
  return FAMILIES_BY_KEY.get(isNumber ? '0' : token.toLowerCase()) ?? NO_FAMILIES;
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

function readingsAt(text: string, start: number, { rules }: Family, rank: number): Candidate[] {
  const found: Candidate[] = [];
  for (const { pattern, read } of rules) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const meaning = match && read(foundIn(text, match));
    if (meaning) found.push({ span: { start, end: endOf(text, start + match[0].length) }, meaning, rank });
  }
  return found;
}

/** Without a stop that ends the sentence too: `on 20 Feb.` */
const endOf = (text: string, end: number): number =>
  text[end - 1] === '.' && /^(?:\s*$|\n| {1,4}[“"']?\p{Lu})/u.test(text.slice(end, end + 8)) ? end - 1 : end;

const lengthOf = ({ start, end }: Span): number => end - start;
