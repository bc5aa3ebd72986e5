import { pattern } from '../text/pattern.js';

/** A word as in a name. */
export const CAPITAL = pattern()`^\p{Lu}`;
/** A word as of a thing, no shorter than `pub`. */
export const SMALL = pattern()`^\p{Ll}{3,}$`;

/** Whether a folded word is one of grammar, reporting or the calendar, which says nothing of what a sentence is about. */
export const isCommon = (folded: string): boolean => COMMON.has(folded);

/** Two sentences that share only these have nothing in common. */
const COMMON = new Set(
  (
    'the and for that this with was were has have had are but not his her its their they them she him you who which ' +
    'what when where will would could should may might can been being from into out about after before over under ' +
    'than then also more most some any all one two three other new own said says told saying added asked while since ' +
    'because there here how why our your yet very just only both such during between against among upon without ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december today yesterday tomorrow tonight last next earlier later ago day days week weeks month ' +
    'months year years morning afternoon evening night now'
  ).split(' '),
);
