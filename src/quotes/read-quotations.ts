import type { Article } from '../domain/article.js';
import type { Quotation } from '../domain/quotation.js';
import { type Attributed, attribute } from './attribute.js';
import { kindOf } from './kinds.js';
import { mannerOf } from './manner.js';
import { type MarkedRegion, pairMarks } from './mark-pairs.js';
import { type Scene, sceneOf } from './scene.js';
import { splitPartners } from './split-quotations.js';

/** Version of the reader; quotations read by another are read again. Raise it with every change that can change an answer. */
export const READER = 'rules-4';

/**
 * Every quotation of the article in text order, credited to whoever the article credits, or to no one. Nothing between
 * marks is dropped: names in marks, headlines and scare quotes come with the attribution `none` and the reason.
 */
export function readQuotations(article: Article): readonly Quotation[] {
  const regions = pairMarks(article.text, article.paragraphs);
  const scene = sceneOf(article, regions);
  const attributed = attribute(scene, regions);
  const partners = splitPartners(scene, regions, attributed);
  return partners.map((group) =>
    quotationOf(
      scene,
      group.map((r) => regions[r]).filter((region) => region !== undefined),
      attributed[group[0] ?? 0],
    ),
  );
}

function quotationOf(scene: Scene, regions: readonly MarkedRegion[], attributed: Attributed | undefined): Quotation {
  const found = attributed ?? {
    attribution: { kind: 'none', because: 'no cue' },
    clause: null,
    frame: 0,
    resolved: null,
  };
  const frame = scene.frames[found.frame];
  const clauses = scene.clauses[found.frame] ?? [];
  const manner =
    frame && found.clause && found.resolved
      ? mannerOf(frame, found.clause, clauses, found.resolved, scene.cast.names)
      : ({ manner: 'unknown', act: null, channel: null } as const);
  return {
    kind: kindOf(scene, regions, found),
    content: regions.flatMap((region) => region.inner),
    printed: regions.flatMap((region) => region.printed),
    unbalanced: regions.some((region) => region.unbalanced),
    attribution: found.attribution,
    ...manner,
  };
}
