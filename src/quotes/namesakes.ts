import type { Person } from './name-table.js';
import type { Gender } from './person-signs.js';

/**
 * Which of those who bear the surname is meant where it stands alone or behind a title: whom the title fits, else the only
 * one named so far, else the one whom the article called by it before the other came in or names far oftener.
 *
 * @param at where the surname stands
 * @returns null when several can be meant and nothing tells
 */
export function namesake(same: readonly Person[], title: Gender, at: number): Person | null {
  const ofGender = title === 'unknown' ? [] : same.filter((person) => person.gender === title);
  const fitting =
    ofGender.length > 0 ? ofGender : same.filter(({ gender }) => title === 'unknown' || gender === 'unknown');
  const [only, another] = fitting;
  // Ms Reed's mother, Jane Reed: the surname that stands alone may be either's.
  if (only === undefined || another === undefined) return only?.isKin ? null : (only ?? null);
  const introduced = fitting.filter((person) => person.firstAt < at);
  const [first, second] = introduced;
  if (first && second === undefined) {
    first.isUsual = true;
    return first;
  }
  const usual = introduced.filter((person) => person.isUsual);
  if (usual.length === 1) return usual[0] ?? null;
  const [most, next] = [...fitting].sort((a, b) => b.mentions - a.mentions);
  return most && next && most.mentions > 2 * next.mentions ? most : null;
}
