import type { Label } from './answer.js';
import type { Place } from './asker.js';
import type { HeldWording } from './check.js';
import type { Excerpt } from './citation.js';
import type { Conflict } from './conflict.js';
import { isSameWords } from './verdict.js';

/** What a channel can watch: some words, however they are printed; whatever somebody says; a storyline, by its slug. */
export type Watched = Readonly<
  { kind: 'words'; words: string } | { kind: 'speaker'; speaker: string } | { kind: 'storyline'; storyline: string }
>;

export type Watch = Readonly<{
  /** `watch:slack:C012AB3CD:words:deep cultural issues`; unique. */
  id: string;
  place: Place;
  watched: Watched;
  /** Told as soon as readers can see it, or with the next digest of the place. */
  tell: 'now' | 'digest';
  paused: boolean;
  /** Why it is paused, when the product paused it itself. */
  pausedBecause: string | null;
  by: string;
  /** Everything up to here has been told, or was there before. */
  cursor: number;
  toldAt: Date | null;
}>;

/** Something that readers could not see before, about what is watched. */
export type WatchEvent = Readonly<
  | {
      kind: 'rendering';
      label: Label;
      printed: Excerpt;
      /** Whom the article credits; null for no one. */
      speaker: string | null;
      /** Readers could see other words of the article before. */
      corrected: boolean;
      /**
       * What the article itself printed before it was corrected, else the nearest of what was held before; judged by
       * the new words. Null when nothing is like them.
       */
      beside: HeldWording | null;
    }
  | { kind: 'conflict'; conflict: Conflict }
>;

/** Of a rendering: other words than were held before, or words of which a mark swallows what turns their meaning. */
export const isDifferent = ({ beside }: Extract<WatchEvent, { kind: 'rendering' }>): boolean =>
  beside !== null && (!isSameWords(beside.verdict) || beside.loud.length > 0);

/** Of all that is watched in a place, what came of it: conflicts first, then different words. */
export type WatchAlert = Readonly<{
  kind: 'alert';
  watched: readonly [Watched, ...Watched[]];
  events: readonly WatchEvent[];
  /** Renderings and conflicts that are counted only. */
  more: number;
}>;

/** Under what the alerts of a place are delivered: one after another, whatever it is that they tell. */
export const alertsIn = ({ platform, id }: Place): string => `watch:${platform}:${id}`;

/** `the words deep cultural issues`, without marks: they stand around what articles print. */
export function watchedInWords(watched: Watched): string {
  switch (watched.kind) {
    case 'words':
      return `the words ${watched.words}`;
    case 'speaker':
      return `what ${watched.speaker} says`;
    case 'storyline':
      return `the storyline ${watched.storyline}`;
    default:
      return watched satisfies never;
  }
}
