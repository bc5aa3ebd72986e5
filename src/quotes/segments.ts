import type { Place, Scene } from './scene.js';
import type { Stretch, Tagged } from './tagger/tagged.js';

/** A contiguous run of reported words, within one paragraph; both places included. */
export type Segment = Readonly<{
  first: Place;
  last: Place;
  /** The marked regions with words in it, in text order; none for words without marks. */
  regions: readonly number[];
}>;

/**
 * The reported words of an article, in text order: where quotation marks stand, they decide; the tagger decides what
 * belongs to them outside, and what is reported without marks.
 *
 * @param isSpeech whether a region holds reported words
 */
export function segmentsOf(
  scene: Scene,
  tagged: Tagged | null,
  isSpeech: (region: number) => boolean,
): readonly Segment[] {
  const found: Segment[] = [];
  const taken = new Set<string>();
  const seen = tagged?.all();
  const sure = new Set(seen?.contents);
  for (const stretch of [...sure, ...(seen?.spareContents ?? [])]) {
    const run = runOf(scene, stretch);
    const hasWords = run.some(({ region, isWord }) => region < 0 && isWord);
    const regions = [...new Set(run.flatMap(({ region }) => (region >= 0 && isSpeech(region) ? [region] : [])))];
    // His favourite book is “Columns”: where the marks hold no reported words, what they stand in is none either.
    const isUnmarked = run.every(({ region }) => region < 0);
    if (!hasWords || (regions.length === 0 && !(isUnmarked && sure.has(stretch)))) continue;
    for (const { place, region } of run) if (region >= 0) taken.add(keyOf(place));
    found.push({ first: stretch.from, last: stretch.to, regions });
  }
  for (const [region, places] of scene.places.entries()) {
    if (!isSpeech(region)) continue;
    for (const place of places)
      if (!taken.has(keyOf(place))) found.push({ first: place, last: place, regions: [region] });
  }
  return found.sort((a, b) => a.first.frame - b.first.frame || a.first.token - b.first.token);
}

const keyOf = ({ frame, token }: Place): string => `${frame} ${token}`;

type Step = Readonly<{ place: Place; region: number; isWord: boolean }>;

function runOf(scene: Scene, { from, to }: Stretch): readonly Step[] {
  const run: Step[] = [];
  for (let f = from.frame; f <= to.frame; f++) {
    const tokens = scene.frames[f]?.tokens ?? [];
    const end = f === to.frame ? to.token : tokens.length - 1;
    for (let t = f === from.frame ? from.token : 0; t <= end; t++) {
      const token = tokens[t];
      if (token) run.push({ place: { frame: f, token: t }, region: token.region, isWord: token.kind === 'word' });
    }
  }
  return run;
}
