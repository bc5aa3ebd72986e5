import { type Slug, slug } from '../domain/ids.js';

/** `Dick resignation` → `dick-resignation`. */
export function slugOf(name: string): Slug {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return slug(words.join('-'));
}
