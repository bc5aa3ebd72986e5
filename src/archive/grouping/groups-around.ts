import { inCommon, weightOf } from '../../conflicts/likeness.js';
import { type Token, tokensOf } from '../../conflicts/tokens.js';
import type { Filing } from '../../domain/filing.js';
import type { ArticleId } from '../../domain/ids.js';
import type { Quotation } from '../../domain/quotation.js';
import { contains } from '../../domain/span.js';
import { unnarrowed } from '../../search/search.js';
import type { Word } from '../../text/words.js';
import type { Hit } from '../match.js';
import { type IndexedQuotation, wordsOf } from '../quotation-index.js';
import type { Scope } from '../scope.js';
import { type Group, Groups } from './group-renderings.js';
import { isLong, sayingsAround } from './sayings.js';

/** Quotations that the index offers for one, and articles taken altogether. */
const CANDIDATES = 12;
const MOST_ARTICLES = 16;
const MOST_OWN = 8;
/** How far from its words an utterance's other renderings are looked for: in the index each step costs a near match. */
export type Reach = 'words' | 'exchange';
const ASKED: Readonly<Record<Reach, number>> = { words: 1, exchange: 2 };

/** Fewer words tell nothing about the exchange that they stand in. */
const TELLING_WORDS = 4;
/** An article is of the same exchange when one of its quotations has so much of one there, by share and by weight. */
const LEAST_COMMON = 0.35;
const LEAST_WEIGHT = 3;

/**
 * The utterances of the articles that hold some hits and of those that quote the same exchanges, as `groupRenderings`
 * finds them; what is far away in a large archive is never looked at. An exchange is known by the first hits (the others
 * print the same words), and at `exchange` also by the quotations just before and after them.
 *
 * @param others that hold the same words, and may be of the same utterance or of another
 */
export function groupsAround(hits: readonly Hit[], others: readonly Hit[], reach: Reach, scope: Scope): Groups {
  const { visible, known } = scope;
  const places = new Map<ArticleId, Quotation>();
  for (const { indexed } of hits.slice(0, MOST_OWN)) places.set(indexed.article, indexed.quotation);
  const alike = ofTheExchange(hits.slice(0, ASKED[reach]), reach, scope);
  for (const { article, quotation } of [...others.map(({ indexed }) => indexed).slice(0, MOST_OWN), ...alike]) {
    if (!places.has(article) && places.size < MOST_OWN + MOST_ARTICLES) places.set(article, quotation);
  }
  const filed = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const filingOf = (id: ArticleId): Filing => visible.get(id)!.filing;
  const key = filed
    .map(([id, quotation]) => (isLong(filingOf(id)) ? `${id} ${quotation.content[0]?.start}` : id))
    .join('\n');
  const { groups } = keptOf(scope);
  const made =
    groups.get(key) ??
    new Groups(
      filed.flatMap(([id, quotation]) => sayingsAround(filingOf(id), quotation)),
      known,
    );
  if (groups.size === MOST_KEPT) groups.clear();
  groups.set(key, made);
  return made;
}

/** The quotations of other articles that are like a hit's or like one beside it, likest first. */
function ofTheExchange(hits: readonly Hit[], reach: Reach, scope: Scope): readonly IndexedQuotation[] {
  const common = new Map<ArticleId, Readonly<{ twin: IndexedQuotation; common: number }>>();
  const looked = hits.flatMap(({ indexed }, n) => {
    const { filing } = indexed;
    const at = filing.quotations.indexOf(indexed.quotation);
    const beside = reach === 'words' ? [] : [filing.quotations[at - 1], filing.quotations[at + 1]];
    return [...(n === 0 ? [indexed.quotation] : []), ...beside].flatMap((one) =>
      one ? [{ filing, quotation: one }] : [],
    );
  });
  for (const { filing, quotation } of looked) {
    const tokens = tokensOf(wordsOf(filing.article.text, quotation));
    for (const twin of twinsOf(quotation, filing, scope)) {
      const twinTokens = tokensOf(twin.words);
      const own = inCommon(tokens, twinTokens);
      if (own < LEAST_COMMON || own * Math.min(weightOf(tokens), weightOf(twinTokens)) < LEAST_WEIGHT) continue;
      const before = common.get(twin.article);
      common.set(twin.article, { twin: before?.twin ?? twin, common: own + (before?.common ?? 0) });
    }
  }
  return [...common.values()]
    .sort((a, b) => b.common - a.common || (a.twin.article < b.twin.article ? -1 : 1))
    .map(({ twin }) => twin);
}

