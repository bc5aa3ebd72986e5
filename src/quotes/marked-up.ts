import type { Article } from '../domain/article.js';
import { type MarkedRegion, pairMarks } from './mark-pairs.js';
import type { Person } from './name-table.js';
import { type Scene, sceneOf } from './scene.js';
import { PRONOUNS } from './word-lists.js';

/** The article's words between marks, and the copy around them. */
export function markedUp(article: Article): Readonly<{ regions: readonly MarkedRegion[]; scene: Scene }> {
  const regions = pairMarks(article.text, article.paragraphs);
  const scene = sceneOf(article, regions);
  const apart = regions.flatMap((region, r) => (closesForAnother(scene, r) ? splitBeforeLast(region) : [region]));
  return apart.length === regions.length ? { regions, scene } : { regions: apart, scene: sceneOf(article, apart) };
}

/**
 * `“We will not,” Price said. “We never have.` and in the next paragraph `“We have,” said Shaw`: the marks make one
 * quotation of what two people said, since the mark that should close the first paragraph was forgotten.
 */
function closesForAnother(scene: Scene, region: number): boolean {
  const places = scene.places[region] ?? [];
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || first === last) return false;
  const behind = scene.clauses[last.frame]?.find(({ from }) => from > last.token);
  const tokens = scene.frames[last.frame]?.tokens ?? [];
  if (!behind || tokens.slice(last.token + 1, behind.from).some(({ kind }) => kind === 'word')) return false;
  const isPronoun = tokens.slice(behind.source.from, behind.source.to + 1).every(({ lower }) => PRONOUNS.has(lower));
  const another = isPronoun ? null : (scene.speakers.get(behind)?.person ?? null);
  const before = lastSpeakerOfParagraph(scene, first.frame);
  return another !== null && before !== null && another !== before;
}

/** Whom the paragraph last names as a source, up to the end of this frame. */
function lastSpeakerOfParagraph(scene: Scene, upTo: number): Person | null {
  const paragraph = scene.frames[upTo]?.paragraph;
  for (let f = upTo; f >= 0 && scene.frames[f]?.paragraph === paragraph; f--) {
    const clause = scene.clauses[f]?.at(-1);
    if (clause) return scene.speakers.get(clause)?.person ?? null;
  }
  return null;
}

function splitBeforeLast(region: MarkedRegion): MarkedRegion[] {
  const part = (from: number, to: number | undefined): MarkedRegion => ({
    ...region,
    inner: region.inner.slice(from, to),
    printed: region.printed.slice(from, to),
  });
  return [{ ...part(0, -1), unbalanced: true }, part(-1, undefined)];
}
