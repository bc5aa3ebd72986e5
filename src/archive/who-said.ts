import type { Answer } from '../domain/answer.js';
import type { Citation } from '../domain/citation.js';
import type { WhoSaidQuestion } from './archive.js';
import { type AskedWords, askedWords, findHits, type Hit } from './match.js';
import { passageAround, passagesOutsideMarks } from './outside-marks.js';
import { isMeant } from './same-speaker.js';
import { everything, type Scope } from './scope.js';
import { groupHits, mostToThePoint, speakerOf, utteranceOf } from './utterance.js';

/** More utterances than this are counted, not shown. */
const MOST_UTTERANCES = 3;
/** Common words stand in thousands of quotations; the ones most to the point are enough to say so. */
const MOST_HITS = 60;
const MOST_PASSAGES = 5;

/** Who said some words: exact first, near only for longer ones, one utterance a speaker. */
export function whoSaid(question: WhoSaidQuestion, scope: Scope): Answer {
  const asked = askedWords(question.words);
  const searched = { articles: scope.visible.filings.length, quotations: scope.visible.quotations };
  const passes = scope.narrowed(question);
  const hits = hitsFor(question, asked, scope).filter((hit) => passes(hit.indexed.article));
  if (hits.length === 0) {
    const inCopy = passagesOutsideMarks(asked, scope, passes, MOST_PASSAGES);
    const narrowed = passes !== everything;
    return { kind: 'nothing-found', of: 'words', asked: question.words, searched, inCopy, suggestions: [], narrowed };
  }
  const groups = groupHits(hits.sort(mostToThePoint).slice(0, MOST_HITS), scope.known);
  const meant = question.speaker === null ? groups : groups.filter((group) => saidBy(group, question.speaker!, scope));
  const ranked = [...(meant.length > 0 ? meant : groups)].sort(mostTelling);
  return {
    kind: 'utterances',
    asked: question.words,
    found: ranked.slice(0, MOST_UTTERANCES).map((group) => utteranceOf(group, asked, scope, passes)),
    more: Math.max(0, ranked.length - MOST_UTTERANCES) + Math.max(0, hits.length - MOST_HITS),
    otherSpeaker: meant.length === 0 ? question.speaker : null,
    searched,
  };
}

/** The paragraphs around some citations, each once. */
export function passagesAround(citations: readonly Citation[], scope: Scope): Answer {
  const found = citations
    .filter((citation) => scope.visible.get(citation.article) !== null)
    .map((citation) => passageAround(citation.article, citation.span, scope));
  const once = [...new Map(found.map((one) => [`${one.passage.article} ${one.passage.span.start}`, one])).values()];
  return { kind: 'passages', found: once.slice(0, MOST_PASSAGES), more: Math.max(0, once.length - MOST_PASSAGES) };
}

/** In the order of their articles, so that nothing that is not visible can change it. */
function hitsFor(question: WhoSaidQuestion, asked: AskedWords, scope: Scope): Hit[] {
  const indexes = scope.visible.shelves.map((shelf) => shelf.quotations);
  return [...findHits(asked, indexes, question.match)].sort((a, b) => (a.indexed.article < b.indexed.article ? -1 : 1));
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
