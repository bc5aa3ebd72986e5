import type { Answer } from '../domain/answer.js';
import type { Asker } from '../domain/asker.js';
import type { Storyline } from '../domain/storyline.js';
import { NameIndex } from '../search/name-index.js';
import { closest } from '../text/closest.js';
import { slugOf } from '../text/slug.js';
import type { Archive, OpenArchive, TimelineQuestion } from './archive.js';
import { check } from './check.js';
import { conflictsIn } from './conflicts-of.js';
import type { Holdings } from './holdings.js';
import { labelTextOf } from './labels.js';
import { newestIn, newsAfter, whatsNew } from './news.js';
import { saidBy } from './said-by.js';
import { type ArchiveSettings, type Scope, scopesOver } from './scope.js';
import { storylineOf } from './storylines.js';
import { timelineOf } from './timeline-of.js';
import { byId } from './visible.js';
import { watchedAfter } from './watched.js';
import { passagesAround, whoSaid } from './who-said.js';
import { worthAsking } from './worth-asking.js';

const MOST_SUGGESTIONS = 25;
/** Storylines that may have been meant by what begins none. */
const MOST_GUESSES = 5;

/** Opens what is held, as one asker at one time. */
export function archiveOver(holdings: Holdings, settings: ArchiveSettings): OpenArchive {
  const scopeFor = scopesOver(holdings, settings);
  const storylineNames = new NameIndex();
  for (const [n, { slug, title }] of settings.storylines.entries()) storylineNames.put(n, `${slug} ${title}`);
  /** All of them while nothing has been typed. */
  const storylinesCalled = (typed: string): readonly string[] => {
    const slugs = settings.storylines.map((one) => one.slug);
    if (typed.trim() === '') return slugs.slice(0, MOST_SUGGESTIONS);
    const completed = storylineNames.complete(typed, (n) => -n, MOST_SUGGESTIONS).flatMap((n) => slugs[n] ?? []);
    return completed.length > 0 ? completed : closest(slugOf(typed), slugs, MOST_GUESSES);
  };
  /** A typing slip, or the beginning of a name; a word from the middle of one is a word to search for. */
  const mayMean = (typed: string): boolean => {
    const slugs = settings.storylines.map(({ slug }) => slug);
    return slugs.some((slug) => slug.startsWith(slugOf(typed))) || closest(slugOf(typed), slugs, 1).length > 0;
  };
  /**
   * @param asked what was asked, up to where the storyline stands: `/timeline `
   * @param searched whether articles with these words were looked for too
   */
  const noSuchStoryline = (typed: string, asked: string, searched = false): Answer => {
    const slugs = settings.storylines.map(({ slug }) => slug);
    const called = storylinesCalled(typed);
    const held = searched ? ', and no article that you may see holds these words' : '';
    return {
      kind: 'refused',
      explain: `There is no storyline called ${typed}${held}. ${declaredOnes(slugs)}`,
      suggestions: (called.length > 0 ? called : slugs.slice(0, MOST_GUESSES)).map((slug) => `${asked}${slug}`),
    };
  };
  return (asker: Asker): Archive => {
    const scope = scopeFor(asker);
    const storyline = (typed: string): Storyline | null => storylineCalled(typed, settings.storylines);
    const timeline = async (question: TimelineQuestion): Promise<Answer> => {
      const typed = question.storyline;
      // Where a declared one may have been meant it is named, and nothing is searched.
      const isNear = mayMean(typed);
      const found = storyline(typed) ?? (isNear ? null : storylineOf(typed, scope.visible));
      return found ? timelineOf(found, question, scope, asker.at) : noSuchStoryline(typed, '/timeline ', !isNear);
    };
    // After a start with many articles what they are about is known later than what they say: of a hundred thousand half
    // a minute after it is asked for, or some three minutes where nobody waits for it, half a minute more at most while
    // other questions follow one another.
    const whenKnown = async (about: string | null): Promise<Scope> => {
      if (about !== null) await Promise.all(scope.visible.shelves.map((shelf) => shelf.search.ready()));
      return scopeFor(asker);
    };
    return {
      timeline,
      whoSaid: async (question) => whoSaid(question, await whenKnown(question.about)),
      saidBy: async (question) => saidBy(question, await whenKnown(question.about)),
      check: async (draft, style) => {
        const meant = settings.houseStyles.find((one) => style === null || one.name === style.toLowerCase());
        return meant ? check(draft, meant, scope) : noSuchStyle(style ?? '', settings);
      },
      conflicts: async ({ storyline: typed, kind }) => {
        const found = storyline(typed);
        return found ? conflictsIn(found, kind, scope) : noSuchStoryline(typed, '/conflicts ');
      },
      passages: async (citations) => passagesAround(citations, scope),
      storyline,
      whatsNew: async ({ since, storyline: typed, speaker }) => {
        const found = typed === null ? null : storyline(typed);
        if (typed !== null && !found) return noSuchStoryline(typed, '/whats-new storyline:');
        return whatsNew(since, found, speaker, scope);
      },
      newsAfter: async (cursor, typed) => {
        const found = typed === null ? null : storyline(typed);
        // A storyline that is no longer declared has no news; it does not have everyone's.
        if (typed !== null && !found) return { pieces: [], rows: [], conflicts: [], cursor };
        return newsAfter(cursor, found, scope);
      },
      watchedAfter: (watched, cursor, filedAt) => watchedAfter(watched, cursor, filedAt, scope),
      sources: async () => sourcesIn(scope),
      worthAsking: () => worthAsking(scope),
      counts: () => ({
        articles: scope.visible.articles,
        quotations: scope.visible.quotations,
        indexedAt: holdings.asOf,
      }),
      article: (id) => scope.visible.get(id),
      newest: () => newestIn(scope),
      suggestStorylines: storylinesCalled,
      suggestSpeakers: (typed) => speakersCalled(typed, scope),
    };
  };
}

