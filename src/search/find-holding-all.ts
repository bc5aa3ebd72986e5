import { documentAt } from './batch.js';
import { placesOf } from './find-exact.js';
import type { Layer } from './layer.js';

/**
 * The articles of a layer that have a document which holds all of some words, each once.
 *
 * @param words ids, the rarest first: documents that hold that one are read through for the others
 */
export function findHoldingAll(layer: Layer, words: readonly number[]): readonly number[] {
  const { batch } = layer;
  const seen = layer.noDocuments();
  const { list, from, to } = placesOf(layer, words.slice(0, 1));
  const articles = new Set<number>();
  for (let i = from; i < to; i++) {
    const document = documentAt(batch, list[i]!);
    if (!seen.add(document) || layer.isGone(document)) continue;
    const held = batch.tokens.subarray(batch.starts[document]!, batch.starts[document + 1]!);
    if (words.every((word) => held.includes(word))) articles.add(layer.articleOf(document));
  }
  return [...articles];
}
