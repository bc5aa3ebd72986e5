import type { Span } from '../../domain/span.js';
import type { Resolved } from '../cast.js';
import type { Person } from '../name-table.js';
import { areApart } from '../offices-apart.js';
import type { Scene } from '../scene.js';
import { standsAlone } from '../surroundings.js';
import { CALLED_AGAIN, ROLES } from '../word-lists.js';
import type { Candidate } from './candidates.js';
import type { Sight } from './sight.js';

/**
 * Councillor Price spoke. The vicar left. “…,” he said: the vicar, where the rules take the pronoun for an office or a trade that
 * the sentence before is about and that nobody in the article bears by name, and what `person` is called excludes it. Open where
 * the article says nothing of who `person` is; null where they may be one, since copy calls the home secretary the minister, and
 * where it means no office.
 */
export function officeMeant({ scene }: Sight, { frame, phrase, resolved }: Candidate, person: Person): Resolved | null {
  const { speaker, isOpen } = resolved;
  if (resolved.person !== null || isOpen || speaker.kind !== 'unnamed') return null;
  if (scene.frames[frame]?.tokens[phrase.from - 1]?.kind === 'word') return null;
  if (!isOffice(scene, speaker.nameAt) || !leadsBefore(scene, frame, speaker.nameAt.start)) return null;
  if (areApart(scene.cast, person, speaker.name)) return resolved;
  return !isDescribed(scene, person) && person.mentions < OFTEN ? { ...resolved, isOpen: true } : null;
}

/** Somebody whom the article names so often it may well expect readers to know by office. */
const OFTEN = 3;

/** `the vicar`, `Price’s agent`; `the Republican`, `the star` may stand for anybody so far named. */
function isOffice({ text }: Scene, { start, end }: Span): boolean {
  const name = text.slice(start, end).toLowerCase();
  const words = name.split(/ (?:of|for|at|in) /)[0]?.split(' ') ?? [];
  const isDefinite =
    /\bthe\s$/i.test(text.slice(Math.max(0, start - 5), start)) || /^(?:his|her|their|its) |['’]s? /.test(name);
  const noun = words.at(-1) ?? '';
  return isDefinite && ROLES.has(noun) && !CALLED_AGAIN.has(noun) && !/^(?:former|ex)$/.test(words[0] ?? '');
}

/** Whether the sentence before is about whoever is named at `start`. */
function leadsBefore(scene: Scene, frame: number, start: number): boolean {
  let before = frame - 1;
  for (let own = scene.frames[before]; own && standsAlone(own); own = scene.frames[--before]);
  const [clause] = scene.clauses[before] ?? [];
  const lead = scene.subjects[before] ?? (clause && scene.speakers.get(clause));
  return lead?.speaker.nameAt.start === start;
}

/** Whether the article says who that is: `Councillor Ann Price`, `Ann Price, who chairs the board,`. */
const isDescribed = ({ cast, text }: Scene, person: Person): boolean =>
  cast.holdings.some((holding) => holding.person === person) ||
  /^, (?:\d\d?, )?(?:who|the|an?|his|her|its|their) /.test(text.slice(person.nameAt.end, person.nameAt.end + 12));
