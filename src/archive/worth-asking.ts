import type { HeldFiling } from '../domain/filing.js';
import type { WorthAsking } from './archive.js';
import { wordsOf } from './quotation-index.js';
import type { Scope } from './scope.js';

const LEAST_WORDS = 2;
const MOST_WORDS = 8;
/** Articles that are read for it. */
const NEWEST = 500;

/** The short wording that most of the newest articles print, the storyline with most articles, the speaker with most quotations. */
export function worthAsking(scope: Scope): WorthAsking {
  const laidOut = scope.storylines.map((storyline) => ({
    slug: storyline.slug,
    articles: scope.layOut(storyline).filings.length,
  }));
  const [busiest] = laidOut.filter((one) => one.articles > 0).sort((a, b) => b.articles - a.articles);
  return { words: mostPrinted(scope), storyline: busiest?.slug ?? null, speaker: scope.speakerNames()[0] ?? null };
}

function newest({ visible }: Scope): readonly HeldFiling[] {
  return [...visible.all()].sort((a, b) => b.cursor - a.cursor).slice(0, NEWEST);
}

function mostPrinted(scope: Scope): string | null {
  const printedBy = new Map<string, Set<string>>();
  for (const { filing } of newest(scope)) {
    for (const quotation of filing.quotations) {
      const words = wordsOf(filing.article.text, quotation);
      if (quotation.attribution.kind === 'none' || words.length < LEAST_WORDS || words.length > MOST_WORDS) continue;
      const wording = words.map((word) => word.folded).join(' ');
      printedBy.set(wording, (printedBy.get(wording) ?? new Set()).add(filing.article.id));
    }
  }
  const [most] = [...printedBy].sort(([a, m], [b, n]) => n.size - m.size || b.length - a.length || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}
