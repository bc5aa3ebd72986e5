/** The rungs of the ladder, named as the product's description names them, best first. */
export type Rung = 'verbatim' | 'typography' | 'trimmed' | 'bracketed' | 'part of' | 'cleaned' | 'altered' | 'stitched';

/** What is found about the answer as a whole; `none` when there is nothing to say beyond the verdict. */
export type Finding = 'none' | 'other speaker' | 'reported only' | 'not found';

/** The changes that are flagged louder. */
export type LoudFlag = 'negation' | 'number' | 'modal' | 'conjunction' | 'name';

/** An invented article that prints one speaker's quotations, or a piece of the demo corpus. */
export type HeldArticle = Readonly<{
  id: string;
  outlet: string;
  /** `YYYY-MM-DD`; null for a piece of the corpus that states none. */
  published: string | null;
  /** Who says everything that is quoted in it; null for a piece of the corpus, where several speak. */
  speaker: string | null;
  /** Headline and copy, paragraphs divided by an empty line. */
  text: string;
}>;

/**
 * One question with the only right answer to it.
 *
 * `archive` is the least that must be held for the answer to be right. It stays right when the archives of all cases
 * are held at once, which is how it should be asked: `wholeArchive` joins them.
 */
export interface VerdictCase {
  readonly id: string;
  /** How the words were changed: `typography: dash`, `altered: negation lost`. */
  readonly kind: string;
  /** Where a changed word stands in the words asked about; null when the change is not of one word. */
  readonly place: 'first' | 'inside' | 'last' | null;
  readonly archive: readonly HeldArticle[];
  readonly asked: Readonly<{
    /** Without quotation marks around them. */
    words: string;
    /** Null when the question names no one. */
    speaker: string | null;
  }>;
  readonly expected: Readonly<{
    /** The verdict on the nearest rendering; null when nothing is held in quotation marks. */
    verdict: Rung | null;
    finding: Finding;
    /** Every loud flag that the difference earns, and no other; in the order of `LoudFlag`. */
    flags: readonly LoudFlag[];
    /** The articles that print what was found: any one will do, but both for `stitched`. Empty when not found. */
    source: readonly string[];
  }>;
}

/** All that the cases need, each article once. */
export function wholeArchive(cases: readonly VerdictCase[]): HeldArticle[] {
  const byId = new Map<string, HeldArticle>();
  for (const { archive } of cases) for (const article of archive) byId.set(article.id, article);
  return [...byId.values()];
}
