import type { Answer, Utterance } from '../domain/answer.js';
import type { Citation } from '../domain/citation.js';
import { overlaps } from '../domain/span.js';
import { isSameWords } from '../domain/verdict.js';
import { type Narrowing, unnarrowed } from '../search/search.js';
import type { WhoSaidQuestion } from './archive.js';
import { isSaidAgain } from './grouping/sayings.js';
import { type AskedWords, askedWords, findHits, type Hit, type Hits, stitchedHits } from './match.js';
import { EXACT_ONLY_WORDS, isSlip } from './nearness.js';
import { holdersOf } from './office-holders.js';
import { passageAround, passagesOutsideMarks } from './outside-marks.js';
import { isMeant } from './same-speaker.js';
import { everything, type Scope } from './scope.js';
import { stitchOf } from './stitches.js';
import { creditedBy, groupHits, mostToThePoint, utteranceOf } from './utterance.js';

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
    const isQuoted = narrowed && hitsFor(question, asked, unnarrowed, scope).hits.some(isOneQuotation);
    const of = isQuoted ? 'known words' : 'words';
    return { kind: 'nothing-found', of, asked: question.words, searched, inCopy, suggestions: [], narrowed };
  }
  const telling = [...hits].sort(mostToThePoint).slice(0, MOST_HITS);
  const repeated = new Set(
    telling.filter((hit) => isSaidAgain(scope.visible.get(hit.indexed.article)!.filing, hit.indexed.quotation)),
  );
  const groups = groupHits(telling, scope.known, (a, b) => repeated.has(a) !== repeated.has(b));
  const meant = question.speaker === null ? groups : groups.filter(saidBy(question.speaker, scope));
  const ranked = [...(meant.length > 0 ? meant : groups)].sort(mostTelling);
  // What else holds words that few and that common is no other wording of a saying.
  const isTurnOfPhrase = asked.words.length <= EXACT_ONLY_WORDS && total > MOST_HITS;
  const found: Utterance[] = [];
  let untold = ranked.length;
  for (const group of ranked) {
    if (found.length === MOST_UTTERANCES) break;
    untold--;
    if (group.every((hit) => isAmong(hit, found))) continue;
    // The first is what was meant, most often; the others are told of with less trouble.
    const reach = found.length === 0 && !isTurnOfPhrase ? 'exchange' : 'words';
    const others = isTurnOfPhrase ? [] : telling.filter((hit) => !group.includes(hit));
    found.push(utteranceOf(group, others, asked, { reach, isSame: isSameWords }, scope, passes));
  }
  return {
    kind: 'utterances',
    asked: question.words,
    found,
    more: untold + Math.max(0, total - MOST_HITS),
    otherSpeaker: meant.length === 0 ? question.speaker : null,
    searched,
  };
}

/** Whether an utterance has the hit as a rendering of its own: so few words may have told too little to see it at first. */
function isAmong({ indexed: { article, quotation } }: Hit, found: readonly Utterance[]): boolean {
  const renderings = found.flatMap(({ sameWords, differentWords }) => [...sameWords, ...differentWords]);
  return renderings.some(
    ({ label, printed }) =>
      label.article === article &&
      printed.pieces.some(({ span }) => quotation.content.some((piece) => overlaps(piece, span))),
  );
}

/** The paragraphs around some citations, each once. */
export function passagesAround(citations: readonly Citation[], scope: Scope): Answer {
  const found = citations
    .filter((citation) => scope.visible.get(citation.article) !== null)
    .map((citation) => passageAround(citation.article, citation.span, scope));
  const once = [...new Map(found.map((one) => [`${one.passage.article} ${one.passage.span.start}`, one])).values()];
  return { kind: 'passages', found: once.slice(0, MOST_PASSAGES), more: Math.max(0, once.length - MOST_PASSAGES) };
}

/**
 * When there are more hits than can be shown, those of the speaker who is asked for are looked for among all. Words that
 * no quotation holds may have been joined from two.
 */
function hitsFor(question: WhoSaidQuestion, asked: AskedWords, narrowing: Narrowing, scope: Scope): Hits {
  const { match, speaker } = question;
  const { articleOf } = scope;
  const indexes = scope.visible.shelves.map((shelf) => shelf.quotations);
  const all = findHits(asked, indexes, { match, narrowing, most: MOST_HITS }, articleOf);
  if (match !== 'exact' && !all.hits.some(isOneQuotation)) {
    const parts = stitchOf({ ...asked, speaker: null }, scope);
    const passes = scope.passing(narrowing);
    if (parts?.every(({ indexed }) => passes(indexed.article))) {
      const hits = stitchedHits(parts);
      return { hits, total: hits.length };
    }
  }
  if (speaker === null || all.total <= MOST_HITS) return all;
  const named = scope.speakerNames().filter((name) => isMeant(speaker, name, scope.known));
  const speakers = new Set([...named, ...holdersOf(speaker, everything, scope).names]);
  const wanted = { match, narrowing: { ...narrowing, speakers }, most: MOST_HITS };
  const theirs = findHits(asked, indexes, wanted, articleOf);
  return theirs.hits.length > 0 ? theirs : all;
}

/** It holds the words, or has a word or two of them changed: no second place is needed to explain it. */
const isOneQuotation = ({ verdict, comparison }: Hit): boolean => isSameWords(verdict) || isSlip(comparison);

function saidBy(speaker: string, scope: Scope): (group: readonly Hit[]) => boolean {
  const holders = holdersOf(speaker, everything, scope);
  return (group) =>
    group.some((hit) => {
      const credited = creditedBy(hit);
      if (credited === null) return false;
      const { filing } = scope.visible.get(hit.indexed.article)!;
      return isMeant(speaker, credited.name, scope.known) || holders.said(hit.indexed.quotation, filing);
    });
}

/** Same words before different ones, credited before uncredited, more reports before fewer, fewer changes before more. */
function mostTelling(a: readonly Hit[], b: readonly Hit[]): number {
  const same = (group: readonly Hit[]): number => group.filter((hit) => isSameWords(hit.verdict)).length;
  const credited = (group: readonly Hit[]): boolean => group.some((hit) => creditedBy(hit) !== null);
  return (
    Number(same(b) > 0) - Number(same(a) > 0) ||
    Number(credited(b)) - Number(credited(a)) ||
    same(b) - same(a) ||
    leastChanged(a) - leastChanged(b)
  );
}

const leastChanged = (group: readonly Hit[]): number =>
  Math.min(...group.map((hit) => hit.comparison.filter((word) => word.change !== 'same').length));
