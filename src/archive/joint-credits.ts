import type { Named } from '../domain/check.js';
import { isAmongThem, type KnownSpeakers } from './same-speaker.js';

/**
 * Adds what two say together to what each of them says; whoever says nothing alone goes by both names.
 *
 * @param clusters what is credited to one speaker each, the fullest name first
 */
export function addJoint<Credit extends Readonly<{ speaker: Named }>>(
  clusters: Credit[][],
  joint: readonly (readonly Credit[])[],
  known: KnownSpeakers,
): void {
  for (const credits of joint) {
    const [first] = credits;
    if (!first) continue;
    const theirs = clusters.filter(([own]) => own && isAmongThem(own.speaker, first.speaker, known));
    for (const cluster of theirs) cluster.push(...credits);
    if (theirs.length === 0) clusters.push([...credits]);
  }
}
