import { likeness } from '../../conflicts/likeness.js';
import type { Filing } from '../../domain/filing.js';
import type { Speaker } from '../../domain/quotation.js';
import { hull } from '../../domain/span.js';
import { wordsWithin } from '../../text/words.js';
import { tellingWords } from '../same-speaker.js';
import type { Link } from './links.js';
import { paragraphsOver } from './paragraphs-over.js';
import type { Saying } from './sayings.js';
import type { CompareSpeakers } from './who-speaks.js';

/** Of two articles that quote one exchange, this share of the rewritten one's speakers is in the other. */
const LEAST_SPEAKERS = 2 / 3;
/** One slip of a mark makes no rewritten copy; this many, and this share of its quotations, do. */
const LEAST_UNBALANCED = 2;
const LEAST_UNBALANCED_SHARE = 0.2;
/** A rewritten wording keeps at least this much of the other when the place leaves a choice. */
const LEAST_SHARE = 0.25;
/** A word or two tell nothing about their place. */
const LEAST_WORDS = 3;

/**
 * Links by place, for what no words link: a copy in which every word is a synonym keeps the speakers and their order.
 * And posts: what one account posts beside the same quotation of another speaker is one post.
 */
export function retoldLinks(
  sayings: readonly Saying[],
  compare: CompareSpeakers,
  groupOf: (saying: Saying) => readonly Saying[],
): readonly Link[] {
  const exchanges = exchangesOf(sayings);
  const rewritten = exchanges.filter(looksRewritten);
  return [
    ...exchanges.flatMap((one, i) =>
      exchanges.slice(i + 1).flatMap((other) => postLinks(one, other, compare, groupOf)),
    ),
    ...rewritten.flatMap((copy) =>
      exchanges.flatMap((original) => (original === copy ? [] : placeLinks(copy, original, compare, groupOf))),
    ),
  ];
}

/** Whether any of them could be linked by its place. */
export function mayBeRetold(sayings: readonly Saying[]): boolean {
  const exchanges = exchangesOf(sayings);
  return exchanges.some(looksRewritten) || exchanges.filter((one) => one.some(isPost)).length > 1;
}

/** The sayings of each article. */
function exchangesOf(sayings: readonly Saying[]): readonly (readonly Saying[])[] {
  const byFiling = new Map<Filing, Saying[]>();
  for (const saying of sayings) {
    const own = byFiling.get(saying.filing);
    if (own) own.push(saying);
    else byFiling.set(saying.filing, [saying]);
  }
  return [...byFiling.values()];
}

const isPost = ({ quotations }: Saying): boolean => quotations[0].manner === 'post';

function looksRewritten(sayings: readonly Saying[]): boolean {
  const quotations = sayings.flatMap((saying) => saying.quotations);
  const unbalanced = quotations.filter((quotation) => quotation.unbalanced).length;
  return unbalanced >= LEAST_UNBALANCED && unbalanced >= quotations.length * LEAST_UNBALANCED_SHARE;
}

function postLinks(
  one: readonly Saying[],
  other: readonly Saying[],
  compare: CompareSpeakers,
  groupOf: (saying: Saying) => readonly Saying[],
): readonly Link[] {
  return one.filter(isPost).flatMap((a) =>
    other
      .filter(isPost)
      .filter((b) => compare(a, b) === 'same')
      .filter((b) =>
        beside(a, one).some((neighbour) => beside(b, other).some((twin) => groupOf(neighbour).includes(twin))),
      )
      .map((b) => ({ a, b, strength: 1 })),
  );
}

const beside = (saying: Saying, exchange: readonly Saying[]): readonly Saying[] =>
  exchange.filter(({ order }) => Math.abs(order - saying.order) === 1);

/** What of a rewritten copy no words have linked yet, by what the same speaker says at the same place of the other. */
function placeLinks(
  copy: readonly Saying[],
  original: readonly Saying[],
  compare: CompareSpeakers,
  groupOf: (saying: Saying) => readonly Saying[],
): readonly Link[] {
  if (!quotesTheSame(copy, original, compare)) return [];
  const unlinked = copy.filter((saying) => groupOf(saying).length === 1 && saying.tokens.length >= LEAST_WORDS);
  const open = original.filter((saying) => !groupOf(saying).some((twin) => copy.includes(twin)));
  const speakers = open.filter(({ speaker }, i) => {
    return speaker !== null && !open.slice(0, i).some((other) => compare(other, open[i]!) === 'same');
  });
  return speakers.flatMap((speaker) => {
    const own = open.filter((saying) => compare(saying, speaker) === 'same');
    return inOrder(
      unlinked.filter((saying) => isBy(saying, speaker, original, compare)),
      own,
    );
  });
}

/** One to one where there are as many; else those that keep most words, in one order. */
function inOrder(copied: readonly Saying[], own: readonly Saying[]): readonly Link[] {
  const alike = copied.map((a) => own.map((b) => likeness(a.tokens, b.tokens).ofBoth));
  const link = (i: number, j: number): Link => ({ a: copied[i]!, b: own[j]!, strength: alike[i]![j]! });
  const isSure = copied.length === 1 || copied.some((_, i) => (alike[i]?.[i] ?? 0) >= LEAST_SHARE);
  if (copied.length === own.length && isSure) return copied.map((_, i) => link(i, i));
  // best[i][j]: the most that the sayings from i and from j on can have in common, in order.
  const best = Array.from({ length: copied.length + 1 }, () => new Float64Array(own.length + 1));
  const gain = (i: number, j: number): number => (alike[i]![j]! >= LEAST_SHARE ? alike[i]![j]! : 0);
  for (let i = copied.length - 1; i >= 0; i--) {
    for (let j = own.length - 1; j >= 0; j--) {
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, gain(i, j) + best[i + 1]![j + 1]!);
    }
  }
  const links: Link[] = [];
  for (let i = 0, j = 0; i < copied.length && j < own.length; ) {
    if (gain(i, j) > 0 && best[i]![j] === gain(i, j) + best[i + 1]![j + 1]!) links.push(link(i++, j++));
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  return links;
}

/** Whether the saying is this speaker's, or this speaker alone is named beside it where the copy credits no one. */
function isBy(saying: Saying, by: Saying, original: readonly Saying[], compare: CompareSpeakers): boolean {
  if (saying.speaker !== null) return compare(saying, by) === 'same';
  const named = original.filter(({ speaker }) => {
    return speaker?.kind === 'person' && isNamedBeside(saying, speaker);
  });
  return named.length > 0 && named.every((one) => compare(one, by) === 'same');
}

function isNamedBeside({ filing, quotations }: Saying, { name }: Speaker): boolean {
  const surname = tellingWords(name).at(-1);
  const { text } = filing.article;
  return paragraphsOver(filing.article, hull(quotations.flatMap(({ content }) => content))).some(({ span }) =>
    wordsWithin(text, span).some(({ folded }) => folded === surname),
  );
}

function quotesTheSame(copy: readonly Saying[], original: readonly Saying[], compare: CompareSpeakers): boolean {
  const named = copy.filter(({ speaker }) => speaker !== null);
  const speakers = named.filter((saying, i) => !named.slice(0, i).some((one) => compare(one, saying) === 'same'));
  const shared = speakers.filter((saying) => original.some((one) => compare(saying, one) === 'same'));
  return shared.length >= 2 && shared.length >= speakers.length * LEAST_SPEAKERS;
}
