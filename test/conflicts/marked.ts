import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { conflictsOf } from '../../src/archive/conflicts-of.js';
import { knownSpeakers } from '../../src/archive/same-speaker.js';
import { readSettings } from '../../src/config/read-settings.js';
import type { Conflict, ConflictKind } from '../../src/domain/conflict.js';
import type { Storyline } from '../../src/domain/storyline.js';
import { askerAt, productOver, root } from '../answers/over-folder.js';
import { filed } from '../bench/grouping/gold.js';

/** What is flagged over a folder of articles that are all of one storyline, with the shipped configuration. */
export async function flaggedOver(folder: string, storyline: Storyline, now: Date): Promise<readonly Conflict[]> {
  const { speakers } = readSettings(root, {});
  const product = await productOver({ archiveDir: folder, storylines: [storyline], speakers }, now);
  const archive = product.archiveFor(askerAt(now));
  const timeline = await archive.timeline({
    storyline: storyline.slug,
    from: null,
    to: null,
    show: null,
    about: null,
    exportAs: null,
  });
  const filings = filed(folder).flatMap(({ filing }) => archive.article(filing.article.id)?.filing ?? []);
  await product.close();
  if (timeline.kind !== 'timeline') throw new Error(timeline.kind);
  return conflictsOf(filings, timeline.conflicts, knownSpeakers(speakers));
}

/** A few words at a line of a document, `003:13`. */
type Place = Readonly<{ at: string; words: string }>;

type MarkedConflict = Readonly<{
  id: string;
  kind: ConflictKind;
  weight: 'firm' | 'arguable';
  about: string;
  because?: string;
  between: readonly [readonly Place[], readonly Place[]];
}>;

type Marked = Readonly<{
  files: Readonly<Record<string, string>>;
  conflicts: readonly MarkedConflict[];
  notConflicts: readonly Readonly<{ kind: ConflictKind; about: string; places: readonly [Place, Place] }>[];
}>;

export const marked = parse(readFileSync(join(root, 'corpus/gold/seeds-conflicts.yml'), 'utf8')) as Marked;

/** Another entry of the list that this one may be shown as one with; null for none. */
export const shownWith = ({ about, because = '' }: MarkedConflict): string | null =>
  /may be shown as one with (?!it\b)([\w-]+)/.exec(`${about} ${because}`)?.[1] ?? null;

/** Whether a conflict has a passage over one of these places on one side, and over one of those on another. */
export function standsBetween(
  conflict: Conflict,
  kind: ConflictKind,
  [these, those]: readonly [readonly Place[], readonly Place[]],
  folder: string,
): boolean {
  const sidesAt = (places: readonly Place[]): readonly number[] =>
    conflict.sides.flatMap((side, i) =>
      side.passages.some(({ passage }) => places.some((place) => covers(passage, place, folder))) ? [i] : [],
    );
  const [one, other] = [sidesAt(these), sidesAt(those)];
  return conflict.kind === kind && one.some((i) => other.some((j) => i !== j));
}

type Passage = Conflict['sides'][number]['passages'][number]['passage'];

function covers({ article, span, exact }: Passage, { at, words }: Place, folder: string): boolean {
  const [file = '', line = '1'] = at.split(':');
  const name = marked.files[file] ?? '';
  if (article !== name.replace(/\.txt$/, '')) return false;
  const raw = readFileSync(join(folder, name), 'utf8');
  const lines = raw.split('\n');
  const start = lines.slice(0, Number(line) - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const from = start + (lines[Number(line) - 1] ?? '').indexOf(words);
  // What is cut off the front of a file is not in the article's text.
  const shift = raw.indexOf(exact, span.start) - span.start;
  return span.start + shift < from + words.length && from < span.end + shift;
}