/** What was found before, good as long as the scope is: what somebody said is asked for saying by saying. */
type Kept = Readonly<{ groups: Map<string, Groups>; twins: Map<string, readonly IndexedQuotation[]> }>;
const kept = new WeakMap<Scope, Kept>();
const MOST_KEPT = 32;

function keptOf(scope: Scope): Kept {
  const own = kept.get(scope) ?? { groups: new Map(), twins: new Map() };
  kept.set(scope, own);
  return own;
}

/** The quotations of other articles that the index offers for one and that are like it; none for words too few to tell. */
export function twinsOf(quotation: Quotation, { article }: Filing, scope: Scope): readonly IndexedQuotation[] {
  const words = wordsOf(article.text, quotation);
  return alikeTo(words, scope).filter((twin) => twin.article !== article.id);
}

/** Articles that print one exchange quote the same words: each are looked for once. */
function alikeTo(words: readonly Word[], scope: Scope): readonly IndexedQuotation[] {
  const { twins } = keptOf(scope);
  const said = words.map(({ folded }) => folded).join(' ');
  const already = twins.get(said);
  if (already) return already;
  const tokens = tokensOf(words);
  const isLike = (held: readonly string[]): boolean =>
    inCommon(tokens, tokensOf(held.map((folded) => ({ folded })))) >= LEAST_COMMON;
  const found =
    words.length < TELLING_WORDS
      ? []
      : scope.visible.shelves.flatMap((shelf) => shelf.quotations.withSome(words, CANDIDATES, unnarrowed, isLike));
  if (twins.size === MOST_KEPT) twins.clear();
  twins.set(said, found);
  return found;
}

/** The utterance that a hit belongs to; null when its words stand in none, which a hit's never do. */
export function groupOf({ indexed: { article, quotation } }: Hit, groups: Groups): Group | null {
  const own = groups.sayings.find(
    ({ filing, quotations }) => filing.article.id === article && quotations.includes(quotation),
  );
  return own ? groups.of(own) : null;
}

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
  const keys = new Set(matched.map(({ key }) => key));
  const besides = group.map(({ tokens }) => tokens.filter(({ key }) => !keys.has(key)));
  return group.flatMap(({ filing, quotations, tokens: all }) => {
    if (filing.article.id === hit.indexed.article) return [];
    const [nearest] = quotations
      .map((quotation) => {
        const tokens = quotations.length === 1 ? all : tokensOf(wordsOf(filing.article.text, quotation));
        return { quotation, tokens, common: inCommon(matched, tokens), weight: weightOf(tokens) };
      })
      .sort((a, b) => b.common - a.common);
    if (!nearest) return [];
    const { quotation, tokens, common, weight } = nearest;
    const isFragment = common === 1 && weight < weightOf(matched) && quotation.kind === 'mixed';
    const isAboutThem = common * Math.min(weight, weightOf(matched)) >= ABOUT_THEM * weightOf(matched);
    // What another article prints in one breath with the words may be all that this one prints.
    const isOfTheRest = !isAboutThem && besides.some((rest) => isMostOf(tokens, rest));
    return !isFragment && (isMostOfIt || isAboutThem) && !isOfTheRest
      ? [{ article: filing.article.id, quotation }]
      : [];
  });
}

/** Whether a rendering tells little but what stands in some other words of a saying. */
const isMostOf = (tokens: readonly Token[], rest: readonly Token[]): boolean =>
  weightOf(rest) >= ABOUT_THEM * weightOf(tokens) && inCommon(tokens, rest) > ABOUT_THEM;
