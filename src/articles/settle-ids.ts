import { basename, extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
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
export async function settleIds(claims: readonly Claim[]): Promise<ReadonlyMap<string, SettledId>> {
  const stems = new Map<Claim, string>();
  const earliest = new Map<string, Earliest>();
  await inTurns(claims, (claim) => {
    if (claim.statedId !== null) return;
    const stem = stemAsId(claim.file);
    stems.set(claim, stem);
    noteEarliest(earliest, stem, opensAt(claim.status));
  });
  const ids = new Map<Claim, string>();
  const kept = new Map<string, Claim>();
  await inTurns(claims, (claim) => {
    const id = claim.statedId ?? idOf(claim, stems.get(claim) ?? '', earliest);
    ids.set(claim, id);
    const other = kept.get(id);
    if (other === undefined || opensAt(claim.status) < opensAt(other.status)) kept.set(id, claim);
  });
  const settled = new Map<string, SettledId>();
  await inTurns(claims, (claim) => {
    const id = ids.get(claim) ?? '';
    const holder = kept.get(id) ?? claim;
    settled.set(
      claim.file,
      holder === claim
        ? { kind: 'kept', id, remark: remarkOn(id, stems.get(claim)) }
        : { kind: 'taken', because: taken(id, holder) },
    );
  });
  return settled;
}

/** An archive has a hundred thousand files, and questions wait meanwhile. */
async function inTurns(claims: readonly Claim[], work: (claim: Claim) => void): Promise<void> {
  for (let from = 0; from < claims.length; from += IN_ONE_TURN) {
    for (const claim of claims.slice(from, from + IN_ONE_TURN)) work(claim);
    await setImmediate();
  }
}

const IN_ONE_TURN = 5_000;

const taken = (id: string, holder: Claim): string =>
  `has the id “${id}”, and ${holder.file}, which is read, has it too; passed over; expected an id of its own`;

const remarkOn = (id: string, stem: string | undefined): string | null =>
  stem === undefined || id === stem
    ? null
    : `states no id, and another file is named “${stem}” too; it goes by its path, “${id}”`;

/** The file's name without its ending; spaces and other signs that an id may not hold become hyphens. May be empty. */
export const stemAsId = (file: string): string => asId(basename(file, extname(file)));

const pathAsId = (file: string): string => asId(file.slice(0, file.length - extname(file).length));

/** Nearly all names are ids as they stand, and an archive has a hundred thousand. */
const asId = (name: string): string => (IS_ID.test(name) ? name : idOutOf(name));

const IS_ID = /^[A-Za-z0-9](?:[\w.-]*[\w.])?$/;

const idOutOf = (name: string): string =>
  name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|-+$/gu, '');

type Earliest = Readonly<{ opensAt: number; files: number }>;

/** @param found for the files that state no id: when the first of each stem opens, and how many open then */
function noteEarliest(found: Map<string, Earliest>, stem: string, opens: number): void {
  const before = found.get(stem);
  if (before === undefined || opens < before.opensAt) found.set(stem, { opensAt: opens, files: 1 });
  else if (opens === before.opensAt) found.set(stem, { ...before, files: before.files + 1 });
}

function idOf({ file, status }: Claim, stem: string, earliest: ReadonlyMap<string, Earliest>): string {
  const first = earliest.get(stem);
  const isAlone = first === undefined || (first.opensAt === opensAt(status) && first.files === 1);
  return isAlone ? stem : pathAsId(file);
}
