import { setImmediate as others } from 'node:timers/promises';
import type { Answer, Credited, Utterance } from '../domain/answer.js';
import type { Named } from '../domain/check.js';
import type { Filing } from '../domain/filing.js';
import type { Speaker } from '../domain/quotation.js';
import { type Narrowing, unnarrowed } from '../search/search.js';
import { closest } from '../text/closest.js';
import { type Word, words } from '../text/words.js';
import type { SaidByQuestion } from './archive.js';
import { type Credit, creditsTo, eachOnce, later, readAgain, type Saying } from './credits.js';
import { addJoint } from './joint-credits.js';
import { type AskedWords, findHits, type Hit, isPrinted } from './match.js';
import { EXACT_ONLY_WORDS } from './nearness.js';
import type { IndexedQuotation } from './quotation-index.js';
import { isJoint, isMeant, isNamed, sameSpeaker, tellingWords } from './same-speaker.js';
import { everything, type Scope } from './scope.js';
import { groupHits, utteranceOf } from './utterance.js';

/** More sayings than this are counted, not shown. */
const MOST_SAYINGS = 8;
const MOST_SUGGESTIONS = 8;
/** Of a saying that more articles print, these are enough to show. */
const MOST_REPORTS = 200;
/** Of the articles that print a word of a name that nobody bears, these tell whose it may be. */
const MOST_CALLING = 200;

/** What someone said of late, newest first. A name that several speakers bear is asked back. */
export async function saidBy(question: SaidByQuestion, scope: Scope): Promise<Answer> {
  const searched = { articles: scope.visible.articles, quotations: scope.visible.quotations };
  const narrowing = scope.narrowing({ ...question, source: null });
  const passes = scope.passing(narrowing);
  const speakers = await speakersCalled(question.speaker, narrowing, scope);
  const [only, another] = speakers;
  if (!only) {
    const isKnown = passes !== everything && (await speakersCalled(question.speaker, unnarrowed, scope)).length > 0;
    const suggestions = isKnown ? [] : mayBeMeant(question.speaker, scope);
    return {
      kind: 'nothing-found',
      of: isKnown ? 'known speaker' : 'speaker',
      asked: question.speaker,
      searched,
      inCopy: [],
      suggestions,
      narrowed: passes !== everything,
    };
  }
  if (another) {
    return {
      kind: 'refused',
      explain: `More than one speaker is called ${question.speaker}.`,
      suggestions: speakers
        .slice(0, MOST_SUGGESTIONS)
        .map(({ name, quotations }) => asSuggestion(name, quotations.length)),
    };
  }
  const sayings = eachOnce(onTopic(only.quotations, question.about), scope);
  const look = { reach: 'exchange', isSame: isPrinted } as const;
  const found: Utterance[] = [];
  for (const one of sayings.slice(0, MOST_SAYINGS)) {
    await others();
    const saying = readAgain(one, scope);
    if (!saying) continue;
    const asked = askedFor(saying);
    found.push(utteranceOf(reportsOf(saying, asked, scope), [], asked, look, scope, passes));
  }
  return {
    kind: 'said-by',
    speaker: creditOf(only, found, scope),
    found: [...found].sort((a, b) => later(dayTold(a), dayTold(b))),
    more: Math.max(0, sayings.length - MOST_SAYINGS),
    searched,
  };
}

/** Those that hold a word of the topic themselves; all of them where none does, since their articles are about it. */
function onTopic(quotations: readonly Saying[], about: string | null): readonly Saying[] {
  const wanted = new Set(about === null ? [] : words(about).map(({ folded }) => folded));
  const own = quotations.filter(({ wording }) => wording.split(' ').some((word) => wanted.has(word)));
  return own.length > 0 ? own : quotations;
}

/** When it was said, as the answer tells it, or first reported. */
const dayTold = ({ when, reported }: Utterance): string | null => when?.days.to ?? reported?.day ?? null;

/** By the fullest name, with the office that an article gives beside one. The bare title of an office is no name. */
function creditOf({ name, kind }: OneSpeaker, found: readonly Utterance[], { known }: Scope): Credited {
  const own = found.flatMap(({ speaker }) => (speaker && isMeant(speaker.name, name, known) ? [speaker] : []));
  const fullest = own.reduce((best, one) => (one.name.length > best.name.length ? one : best), { name, kind });
  return { ...fullest, office: own.find(({ office }) => office !== null)?.office ?? null };
}

/** Names spelt nearly so, then those that hold a word of it, or whose bearer an article calls by one. */
function mayBeMeant(typed: string, scope: Scope): readonly string[] {
  const names = scope.speakerNames().filter((name) => name.toLowerCase() !== typed.toLowerCase());
  const wanted = words(typed);
  const holds = (text: string): boolean =>
    words(text).some(({ folded }) => wanted.some((word) => word.folded === folded));
  const soCalled = new Set(
    filingsHolding(wanted, scope).flatMap(({ article, quotations }) =>
      quotations.flatMap(({ attribution }) => {
        if (attribution.kind === 'none') return [];
        const { name, office } = attribution.speaker;
        const called = office === null ? [attribution.source] : [attribution.source, office];
        return called.some(({ start, end }) => holds(article.text.slice(start, end))) ? [name] : [];
      }),
    ),
  );
  const holding = names.filter((name) => holds(name) || soCalled.has(name));
  return [...new Set([...closest(typed, names, MOST_SUGGESTIONS), ...holding])].slice(0, MOST_SUGGESTIONS);
}

