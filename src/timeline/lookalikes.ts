import { pattern } from '../text/pattern.js';
import { isCommon } from './content-words.js';
import { datesInClauses } from './dated-clause.js';
import { disjoint, gap } from './days.js';
import { groundOf } from './ground.js';
import { type EventWord, eventWords, recurrenceOf } from './happenings.js';
import { type Content, type Likeness, likeness, stemOf } from './likeness.js';
import { areTwoOccasions } from './occasions.js';
import { printsToo } from './prints-day.js';
import { isReprint } from './reprint.js';
import type { CompareSubjects } from './subjects.js';
import type { DatedTelling, Telling } from './tellings.js';

/** How alike two tellings of one event are, by overlap and cosine: found on planted conflicts, see test/bench/conflicts. */
const ONE_EVENT = 0.66;
/** For every doubling of the articles: the more are compared, the more are alike by chance. */
const BY_DOUBLING = 0.1;
const SAME_HAPPENING = 0.3;
const SHARED_NUMBER = 0.2;
/** Taken off where one date is of the event and the other of what came before: `since 20 April`. */
const SINCE_AND_ON = 0.15;
const LEAST_STEMS = 4;
/** A man and a man arrested further apart may be anyone. */
const UNNAMED_DAYS = 7;
const MOST_CANDIDATES = 10;
/** The most alike are flagged; in a storyline of thousands the rest are mostly chance. */
const MOST_FLAGGED = 12;

/**
 * Pairs of tellings of two articles that tell the same and give days that cannot both be right. Each is the other's best
 * match: where another sentence of the other's article is more like it, or as like it and agrees, the pair is none.
 *
 * @param dated those that may be a side
 * @param contentOf what each says, weighed over the whole storyline
 * @returns the most alike first
 */
