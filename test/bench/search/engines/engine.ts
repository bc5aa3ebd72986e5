/** A search engine under measurement: quotations by number, the newest being 0. */
export type Engine = Readonly<{
  name: string;
  /** The newest 20 that hold the words side by side; a superset or a subset of them where `recall` will say so. */
  exact(words: readonly string[]): Promise<readonly number[]> | readonly number[];
  /** The five nearest, best first; null when the engine has no way of finding any. */
  near: ((words: readonly string[]) => Promise<readonly number[]> | readonly number[]) | null;
  /** What it takes on disk, when that is where it is. Bytes. */
  onDisk: number | null;
  /** Writes it to a file; null when it is in one already, or nowhere. */
  save: ((path: string) => Promise<void>) | null;
  close(): Promise<void>;
}>;

/** Folded quotations, newest first, who is credited with each, and where an engine may put its files. */
export type ToBuild = Readonly<{
  quotations: readonly string[];
  /** The same in letters and digits only: see `plainText`. */
  plain: readonly string[];
  speakers: readonly string[];
  folder: string;
}>;

export type EngineMaker = Readonly<{
  name: string;
  build(what: ToBuild): Promise<Engine>;
  /** Opens what `save` or `build` has left in the folder; null when there is no such way. */
  open: ((what: ToBuild) => Promise<Engine>) | null;
}>;

export const NEWEST = 20;
export const NEAREST = 5;
/** Candidates that an engine gives for comparing word by word. */
export const CANDIDATES = 50;

/**
 * Peers that break words by themselves get folded words, joined by single spaces, in letters and digits only: an engine's own notion of where a
 * word ends then never differs from ours, and they have no punctuation to deal with. `don't` → `donx27xt`.
 */
export const plainText = (folded: string): string =>
  folded.replace(/[^\p{L}\p{N} ]/gu, (sign) => `x${sign.codePointAt(0)?.toString(16)}x`);

export const plainWords = (words: readonly string[]): readonly string[] => words.map(plainText);

/** Whether a text holds the words side by side; both folded. */
export const holds = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `);
