import type { Quotation } from '../domain/quotation.js';
import type { Attributed } from './credited.js';
import type { MarkedRegion } from './mark-pairs.js';
import type { Scene } from './scene.js';
import { standsAlone } from './surroundings.js';

/** Direct: the marks hold all that is reported. Mixed: they hold a piece of a reported clause. */
export function kindOf(
  scene: Scene,
  regions: readonly MarkedRegion[],
  { clause, frame }: Attributed,
): Quotation['kind'] {
  const start = regions[0]?.inner[0]?.start ?? 0;
  const tokens = scene.frames[frame]?.tokens ?? [];
  const at = tokens.findIndex((token) => token.kind === 'quotation' && token.span.start === start);
  if (at < 0 || regions.length > 1) return 'direct';
  const own = scene.frames[frame];
  if (clause === null)
    return own && standsAlone(own)
      ? 'direct'
      : tokens[at + 1]?.kind === 'dash' || tokens[at - 1]?.kind === 'colon'
        ? 'direct'
        : 'mixed';
  const before = tokens[at - 1];
  if (before === undefined || before.kind === 'colon') return 'direct';
  if (before.kind === 'comma' || at === clause.to + 1)
    return /^[\p{Lu}\p{N}]/u.test(scene.text.slice(start, start + 1)) ? 'direct' : 'mixed';
  return 'mixed';
}
