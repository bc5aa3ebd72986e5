import type { Span } from '../domain/span.js';
import { foldedText, words } from '../text/words.js';

/**
 * One thing of a wording, in order: a word, a marked cut (`…`, `[...]`), words an editor put in brackets, or a `pause`:
 * a `…` that both wordings print, and that cuts nothing. `folded` is what is compared.
 */
export type Item = Readonly<{
  kind: 'word' | 'cut' | 'bracket' | 'pause';
  folded: string;
  /** As it stands in the text. */
  text: string;
  span: Span;
  /** The letters that stand outside brackets, when brackets cut through a word: `he` of `[T]he`; else null. */
  unbracketed: string | null;
  /** True when the word says nothing and is set off, so that a clean-up may drop it: `um`, `, you know,`. */
  filler: boolean;
  /** `first`: it has its capital, if any, for standing first in a sentence. `name`: it has one of its own. */
  capital: 'none' | 'first' | 'name';
  /** True for a part of a compound: `so` of `so-called`. */
  hyphenated: boolean;
  /** What ties it to the next word without a space, `-` of `so-called`, `/` of `3/4`; empty where nothing does. */
  tie: string;
  /** Whether it stands first in a sentence or behind a cut. */
  begins: boolean;
  /** What stands directly behind it; null for nothing, a mark or a dash. */
  stop: 'question' | 'other' | null;
  /** True for a number or a currency sign below zero. */
  minus: boolean;
  /** Whether it is all in capitals; null where everything around it is. */
  isInitials: boolean | null;
}>;

/** Characters; what is longer between brackets is an aside, not an editor's word. */
const LONGEST_BRACKET = 120;

const MARKS = new RegExp(
  [
    '(?<cut>[[(]\\s*(?:…|\\.\\s?\\.\\s?\\.)\\s*[\\])]|…|\\.\\s?\\.\\s?\\.(?:\\s?\\.)?)',
    '(?<through>\\p{L}*\\[\\p{L}+\\]\\p{L}+|\\p{L}+\\[\\p{L}+\\]\\p{L}*)',
    `\\[(?<bracket>[^\\]]{1,${LONGEST_BRACKET}})\\]`,
  ].join('|'),
  'gu',
);

type Found = Pick<Item, 'kind' | 'folded' | 'text' | 'span' | 'unbracketed'>;

/** Most quotations hold none, and this is quick to see. */
const MAY_HOLD_MARKS = /[[…]|\.\s?\.\s?\./;

/** Takes a quotation's text apart. `offset` is added to every span. */
export function wordingOf(text: string, offset = 0): readonly Item[] {
  const found: Found[] = [];
  let from = 0;
  const add = (
    kind: Item['kind'],
    folded: string,
    text: string,
    at: number,
    unbracketed: string | null = null,
  ): void => {
    found.push({ kind, folded, text, span: { start: offset + at, end: offset + at + text.length }, unbracketed });
  };
  const plain = (end: number): void => {
    for (const word of words(text.slice(from, end))) add('word', word.folded, word.text, from + word.span.start);
  };
  for (const match of MAY_HOLD_MARKS.test(text) ? text.matchAll(MARKS) : []) {
    const { cut, through, bracket } = match.groups ?? {};
    plain(match.index);
    from = match.index + match[0].length;
    if (cut !== undefined) add('cut', '…', cut, match.index);
    else if (through !== undefined) add('word', withoutBrackets(through), through, match.index, outside(through));
    else if (bracket !== undefined) add('bracket', `[${foldedText(bracket)}]`, match[0], match.index);
  }
  plain(text.length);
  return seenInPlace(found, text, offset);
}

const withoutBrackets = (text: string): string => text.replace(/[[\]]/g, '').toLowerCase();
const outside = (text: string): string => text.replace(/\[\p{L}+\]/u, '').toLowerCase();

/** What can only be seen of a word by what stands around it. */
function seenInPlace(found: readonly Found[], text: string, offset: number): readonly Item[] {
  // What stands before each, and behind the last.
  const gaps = Array.from({ length: found.length + 1 }, (_, i) =>
    text.slice((found[i - 1]?.span.end ?? offset) - offset, (found[i]?.span.start ?? offset + text.length) - offset),
  );
  const empty = fillersAmong(found, gaps);
  const isShouted = !/\p{Ll}/u.test(text);
  return found.map(({ kind, folded, text, span, unbracketed }, i) => {
    const [before = '', behind = ''] = [gaps[i], gaps[i + 1]];
    const first = i === 0 || found[i - 1]?.kind === 'cut' || (before !== ' ' && /[.!?:\n“"]/.test(before));
    const isCapital = /^\p{Lu}/u.test(text);
    const named = isCapital && kind === 'word' && !/^i(?:'\p{L}+)?$/u.test(folded);
    return {
      kind,
      folded,
      text,
      span,
      unbracketed,
      filler: empty.has(i),
      capital: !named ? 'none' : first ? 'first' : 'name',
      hyphenated: before === '-' || behind === '-',
      tie: /^[-‐‑–/*]{1,3}$/u.test(behind) ? behind : '',
      begins: first,
      stop: behind === ' ' ? null : stopIn(behind),
      minus: before !== ' ' && /^[\p{N}\p{Sc}]/u.test(text) && MINUS.test(`${lastOf(found[i - 1])}${before}`),
      isInitials: isShouted ? null : isCapital && /^\p{Lu}{2,}$/u.test(text),
    };
  });
}

const lastOf = (item: Found | undefined): string => item?.text.slice(-1) ?? '';

/** Not the dash of `3–5`, `Covid-19` or `the rest – 5 in all`. */
const MINUS = /(?:^|[\s([“"‘'\p{Sc}])[-−–]$/u;

function stopIn(behind: string): Item['stop'] {
  const [first] = /^[^\p{L}\p{N}—–]*?[?.,;:!]/u.exec(behind) ?? [];
  if (first === undefined) return null;
  return /[?]/.test(behind.slice(0, first.length + 1)) ? 'question' : 'other';
}

/** Said by everyone, meant by no one; wherever they stand. */
const HESITATIONS = new Set(['um', 'umm', 'uh', 'uhh', 'uhm', 'er', 'err', 'erm', 'ah', 'eh', 'hm', 'hmm', 'mm']);

/** Words that are empty only where commas, dashes or the ends of a sentence set them off. */
const SET_OFF = new Set(['you know', 'i mean', 'you see', 'like', 'well', 'sort of', 'kind of', 'basically', 'right']);

const MAY_BEGIN_FILLER = new Set([...SET_OFF].map((phrase) => phrase.split(' ')[0] ?? ''));

/** @param gaps what stands before each, and behind the last */
function fillersAmong(items: readonly Found[], gaps: readonly string[]): ReadonlySet<number> {
  const setsOff = (a: number, b: number): boolean => a < 0 || b >= items.length || /[,;:.!?…–—-]/.test(gaps[b] ?? '');
  const empty = new Set<number>();
  for (const [i, item] of items.entries()) {
    if (item.kind !== 'word') continue;
    const next = items[i + 1];
    const stutters = next?.kind === 'word' && next.folded === item.folded && setsOff(i, i + 1);
    if (HESITATIONS.has(item.folded) || stutters) empty.add(i);
    for (const end of MAY_BEGIN_FILLER.has(item.folded) ? [i + 1, i + 2] : []) {
      const phrase = items.slice(i, end).map((one) => one.folded);
      if (!SET_OFF.has(phrase.join(' ')) || !setsOff(i - 1, i) || !setsOff(end - 1, end)) continue;
      for (let k = i; k < end; k++) empty.add(k);
    }
  }
  return empty;
}
