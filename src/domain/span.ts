/** A stretch of an article's text: UTF-16 code units, `start` included, `end` not; `start < end`. */
export type Span = Readonly<{ start: number; end: number }>;

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span from the first of `spans` to the last. @throws RangeError when there are none */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError('hull of no spans');
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

/** The first of the longest. @throws TypeError when there are none */
export const longest = (spans: readonly Span[]): Span =>
  spans.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));

/** The stretches of `whole` between `inner`, in order. */
export function outside(whole: Span, inner: readonly Span[]): readonly Span[] {
  const within = inner.filter((one) => overlaps(one, whole)).sort((a, b) => a.start - b.start);
  const starts = [whole.start, ...within.map(({ end }) => end)];
  return starts
    .map((start, i) => ({ start, end: within[i]?.start ?? whole.end }))
    .filter(({ start, end }) => start < end);
}
