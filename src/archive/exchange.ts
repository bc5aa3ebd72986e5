import type { Utterance } from '../domain/answer.js';
import type { Filing } from '../domain/filing.js';
import type { Quotation } from '../domain/quotation.js';
import { hull } from '../domain/span.js';
import { findNearest } from '../text/align.js';
import type { Word } from '../text/words.js';
import { excerptOf } from './excerpt.js';
import type { Groups } from './grouping/group-renderings.js';
import { groupOf, otherRenderings, twinsOf } from './grouping/groups-around.js';
import { labelOf } from './labels.js';
import { type AskedWords, type Hit, standing } from './match.js';
import { type IndexedQuotation, indexedIn, wordsOf } from './quotation-index.js';
import { type KnownSpeakers, sameSpeaker } from './same-speaker.js';
import type { Passes, Scope } from './scope.js';

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
/** A saying that many articles print has neighbours enough in the first few. */
const MOST_ASKED = 5;

/**
 * Finds the other renderings of an utterance by its speaker and its place, never by the words asked about: those that
 * are grouped with a rendering that is already in the group.
 *
 * @param groups the utterances around the group
 */
export function placeInExchange(
  group: readonly Hit[],
  groups: Groups,
  asked: AskedWords,
  scope: Scope,
  passes: Passes,
): PlaceInExchange {
  const { visible, known } = scope;
  const taken = new Set<string>(group.map((hit) => hit.indexed.article));
  const otherWordings: Hit[] = [];
  for (const hit of group.slice(0, MOST_ASKED)) {
    const utterance = hit.indexed.quotation.attribution.kind === 'none' ? null : groupOf(hit, groups);
    for (const { article, quotation } of utterance ? otherRenderings(hit, utterance) : []) {
      if (taken.has(article) || !passes(article) || quotation.attribution.kind === 'none') continue;
      taken.add(article);
      otherWordings.push(standing(asked, indexedIn(visible.get(article)!.filing, quotation), scope.articleOf));
    }
  }
  const filings = new Map<string, Filing>();
  let replyingTo: Utterance['replyingTo'] = null;
  for (const { indexed } of group.slice(0, MOST_ASKED)) {
    // Only a post answers one thing; what a person says is printed next to all sorts of things.
    if (indexed.quotation.attribution.kind === 'none' || indexed.quotation.manner !== 'post') continue;
    const { filing } = indexed;
    const neighbours = neighboursOf(filing, indexed.quotation).filter((one) => !bySame(one, indexed.quotation, known));
    for (const neighbour of neighbours) {
      const precedes = hull(neighbour.content).start < hull(indexed.quotation.content).start;
      for (const twin of alikeElsewhere(neighbour, filing, scope)) {
        filings.set(twin.article, twin.filing);
        const isAnswered = neighboursOf(twin.filing, twin.quotation).some(
          (one) => one.manner === 'post' && bySame(one, indexed.quotation, known),
        );
        if (!isAnswered || !precedes) continue;
        replyingTo ??= { label: labelOf(filing.article), printed: excerptOf(filing.article, neighbour, null) };
      }
    }
  }
  return { otherWordings, replyingTo, filings: [...filings.values()] };
}

/** The quotations printed just before and just after. */
function neighboursOf(filing: Filing, quotation: Quotation): readonly Quotation[] {
  const at = filing.quotations.indexOf(quotation);
  return [filing.quotations[at - 1], filing.quotations[at + 1]].filter((one) => one !== undefined);
}

function alikeElsewhere(neighbour: Quotation, filing: Filing, scope: Scope): readonly IndexedQuotation[] {
  const words = wordsOf(filing.article.text, neighbour);
  if (words.length < TELLING_WORDS) return [];
  return twinsOf(neighbour, filing, scope).filter((twin) => similar(words, twin.words, NEIGHBOUR_SHARE));
}

function similar(a: readonly Word[], b: readonly Word[], share: number): boolean {
  const place = findNearest(a, b);
  return place !== null && place.changes <= a.length * share;
}

function bySame(a: Quotation, b: Quotation, known: KnownSpeakers): boolean {
  if (a.attribution.kind === 'none' || b.attribution.kind === 'none') return false;
  return sameSpeaker(a.attribution.speaker, b.attribution.speaker, known);
}
