import { todayIn } from '../calendar/zoned-days.js';
import type { Asker, Seniority } from '../domain/asker.js';
import type { HouseStyle } from '../domain/check.js';
import type { ArticleId, Slug } from '../domain/ids.js';
import type { KnownSpeaker, Storyline } from '../domain/storyline.js';
import { type Narrowing, unnarrowed } from '../search/search.js';
import type { Holdings } from './holdings.js';
import { keepTellings, type TellingsOf } from './kept-tellings.js';
import type { ArticleOf } from './match.js';
import { statedReference } from './references.js';
import { type KnownSpeakers, knownSpeakers } from './same-speaker.js';
import { namesOf } from './searchable.js';
import { type SignsOf, signsFrom } from './signs.js';
import { type LaidOut, timelineIn } from './storylines.js';
import { type Visible, visibleTo } from './visible.js';

/** What the archive is told by the configuration. */
export type ArchiveSettings = Readonly<{
  storylines: readonly Storyline[];
  speakers: readonly KnownSpeaker[];
  zone: string;
  /** The newsroom's own first. */
  houseStyles: readonly [HouseStyle, ...HouseStyle[]];
}>;

/** What narrows a question. */
export type Narrowed = Readonly<{
  about: string | null;
  from: Date | null;
  to: Date | null;
  source: string | null;
}>;

/** Whether an article is among those that a question is asked of. */
export type Passes = (id: ArticleId) => boolean;

export const everything: Passes = () => true;

/** One asker's view of the archive, with what the answers lean on. */
export type Scope = Readonly<{
  visible: Visible;
  known: KnownSpeakers;
  storylines: readonly Storyline[];
  zone: string;
  signsOf: SignsOf;
  /** Of what an index of a visible shelf has found, which is visible. */
  articleOf: ArticleOf;
  layOut(storyline: Storyline): LaidOut;
  /** Only the events in which a person, body or thing takes part. */
  layOutAbout(storyline: Storyline, name: string): LaidOut;
  /** Everyone whom a visible article credits with words, most quoted first. */
  speakerNames(): readonly string[];
  /** Which articles are about, from and of what was asked. Undated articles fail any question of dates. */
  narrowing(question: Narrowed): Narrowing;
  passing(narrowing: Narrowing): Passes;
}>;

/** Scopes are good until the holdings change, and the same for all askers of one seniority. */
export function scopesOver(holdings: Holdings, settings: ArchiveSettings): (asker: Asker) => Scope {
  const kept = new Map<Seniority, Readonly<{ generation: number; scope: Scope }>>();
  // Outlives the scopes: one new article leaves what all others tell as it is.
  const tellingsOf = keepTellings();
  return (asker) => {
    holdings.release(asker.at);
    const last = kept.get(asker.role);
    if (last?.generation === holdings.generation) return last.scope;
    const scope = scopeOf(visibleTo(asker.role, holdings), settings, tellingsOf);
    kept.set(asker.role, { generation: holdings.generation, scope });
    return scope;
  };
}

function scopeOf(visible: Visible, settings: ArchiveSettings, tellingsOf: TellingsOf): Scope {
  const { storylines, zone } = settings;
  const known = knownSpeakers(settings.speakers);
  const laidOut = new Map<Slug, LaidOut>();
  let names: readonly string[] | null = null;
  const layOut = (storyline: Storyline): LaidOut => {
    const already = storylines.includes(storyline) ? laidOut.get(storyline.slug) : undefined;
    if (already) return already;
    const fresh = timelineIn(storyline, visible, known, tellingsOf, null);
    // What someone searched for is not kept: there is no end of phrases.
    if (storylines.includes(storyline)) laidOut.set(storyline.slug, fresh);
    return fresh;
  };
  return {
    visible,
    known,
    storylines,
    zone,
    layOut,
    layOutAbout: (storyline, name) => timelineIn(storyline, visible, known, tellingsOf, name),
    articleOf: (id) => visible.get(id)!.filing.article,
    speakerNames: () => {
      names ??= speakersIn(visible);
      return names;
    },
    signsOf: (filing) => {
      const own = storylines.map(layOut).filter(({ filings }) => filings.includes(filing));
      return signsFrom(own.flatMap(({ conflicts }) => conflicts))(filing);
    },
    narrowing: ({ about, from, to, source }) => ({
      ...unnarrowed,
      articles: about === null ? null : new Set(visible.shelves.flatMap((shelf) => [...shelf.articles.about(about)])),
      from: from && todayIn(zone, from),
      to: to && todayIn(zone, to),
      source: source?.trim() ?? null,
    }),
    passing: ({ articles, from, to, source }) => {
      if (articles === null && from === null && to === null && source === null) return everything;
      return (id) => {
        const head = visible.get(id)?.head;
        if (!head || (articles && !articles.has(id))) return false;
        if (source !== null && !named(source, namesOf(head))) return false;
        if (from === null && to === null) return true;
        const day = statedReference(head)?.day;
        return day !== undefined && (from === null || day >= from) && (to === null || day <= to);
      };
    },
  };
}

function named(typed: string, names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase().includes(typed.toLowerCase()));
}

/** Every name that a visible article credits words to, most quoted first. */
function speakersIn(visible: Visible): readonly string[] {
  const counted = new Map<string, number>();
  for (const shelf of visible.shelves) {
    for (const { name, quotations } of shelf.search.credited())
      counted.set(name, (counted.get(name) ?? 0) + quotations);
  }
  return [...counted].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}
