import type { Answer } from '../domain/answer.js';
import type { Citation } from '../domain/citation.js';
import type { Narrowing } from '../search/search.js';
import type { WhoSaidQuestion } from './archive.js';
import { isSaidAgain } from './grouping/sayings.js';
import { type AskedWords, askedWords, findHits, type Hit, type Hits } from './match.js';
import { holdersOf } from './office-holders.js';
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
  const searched = { articles: scope.visible.articles, quotations: scope.visible.quotations };
  const narrowing = scope.narrowing(question);
  const passes = scope.passing(narrowing);
  const { hits, total } = hitsFor(question, asked, narrowing, scope);
  if (hits.length === 0) {
    const inCopy = passagesOutsideMarks(asked, scope, narrowing, MOST_PASSAGES);
    const narrowed = passes !== everything;
    return { kind: 'nothing-found', of: 'words', asked: question.words, searched, inCopy, suggestions: [], narrowed };
  }
  const telling = [...hits].sort(mostToThePoint).slice(0, MOST_HITS);
  const repeated = new Set(
    telling.filter((hit) => isSaidAgain(scope.visible.get(hit.indexed.article)!.filing, hit.indexed.quotation)),
  );
  const groups = groupHits(telling, scope.known, (a, b) => repeated.has(a) !== repeated.has(b));
  const meant = question.speaker === null ? groups : groups.filter((group) => saidBy(group, question.speaker!, scope));
  const ranked = [...(meant.length > 0 ? meant : groups)].sort(mostTelling);
  return {
    kind: 'utterances',
    asked: question.words,
    // The first is what was meant, most often; the others are told of with less trouble.
    found: ranked
      .slice(0, MOST_UTTERANCES)
      .map((group, i) => utteranceOf(group, asked, i === 0 ? 'exchange' : 'words', scope, passes)),
    more: Math.max(0, ranked.length - MOST_UTTERANCES) + Math.max(0, total - MOST_HITS),
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
  const holders = holdersOf(speaker, everything, scope);
  return group.some((hit) => {
    const credited = speakerOf(hit);
    return credited !== null && (isMeant(speaker, credited.name, scope.known) || holders.includes(credited.name));
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
