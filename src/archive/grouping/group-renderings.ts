import { likeness, weightOf } from '../../conflicts/likeness.js';
import type { Filing } from '../../domain/filing.js';
import { type KnownSpeakers, knownSpeakers } from '../same-speaker.js';
import { FRAGMENT, type Link, linkOf } from './links.js';
import { Pairs } from './pairs.js';
import { mayBeRetold, retoldLinks } from './retellings.js';
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
  return new Groups(sayings, known).all();
}

/**
 * The groups that some sayings make, each worked out when it is asked for. Those of one article are side by side and in
 * its order.
 */
export class Groups {
  private readonly compare: CompareSpeakers;
  private readonly pairs: Pairs;
  private readonly numbers: ReadonlyMap<Saying, number>;
  /** What is linked by its place hangs on all that its article has. */
  private readonly hangTogether: boolean;
  private readonly found = new Map<Saying, Group>();

  constructor(
    readonly sayings: readonly Saying[],
    known: KnownSpeakers,
  ) {
    this.compare = speakersIn([...new Set(sayings.map(({ filing }) => filing))], known);
    this.pairs = new Pairs(sayings);
    this.numbers = new Map(sayings.map((saying, i) => [saying, i]));
    this.hangTogether = mayBeRetold(sayings);
  }

  /** In the order of their first sayings. */
  all(): readonly Group[] {
    if (this.found.size < this.sayings.length) this.findAll();
    return [...new Set(this.sayings.map((saying) => this.found.get(saying)!))];
  }

  /** That of one saying; what has nothing to do with it is not looked at. */
  of(saying: Saying): Group {
    if (!this.found.has(saying)) {
      if (this.hangTogether) this.findAll();
      else this.findAround(this.numbers.get(saying)!);
    }
    return this.found.get(saying)!;
  }

  private findAll(): void {
    this.find([...this.sayings.keys()], (i, j) => this.linkBetween(i, j));
  }

  /** Looks at whatever links join to a saying, step by step: no other can be in its group. */
  private findAround(first: number): void {
    const reached = new Set([first]);
    const links = new Map<number, Link>();
    const keyOf = (i: number, j: number): number => Math.min(i, j) * this.sayings.length + Math.max(i, j);
    for (const i of reached) {
      for (const j of this.pairs.of(i)) {
        if (links.has(keyOf(i, j))) continue;
        const link = this.linkBetween(Math.min(i, j), Math.max(i, j));
        if (!link) continue;
        links.set(keyOf(i, j), link);
        reached.add(j);
      }
    }
    this.find(
      [...reached].sort((a, b) => a - b),
      (i, j) => links.get(keyOf(i, j)) ?? null,
    );
  }

  /** @param numbers in order, of sayings that no link joins to others */
  private find(numbers: readonly number[], link: (i: number, j: number) => Link | null): void {
    const sayings = numbers.map((i) => this.sayings[i]!);
    const groups = new Map(sayings.map((saying): [Saying, Saying[]] => [saying, [saying]]));
    this.join(
      groups,
      this.pairs.among(numbers).flatMap(([i, j]) => link(i, j) ?? []),
    );
    const groupOf = (saying: Saying): readonly Saying[] => groups.get(saying)!;
    if (this.hangTogether) this.join(groups, retoldLinks(sayings, this.compare, groupOf));
    const numberOf = (saying: Saying): number => this.numbers.get(saying)!;
    for (const group of new Set(groups.values())) {
      group.sort((a, b) => numberOf(a) - numberOf(b));
      for (const saying of group) this.found.set(saying, group as readonly Saying[] as Group);
    }
  }

  private linkBetween(i: number, j: number): Link | null {
    return linkOf(this.sayings[i]!, this.sayings[j]!, this.compare);
  }

  private join(groups: Map<Saying, Saying[]>, links: readonly Link[]): void {
    for (const { a, b } of [...links].sort((x, y) => y.strength - x.strength)) {
      const [one, other] = [groups.get(a)!, groups.get(b)!];
      if (one === other || !mayJoin(one, other, this.compare)) continue;
      one.push(...other);
      for (const member of other) groups.set(member, one);
    }
  }
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
