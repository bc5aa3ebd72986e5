import type { Segment } from './segment.js';
import type { Snapshot } from './snapshot.js';
import type { StringBytes } from './string-list.js';

/** A snapshot as named arrays, the form in which it lies in a file. */
export type Section = Readonly<{ name: string; held: Uint8Array | Uint32Array }>;

export function sectionsOf({ dictionary, speakers, articles, quotations, texts }: Snapshot): readonly Section[] {
  const { ids, stamps, names, days, held, quotations: counts } = articles;
  return [
    ...strings('dictionary', dictionary),
    ...strings('speakers', speakers),
    ...strings('articles.ids', ids),
    ...strings('articles.stamps', stamps),
    ...strings('articles.names', names),
    { name: 'articles.days', held: days },
    { name: 'articles.held', held },
    { name: 'articles.quotations', held: counts },
    ...quotations.flatMap((segment, n) => segmentSections(`quotations.${n}`, segment)),
    ...texts.flatMap((segment, n) => segmentSections(`texts.${n}`, segment)),
  ];
}

/** @returns null when one is missing, or not of its kind */
export function snapshotOf(sections: ReadonlyMap<string, Uint8Array | Uint32Array>): Snapshot | null {
  const missing: string[] = [];
  const numbers = (name: string): Uint32Array => {
    const held = sections.get(name);
    if (held instanceof Uint32Array) return held;
    missing.push(name);
    return new Uint32Array(0);
  };
  const stringsIn = (name: string): StringBytes => {
    const bytes = sections.get(`${name}.bytes`);
    if (!(bytes instanceof Uint8Array)) missing.push(name);
    return { bytes: bytes instanceof Uint8Array ? bytes : new Uint8Array(0), ends: numbers(`${name}.ends`) };
  };
  const segmentsIn = (name: string): readonly Segment[] => {
    const found: Segment[] = [];
    while (sections.has(`${name}.${found.length}.tokens`)) {
      const column = (part: string): Uint32Array => numbers(`${name}.${found.length}.${part}`);
      found.push({
        tokens: column('tokens'),
        starts: column('starts'),
        ends: column('ends'),
        speakers: column('speakers'),
        articles: column('articles'),
        firstDocuments: column('firstDocuments'),
        places: column('places'),
        offsets: column('offsets'),
      });
    }
    return found;
  };
  const snapshot: Snapshot = {
    dictionary: stringsIn('dictionary'),
    speakers: stringsIn('speakers'),
    articles: {
      ids: stringsIn('articles.ids'),
      stamps: stringsIn('articles.stamps'),
      names: stringsIn('articles.names'),
      days: numbers('articles.days'),
      held: numbers('articles.held'),
      quotations: numbers('articles.quotations'),
    },
    quotations: segmentsIn('quotations'),
    texts: segmentsIn('texts'),
  };
  return missing.length > 0 ? null : snapshot;
}

const strings = (name: string, { bytes, ends }: StringBytes): readonly Section[] => [
  { name: `${name}.bytes`, held: bytes },
  { name: `${name}.ends`, held: ends },
];

function segmentSections(name: string, segment: Segment): readonly Section[] {
  return Object.entries(segment).map(([part, held]) => ({ name: `${name}.${part}`, held }));
}
