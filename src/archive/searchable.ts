import { isCopy } from '../domain/article.js';
import type { Filing, FilingHead, HeldHead } from '../domain/filing.js';
import type { Quotation } from '../domain/quotation.js';
import type { Searchable, Topic } from '../search/search.js';
import { nameOf } from './labels.js';
import { statedReference } from './references.js';

/** The first sixty words or so of the copy tell its topic; later ones tell little more, and take long to index. */
const LEDE_LETTERS = 400;

/** Differs between any two states of an article that are searched differently. */
export const stampOf = ({ version, readBy }: HeldHead): string => `${version} ${readBy}`;

/** A filing as it is searched, by its words as `readFiling` gives them. */
export function searchableOf(held: HeldHead, readFiling: () => Filing): Searchable {
  return {
    id: held.id,
    stamp: stampOf(held),
    topic: () => topicOf(readFiling()),
    read: () => {
      const { head } = held;
      const { article, quotations } = readFiling();
      return {
        day: statedReference(head)?.day ?? null,
        names: namesOf(head),
        quotations: quotations.map((quotation) => ({
          texts: quotation.content.map(({ start, end }) => article.text.slice(start, end)),
          speaker: creditedIn(quotation),
        })),
        texts: [article.headline ?? '', article.text],
      };
    },
  };
}

/** What readers may call the source of an article. */
export const namesOf = (head: Pick<FilingHead, 'id' | 'outlet' | 'basedOn'>): readonly string[] => [
  nameOf(head),
  head.id,
  head.outlet ?? '',
];

const creditedIn = ({ attribution }: Quotation): string | null =>
  attribution.kind === 'none' ? null : attribution.speaker.name;

function topicOf({ article: { headline, outlet, text, paragraphs }, quotations }: Filing): Topic {
  const speakers = quotations.map(creditedIn).filter((name) => name !== null);
  const [copy] = paragraphs.filter(({ role }) => isCopy(role));
  const start = copy?.span.start ?? 0;
  return {
    headline: headline ?? '',
    lede: text.slice(start, start + LEDE_LETTERS),
    speakers: [...new Set(speakers)],
    outlet: outlet ?? '',
  };
}
