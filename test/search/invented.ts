import { articleId } from '../../src/domain/ids.js';
import type { Searchable } from '../../src/search/search.js';
import { inventedArchive } from '../bench/search/invented-archive.js';

/** Articles that mean nothing, always the same, with five quotations each on average. */
export function invented(articles: number, name = 'invented'): readonly Searchable[] {
  const found: Searchable[] = [];
  for (const { id, day, outlet, headline, quotations, text } of inventedArchive(articles * 12, 1, true)) {
    if (found.length === articles) break;
    found.push({
      id: articleId(`${name}-${id}`),
      stamp: name,
      topic: () => ({ headline, lede: '', speakers: [], outlet }),
      read: () => ({
        day,
        names: [outlet],
        quotations: quotations.map((quotation) => ({ texts: [quotation.text], speaker: quotation.speaker })),
        texts: [headline, text],
      }),
    });
  }
  return found;
}
