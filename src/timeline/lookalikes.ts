import { disjoint } from './days.js';
import { groundOf } from './ground.js';
import { type Content, likeness } from './likeness.js';
import type { DatedTelling, Telling } from './tellings.js';

/** The likeness above which two articles tell one event, by overlap and cosine: found on planted conflicts, see test/bench. */
const ONE_EVENT = 0.7;
/** For every doubling of the articles: the more are compared, the more are alike by chance. */
const BY_DOUBLING = 0.05;
const SAME_HAPPENING = 0.3;
const SHARED_NUMBER = 0.2;
const LEAST_STEMS = 4;
/** A stem of more tellings than this finds no candidates: it is of the whole storyline. */
const MOST_TELLINGS = 100;
const MOST_CANDIDATES = 10;

/**
 * Pairs of tellings of two articles that tell the same and give days that cannot both be right. Each is the other's best
 * match: where another sentence of the other's article is more like it, or as like it and agrees, the pair is none.
 *
 * @param dated those that may be a side
 * @param contentOf what each says, weighed over the whole storyline
 */
export function lookalikes(
  dated: readonly DatedTelling[],
  contentOf: (telling: Telling) => Content,
): readonly (readonly [DatedTelling, DatedTelling])[] {
  const sure = dated.filter(({ article, timex, days }) => groundOf(article.text, timex, days) !== 'telling');
  const inArticle = new Map<string, DatedTelling[]>();
  for (const one of sure) {
    const held = inArticle.get(one.article.id);
    if (held) held.push(one);
    else inArticle.set(one.article.id, [one]);
  }
  const least = ONE_EVENT + BY_DOUBLING * Math.log2(Math.max(1, inArticle.size / 2));
  const like = (a: DatedTelling, b: DatedTelling) => likeness(contentOf(a), contentOf(b));
  const isBestMatch = (a: DatedTelling, b: DatedTelling, overlap: number): boolean =>
    (inArticle.get(b.article.id) ?? []).every(
      (other) => other.sentence.start === b.sentence.start || like(a, other).overlap <= overlap,
    );
  return candidates(sure, contentOf).flatMap(([a, b]): [DatedTelling, DatedTelling][] => {
    if (!disjoint(a.days, b.days)) return [];
    const { overlap, cosine, stems, numbers } = like(a, b);
    if (stems < LEAST_STEMS && !(stems === LEAST_STEMS - 1 && overlap > 0.8)) return [];
    const sameHappening = a.word !== null && a.word.happening === b.word?.happening ? SAME_HAPPENING : 0;
    if (overlap + cosine + sameHappening + SHARED_NUMBER * Math.min(2, numbers) < least) return [];
    return isBestMatch(a, b, overlap) && isBestMatch(b, a, overlap) ? [[a, b]] : [];
  });
}

/** Pairs of different articles that share a few of their rarer stems, each pair once. */
function candidates(
  sure: readonly DatedTelling[],
  contentOf: (telling: Telling) => Content,
): readonly (readonly [DatedTelling, DatedTelling])[] {
  const withStem = new Map<string, number[]>();
  sure.forEach((telling, i) => {
    for (const stem of contentOf(telling).weights.keys()) {
      const held = withStem.get(stem);
      if (held) held.push(i);
      else withStem.set(stem, [i]);
    }
  });
  return sure.flatMap((telling, i) => {
    const shared = new Map<number, number>();
    for (const [stem, weight] of contentOf(telling).weights) {
      const holders = withStem.get(stem) ?? [];
      if (holders.length > MOST_TELLINGS) continue;
      for (const j of holders) if (j > i) shared.set(j, (shared.get(j) ?? 0) + weight);
    }
    return [...shared]
      .filter(([j]) => sure[j]?.article.id !== telling.article.id)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_CANDIDATES)
      .flatMap(([j]) => {
        const other = sure[j];
        return other ? [[telling, other] as const] : [];
      });
  });
}
