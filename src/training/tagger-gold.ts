import type { Scene } from '../quotes/scene.js';
import { FIRST, isFirst, mayFollow, NOTHING } from '../quotes/tagger/labels.js';
import type { AnnotatedAttribution } from './annotated.js';

type Marked = Readonly<{ start: number; end: number; first: number; rank: number }>;

/** The labels of every frame's tokens as marked by hand. Where marks overlap, content outdoes cue, and cue source. */
export function goldLabels({ frames }: Scene, attributions: readonly AnnotatedAttribution[]): Uint8Array[] {
  const labels = frames.map(({ tokens }) => new Uint8Array(tokens.length));
  const places = frames.flatMap(({ tokens, paragraph }, frame) =>
    tokens.map(({ span }, token) => ({ ...span, frame, token, paragraph })),
  );
  const marked = attributions.flatMap(marksOf).sort((a, b) => a.rank - b.rank || a.start - b.start);
  for (const { start, end, first } of marked) {
    let before: (typeof places)[number] | null = null;
    for (let i = firstEndingBehind(places, start); i < places.length; i++) {
      const place = places[i];
      if (place === undefined || place.start >= end) break;
      const shared = Math.min(end, place.end) - Math.max(start, place.start);
      if (shared * 2 <= place.end - place.start) continue;
      const goesOn = before?.paragraph === place.paragraph;
      const own = labels[place.frame];
      if (own) own[place.token] = goesOn ? first + 1 : first;
      before = place;
    }
  }
  return labels;
}

/** Makes labels follow each other as they may: what an overlap has beheaded begins anew. */
export function repaired(labels: Uint8Array): Uint8Array {
  const whole = Uint8Array.from(labels);
  for (const [i, label] of labels.entries()) {
    const before = i === 0 ? null : (whole[i - 1] ?? NOTHING);
    whole[i] = mayFollow(before, label) || isFirst(label) ? label : label - 1;
  }
  return whole;
}

function marksOf({ source, cue, content }: AnnotatedAttribution): Marked[] {
  const cueAt = cue[0]?.[0] ?? null;
  const mark = (
    spans: readonly (readonly [number, number])[],
    rank: number,
    label: (start: number) => number,
  ): Marked[] => spans.map(([start, end]) => ({ start, end, rank, first: label(start) }));
  return [
    ...mark(source, 0, () => FIRST.source),
    ...mark(cue, 1, () => FIRST.cue),
    ...mark(content, 2, (at) => (cueAt === null || cueAt < at ? FIRST.contentBehindCue : FIRST.contentBeforeCue)),
  ];
}

function firstEndingBehind(places: readonly Readonly<{ end: number }>[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
