import { inCommon, weightOf } from '../../conflicts/likeness.js';
import { tokensOf } from '../../conflicts/tokens.js';
import type { Article } from '../../domain/article.js';
import type { ArticleId } from '../../domain/ids.js';
import type { Quotation } from '../../domain/quotation.js';
import { contains } from '../../domain/span.js';
import { wordsWithin } from '../../text/words.js';
import type { Hit } from '../match.js';
import { wordsOf } from '../quotation-index.js';
import type { Scope } from '../scope.js';
import { type Group, groupRenderings } from './group-renderings.js';
import { sayingsOf } from './sayings.js';

/** Quotations on both sides of a hit by which articles are found that quote the same exchange. */
const EXCHANGE = 2;
/** Quotations that the index offers for each of them, and articles taken altogether. */
const CANDIDATES = 12;
const MOST_ARTICLES = 16;
/** Articles that print a saying in the first few reports' words have the others' as well. */
const MOST_ASKED = 2;
const MOST_OWN = 8;
/** An article is of the same exchange when one of its quotations has so much of one there. */
const LEAST_COMMON = 0.35;

/**
 * The utterances of the articles that hold some hits and of those that quote the same exchanges, as `groupRenderings`
 * finds them; what is far away in a large archive is never looked at.
 */
export function groupsAround(hits: readonly Hit[], scope: Scope): readonly Group[] {
  const { visible, known } = scope;
  const own = new Set(hits.slice(0, MOST_OWN).map((hit) => hit.indexed.article));
  const alike = new Map<ArticleId, number>();
  const looked = new Set<Quotation>();
  for (const { indexed } of hits.slice(0, MOST_ASKED)) {
    const { article, quotations } = visible.get(indexed.article)!.filing;
    const at = quotations.indexOf(indexed.quotation);
    for (const quotation of quotations.slice(Math.max(0, at - EXCHANGE), at + EXCHANGE + 1)) {
      if (looked.has(quotation)) continue;
      looked.add(quotation);
      for (const [id, common] of articlesLike(quotation, article, scope)) alike.set(id, (alike.get(id) ?? 0) + common);
    }
  }
  const others = [...alike]
    .filter(([id]) => !own.has(id))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_ARTICLES);
  const ids = [...own, ...others.map(([id]) => id)].sort();
  const { groups } = keptOf(scope);
  const key = ids.join('\n');
  const made =
    groups.get(key) ??
    groupRenderings(
      ids.flatMap((id) => visible.get(id)?.filing ?? []),
      known,
    );
  if (groups.size === MOST_KEPT) groups.clear();
  groups.set(key, made);
  return made;
}

/** What was found before, good as long as the scope is: what somebody said is asked for saying by saying. */
type Kept = Readonly<{ groups: Map<string, readonly Group[]>; alike: Map<Quotation, ReadonlyMap<ArticleId, number>> }>;
const kept = new WeakMap<Scope, Kept>();
const MOST_KEPT = 200;

function keptOf(scope: Scope): Kept {
  const own = kept.get(scope) ?? { groups: new Map(), alike: new Map() };
  kept.set(scope, own);
  return own;
}

/** How much of a quotation the articles print that the index offers for it. */
function articlesLike(quotation: Quotation, article: Article, scope: Scope): ReadonlyMap<ArticleId, number> {
  const { alike } = keptOf(scope);
  const already = alike.get(quotation);
  if (already) return already;
  const words = wordsOf(article.text, quotation);
  const tokens = tokensOf(words);
  const found = new Map<ArticleId, number>();
  const twins =
    tokens.length < 2 ? [] : scope.visible.shelves.flatMap((shelf) => shelf.quotations.withSome(words, CANDIDATES));
  for (const twin of twins) {
    const common = inCommon(tokens, tokensOf(twin.words));
    if (common >= LEAST_COMMON) found.set(twin.article, Math.max(common, found.get(twin.article) ?? 0));
  }
  if (alike.size === MOST_KEPT) alike.clear();
  alike.set(quotation, found);
  return found;
}

/** Whether a hit is of words that are said again, on another occasion than the first. */
export function isRepetition({ indexed: { article, quotation } }: Hit, { visible }: Scope): boolean {
  const { filing } = visible.get(article)!;
  return sayingsOf(filing).some(({ quotations, repeats }) => repeats && quotations.includes(quotation));
}

/** The utterance that a hit belongs to; null when its words stand in none, which a hit's never do. */
export const groupOf = ({ indexed: { article, quotation } }: Hit, groups: readonly Group[]): Group | null =>
  groups.find((group) =>
    group.some(({ filing, quotations }) => filing.article.id === article && quotations.includes(quotation)),
  ) ?? null;

/** So much of the words asked about must stand in another rendering for it to be a rendering of them. */
const ABOUT_THEM = 0.5;

/**
 * The quotations by which the other articles of an utterance print what a hit holds: the one nearest to it of each
 * saying. A fragment of the words asked about is left out: it says neither the same nor anything else.
 */
export function otherRenderings(
  hit: Hit,
  group: Group,
): readonly Readonly<{ article: ArticleId; quotation: Quotation }>[] {
  const matched = tokensOf(hit.indexed.words.filter((word) => contains(hit.where, word.span)));
  const saying = group.find(({ quotations }) => quotations.includes(hit.indexed.quotation));
  const isMostOfIt = weightOf(matched) >= ABOUT_THEM * weightOf(saying?.tokens ?? []);
  return group.flatMap(({ filing, quotations }) => {
    if (filing.article.id === hit.indexed.article) return [];
    const [nearest] = quotations
      .map((quotation) => {
        const tokens = tokensOf(quotation.content.flatMap((piece) => wordsWithin(filing.article.text, piece)));
        return { quotation, tokens, common: inCommon(matched, tokens), weight: weightOf(tokens) };
      })
      .sort((a, b) => b.common - a.common);
    if (!nearest) return [];
    const { quotation, common, weight } = nearest;
    const isFragment = common === 1 && weight < weightOf(matched) && quotation.kind === 'mixed';
    const isAboutThem = common * Math.min(weight, weightOf(matched)) >= ABOUT_THEM * weightOf(matched);
    return !isFragment && (isMostOfIt || isAboutThem) ? [{ article: filing.article.id, quotation }] : [];
  });
}
