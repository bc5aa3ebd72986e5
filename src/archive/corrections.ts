import type { Passage } from '../domain/answer.js';
import { isCopy } from '../domain/article.js';
import { cite } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';
import { outside, overlaps, type Span } from '../domain/span.js';
import { unnarrowed } from '../search/search.js';
import { findExactly } from '../text/align.js';
import { GRAMMAR } from '../text/grammar-words.js';
import { type Word, words, wordsWithin } from '../text/words.js';
import { labelOf } from './labels.js';
import { tellingWords } from './same-speaker.js';
import type { Scope } from './scope.js';

/** In the outlet's own words, from the beginning of the paragraph on; and by which words such a piece is found. */
const WRONG = '(?:wrongly|incorrectly|mistakenly|inaccurately|misquoted|misattributed|misreported)';
const PIECE = '(?:report|story|article|piece|version|headline|column)';
const NOTICES: readonly Readonly<{ is: RegExp; words: readonly string[] }>[] = [
  {
    // `Correction: …`, `Corrections and clarifications, 3 May — …`, and a heading of its own
    is: /^\W*(?:corrections?|clarifications?)\b(?: (?:and|&) (?:corrections?|clarifications?))?(?:[^.!?]{0,30}[:—–]|\W*$)/iu,
    words: ['correction', 'corrections', 'clarification', 'clarifications'],
  },
  { is: /\bwe apologi[sz]e\b|^\W*apologi[sz]es? for\b/iu, words: ['apologise', 'apologize'] },
  {
    is: new RegExp(
      `\\bwe(?: ha(?:d|ve))? ${WRONG}\\b|^\\W*(?:an?|our|this|the)\\b[^.]*?\\b${PIECE}\\b[^.]*?\\b${WRONG}\\b`,
      'iu',
    ),
    words: ['wrongly', 'incorrectly', 'mistakenly', 'inaccurately', 'misquoted', 'misattributed', 'misreported'],
  },
  {
    is: new RegExp(`\\ban? earlier version of (?:this|our|the) ${PIECE}\\b`, 'iu'),
    words: ['earlier version'],
  },
  {
    is: new RegExp(
      `^\\W*in (?:an?|our|the)\\b[^.]*?\\b${PIECE}\\b[^.]*?\\bwe (?:quoted|reported|said|stated|wrote|attributed)\\b`,
      'iu',
    ),
    words: ['our report', 'our story', 'our article', 'we quoted', 'we reported', 'we attributed'],
  },
];
/** Notices of one outlet, newest first. */
const MOST_NOTICES = 50;
/** A notice is of some words when it gives them, or names their speaker and has so many of those that tell something. */
const LEAST_SHARED = 3;

type Notice = Readonly<{ filing: Filing; paragraph: Span; list: readonly Word[] }>;

/**
 * What an article, or its outlet elsewhere, says to correct the words that it credits to somebody.
 *
 * @param at where the article prints them: that paragraph corrects nothing
 */
export function correctionsOf(
  filing: Filing,
  at: Span,
  quoted: readonly Word[],
  speaker: string | null,
  scope: Scope,
): readonly Passage[] {
  return noticesFor(filing, scope)
    .filter(({ filing: { article }, paragraph }) => article.id !== filing.article.id || !overlaps(paragraph, at))
    .filter(({ list }) => isOf(list, quoted, speaker))
    .map(({ filing: { article }, paragraph }) => ({
      label: labelOf(article),
      headline: article.headline,
      passage: cite(article, paragraph),
    }));
}

function isOf(notice: readonly Word[], quoted: readonly Word[], speaker: string | null): boolean {
  if (quoted.length >= LEAST_SHARED && findExactly(quoted, notice) !== null) return true;
  const surname = speaker === null ? undefined : tellingWords(speaker).at(-1);
  const held = new Set(notice.map(({ folded }) => folded));
  const telling = new Set(quoted.map(({ folded }) => folded).filter((word) => !GRAMMAR.has(word)));
  return (
    surname !== undefined && held.has(surname) && [...telling].filter((word) => held.has(word)).length >= LEAST_SHARED
  );
}

/** A draft is checked in one scope, against a few outlets. */
const kept = new WeakMap<Scope, Map<string, readonly Notice[]>>();

function noticesFor(filing: Filing, scope: Scope): readonly Notice[] {
  const { outlet, id } = filing.article;
  const elsewhere = outlet === null ? [] : noticesOf(outlet, scope);
  return [...noticesIn(filing), ...elsewhere.filter((notice) => notice.filing.article.id !== id)];
}

function noticesOf(outlet: string, scope: Scope): readonly Notice[] {
  const own = kept.get(scope) ?? new Map<string, readonly Notice[]>();
  kept.set(scope, own);
  const already = own.get(outlet);
  if (already) return already;
  const narrowing = { ...unnarrowed, source: outlet };
  const printing = scope.visible.shelves.flatMap((shelf) =>
    NOTICES.flatMap((notice) => notice.words).flatMap((phrase) => [
      ...shelf.articles.withAll(words(phrase), narrowing, MOST_NOTICES),
    ]),
  );
  const found = [...new Set(printing)].flatMap((id) => {
    const held = scope.visible.get(id);
    // What readers may not see yet has corrected nothing.
    return held && held.publicSince !== null && held.head.outlet === outlet ? noticesIn(held.filing) : [];
  });
  own.set(outlet, found);
  return found;
}

/** A notice speaks in the outlet's own voice: what stands between quotation marks is not read for one. */
function noticesIn(filing: Filing): readonly Notice[] {
  const { text, paragraphs } = filing.article;
  const quoted = filing.quotations.flatMap(({ content }) => content);
  return paragraphs
    .filter(({ role, span }) => isCopy(role) && isNotice(ownVoice(text, span, quoted)))
    .map(({ span }) => ({ filing, paragraph: span, list: wordsWithin(text, span) }));
}

const isNotice = (copy: string): boolean => NOTICES.some(({ is }) => is.test(copy));

const ownVoice = (text: string, paragraph: Span, quoted: readonly Span[]): string =>
  outside(paragraph, quoted)
    .map(({ start, end }) => text.slice(start, end))
    .join('…');
