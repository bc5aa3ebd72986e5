import type { Span } from '../../../../src/domain/span.js';
import { type Counts, count, type Tally } from '../../counts.js';
import { creditsAny } from '../credited-name.js';
import { type MeasuredText, measuredText, quotedPieces, trimmed } from '../pieces.js';
import { isSureEnough, namesGiven, type PredictedQuotation } from '../predictions.js';
import { shared, wordF1 } from '../word-places.js';
import { creditsOwn } from './credits-own.js';
import type { OwnArticle, OwnQuotation } from './gold.js';

/** The share of a marked quotation's words, or of an indirect one's as F1, from which on it counts as found. */
const FOUND = 0.8;
const FOUND_INDIRECT = 0.5;

/** By their places in the text, over all pieces. */
type Words = readonly number[];

/** A quotation of the gold: its words that stand in marks, or all of an indirect one, which has none. */
type Listed = Readonly<{
  one: OwnQuotation;
  row: 'direct' | 'mixed' | 'indirect';
  spans: readonly Span[];
  words: Words;
}>;

/** A predicted quotation; `spans` are all that it may be said to have found word for word. */
type Found = Readonly<{ words: Words; marked: Words; spans: readonly Span[]; names: readonly string[] }>;

/**
 * Counts, by row, `<row> found recall`, `<row> exact`, `<row> given found` and `<row> end to end`; `marked found
 * precision` of the predicted quotations that hold marked words; `answered`, and `false names` of all names given:
 * those that the gold gives to no one or to somebody else. Marks that hold no speech need not be found, and are no
 * fault when they are.
 */
export function countedOwn(
  { text, quotations }: OwnArticle,
  predicted: readonly PredictedQuotation[],
  minConfidence: number,
): Counts {
  const tally: Tally = new Map();
  const measured = measuredText(text);
  const listed = quotations.map((one) => listedOf(measured, one)).filter(({ words }) => words.length > 0);
  const found = predicted.map((one) => foundOf(measured, one, listed, minConfidence));
  for (const one of listed) {
    const finder = one.row === 'indirect' ? findsIndirect(one.words, found) : findsMarked(one.words, found);
    if (one.one.speaker === null) countNobody(tally, one, finder);
    else countQuotation(tally, one, finder, found);
  }
  countPrecision(tally, listed, found);
  return tally;
}

function listedOf(measured: MeasuredText, one: OwnQuotation): Listed {
  const wordsOf = (spans: readonly Span[]): Words => spans.flatMap(measured.words.within);
  // Its pieces come without their outer marks, and direct ones may hold marks of their own.
  const inner = one.kind === 'direct' ? [] : quotedPieces(measured, one.content);
  const holdsMarks = inner.length > 0 && wordsOf(inner).length < wordsOf(one.content).length;
  const spans = (holdsMarks ? inner : one.content).map((span) => trimmed(measured.text, span));
  return { one, row: holdsMarks ? 'mixed' : one.kind, spans, words: wordsOf(spans) };
}

function foundOf(
  measured: MeasuredText,
  { content, speaker }: PredictedQuotation,
  listed: readonly Listed[],
  minConfidence: number,
): Found {
  const pieces = quotedPieces(measured, content);
  const words = [...new Set(content.flatMap(measured.words.within))];
  const marked = new Set([
    ...pieces.flatMap(measured.words.within),
    ...listed.flatMap((one) => (one.row === 'indirect' ? [] : one.words)),
  ]);
  return {
    words,
    marked: words.filter((at) => marked.has(at)),
    spans: [...content.map((span) => trimmed(measured.text, span)), ...pieces],
    names: isSureEnough(speaker, minConfidence) ? namesGiven(speaker) : [],
  };
}

/** The prediction with most of the words, the shorter of two with as many; null unless enough are under any. */
function findsMarked(words: Words, found: readonly Found[]): Found | null {
  const covered = new Set(found.flatMap((one) => one.words));
  if (words.filter((at) => covered.has(at)).length < FOUND * words.length) return null;
  const [closest] = [...found].sort(
    (a, b) => shared(words, b.words) - shared(words, a.words) || a.words.length - b.words.length,
  );
  return closest ?? null;
}

function findsIndirect(words: Words, found: readonly Found[]): Found | null {
  const [closest] = [...found].sort((a, b) => wordF1(words, b.words) - wordF1(words, a.words));
  return closest && wordF1(words, closest.words) >= FOUND_INDIRECT ? closest : null;
}

/** A credit is false only when it is for these words, not for a longer passage that runs over them. */
function countNobody(tally: Tally, { one, words }: Listed, finder: Found | null): void {
  const names = finder && finder.words.length <= 1.5 * words.length + 1 ? finder.names : [];
  const isFalse = names.length > 0 && !creditsAny(names, one.also);
  count(tally, 'nobody found', finder !== null);
  count(tally, 'nobody credited', isFalse);
  if (isFalse) count(tally, 'false names', true);
}

function countQuotation(
  tally: Tally,
  { one, row, spans }: Listed,
  finder: Found | null,
  found: readonly Found[],
): void {
  const isNamed = finder !== null && finder.names.length > 0;
  const mayBeNobody = one.orNone && finder !== null && !isNamed;
  const isRight = mayBeNobody || (finder !== null && creditsOwn(one, finder.names));
  const isExact = spans.every((span) =>
    found.some((other) => other.spans.some(({ start, end }) => start === span.start && end === span.end)),
  );
  for (const name of rowsOf(one, row)) {
    count(tally, `${name} found recall`, finder !== null);
    count(tally, `${name} exact`, isExact);
    if (finder) count(tally, `${name} given found`, isRight);
    count(tally, `${name} end to end`, isRight);
  }
  if (one.nested || row === 'indirect' || mayBeNobody) return;
  count(tally, 'answered', isNamed);
  if (isNamed) count(tally, 'false names', !isRight);
}

/** Words inside other quoted words are counted apart. */
function rowsOf({ nested, person, unnamed, headline }: OwnQuotation, row: Listed['row']): readonly string[] {
  if (nested) return ['nested'];
  if (row === 'indirect') return ['indirect'];
  return ['marked', row, unnamed ? 'unnamed' : person ? 'person' : 'organisation', ...(headline ? ['headline'] : [])];
}

/** Right is a prediction whose marked words are a listed quotation's; one that finds only what is no speech is left out. */
function countPrecision(tally: Tally, listed: readonly Listed[], found: readonly Found[]): void {
  const ofMarked = (isMeant: (one: Listed) => boolean): Words =>
    listed.filter((one) => one.row !== 'indirect' && isMeant(one)).flatMap(({ words }) => words);
  const speech = ofMarked(({ one }) => one.speaker !== null);
  const noSpeech = ofMarked(({ one }) => one.speaker === null);
  for (const { marked } of found) {
    if (marked.length === 0) continue;
    const isRight = shared(marked, speech) >= FOUND * marked.length;
    if (isRight || shared(marked, noSpeech) < 0.5 * marked.length) count(tally, 'marked found precision', isRight);
  }
}
