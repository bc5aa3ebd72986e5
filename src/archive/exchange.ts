import type { Utterance } from '../domain/answer.js';
import type { Filing } from '../domain/filing.js';
import type { Quotation } from '../domain/quotation.js';
import { contains, hull } from '../domain/span.js';
import { findNearest } from '../text/align.js';
import type { Word } from '../text/words.js';
import { excerptOf } from './excerpt.js';
import { labelOf } from './labels.js';
import { type AskedWords, type Hit, standing } from './match.js';
import { type IndexedQuotation, wordsOf } from './quotation-index.js';
import { type KnownSpeakers, sameSpeaker } from './same-speaker.js';
import type { Passes, Scope } from './scope.js';
import type { Visible } from './visible.js';

/** What the place of an utterance in an exchange tells, beyond the words asked about. */
export type PlaceInExchange = Readonly<{
  /** Other articles' wordings of the same saying. */
  otherWordings: readonly Hit[];
  replyingTo: Utterance['replyingTo'];
  /** Articles that print the neighbouring quotation. */
  filings: readonly Filing[];
}>;

/** A neighbouring quotation shorter than this tells nothing about the place. */
const TELLING_WORDS = 6;
/** Two articles print one neighbour when at most this share of its words differs. */
const NEIGHBOUR_SHARE = 0.4;
/** Two wordings by one speaker are one saying when at most this share of the words differs. */
const WORDING_SHARE = 0.5;
const LEAST_WORDS = 4;
const CANDIDATES = 32;
/** A saying that many articles print has neighbours enough in the first few. */
const MOST_ASKED = 5;

/**
 * Finds the other renderings of an utterance by its speaker and its place, never by the words asked about: what the
 * same speaker says in another article next to the same neighbouring quotation, or in nearly the words of a rendering
 * that is already in the group.
 */
export function placeInExchange(
  group: readonly Hit[],
  asked: AskedWords,
  { visible, known }: Scope,
  passes: Passes,
): PlaceInExchange {
  const taken = new Set<string>(group.map((hit) => hit.indexed.article));
  const otherWordings: Hit[] = [];
  const filings = new Map<string, Filing>();
  let replyingTo: Utterance['replyingTo'] = null;
  const take = (found: IndexedQuotation): void => {
    if (taken.has(found.article) || !passes(found.article)) return;
    taken.add(found.article);
    otherWordings.push(standing(asked, found));
  };
  for (const { indexed, where } of group.slice(0, MOST_ASKED)) {
    if (indexed.quotation.attribution.kind === 'none') continue;
    const filing = visible.get(indexed.article)!.filing;
    // Only a post answers one thing; what a person says is printed next to all sorts of things.
    const neighbours = neighboursOf(filing, indexed.quotation).filter(
      (neighbour) => indexed.quotation.manner === 'post' && !bySame(neighbour, indexed.quotation, known),
    );
    for (const neighbour of neighbours) {
      for (const twin of twinsOf(wordsOf(filing.article.text, neighbour), indexed, visible)) {
        const other = visible.get(twin.article)!.filing;
        filings.set(twin.article, other);
        const sayings = neighboursOf(other, twin.quotation).filter(
          (one) => one.manner === 'post' && bySame(one, indexed.quotation, known),
        );
        for (const saying of sayings) take(indexedIn(other, saying));
        const precedes = hull(neighbour.content).start < hull(indexed.quotation.content).start;
        if (sayings.length > 0 && precedes) {
          replyingTo ??= { label: labelOf(filing.article), printed: excerptOf(filing.article, neighbour, null) };
        }
      }
    }
    const matched = indexed.words.filter((word) => contains(where, word.span));
    for (const near of nearlyTheWords(matched, visible)) {
      if (bySame(near.quotation, indexed.quotation, known)) take(near);
    }
  }
  return { otherWordings, replyingTo, filings: [...filings.values()] };
}

/** The quotations printed just before and just after. */
function neighboursOf(filing: Filing, quotation: Quotation): readonly Quotation[] {
  const at = filing.quotations.indexOf(quotation);
  return [filing.quotations[at - 1], filing.quotations[at + 1]].filter((one) => one !== undefined);
}

function twinsOf(neighbour: readonly Word[], near: IndexedQuotation, visible: Visible): readonly IndexedQuotation[] {
  if (neighbour.length < TELLING_WORDS) return [];
  return visible.shelves
    .flatMap((shelf) => shelf.quotations.withSome(neighbour, CANDIDATES))
    .filter((twin) => twin.article !== near.article && similar(neighbour, twin.words, NEIGHBOUR_SHARE));
}

/** Quotations that hold nearly these words. */
function nearlyTheWords(wording: readonly Word[], visible: Visible): readonly IndexedQuotation[] {
  if (wording.length < LEAST_WORDS) return [];
  return visible.shelves
    .flatMap((shelf) => shelf.quotations.withSome(wording, CANDIDATES))
    .filter((other) => other.words.length >= LEAST_WORDS && similar(wording, other.words, WORDING_SHARE));
}

function similar(a: readonly Word[], b: readonly Word[], share: number): boolean {
  const place = findNearest(a, b);
  return place !== null && place.changes <= a.length * share;
}

function bySame(a: Quotation, b: Quotation, known: KnownSpeakers): boolean {
  if (a.attribution.kind === 'none' || b.attribution.kind === 'none') return false;
  return sameSpeaker(a.attribution.speaker, b.attribution.speaker, known);
}

function indexedIn({ article }: Filing, quotation: Quotation): IndexedQuotation {
  return { article: article.id, quotation, words: wordsOf(article.text, quotation) };
}
