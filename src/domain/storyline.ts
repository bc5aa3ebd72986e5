import type { Slug } from './ids.js';

/** A running matter, as `config/storylines.yml` declares it. A piece belongs when any of the three says so. */
export type Storyline = Readonly<{
  slug: Slug;
  title: string;
  /** Article ids. */
  articles: readonly string[];
  /** File names in `basedOn`. */
  basedOn: readonly string[];
  /** Phrases; an article whose headline or copy holds one of them belongs. */
  terms: readonly string[];
}>;

/** A person or body known under several names, as `config/speakers.yml` declares it. */
export type KnownSpeaker = Readonly<{ name: string; alsoKnownAs: readonly string[]; offices: readonly Office[] }>;

/** What somebody has been, `Metropolitan Police Commissioner`: days, both included; null where it has no end there. */
export type Office = Readonly<{ title: string; from: string | null; to: string | null }>;
