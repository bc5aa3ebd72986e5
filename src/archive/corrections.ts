import type { Passage } from '../domain/answer.js';
import { isCopy } from '../domain/article.js';
import { cite } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';
import type { Span } from '../domain/span.js';
import { unnarrowed } from '../search/search.js';
import { findExactly } from '../text/align.js';
import { GRAMMAR } from '../text/grammar-words.js';
import { type Word, words, wordsWithin } from '../text/words.js';
import { labelOf } from './labels.js';
import { tellingWords } from './same-speaker.js';
import type { Scope } from './scope.js';

/** Words by which notices are found, and by which a paragraph is known for one. */
const LOOKED_FOR = ['correction', 'clarification', 'apologise', 'apologize', 'wrongly', 'misquoted', 'earlier version'];
const NOTICE =
  /\b(?:corrections?\b|clarifications?\b|apologi[sz]e for|we apologi[sz]e|an? earlier version|misquoted|in (?:a|our) (?:report|story|article)\b[^.]*\bwe\b|we (?:wrongly|incorrectly|mistakenly)|(?:wrongly|incorrectly|mistakenly) (?:attributed|quoted|reported|said|stated))/iu;
/** Notices of one outlet, newest first. */
const MOST_NOTICES = 50;
/** A notice is of some words when it gives them, or names their speaker and has so many of those that tell something. */
const LEAST_SHARED = 3;

type Notice = Readonly<{ filing: Filing; paragraph: Span; list: readonly Word[] }>;

/** What an article, or its outlet elsewhere, says to correct the words that it credits to somebody. */
export function correctionsOf(
  filing: Filing,
  quoted: readonly Word[],
  speaker: string | null,
  scope: Scope,
): readonly Passage[] {
  return noticesFor(filing, scope)
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
  const { outlet } = filing.article;
  if (outlet === null) return noticesIn(filing);
  const own = kept.get(scope) ?? new Map<string, readonly Notice[]>();
  kept.set(scope, own);
  const already = own.get(outlet);
  if (already) return already;
  const narrowing = { ...unnarrowed, source: outlet };
  const printing = scope.visible.shelves.flatMap((shelf) =>
    LOOKED_FOR.flatMap((phrase) => [...shelf.articles.withAll(words(phrase), narrowing, MOST_NOTICES)]),
  );
  const found = [...new Set(printing)].flatMap((id) => {
    const held = scope.visible.get(id);
    // What readers may not see yet has corrected nothing.
    return held && held.publicSince !== null && held.filing.article.outlet === outlet ? noticesIn(held.filing) : [];
  });
  own.set(outlet, found);
  return found;
}

const noticesIn = (filing: Filing): readonly Notice[] => {
  const { text, paragraphs } = filing.article;
  return paragraphs
    .filter(({ role, span }) => isCopy(role) && NOTICE.test(text.slice(span.start, span.end)))
    .map(({ span }) => ({ filing, paragraph: span, list: wordsWithin(text, span) }));
};