/** By slug or by title, however it is spaced or capitalised. */
function storylineCalled(typed: string, storylines: readonly Storyline[]): Storyline | null {
  const wanted = slugOf(typed);
  return storylines.find((one) => one.slug === wanted || slugOf(one.title) === wanted) ?? null;
}

function declaredOnes(slugs: readonly string[]): string {
  if (slugs.length === 0) return 'None is declared: storylines.yml, in the configuration folder, holds them.';
  const few = slugs.slice(0, 10).join(', ');
  return `There ${slugs.length === 1 ? 'is' : 'are'}: ${few}${slugs.length > 10 ? ' and more' : ''}.`;
}

/** The most quoted ones while nothing has been typed. */
function speakersCalled(typed: string, scope: Scope): readonly string[] {
  if (typed.trim() === '') return scope.speakerNames().slice(0, MOST_SUGGESTIONS);
  const called = scope.visible.shelves.flatMap((shelf) => shelf.search.speakers(typed, MOST_SUGGESTIONS));
  return [...new Set(called)].slice(0, MOST_SUGGESTIONS);
}

function noSuchStyle(typed: string, { houseStyles }: ArchiveSettings): Answer {
  const names = houseStyles.map((style) => style.name).join(', ');
  return { kind: 'refused', explain: `There is no house style called ${typed}. There are: ${names}.`, suggestions: [] };
}

function sourcesIn(scope: Scope): Answer {
  const lines = [...scope.visible.all()].sort(byId).map(({ head }) => {
    const stated = head.status.kind === 'live' ? 'published' : 'dated';
    const published = head.published ? `${stated} ${head.published.value}` : 'no publication date stated';
    const count = head.quotations === 1 ? '1 quotation' : `${head.quotations} quotations`;
    return `${labelTextOf(head)}: ${head.headline ?? 'no headline'} · ${published} · ${count}`;
  });
  const count = lines.length === 1 ? '1 article' : `${lines.length} articles`;
  return { kind: 'notice', title: `Sources: ${count}`, lines };
}
