import type { DateConflict } from '../domain/answer.js';
import type { Asker } from '../domain/asker.js';
import type { ArticleId } from '../domain/ids.js';
import type { KnownSpeaker, Storyline } from '../domain/storyline.js';
import { type Holdings } from './holdings.js';
import { labelOf } from './labels.js';
import { dayIn, statedReference } from './references.js';
import { type SignsOf, signsFrom } from './signs.js';
import { storylinesOf, timelineIn } from './storylines.js';
import { type Visible, visibleTo } from './visible.js';

/** What the archive is told by the configuration. */
export type ArchiveSettings = Readonly<{
  storylines: readonly Storyline[];
  speakers: readonly KnownSpeaker[];
  zone: string;
}>;

/** What narrows a question. */
export type Narrowing = Readonly<{
  about: string | null;
  from: Date | null;
  to: Date | null;
  source?: string | null;
}>;

/** One asker's view of the archive, with what the answers lean on. */
export type Scope = Readonly<{
  visible: Visible;
  known: readonly KnownSpeaker[];
  storylines: readonly Storyline[];
  zone: string;
  signsOf: SignsOf;
  /** Whether an article is about, from and of what was asked. Undated articles fail any question of dates. */
  passes(id: ArticleId, narrowing: Narrowing): boolean;
}>;

export function scopeFor(asker: Asker, holdings: Holdings, settings: ArchiveSettings): Scope {
  const visible = visibleTo(asker, holdings);
  const { storylines, speakers: known, zone } = settings;
  return {
    visible,
    known,
    storylines,
    zone,
    signsOf: (filing) => {
      const conflicts: readonly DateConflict[] = storylinesOf(filing.article, storylines).flatMap(
        (storyline) => timelineIn(storyline, visible, known).conflicts,
      );
      return signsFrom(conflicts)(filing);
    },
    passes: (id, { about, from, to, source = null }) => {
      const held = visible.get(id);
      if (!held) return false;
      const { article } = held.filing;
      const isAbout = about === null || visible.shelves.some((shelf) => shelf.articles.about(about).has(id));
      const isFrom = source === null || named(source, [labelOf(article).text, article.id, article.outlet ?? '']);
      const reference = from || to ? statedReference(article) : null;
      const after = from === null || (reference !== null && reference.day >= dayIn(from.toISOString(), zone));
      const before = to === null || (reference !== null && reference.day <= dayIn(to.toISOString(), zone));
      return isAbout && isFrom && after && before;
    },
  };
}

function named(typed: string, names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase().includes(typed.trim().toLowerCase()));
}
