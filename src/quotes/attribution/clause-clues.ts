import type { Token } from '../frames.js';
import type { ReportingClause } from '../reporting-clauses.js';
import type { Candidate } from './candidates.js';
import { type Circumstances, lemmaOf, type NearCue } from './circumstances.js';
import { type Note, step } from './clues.js';
import type { Passage, Sight } from './sight.js';

export function noteClause(
  note: Note,
  { setting, rule }: Circumstances,
  tokens: readonly Token[],
  clause: ReportingClause | null,
  isBefore: boolean,
  sameFrame: boolean,
  { first, last }: Passage,
): void {
  if (clause === null) {
    note('no clause', isBefore, sameFrame, setting);
    return;
  }
  const strength = clause.verb?.strength ?? 'none';
  note('clause', clause.form, clause.reach, strength, isBefore, sameFrame);
  note('clause unsaid', clause.unsaid, sameFrame, rule.level > 0);
  if (!sameFrame) return;
  const gap = isBefore ? tokens.slice(clause.to + 1, first.token) : tokens.slice(last.token + 1, clause.from);
  const shape =
    gap.length > 3
      ? `${gap.at(-1)?.kind}…`
      : gap.map((token) => (token.kind === 'word' ? token.lower : token.kind)).join(' ');
  note('gap', shape, isBefore, clause.form);
  note('gap shape', shape, strength, clause.reach, isBefore);
  note('gap length', step(gap.length), isBefore, strength, clause.form);
  note(
    'gap verbs',
    Math.min(2, gap.filter(({ kind }) => kind === 'quotation').length),
    isBefore,
    gap.some(({ kind }) => kind === 'comma'),
  );
  const next = tokens[clause.to + 1];
  note('closes', next === undefined || next.kind !== 'word', isBefore, strength, clause.form);
}

/** Tokens from the phrase to the cue, negative where the cue comes first. */
export const gapToCue = (from: number, to: number, cue: NearCue): number =>
  cue.from > to ? cue.from - to : cue.to < from ? cue.to - from : 0;

/** In which order passage (Q), cue (C) and source (S) stand. */
export function orderOf({ first }: Passage, { frame, phrase }: Candidate, cue: NearCue): string {
  const cueFirst = cue.frame < first.frame || (cue.frame === first.frame && cue.from < first.token);
  const sourceFirst = frame < first.frame || (frame === first.frame && phrase.from < first.token);
  const sourceBeforeCue = frame < cue.frame || (frame === cue.frame && phrase.from < cue.from);
  if (cueFirst) return sourceBeforeCue ? 'SCQ' : sourceFirst ? 'CSQ' : 'CQS';
  return sourceFirst ? 'SQC' : sourceBeforeCue ? 'QSC' : 'QCS';
}

/** The verb of the candidate's clause, else the tagger's cue beside it. */
export function cueWord(sight: Sight, { frame, phrase }: Candidate, clause: ReportingClause | null): string {
  const tokens = sight.scene.frames[frame]?.tokens ?? [];
  const seen = sight.tagged?.frame(frame);
  if (clause) return seen?.stems[clause.cue.to] ?? tokens[clause.cue.to]?.lower ?? '';
  const cue = seen?.cues.find(({ from, to }) => from.token - phrase.to < 4 && phrase.from - to.token < 4);
  return cue ? lemmaOf(sight, cue) : '';
}
