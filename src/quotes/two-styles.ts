import type { Mark } from './marks.js';

/** For each mark, where the double marks stand that follow it: the next of all, the next straight one, the next turned. */
type Following = Readonly<{ next: Int32Array; straight: Int32Array; turned: Int32Array }>;

/**
 * `"as “The Planet” wrote, we …"`: straight marks around turned ones, or the other way about. Copy that was pasted from
 * two systems has both.
 *
 * @param goesOn the mark with which the next paragraph of copy opens; null when it opens with none
 * @returns tells, of the mark at an index inside a quotation that `outer` opened, which mark closes the pair that it
 *   opens there; null where the marks do not show both pairs
 */
export function pairsOfOtherStyle(
  marks: readonly Mark[],
  goesOn: Mark | null,
): (outer: Mark, at: number) => Mark | null {
  const doubles = marks.filter(({ shape }) => shape === 'double');
  if (doubles.every(isStraight) || !doubles.some(isStraight)) return () => null;
  const following = followingOf(marks);
  return (outer, at) => {
    const opens = marks[at];
    const closes = marks[following.next[at] ?? NONE];
    if (opens?.shape !== 'double' || !closes || outer.glyph === 'close') return null;
    if (isStraight(opens) === isStraight(outer) || isStraight(closes) === isStraight(outer)) return null;
    if (opens.glyph === 'close' || !opens.canOpen || closes.glyph === 'open' || !closes.canClose) return null;
    const end = marks[(isStraight(outer) ? following.straight : following.turned)[at] ?? NONE];
    const isAnswered = end
      ? end.glyph !== 'open' && end.canClose && !end.canOpen
      : goesOn?.shape === 'double' && isStraight(goesOn) === isStraight(outer);
    return isAnswered ? closes : null;
  };
}

const isStraight = ({ glyph }: Mark): boolean => glyph === 'either';

const NONE = -1;

function followingOf(marks: readonly Mark[]): Following {
  const next = new Int32Array(marks.length);
  const straight = new Int32Array(marks.length);
  const turned = new Int32Array(marks.length);
  const after = { next: NONE, straight: NONE, turned: NONE };
  for (let i = marks.length - 1; i >= 0; i--) {
    next[i] = after.next;
    straight[i] = after.straight;
    turned[i] = after.turned;
    const mark = marks[i];
    if (mark?.shape !== 'double') continue;
    after.next = i;
    after[isStraight(mark) ? 'straight' : 'turned'] = i;
  }
  return { next, straight, turned };
}
