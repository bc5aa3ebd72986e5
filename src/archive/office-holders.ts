import type { ArticleId } from '../domain/ids.js';
import { words } from '../text/words.js';
import { describedIn } from './grouping/who-speaks.js';
import { isMeant, sameSpeaker, tellingWords } from './same-speaker.js';
import type { Passes, Scope } from './scope.js';

/** Articles that hold the words of an office; an office that more of them name is found in these. */
const MOST_ARTICLES = 60;

/**
 * The people whom visible articles call by an office, `home secretary`, beside their name or in its stead: everyone who
 * has held it, as far as quoted. Empty for a name that somebody bears: it is not an office then.
 *
 * @param passes leaves out articles, as those before a day: who held the office then
 */
export function holdersOf(typed: string, passes: Passes, scope: Scope): readonly string[] {
  const wanted = tellingWords(typed);
  if (wanted.length === 0 || scope.speakerNames().some((name) => isMeant(typed, name, scope.known))) return [];
  const holding = new Set<ArticleId>(
    scope.visible.shelves.flatMap((shelf) => [...shelf.articles.withAll(words(wanted.join(' ')))]),
  );
  const filings = [...holding]
    .filter(passes)
    .sort()
    .slice(0, MOST_ARTICLES)
    .flatMap((id) => scope.visible.get(id)?.filing ?? []);
  const described = describedIn(filings, scope.known).filter(({ by }) => wanted.every((word) => by.has(word)));
  return scope
    .speakerNames()
    .filter((name) => described.some(({ speaker }) => sameSpeaker(speaker, { name, kind: speaker.kind }, scope.known)));
}
