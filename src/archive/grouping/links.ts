import { daysApart } from '../../calendar/calendar.js';
import { holdsWhole, likeness, weightOf } from '../../conflicts/likeness.js';
import { statedReference } from '../references.js';
import { daySaid } from './days-said.js';
import type { Saying } from './sayings.js';
import type { CompareSpeakers, SpeakerRelation } from './who-speaks.js';

/** Two sayings that may be renderings of one utterance, and how strongly they say so. */
export type Link = Readonly<{ a: Saying; b: Saying; strength: number }>;

/** So much of the shorter wording must stand in the longer, when one speaker is credited with both. */
const LEAST_SHARE = 0.6;
/** The same, when one article credits no one, or only `a spokesman`. */
const LEAST_SHARE_UNNAMED = 0.8;
const LEAST_WORDS = 4;
const LEAST_WORDS_UNNAMED = 6;
/** A fragment of fewer telling words, `said`, `sure`, stands in too many sayings. */
const LEAST_WEIGHT = 1.5;
const LEAST_WEIGHT_UNNAMED = 2.5;
/** What a lead or a headline takes out of a saying has at most so many words. */
export const FRAGMENT = 4;
/** A fragment that changes one word of three is still taken from there. */
const FRAGMENT_SHARE = 0.75;
const LEAST_CHANGED = 3;
/** Words that two articles of two days print so alike are one saying, and one of the days is in doubt. */
const SAME_WORDS = 0.95;

/** Days. What articles print in other words so far apart was said on two occasions; the same words are quoted for years. */
const FAR_APART = 30;

/** On another day, so much of the longer wording must be there too: a few words in common are then another saying. */
const LEAST_OF_LONGER = 0.5;
/** Days. A saying is still first reported on the day after. */
const ANOTHER_DAY = 2;

/** Whether two sayings look like one, by their words; null when they do not. */
export function linkOf(a: Saying, b: Saying, compare: CompareSpeakers): Link | null {
  if (a.tokens.length === 0 || b.tokens.length === 0) return null;
  if (a.filing === b.filing) return insideLink(a, b, compare);
  const relation = compare(a, b);
  if (relation === 'other' || a.repeats !== b.repeats || shareAtMost(a, b) < LEAST_SHARE) return null;
  const like = likeness(a.tokens, b.tokens);
  const whole = holdsWhole(a.tokens, b.tokens, like);
  const shortest = Math.min(a.tokens.length, b.tokens.length);
  if (!(whole ? isTelling(a, b, relation) : isAlike(like.share, shortest, relation))) return null;
  if (like.ofLonger < SAME_WORDS) {
    if (!whole && areApart(a, b, like.ofLonger < LEAST_OF_LONGER ? ANOTHER_DAY : FAR_APART + 1)) return null;
    const [dayA, dayB] = [daySaid(a), daySaid(b)];
    if (dayA !== null && dayB !== null && dayA !== dayB) return null;
  }
  const certainty = relation === 'same' ? 1 : 0;
  return { a, b, strength: certainty + like.share + like.ofLonger / 2 };
}

/** Words in common are quick to weigh, and never weigh less than those in the same order. */
function shareAtMost(a: Saying, b: Saying): number {
  const [shorter, longer] = a.weight <= b.weight ? [a, b] : [b, a];
  let common = 0;
  for (const { key, weight } of shorter.tokens) if (longer.keys.has(key)) common += weight;
  return common / shorter.weight;
}

/** Whether two articles state that they were published so many days apart, or more. */
function areApart(a: Saying, b: Saying, days: number): boolean {
  const [dayA, dayB] = [a, b].map(({ filing }) => statedReference(filing.article)?.day);
  return dayA !== undefined && dayB !== undefined && Math.abs(daysApart(dayA, dayB)) >= days;
}

/** Some words of a saying, all of them in the other. */
function isTelling(a: Saying, b: Saying, relation: SpeakerRelation): boolean {
  const weight = Math.min(weightOf(a.tokens), weightOf(b.tokens));
  const least = Math.min(a.tokens.length, b.tokens.length);
  return relation === 'same'
    ? least > 1 && weight >= LEAST_WEIGHT
    : least >= LEAST_WORDS && weight >= LEAST_WEIGHT_UNNAMED;
}

function isAlike(share: number, shortest: number, relation: SpeakerRelation): boolean {
  return relation === 'same'
    ? shortest >= LEAST_WORDS && share >= LEAST_SHARE
    : shortest >= LEAST_WORDS_UNNAMED && share >= LEAST_SHARE_UNNAMED;
}

/** Inside one article only a fragment is said twice: in the lead, a headline or a cross-head, and in the body. */
function insideLink(a: Saying, b: Saying, compare: CompareSpeakers): Link | null {
  const fragment = a.tokens.length <= b.tokens.length ? a : b;
  if (fragment.tokens.length > FRAGMENT || fragment.tokens.length < 2 || weightOf(fragment.tokens) < LEAST_WEIGHT)
    return null;
  if (compare(a, b) === 'other') return null;
  const like = likeness(a.tokens, b.tokens);
  const isChanged = like.ofLonger >= FRAGMENT_SHARE && fragment.tokens.length >= LEAST_CHANGED;
  return holdsWhole(a.tokens, b.tokens, like) || isChanged ? { a, b, strength: like.share + like.ofLonger / 2 } : null;
}
