import type { Answer } from '../domain/answer.js';
import type { Asker } from '../domain/asker.js';
import type { Storyline } from '../domain/storyline.js';
import { closest } from '../text/closest.js';
import { slugOf } from '../text/slug.js';
import type { Archive, OpenArchive, TimelineQuestion } from './archive.js';
import { check } from './check.js';
import type { Holdings } from './holdings.js';
import { labelOf } from './labels.js';
import { newsAfter, whatsNew } from './news.js';
import { saidBy } from './said-by.js';
import { type ArchiveSettings, type Scope, scopesOver } from './scope.js';
import { storylineOf } from './storylines.js';
import { timelineOf } from './timeline-of.js';
import { passagesAround, whoSaid } from './who-said.js';
import { worthAsking } from './worth-asking.js';

const MOST_SUGGESTIONS = 25;

/** Opens what is held, as one asker at one time. */
export function archiveOver(holdings: Holdings, settings: ArchiveSettings): OpenArchive {
  const scopeFor = scopesOver(holdings, settings);
  return (asker: Asker): Archive => {
    const scope = scopeFor(asker);
    const storyline = (typed: string): Storyline | null => storylineCalled(typed, settings.storylines);
    const timeline = async (question: TimelineQuestion): Promise<Answer> => {
      const typed = question.storyline;
      const found = storyline(typed) ?? (isNear(typed, settings.storylines) ? null : storylineOf(typed, scope.visible));
      return found ? timelineOf(found, question, scope) : noSuchStoryline(typed, settings.storylines);
    };
    // After a start with many articles what they are about is known a few seconds later than what they say.
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
      passages: async (citations) => passagesAround(citations, scope),
      storyline,
      whatsNew: async ({ since, storyline: typed, speaker }) => {
        const found = typed === null ? null : storyline(typed);
        if (typed !== null && !found) return noSuchStoryline(typed, settings.storylines);
        return whatsNew(since, found, speaker, scope);
      },
      newsAfter: async (cursor, typed) => {
        const found = typed === null ? null : storyline(typed);
        // A storyline that is no longer declared has no news; it does not have everyone's.
        if (typed !== null && !found) return { pieces: [], rows: [], conflicts: [], cursor };
        return newsAfter(cursor, found, scope);
      },
      sources: async () => sourcesIn(scope),
      worthAsking: () => worthAsking(scope),
      counts: () => ({
        articles: scope.visible.articles,
        quotations: scope.visible.quotations,
        indexedAt: holdings.asOf,
      }),
      article: (id) => scope.visible.get(id),
      suggestStorylines: (typed) =>
        suggested(
          typed,
          settings.storylines.map((one) => one.slug),
        ),
      suggestSpeakers: (typed) => speakersCalled(typed, scope),
    };
  };
}

/** By slug or by title, however it is spaced or capitalised. */
function storylineCalled(typed: string, storylines: readonly Storyline[]): Storyline | null {
  const wanted = slugOf(typed);
  return storylines.find((one) => one.slug === wanted || slugOf(one.title) === wanted) ?? null;
}

/** Whether a declared storyline may have been meant: then it is named, and nothing is searched. */
const isNear = (typed: string, storylines: readonly Storyline[]): boolean =>
  suggested(
    slugOf(typed),
    storylines.map((one) => one.slug),
  ).length > 0;

function declaredOnes(slugs: readonly string[]): string {
  if (slugs.length === 0) return 'None is declared: storylines.yml, in the configuration folder, holds them.';
  const few = slugs.slice(0, 10).join(', ');
  return `There ${slugs.length === 1 ? 'is' : 'are'}: ${few}${slugs.length > 10 ? ' and more' : ''}.`;
}

function noSuchStoryline(typed: string, storylines: readonly Storyline[]): Answer {
  const slugs = storylines.map((one) => one.slug);
  return {
    kind: 'refused',
    explain: `There is no storyline called ${typed}. ${declaredOnes(slugs)}`,
    suggestions: suggested(slugOf(typed), slugs).map((slug) => `/timeline ${slug}`),
  };
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

function suggested(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  const starting = names.filter((name) => name.toLowerCase().startsWith(wanted));
  const holding = names.filter((name) => !starting.includes(name) && name.toLowerCase().includes(wanted));
  const near = wanted.length > 2 && starting.length + holding.length === 0 ? closest(wanted, names, 5) : [];
  return [...starting, ...holding, ...near].slice(0, MOST_SUGGESTIONS);
}

function sourcesIn(scope: Scope): Answer {
  const lines = scope.visible.filings.map(({ filing: { article, quotations } }) => {
    const published = article.published ? `published ${article.published.value}` : 'no publication date stated';
    return `${labelOf(article).text}: ${article.headline ?? 'no headline'} · ${published} · ${quotations.length} quotations`;
  });
  return { kind: 'notice', title: `Sources: ${lines.length} articles`, lines };
}