export function lookalikes(
  dated: readonly DatedTelling[],
  contentOf: (telling: Telling) => Content,
  compareSubjects: CompareSubjects,
): readonly (readonly [DatedTelling, DatedTelling])[] {
  const sure = dated.filter(
    (one) => groundOf(one.article.text, one.timex, one.days) !== 'telling' && !isOwner(one) && !isBirth(one),
  );
  const inArticle = new Map<string, DatedTelling[]>();
  for (const one of sure) {
    const held = inArticle.get(one.article.id);
    if (held) held.push(one);
    else inArticle.set(one.article.id, [one]);
  }
  const byChance = BY_DOUBLING * Math.log2(Math.max(1, inArticle.size / 2));
  // Where no word of either names an event, nothing but the likeness says that they tell of one.
  const leastFor = (a: DatedTelling, b: DatedTelling): number =>
    ONE_EVENT + byChance * (a.word === null && b.word === null ? 2 : 1);
  const overlapOf = (a: DatedTelling, b: DatedTelling) => likeness(contentOf(a), contentOf(b)).overlap;
  const isBestMatch = (a: DatedTelling, b: DatedTelling, overlap: number): boolean =>
    (inArticle.get(b.article.id) ?? []).every(
      (other) => other.sentence.start === b.sentence.start || overlapOf(a, other) <= overlap,
    );
  // What comes once to a person or a thing came to two.
  const areTwo = (a: DatedTelling, b: DatedTelling): boolean => {
    if (areTwoOccasions(a, b)) return true;
    if (a.word === null || b.word === null) return false;
    const [one, other] = [a.word, b.word].map(({ happening }) => recurrenceOf(happening));
    if (a.word.happening !== b.word.happening) {
      // `Appointed`, `arrested`; what sank may have exploded
      return one === 'person' && other === 'person' && !tells(a, b.word) && !tells(b, a.word);
    }
    if (one === 'repeated') return false;
    const subjects = compareSubjects(a, b);
    return subjects === 'different' || (subjects === 'unnamed' && gap(a.days, b.days) > UNNAMED_DAYS);
  };
  const pairs = candidates(sure, contentOf)
    .filter(([a, b]) => disjoint(a.days, b.days))
    .map(([a, b]): Pair => ({ a, b, like: likeness(contentOf(a), contentOf(b)) }));
  // `Elected on 6 May, she said: “I met him on 14 February”`: only the second date is one of a meeting.
  const isOfOther = (one: DatedTelling, { word }: DatedTelling): boolean =>
    word !== null &&
    one.word?.happening !== word.happening &&
    (inArticle.get(one.article.id) ?? []).some(
      (other) => other.sentence.start === one.sentence.start && other.word?.happening === word.happening,
    );
  const isTemplate = templatesIn(pairs);
  return pairs
    .filter(({ like }) => like.stems >= LEAST_STEMS - (like.overlap > 0.8 ? 1 : 0))
    .map((pair) => ({ ...pair, score: scoreOf(pair) }))
    .filter(({ a, b, like, score }) => {
      if (score < leastFor(a, b)) return false;
      if (isOfOther(a, b) || isOfOther(b, a)) return false;
      if (isOnlySaying(a, b) || isOnlySaying(b, a)) return false;
      if (isTemplate(a) || isTemplate(b) || isReprint(a, b, contentOf) || areTwo(a, b)) return false;
      if (printsToo(a, b) || printsToo(b, a) || !sayTheSameNear(a, b)) return false;
      return isBestMatch(a, b, like.overlap) && isBestMatch(b, a, like.overlap);
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_FLAGGED)
    .map(({ a, b }) => [a, b] as const);
}

/** `Monday’s visit was the second since it sank`: a date of its own noun, which names no event known here. */
const isOwner = ({ article: { text }, timex: { span }, word }: DatedTelling): boolean =>
  word === null && /^['’]s\s/.test(text.slice(span.end, span.end + 3));

/** `Will close for months, she said on Monday`: a day of the saying, which tells of no such event as the other. */
const isOnlySaying = (one: DatedTelling, { word }: DatedTelling): boolean =>
  word !== null &&
  datesInClauses(one.article.text, one.sentence, [one.timex.span]).some(({ ofSaying }) => ofSaying) &&
  !tells(one, word);

/** Whether any word of the sentence is of that event. */
const tells = ({ article: { text }, sentence }: DatedTelling, { happening }: EventWord): boolean =>
  eventWords(text, sentence).some((word) => word.happening === happening);

/** `Who was born on 3 May 1961, has been sacked`. */
const isBirth = ({ article: { text }, sentence, timex: { span } }: DatedTelling): boolean =>
  /\bborn\s(?:on|in)\s$/.test(text.slice(sentence.start, span.start));

type Pair = Readonly<{ a: DatedTelling; b: DatedTelling; like: Likeness }>;

/** By overlap and cosine: much the same words. */
const TEMPLATE = 1.3;
/** Days other than its own. */
const TEMPLATE_DAYS = 3;

/** Lines that pieces of four days or more print, each with its own date, such as the hours of a broadcast. */
function templatesIn(pairs: readonly Pair[]): (telling: DatedTelling) => boolean {
  const others = new Map<DatedTelling, Set<string>>();
  const add = (one: DatedTelling, other: DatedTelling): void => {
    others.set(one, (others.get(one) ?? new Set()).add(other.days.from));
  };
  for (const { a, b, like } of pairs) {
    if (like.overlap + like.cosine < TEMPLATE) continue;
    add(a, b);
    add(b, a);
  }
  return (telling) => (others.get(telling)?.size ?? 0) >= TEMPLATE_DAYS;
}

const scoreOf = ({ a, b, like: { overlap, cosine, numbers } }: Pair): number =>
  overlap +
  cosine +
  (a.word !== null && a.word.happening === b.word?.happening ? SAME_HAPPENING : 0) +
  SHARED_NUMBER * Math.min(2, numbers) -
  (isSince(a) === isSince(b) ? 0 : SINCE_AND_ON);

const isSince = ({ article: { text }, sentence, timex }: DatedTelling): boolean =>
  /\b(?:since|until|after|before|following)\s+(?:(?:the|an?|its|his|her|their|early|late)\s+){0,2}$/i.test(
    text.slice(Math.max(sentence.start, timex.span.start - 40), timex.span.start),
  );

/** Words on either side of a date that tell what it is the date of. */
const NEAR_WORDS = 10;

/** Long sentences may be alike far from their dates, which then are those of other things. */
function sayTheSameNear(a: DatedTelling, b: DatedTelling): boolean {
  const near = stemsNear(b);
  return [...stemsNear(a)].some((stem) => near.has(stem));
}

const WORDS = pattern('g')`[\p{L}\p{N}]+`;

function stemsNear({ article: { text }, sentence, timex: { span } }: DatedTelling): ReadonlySet<string> {
  const before = text.slice(sentence.start, span.start).match(WORDS) ?? [];
  const after = text.slice(span.end, sentence.end).match(WORDS) ?? [];
  const words = [...before.slice(-NEAR_WORDS), ...after.slice(0, NEAR_WORDS)].map((word) => word.toLowerCase());
  return new Set(words.filter((word) => word.length > 2 && !isCommon(word)).map(stemOf));
}

/** Pairs of different articles that share a few of their rarer stems, each pair once. */
function candidates(
  sure: readonly DatedTelling[],
  contentOf: (telling: Telling) => Content,
): readonly (readonly [DatedTelling, DatedTelling])[] {
  const withStem = new Map<string, number[]>();
  const isWide = sure.length > WIDE;
  const compared = isWide ? STEMS_COMPARED : Number.POSITIVE_INFINITY;
  const most = isWide ? 30 : 100;
  const telling = sure.map((one) => mostTelling(contentOf(one), compared));
  telling.forEach((stems, i) => {
    for (const [stem] of stems) {
      const held = withStem.get(stem);
      if (held) held.push(i);
      else withStem.set(stem, [i]);
    }
  });
  return sure.flatMap((one, i) => {
    const shared = new Map<number, number>();
    for (const [stem, weight] of telling[i] ?? []) {
      const holders = withStem.get(stem) ?? [];
      // A stem of so many tellings is of the whole storyline.
      if (holders.length > most) continue;
      for (const j of holders) if (j > i) shared.set(j, (shared.get(j) ?? 0) + weight);
    }
    return [...shared]
      .filter(([j]) => sure[j]?.article.id !== one.article.id)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_CANDIDATES)
      .flatMap(([j]) => {
        const other = sure[j];
        return other ? [[one, other] as const] : [];
      });
  });
}

/** Of more tellings than these, only those that share their rarest stems are compared. */
const WIDE = 2_000;
const STEMS_COMPARED = 10;

/** The stems of most weight first. */
const mostTelling = ({ weights }: Content, count: number): readonly (readonly [string, number])[] =>
  weights.size <= count ? [...weights] : [...weights].sort((a, b) => b[1] - a[1]).slice(0, count);
