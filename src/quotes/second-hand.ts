import type { ReportingClause } from './reporting-clauses.js';
import type { Place, Scene } from './scene.js';
import { tellsHer } from './told-within.js';

/**
 * Shaw said Price had told him “…”: whether only somebody else vouches that the source used these words, while the source
 * denies it, the other merely claims it, or a few words of them stand in the other's own sentence, unless he was told them.
 * Always so behind an `according to Shaw,` that opens the sentence.
 */
export function isDoubtfulHearsay(scene: Scene, place: Place, clause: ReportingClause): boolean {
  const outer = outerClause(scene, place, clause);
  if (outer === null) return false;
  if (outer.form === 'according-to') return !isRecord(scene, outer);
  const tokens = scene.frames[place.frame]?.tokens ?? [];
  if (/^(?:alleg|claim|suggest|accus)/.test(tokens[outer.cue.to]?.lower ?? '')) return true;
  const before = tokens[place.token - 1]?.kind;
  const isPiece = before === 'word' && place.token - clause.to > 1;
  return (isPiece && !tellsHer(tokens, clause, place.token)) || denies(scene, place, clause);
}

/** According to the minutes: what is on record is no hearsay. */
const isRecord = (scene: Scene, outer: ReportingClause): boolean =>
  scene.speakers.get(outer)?.speaker.kind === 'document';

/** The clause of another source that the clause stands in. */
function outerClause(scene: Scene, { frame, token }: Place, clause: ReportingClause): ReportingClause | null {
  const tokens = scene.frames[frame]?.tokens ?? [];
  const outer = (scene.clauses[frame] ?? []).findLast(
    (other) =>
      other.to < clause.from &&
      (other.form === 'according-to' || (other.form === 'source-and-cue' && other.verb?.strength === 'strong')),
  );
  // Price agreed with Shaw's claim that …: the claim is Shaw's, whatever Price says.
  if (!outer || clause.reach === 'noun' || clause.from > token || nameOf(scene, outer) === nameOf(scene, clause))
    return null;
  const between = tokens.slice(outer.to + 1, clause.from);
  // According to Price, who was there, Shaw said
  if (outer.form === 'according-to')
    return outer.from === 0 && between.at(-1)?.kind === 'comma' && !between.some(({ kind }) => kind === 'quotation')
      ? outer
      : null;
  const joined = between.every(
    ({ kind, lower }) => kind === 'word' && !/^(?:and|but|while|as|when|after|who)$/.test(lower),
  );
  return joined && between.length < 7 ? outer : null;
}

/** Whether the source denies it in the rest of the sentence or in the two after it. */
function denies(scene: Scene, { frame, token }: Place, clause: ReportingClause): boolean {
  return [frame, frame + 1, frame + 2].some((at) =>
    (scene.clauses[at] ?? []).some((other) => {
      const verb = scene.frames[at]?.tokens[other.cue.to]?.lower ?? '';
      const follows = at > frame || other.cue.to > token;
      return follows && /^(?:den(?:y|ies|ied)|disput)/.test(verb) && nameOf(scene, other) === nameOf(scene, clause);
    }),
  );
}

const nameOf = (scene: Scene, clause: ReportingClause): string | undefined => scene.speakers.get(clause)?.speaker.name;
