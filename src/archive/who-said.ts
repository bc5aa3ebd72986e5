import type { Answer, Passage, Utterance } from '../domain/answer.js';
import { isCopy } from '../domain/article.js';
import { cite } from '../domain/citation.js';
import { overlaps, type Span } from '../domain/span.js';
import { findExactly } from '../text/align.js';
import type { WhoSaidQuestion } from './archive.js';
import { labelOf } from './labels.js';
import { type AskedWords, askedWords, findHits, type Hit } from './match.js';
import { isMeant } from './same-speaker.js';
import type { Scope } from './scope.js';
import { groupHits, speakerOf, utteranceOf } from './utterance.js';
import { wordsWithin } from './witnesses.js';

/** More utterances than this are counted, not shown. */
export const MOST_UTTERANCES = 3;
const MOST_PASSAGES = 5;
const ANYWHERE = { speaker: null, about: null, from: null, to: null, source: null, match: null };

/** Who said some words: exact first, near only for longer ones, one utterance a speaker. */
export function whoSaid(question: WhoSaidQuestion, scope: Scope): Answer {
  const asked = askedWords(question.words);
  const searched = { articles: scope.visible.filings.length, quotations: scope.visible.quotations };
  const hits = hitsFor(question, asked, scope);
  if (hits.length === 0) {
    return { kind: 'nothing-found', asked: question.words, searched, inCopy: passagesOutsideMarks(asked, scope) };
  }
  const groups = groupHits(hits, scope.known);
  const meant = question.speaker === null ? groups : groups.filter((group) => saidBy(group, question.speaker!, scope));
  const found = (meant.length > 0 ? meant : groups)
    .map((group) => utteranceOf(group, asked, scope.visible, scope.known, scope.signsOf))
    .sort(mostTelling);
  return {
    kind: 'utterances',
    asked: question.words,
    found: found.slice(0, MOST_UTTERANCES),
    more: Math.max(0, found.length - MOST_UTTERANCES),
    otherSpeaker: meant.length === 0 ? question.speaker : null,
    searched,
  };
}

/** The paragraphs around the words that `whoSaid` finds. */
export function passagesOf(typed: string, scope: Scope): Answer {
  const asked = askedWords(typed);
  const hits = hitsFor({ ...ANYWHERE, words: typed }, asked, scope);
  const others = groupHits(hits, scope.known).flatMap((group) => {
    const utterance = utteranceOf(group, asked, scope.visible, scope.known, scope.signsOf);
    return [...utterance.sameWords, ...utterance.differentWords].map((rendering) => rendering.printed.pieces[0]);
  });
  const found = others.map((citation) => passageAround(scope, citation.article, citation.span));
  return { kind: 'passages', found: found.slice(0, MOST_PASSAGES), more: Math.max(0, found.length - MOST_PASSAGES) };
}

function hitsFor(question: WhoSaidQuestion, asked: AskedWords, scope: Scope): readonly Hit[] {
  const indexes = scope.visible.shelves.map((shelf) => shelf.quotations);
  return findHits(asked, indexes, question.match)
    .filter((hit) => scope.passes(hit.indexed.article, question))
    .sort((a, b) => (a.indexed.article < b.indexed.article ? -1 : 1));
}

function saidBy(group: readonly Hit[], speaker: string, scope: Scope): boolean {
  return group.some((hit) => {
    const credited = speakerOf(hit);
    return credited !== null && isMeant(speaker, credited.name, scope.known);
  });
}

/** Same words before different ones, credited before uncredited, more reports before fewer. */
function mostTelling(a: Utterance, b: Utterance): number {
  return (
    Number(b.sameWords.length > 0) - Number(a.sameWords.length > 0) ||
    Number(b.speaker !== null) - Number(a.speaker !== null) ||
    b.sameWords.length - a.sameWords.length ||
    leastChanged(a) - leastChanged(b)
  );
}

const leastChanged = (utterance: Utterance): number =>
  Math.min(
    ...utterance.differentWords.map((one) => one.comparison.filter((word) => word.change !== 'same').length),
    Number.POSITIVE_INFINITY,
  );

/** Where articles print the words in their own voice: found in copy, outside quotation marks. */
function passagesOutsideMarks(asked: AskedWords, scope: Scope): readonly Passage[] {
  const found: Passage[] = [];
  for (const { filing } of scope.visible.filings) {
    if (found.length === MOST_PASSAGES) break;
    const copy = filing.article.paragraphs.filter((paragraph) => isCopy(paragraph.role));
    for (const { span } of copy) {
      const held = wordsWithin(filing.article, span);
      const place = findExactly(asked.words, held);
      const first = place && held[place.first];
      if (!first) continue;
      found.push(passageAround(scope, filing.article.id, first.span));
      break;
    }
  }
  return found;
}

function passageAround(scope: Scope, id: Hit['indexed']['article'], at: Span): Passage {
  const { article } = scope.visible.get(id)!.filing;
  const around = article.paragraphs.filter((paragraph) => overlaps(paragraph.span, at));
  const span = around[0]?.span ?? at;
  return { label: labelOf(article), headline: article.headline, passage: cite(article, span) };
}
