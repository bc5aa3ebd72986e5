import { type Article, isCopy } from '../domain/article.js';
import type { Filing } from '../domain/filing.js';
import type { Quotation } from '../domain/quotation.js';
import type { Searchable, Topic } from '../search/search.js';
import { nameOf } from './labels.js';
import { statedReference } from './references.js';

/** The first sixty words or so of the copy tell its topic; later ones tell little more, and take long to index. */
const LEDE_LETTERS = 400;

/** Differs between any two states of an article that are searched differently. */
export const stampOf = ({ article, readBy }: Filing): string => `${article.version} ${readBy}`;

/** A filing as it is searched. */
export function searchableOf(filing: Filing): Searchable {
  const { article, quotations } = filing;
  const speakers = quotations.map(creditedIn).filter((name) => name !== null);
  return {
    id: article.id,
    stamp: stampOf(filing),
    day: statedReference(article)?.day ?? null,
    names: [nameOf(article), article.id, article.outlet ?? ''],
    topic: topicOf(article, [...new Set(speakers)]),
    read: () => ({
      quotations: quotations.map((quotation) => ({
        texts: quotation.content.map(({ start, end }) => article.text.slice(start, end)),
        speaker: creditedIn(quotation),
      })),
      texts: [article.headline ?? '', article.text],
    }),
  };
}

const creditedIn = ({ attribution }: Quotation): string | null =>
  attribution.kind === 'none' ? null : attribution.speaker.name;

function topicOf({ headline, outlet, text, paragraphs }: Article, speakers: readonly string[]): Topic {
  const [copy] = paragraphs.filter(({ role }) => isCopy(role));
  const start = copy?.span.start ?? 0;
  return {
    headline: headline ?? '',
    lede: text.slice(start, start + LEDE_LETTERS),
    speakers,
    outlet: outlet ?? '',
  };
}
