import type { Frame } from '../frames.js';
import type { Scene } from '../scene.js';
import { ROLES } from '../word-lists.js';
import { reachOf } from './near-candidates.js';
import type { Passage } from './sight.js';

/**
 * The frames whose candidates crediting the passages takes: those within reach of one, and those that teach the cast
 * something when their candidates are worked out, which may decide who a later candidate is. None without passages.
 */
export function framesNeeded(scene: Scene, passages: readonly Passage[]): ReadonlySet<number> {
  const needed = new Set<number>();
  if (passages.length === 0) return needed;
  for (const passage of passages) {
    const { from, to } = reachOf(scene, passage);
    for (let f = from; f <= to; f++) needed.add(f);
    // Where a line with nothing but a name is looked for.
    needed.add(passage.last.frame + 1);
  }
  const mayTeach = teaching(scene);
  for (const [f, frame] of scene.frames.entries()) if (mayTeach(frame)) needed.add(f);
  return needed;
}

/**
 * Tells the frames in which resolving a phrase may add to what the cast knows: whether somebody met is a man or a woman,
 * whose account it is, and, up to the second person named, who holds an office.
 */
function teaching({ cast }: Scene): (frame: Frame) => boolean {
  const isSomebodyOpen = cast.met.some(({ resolved: { person } }) => person?.gender === 'unknown');
  const [first] = cast.names.mentions;
  const second = cast.names.mentions.find(({ person }) => person !== first?.person);
  const until = first ? (second?.span.start ?? Infinity) : -1;
  return ({ tokens, span }) =>
    tokens.some(
      ({ lower }) =>
        lower === 'account' || (isSomebodyOpen && GENDERED.has(lower)) || (span.start <= until && ROLES.has(lower)),
    );
}

const GENDERED: ReadonlySet<string> = new Set(['he', 'him', 'his', 'she', 'her']);
