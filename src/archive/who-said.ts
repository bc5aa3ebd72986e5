import type { Answer, Passage } from '../domain/answer.js';
import { isCopy } from '../domain/article.js';
import { type Citation, cite } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { overlaps, type Span } from '../domain/span.js';
import type { Narrowing } from '../search/search.js';
import { findExactly } from '../text/align.js';
import { wordsWithin } from '../text/words.js';
import type { WhoSaidQuestion } from './archive.js';
import { labelOf } from './labels.js';
import { type AskedWords, askedWords, findHits, type Hit, type Hits } from './match.js';
import { isMeant } from './same-speaker.js';
import { everything, type Scope } from './scope.js';
import { groupHits, mostToThePoint, speakerOf, utteranceOf } from './utterance.js';

/** More utterances than this are counted, not shown. */
const MOST_UTTERANCES = 3;
/** Common words stand in thousands of quotations; the ones most to the point are enough to say so. */
const MOST_HITS = 60;
const MOST_PASSAGES = 5;
/** Articles read through for them. Nearly all that print words which nobody quotes print them in their own voice. */
const MOST_PRINTING = 100;

/** Who said some words: exact first, near only for longer ones, one utterance a speaker. */
export function whoSaid(question: WhoSaidQuestion, scope: Scope): Answer {
  const asked = askedWords(question.words);
  const searched = { articles: scope.visible.articles, quotations: scope.visible.quotations };
  const narrowing = scope.narrowing(question);
  const passes = scope.passing(narrowing);
  const { hits, total } = hitsFor(question, asked, narrowing, scope);
  if (hits.length === 0) {
    const inCopy = passagesOutsideMarks(asked, scope, narrowing);
    const narrowed = passes !== everything;
    return { kind: 'nothing-found', of: 'words', asked: question.words, searched, inCopy, suggestions: [], narrowed };
  }
  const groups = groupHits([...hits].sort(mostToThePoint).slice(0, MOST_HITS), scope.known);
  const meant = question.speaker === null ? groups : groups.filter((group) => saidBy(group, question.speaker!, scope));
  const ranked = [...(meant.length > 0 ? meant : groups)].sort(mostTelling);
  return {
    kind: 'utterances',
    asked: question.words,
    found: ranked.slice(0, MOST_UTTERANCES).map((group) => utteranceOf(group, asked, scope, passes)),
    more: Math.max(0, ranked.length - MOST_UTTERANCES) + Math.max(0, total - MOST_HITS),
    otherSpeaker: meant.length === 0 ? question.speaker : null,
    searched,
  };
}

/** The paragraphs around some citations, each once. */
export function passagesAround(citations: readonly Citation[], scope: Scope): Answer {
  const found = citations
    .filter((citation) => scope.visible.get(citation.article) !== null)
    .map((citation) => passageAround(scope, citation.article, citation.span));
  const once = [...new Map(found.map((one) => [`${one.passage.article} ${one.passage.span.start}`, one])).values()];
  return { kind: 'passages', found: once.slice(0, MOST_PASSAGES), more: Math.max(0, once.length - MOST_PASSAGES) };
}

/** When there are more hits than can be shown, those of the speaker who is asked for are looked for among all. */
function hitsFor({ match, speaker }: WhoSaidQuestion, asked: AskedWords, narrowing: Narrowing, scope: Scope): Hits {
  const indexes = scope.visible.shelves.map((shelf) => shelf.quotations);
  const all = findHits(asked, indexes, { match, narrowing, most: MOST_HITS });
  if (speaker === null || all.total <= MOST_HITS) return all;
  const speakers = new Set(scope.speakerNames().filter((name) => isMeant(speaker, name, scope.known)));
  const theirs = findHits(asked, indexes, { match, narrowing: { ...narrowing, speakers }, most: MOST_HITS });
  return theirs.hits.length > 0 ? theirs : all;
}

function saidBy(group: readonly Hit[], speaker: string, scope: Scope): boolean {
  return group.some((hit) => {
    const credited = speakerOf(hit);
    return credited !== null && isMeant(speaker, credited.name, scope.known);
  });
}

/** Same words before different ones, credited before uncredited, more reports before fewer, fewer changes before more. */
function mostTelling(a: readonly Hit[], b: readonly Hit[]): number {
  const same = (group: readonly Hit[]): number => group.filter((hit) => hit.verdict !== 'altered').length;
  const credited = (group: readonly Hit[]): boolean => group.some((hit) => speakerOf(hit) !== null);
  return (
    Number(same(b) > 0) - Number(same(a) > 0) ||
    Number(credited(b)) - Number(credited(a)) ||
    same(b) - same(a) ||
    leastChanged(a) - leastChanged(b)
  );
}

const leastChanged = (group: readonly Hit[]): number =>
  Math.min(...group.map((hit) => hit.comparison.filter((word) => word.change !== 'same').length));

/** Where articles print the words in their own voice: found in copy, outside quotation marks. */
function passagesOutsideMarks(asked: AskedWords, scope: Scope, narrowing: Narrowing): readonly Passage[] {
  const found: Passage[] = [];
  const printing = scope.visible.shelves.flatMap((shelf) => [
    ...shelf.articles.withAll(asked.words, narrowing, MOST_PRINTING),
  ]);
  for (const id of printing.sort()) {
    if (found.length === MOST_PASSAGES) break;
    const filing = scope.visible.get(id)?.filing;
    const at = filing && placeOutsideMarks(asked, filing);
    if (at) found.push(passageAround(scope, id, at));
  }
  return found;
}

function placeOutsideMarks(asked: AskedWords, { article, quotations }: Filing): Span | null {
  const quoted = quotations.flatMap((quotation) => quotation.content);
  for (const { span } of article.paragraphs.filter((paragraph) => isCopy(paragraph.role))) {
    const held = wordsWithin(article.text, span).filter((word) => !quoted.some((one) => overlaps(one, word.span)));
    const first = held[findExactly(asked.words, held)?.first ?? -1];
    if (first) return first.span;
  }
  return null;
}

function passageAround(scope: Scope, id: ArticleId, at: Span): Passage {
  const { article } = scope.visible.get(id)!.filing;
  const around = article.paragraphs.filter((paragraph) => overlaps(paragraph.span, at));
  const span = around[0]?.span ?? at;
  return { label: labelOf(article), headline: article.headline, passage: cite(article, span) };
}
