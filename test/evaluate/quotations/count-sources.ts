import { count, type Tally } from '../counts.js';
import type { Attribution } from './bench-gold.js';
import type { BenchOptions } from './bench-options.js';
import type { Match } from './count-pieces.js';
import { folded, surnamesOf } from './names.js';
import { namesTheSpeaker, personsOf } from './names-the-speaker.js';
import type { MeasuredText } from './pieces.js';
import { isSureEnough, type MeasuredQuotation, namesGiven } from './predictions.js';
import { wordF1 } from './word-places.js';

/**
 * Who said each quoted piece of the gold. `given found` asks it of the pieces that were found, `end to end` of all of
 * them, each by kind and by type of source; `surname` counts only named persons, who must be named.
 */
export function countSources(
  tally: Tally,
  matches: readonly Match<Attribution, MeasuredQuotation>[],
  options: BenchOptions,
): void {
  for (const { gold, found } of matches) {
    const { type } = gold.speaker;
    if (type === 'none') {
      count(tally, 'given found no source', found !== null && found.speaker === null);
      continue;
    }
    if (isLeftOut(gold, options.without)) continue;
    const given = found && isSureEnough(found.speaker, options.minConfidence) ? found.speaker : null;
    const isRight = given !== null && namesTheSpeaker(gold, given);
    count(tally, 'answered', given !== null);
    if (given) count(tally, 'right among answered', isRight);
    for (const row of ['all', gold.kind, `type ${type}`]) {
      if (found) count(tally, `given found ${row}`, isRight);
      count(tally, `end to end ${row}`, isRight);
    }
    countSurname(tally, gold, found !== null, surnamesOf(namesGiven(given)));
  }
}

/** Persons named in the source itself are `explicit`; the others are known by the gold's silver coreference. */
function countSurname(tally: Tally, gold: Attribution, isFound: boolean, surnames: readonly string[]): void {
  if (gold.speaker.type !== 'person' && !gold.speaker.coref) return;
  const persons = personsOf(gold);
  const isRight = surnames.some((surname) => persons.includes(surname));
  for (const row of ['all', gold.speaker.type === 'person' ? 'explicit' : 'via coreference']) {
    count(tally, `surname end to end ${row}`, isRight);
    if (isFound) count(tally, `surname given found ${row}`, isRight);
  }
  if (isFound && surnames.length > 0) count(tally, 'surname given a name', isRight);
}

function isLeftOut({ speaker: { persons, coref } }: Attribution, without: readonly string[]): boolean {
  const surnames = [...(persons ?? []), ...(coref ? [coref] : [])].map(({ surname }) => folded(surname));
  return surnames.some((surname) => without.includes(surname));
}

/** Counts `given found indirect`: who is credited with words in no marks, where half of them were found. */
export function countIndirectSources(
  tally: Tally,
  { words }: MeasuredText,
  gold: readonly Attribution[],
  predicted: readonly MeasuredQuotation[],
): void {
  const places = predicted.map(({ content }) => content.flatMap(words.within));
  for (const one of gold) {
    if (one.kind !== 'indirect' || one.speaker.type === 'none') continue;
    const sought = one.content.flatMap(words.within);
    const likeness = places.map((found) => wordF1(sought, found));
    const most = Math.max(0, ...likeness);
    if (most < 0.5) continue;
    const speaker = predicted[likeness.indexOf(most)]?.speaker ?? null;
    count(tally, 'given found indirect', speaker !== null && namesTheSpeaker(one, speaker));
  }
}