/** The newest that print one of the words. */
function filingsHolding(wanted: readonly Word[], { visible }: Scope): readonly Filing[] {
  const printing = wanted.flatMap((word) =>
    visible.shelves.flatMap((shelf) => [...shelf.articles.withAll([word], unnarrowed, MOST_CALLING)]),
  );
  return [...new Set(printing)].sort().flatMap((id) => visible.get(id)?.filing ?? []);
}

/** A surname alone cannot be asked for when others bear it: its words are found by who-said. */
function asSuggestion(name: string, quotations: number): string {
  if (tellingWords(name).length > 1) return `/said-by ${name}`;
  return `${quotations} ${quotations === 1 ? 'quotation is' : 'quotations are'} credited to ${name}, without a first name`;
}

type OneSpeaker = Readonly<{ name: string; kind: Speaker['kind']; quotations: readonly Saying[] }>;

/**
 * Everyone whom the typed name may mean, the one called just so alone if there is one. A bare surname belongs to the
 * one person who bears it; when several do, it stays by itself.
 */
async function speakersCalled(typed: string, narrowing: Narrowing, scope: Scope): Promise<readonly OneSpeaker[]> {
  const byName = new Map<string, Credit[]>();
  for (const credit of await creditsTo(typed, narrowing, scope)) {
    const key = `${credit.speaker.kind} ${credit.speaker.name}`;
    const own = byName.get(key);
    if (own) own.push(credit);
    else byName.set(key, [credit]);
  }
  const clusters: Credit[][] = [];
  const fullestFirst = [...byName.values()].sort((a, b) => nameLength(b) - nameLength(a));
  const areJoint = ([first]: readonly Credit[]): boolean => isJoint(first?.speaker.name ?? '');
  for (const credits of fullestFirst.filter((own) => !areJoint(own))) {
    const { speaker } = credits[0]!;
    const alike = clusters.filter((cluster) => sameSpeaker(cluster[0]!.speaker, speaker, scope.known));
    const [only] = alike;
    if (only && alike.length === 1 && !isSharedSurname(speaker, scope)) for (const credit of credits) only.push(credit);
    else clusters.push(credits);
  }
  addJoint(clusters, fullestFirst.filter(areJoint), scope.known);
  const speakers = clusters.map((cluster) => ({
    name: cluster[0]!.speaker.name,
    kind: cluster[0]!.speaker.kind,
    quotations: cluster.map((credit) => credit.quotation),
  }));
  const exactly = speakers.filter((speaker) => isNamed(typed, speaker.name));
  return exactly.length === 1 ? exactly : speakers;
}

/** A surname alone that visible articles print after more than one first name: nobody can say whose it is here. */
function isSharedSurname({ kind, name }: Named, scope: Scope): boolean {
  const telling = tellingWords(name);
  // As printed: the telling words have no accents.
  const surname = words(name).at(-1)?.folded;
  if (kind !== 'person' || surname === undefined || telling.length !== 1) return false;
  const bearers = new Set<string>();
  const printed = new RegExp(`(\\p{Lu}[\\p{L}'’-]+)\\s+${surname}(?![\\p{L}])`, 'giu');
  for (const { article } of filingsHolding(words(surname), scope)) {
    const { text } = article;
    for (const [, first = ''] of text.matchAll(printed)) {
      // `But Khan`: a word that the article also prints small is no first name.
      const isName = /^\p{Lu}/u.test(first) && !text.includes(` ${first.toLowerCase()} `);
      if (isName && tellingWords(first).length > 0) bearers.add(first.toLowerCase());
    }
  }
  return bearers.size > 1;
}

const nameLength = ([first]: readonly Credit[]): number => first?.speaker.name.length ?? 0;

function askedFor({ filing, quotation, words }: IndexedQuotation): AskedWords {
  const { text } = filing.article;
  const typed = quotation.content.map(({ start, end }) => text.slice(start, end)).join(' ');
  return { typed, words };
}

/** Every article that prints the saying. A few words inside a longer quotation are another saying. */
function reportsOf(saying: IndexedQuotation, asked: AskedWords, scope: Scope): readonly Hit[] {
  const indexes = scope.visible.shelves.map((shelf) => shelf.quotations);
  const found = findHits(
    asked,
    indexes,
    { match: 'exact', narrowing: unnarrowed, most: MOST_REPORTS },
    scope.articleOf,
  );
  const hits = found.hits.filter((hit) => hit.verdict !== 'part-of' || asked.words.length > EXACT_ONLY_WORDS);
  const group = groupHits(hits, scope.known).find((members) =>
    members.some((hit) => hit.indexed.article === saying.article),
  );
  return group ?? [];
}
