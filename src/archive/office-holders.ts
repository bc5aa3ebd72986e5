import type { Named } from '../domain/check.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Quotation } from '../domain/quotation.js';
import type { KnownSpeaker, Office } from '../domain/storyline.js';
import type { Days } from '../domain/timex.js';
import { words } from '../text/words.js';
import { describedIn } from './grouping/who-speaks.js';
import { type References, referencesFor } from './references.js';
import { isMeant, sameSpeaker, tellingWords } from './same-speaker.js';
import type { Passes, Scope } from './scope.js';
import { whenSaid } from './when.js';

/** Articles that hold the words of an office; an office that more of them name is found in these. */
const MOST_ARTICLES = 60;

/** Whoever has held an office, as far as quoted. */
export type Holders = Readonly<{
  /** Every name that articles credit one of them by, the bare title among them. */
  names: ReadonlySet<string>;
  /** Those of the names that are the bare title, `Prime Minister`, of an office that the configuration gives. */
  titles: ReadonlySet<string>;
  /** Whether the words are one of theirs, and said while in office where the configuration tells its days. */
  said(quotation: Quotation, filing: Filing): boolean;
  /** Who held the office when the words were said, where they are credited to its bare title; else `credited`. */
  speakerOf(credited: Named, quotation: Quotation, filing: Filing): Named;
}>;

/**
 * Who holds or has held the office that was typed, `home secretary`: those whom `config/speakers.yml` gives it, and
 * those whom visible articles call so, beside their name or in its stead. Nobody where the words are a name that
 * somebody bears and the configuration knows no such office.
 *
 * @param passes leaves out articles, as those before a day: who held the office then
 */
export function holdersOf(typed: string, passes: Passes, scope: Scope): Holders {
  const wanted = tellingWords(typed);
  const terms = termsOf(wanted, scope);
  const titles = bareTitles(typed, wanted, scope);
  const stated = wanted.length === 0 ? [] : statedHolders(typed, wanted, passes, scope);
  const names = new Set([...terms.keys(), ...titles.keys(), ...stated]);
  const references = referencesOnce(names, scope);
  const inOffice = ({ name }: Named, quotation: Quotation, filing: Filing): KnownSpeaker | null => {
    const terms = titles.get(name);
    if (!terms) return null;
    const day = daySaid(quotation, filing, references());
    const then = terms.filter(({ holder, term }) =>
      day === null ? isCalled(tellingWords(term.title), holder.name, filing, scope) : isIn(term, day),
    );
    return then.length === 1 ? (then[0]?.holder ?? null) : null;
  };
  return {
    names,
    titles: new Set(titles.keys()),
    speakerOf: (credited, quotation, filing) => {
      const holder = inOffice(credited, quotation, filing);
      return holder ? { name: holder.name, kind: 'person' } : credited;
    },
    said: (quotation, filing) => {
      const { attribution } = quotation;
      if (attribution.kind === 'none' || !names.has(attribution.speaker.name)) return false;
      const own = terms.get(attribution.speaker.name);
      if (!own && titles.has(attribution.speaker.name)) {
        const holder = inOffice(attribution.speaker, quotation, filing);
        return holder !== null && (isMeant(typed, holder.name, scope.known) || hasHeld(holder, wanted));
      }
      if (!own) return true;
      const day = daySaid(quotation, filing, references());
      return day === null
        ? isCalled(wanted, attribution.speaker.name, filing, scope)
        : own.some((one) => isIn(one, day));
    },
  };
}

/** The terms of office that the configuration gives, by the names under which articles quote their holders. */
function termsOf(wanted: readonly string[], { known, speakerNames }: Scope): ReadonlyMap<string, readonly Office[]> {
  const terms = new Map<string, readonly Office[]>();
  for (const { name, offices } of wanted.length === 0 ? [] : new Set(known.values())) {
    const own = offices.filter(({ title }) => isTitle(wanted, tellingWords(title)));
    if (own.length === 0) continue;
    for (const printed of speakerNames()) if (isMeant(name, printed, known)) terms.set(printed, own);
  }
  return terms;
}

type Term = Readonly<{ holder: KnownSpeaker; term: Office }>;

/** The bare titles that articles credit words to, of the offices that are asked for or were held by whoever is. */
function bareTitles(
  typed: string,
  wanted: readonly string[],
  { known, speakerNames }: Scope,
): ReadonlyMap<string, readonly Term[]> {
  const declared = wanted.length === 0 ? [] : [...new Set(known.values())];
  const all = declared.flatMap((holder) => holder.offices.map((term): Term => ({ holder, term })));
  const asked = all.filter(({ holder, term }) => {
    return isMeant(typed, holder.name, known) || isTitle(wanted, tellingWords(term.title));
  });
  const titles = new Map<string, readonly Term[]>();
  for (const name of asked.length === 0 ? [] : speakerNames()) {
    const isBare = ({ term }: Term): boolean => tellingWords(name).join(' ') === tellingWords(term.title).join(' ');
    if (asked.some(isBare)) titles.set(name, all.filter(isBare));
  }
  return titles;
}

const hasHeld = ({ offices }: KnownSpeaker, wanted: readonly string[]): boolean =>
  offices.some(({ title }) => isTitle(wanted, tellingWords(title)));

/** `met commissioner` asks for a Metropolitan Police Commissioner. */
const isTitle = (wanted: readonly string[], title: readonly string[]): boolean =>
  wanted.every((word) => title.some((full) => full === word || (word.length === 3 && full.startsWith(word))));

function statedHolders(typed: string, wanted: readonly string[], passes: Passes, scope: Scope): readonly string[] {
  const { visible, known, speakerNames } = scope;
  if (speakerNames().some((name) => isMeant(typed, name, known))) return [];
  const holding = new Set<ArticleId>(
    visible.shelves.flatMap((shelf) => [...shelf.articles.withAll(words(wanted.join(' ')))]),
  );
  const filings = [...holding]
    .filter(passes)
    .sort()
    .slice(0, MOST_ARTICLES)
    .flatMap((id) => visible.get(id)?.filing ?? []);
  const described = describedIn(filings, known).filter(({ by }) => wanted.every((word) => by.has(word)));
  return speakerNames().filter((name) =>
    described.some(({ speaker }) => sameSpeaker(speaker, { name, kind: speaker.kind }, known)),
  );
}

/** Worked out from the articles that quote them, when the first of their quotations is asked about. */
function referencesOnce(names: ReadonlySet<string>, { visible, known }: Scope): () => References {
  let references: References | null = null;
  return () => {
    const quoting = visible.shelves.flatMap(({ quotations }) => [...quotations.articlesCrediting(names)]).sort();
    references ??= referencesFor(
      quoting.flatMap((id) => visible.get(id)?.filing ?? []),
      known,
    );
    return references;
  };
}

/** As the copy dates the words, else the day of publication; null where nothing tells. */
function daySaid(quotation: Quotation, filing: Filing, references: References): Days | null {
  const said = whenSaid([{ filing, quotation }], references)?.days;
  const published = references.get(filing.article.id)?.day;
  return said ?? (published === undefined ? null : { from: published, to: published });
}

const isIn = ({ from, to }: Office, said: Days): boolean =>
  (from === null || said.to >= from) && (to === null || said.from <= to);

/** Whether the article itself gives somebody the office. */
const isCalled = (wanted: readonly string[], name: string, filing: Filing, { known }: Scope): boolean =>
  describedIn([filing], known).some(
    ({ speaker, by }) =>
      sameSpeaker(speaker, { name, kind: speaker.kind }, known) && wanted.every((word) => by.has(word)),
  );
