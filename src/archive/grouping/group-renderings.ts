import { likeness, weightOf } from '../../conflicts/likeness.js';
import type { Filing } from '../../domain/filing.js';
import { type KnownSpeakers, knownSpeakers } from '../same-speaker.js';
import { FRAGMENT, type Link, linkOf } from './links.js';
import { retoldLinks } from './retellings.js';
import { type Saying, sayingsOf } from './sayings.js';
import { type CompareSpeakers, speakersIn } from './who-speaks.js';

/** Renderings of one utterance, in the order of the filings and of their texts; never empty. */
export type Group = readonly [Saying, ...Saying[]];

/** Two sayings of one article belong together when a third prints so much of both. */
const PRINTED_TOGETHER = 0.6;

/**
 * Which sayings of some articles on one storyline are one utterance: by their words, their speakers, their days and
 * their places in the exchange. Every saying is in one group; most groups hold one. No text is changed or merged.
 */
export function groupRenderings(
  filings: readonly Filing[],
  known: KnownSpeakers = knownSpeakers([]),
): readonly Group[] {
  return groupSayings(filings.flatMap(sayingsOf), known);
}

/** The same of some sayings, those of one article side by side and in its order. */
export function groupSayings(sayings: readonly Saying[], known: KnownSpeakers): readonly Group[] {
  const compare = speakersIn([...new Set(sayings.map(({ filing }) => filing))], known);
  const groups = new Map(sayings.map((saying): [Saying, Saying[]] => [saying, [saying]]));
  const join = (links: readonly Link[]): void => {
    for (const { a, b } of [...links].sort((x, y) => y.strength - x.strength)) {
      const [one, other] = [groups.get(a)!, groups.get(b)!];
      if (one === other || !mayJoin(one, other, compare)) continue;
      one.push(...other);
      for (const member of other) groups.set(member, one);
    }
  };
  join(pairsWorthComparing(sayings).flatMap(([a, b]) => linkOf(a, b, compare) ?? []));
  const groupOf = (saying: Saying): readonly Saying[] => groups.get(saying)!;
  join(retoldLinks(sayings, compare, groupOf));
  const order = new Map(sayings.map((saying, i) => [saying, i]));
  return [...new Set(groups.values())].map(
    (group) => group.sort((a, b) => order.get(a)! - order.get(b)!) as readonly Saying[] as Group,
  );
}

/** No two of them by different speakers; none of a repetition; no two sayings of one article that are not one answer. */
function mayJoin(one: readonly Saying[], other: readonly Saying[], compare: CompareSpeakers): boolean {
  const all = [...one, ...other];
  return one.every((a) =>
    other.every((b) => {
      if (areTwo(a, b, compare) || (a.repeats !== b.repeats && a.filing !== b.filing)) return false;
      return a.filing !== b.filing || isFragment(a) || isFragment(b) || arePrintedTogether(a, b, all);
    }),
  );
}

/** Bodies and accounts go by many names: two that share no more than a third name has may still be one. */
function areTwo(a: Saying, b: Saying, compare: CompareSpeakers): boolean {
  const isOneKind = a.speaker?.kind === b.speaker?.kind && a.speaker?.kind !== 'person';
  return !isOneKind && compare(a, b) === 'other';
}

const isFragment = ({ tokens }: Saying): boolean => tokens.length <= FRAGMENT;

function arePrintedTogether(a: Saying, b: Saying, all: readonly Saying[]): boolean {
  const both = a.order < b.order ? [...a.tokens, ...b.tokens] : [...b.tokens, ...a.tokens];
  const weight = weightOf(both);
  return all.some((third) => {
    if (third.filing === a.filing) return false;
    const { share, ofLonger } = likeness(both, third.tokens);
    return (weightOf(third.tokens) < weight ? ofLonger : share) >= PRINTED_TOGETHER;
  });
}

/** Of words that stand in more sayings than this, only the rarest of a saying are looked up. */
const COMMON = 60;
const LOOKED_UP = 6;
/** And none that stands in more than this: what is made of such words alone is a turn of phrase. */
const TOO_COMMON = 400;

/** Pairs that share one of their rarer words; all pairs would be too many. */
function pairsWorthComparing(sayings: readonly Saying[]): readonly (readonly [Saying, Saying])[] {
  const holding = new Map<string, number[]>();
  sayings.forEach(({ keys }, i) => {
    for (const key of keys) {
      const held = holding.get(key);
      if (held) held.push(i);
      else holding.set(key, [i]);
    }
  });
  // Each pair once: the place of the first times the number of sayings, and the place of the second.
  const pairs = new Set<number>();
  sayings.forEach(({ keys }, i) => {
    const rarestFirst = Array.from(keys, (key) => holding.get(key) ?? []).sort((a, b) => a.length - b.length);
    for (const [n, held] of rarestFirst.entries()) {
      if (held.length > (n < LOOKED_UP ? TOO_COMMON : COMMON)) break;
      for (const j of held) if (j !== i) pairs.add(Math.min(i, j) * sayings.length + Math.max(i, j));
    }
  });
  return [...pairs].map(
    (pair) => [sayings[Math.floor(pair / sayings.length)]!, sayings[pair % sayings.length]!] as const,
  );
}
