import { bareWords, creditsAny, isNamed, namingPart } from '../credited-name.js';
import type { OwnQuotation } from './gold.js';

/**
 * Whether the names given credit the gold's speaker. Of a person the surname must be right and nothing may speak for
 * somebody else of that name: every word of the shorter name is one of the longer. An organisation, a document or an
 * unnamed source is known by its words.
 */
export function creditsOwn({ speaker, also, person, unnamed }: OwnQuotation, given: readonly string[]): boolean {
  if (speaker === null) return false;
  const accepted = [speaker, ...also];
  if (!person || unnamed) return creditsAny(given, accepted);
  // “The winner, Tilda Ash”: the name may stand after what describes the person.
  const names = given.flatMap((name) => [name, ...name.split(',')]).filter(isNamed);
  return names.some((name) => accepted.some((one) => isSamePerson(name, one)));
}

function isSamePerson(given: string, accepted: string): boolean {
  const [a, b] = [bareWords(namingPart(given)), bareWords(namingPart(accepted))];
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return a.at(-1) !== undefined && a.at(-1) === b.at(-1) && shorter.every((word) => longer.includes(word));
}
