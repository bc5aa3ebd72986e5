import type { Speaker, SpeakerKind } from '../../domain/quotation.js';
import type { Group } from './group-renderings.js';

/** A name says more than `a spokesman`, and that more than `a tweet`. */
const BY_KIND: readonly SpeakerKind[] = ['person', 'account', 'organisation', 'unnamed', 'document'];

/** The fullest name that an article prints for the speaker of an utterance; null when all credit no one. */
export function nameOfGroup(group: Group): string | null {
  const speakers = group.flatMap(({ speaker }) => speaker ?? []);
  const [best] = speakers.sort(mostTellingFirst);
  return best?.name ?? null;
}

/** Of the names by which articles call one speaker. */
export const mostTellingFirst = (a: Speaker, b: Speaker): number =>
  BY_KIND.indexOf(a.kind) - BY_KIND.indexOf(b.kind) || b.name.length - a.name.length;
