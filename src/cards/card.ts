import type { Citation } from '../domain/citation.js';

/**
 * What every platform can show. Text is plain: escaping belongs to whoever draws it.
 * Words of articles travel as citations, so that no drawer can change or mix them.
 */
export type Card = Readonly<{
  heading: string;
  parts: readonly Part[];
  buttons: readonly Button[];
  /** `5 articles · indexed 08:29 · A7F3` */
  stamp: string;
}>;

/** What one kind of answer says, before it is cut to size, stamped and given its buttons. */
export type Composed = Readonly<{ heading: string; parts: readonly Part[] }>;

/** News parts, not boxes: the role says what the line is, the drawer how it looks. */
export type Part = Readonly<{ role: PartRole; runs: readonly Run[] }>;

export type PartRole =
  | 'words' // who, and the words; the first thing read
  | 'context' // what it answers
  | 'when' // date and its basis
  | 'section' // a small heading over rows
  | 'row' // one report, one event
  | 'detail' // belongs to the row above
  | 'note' // what is not held, what to try
  | 'warning'; // a disagreement, something not to be missed

export type Run = Readonly<
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  /** Exact words of an article. `cut` says where the passage goes on beyond what is shown. */
  | { kind: 'printed'; citation: Citation; quoted: boolean; cut: 'none' | 'before' | 'after' | 'both' }
  | { kind: 'changed'; text: string; change: 'asked-only' | 'printed-only' }
  | { kind: 'link'; label: string; url: string }
>;

/** A button remembers an answer, not its contents: pressing it asks again, as the one who pressed. */
export type Button = Readonly<{ label: string; press: Press }>;
export const PRESS_ACTIONS = ['share', 'passages', 'more', 'wrong'] as const;
export type Press = Readonly<{ action: (typeof PRESS_ACTIONS)[number]; answer: string }>;
