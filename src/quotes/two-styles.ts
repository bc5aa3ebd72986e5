import type { Mark, MarkShape } from './marks.js';

/** The double marks that follow a mark: the next of all, the next straight one, the next that is turned. */
type Following = Readonly<{ next: Mark | null; straight: Mark | null; turned: Mark | null }>;

/**
 * `"as “The Planet” wrote, we …"`: straight marks around turned ones, or the other way about. Copy that was pasted from
 * two systems has both.
 *
 * @param goesOn the shape of the mark with which the next paragraph of copy opens; null when it opens with none
 * @returns tells, of the mark at an index inside a quotation that `outer` opened, which mark closes the pair that it
 *   opens there; null where the marks do not show both pairs
 */
export function pairsOfOtherStyle(
  marks: readonly Mark[],
  goesOn: MarkShape | null,
): (outer: Mark, at: number) => Mark | null {
  const doubles = marks.filter(({ shape }) => shape === 'double');
  if (doubles.every(isStraight) || !doubles.some(isStraight)) return () => null;
  const following = followingOf(marks);
  return (outer, at) => {
    const opens = marks[at];
    const closes = following[at]?.next;
    if (opens?.shape !== 'double' || !closes || outer.glyph === 'close') return null;
    if (isStraight(opens) === isStraight(outer) || isStraight(closes) === isStraight(outer)) return null;
    if (opens.glyph === 'close' || !opens.canOpen || closes.glyph === 'open' || !closes.canClose) return null;
    const end = isStraight(outer) ? following[at]?.straight : following[at]?.turned;
    const isAnswered = end ? end.glyph !== 'open' && end.canClose && !end.canOpen : goesOn === 'double';
    return isAnswered ? closes : null;
  };
}

const isStraight = ({ glyph }: Mark): boolean => glyph === 'either';

function followingOf(marks: readonly Mark[]): Following[] {
  const found: Following[] = [];
  let after: Following = { next: null, straight: null, turned: null };
  for (let i = marks.length - 1; i >= 0; i--) {
    found[i] = after;
    const mark = marks[i];
    if (mark?.shape !== 'double') continue;
    after = isStraight(mark) ? { ...after, next: mark, straight: mark } : { ...after, next: mark, turned: mark };
  }
  return found;
}
