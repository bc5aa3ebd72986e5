import { basename, extname } from 'node:path';
import type { EditorialStatus } from '../domain/article.js';
import { opensAt } from './editorial-status.js';

/** What a file says of itself before its copy is read. */
export type Claim = Readonly<{
  /** Relative to the archive, with `/`. */
  file: string;
  statedId: string | null;
  status: EditorialStatus;
}>;

/** Sentences go on from the file's name. `remark` is null when there is nothing to say. */
export type SettledId = Readonly<
  { kind: 'kept'; id: string; remark: string | null } | { kind: 'taken'; because: string }
>;

/**
 * Says which id each file of an archive goes by: the one it states, else the stem of its name, else, where files that
 * state none share a stem, its path with hyphens (`2024/flood.md` → `2024-flood`). Of files with one id the first that
 * is live is kept, in the order given; failing that, the one whose embargo ends first; failing that, the first.
 *
 * What readers see must not hang on what they may not see: so an id never depends on a file that opens later. A live
 * `flood` stays `flood` beside a held one, which goes by its path, until that one is live too.
 *
 * @param claims every file that can be read, and whose name gives an id unless it states one
 * @returns by file
 */
export function settleIds(claims: readonly Claim[]): ReadonlyMap<string, SettledId> {
  const earliest = earliestByStem(claims);
  const named = claims.map((claim) => ({ ...claim, ...nameOf(claim, earliest) }));

  const kept = new Map<string, Claim>();
  for (const claim of named) {
    const other = kept.get(claim.id);
    if (other === undefined || opensAt(claim.status) < opensAt(other.status)) kept.set(claim.id, claim);
  }
  return new Map(
    named.map(({ file, id, remark }): [string, SettledId] => {
      const holder = kept.get(id)?.file ?? file;
      return holder === file
        ? [file, { kind: 'kept', id, remark }]
        : [file, { kind: 'taken', because: `has the id “${id}”, and ${holder}, which is read, has it too; ${remedy}` }];
    }),
  );
}

const remedy = 'passed over; expected an id of its own';

/** The file's name without its ending; spaces and other signs that an id may not hold become hyphens. May be empty. */
export const stemAsId = (file: string): string => asId(basename(file, extname(file)));

const pathAsId = (file: string): string => asId(file.slice(0, file.length - extname(file).length));

const asId = (name: string): string =>
  name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|-+$/gu, '');

type Earliest = Readonly<{ opensAt: number; files: number }>;

/** For the files that state no id: when the first of each stem opens, and how many open then. */
function earliestByStem(claims: readonly Claim[]): ReadonlyMap<string, Earliest> {
  const found = new Map<string, Earliest>();
  for (const { file, statedId, status } of claims) {
    if (statedId !== null) continue;
    const stem = stemAsId(file);
    const before = found.get(stem);
    const opens = opensAt(status);
    if (before === undefined || opens < before.opensAt) found.set(stem, { opensAt: opens, files: 1 });
    else if (opens === before.opensAt) found.set(stem, { ...before, files: before.files + 1 });
  }
  return found;
}

function nameOf({ file, statedId, status }: Claim, earliest: ReadonlyMap<string, Earliest>) {
  if (statedId !== null) return { id: statedId, remark: null };
  const stem = stemAsId(file);
  const first = earliest.get(stem);
  const isAlone = first === undefined || (first.opensAt === opensAt(status) && first.files === 1);
  const id = isAlone ? stem : pathAsId(file);
  const remark = `states no id, and another file is named “${stem}” too; it goes by its path, “${id}”`;
  return { id, remark: id === stem ? null : remark };
}
