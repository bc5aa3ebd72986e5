import type { Archive } from '../archive/archive.js';
import type { Answer, Label } from '../domain/answer.js';
import type { Citation } from '../domain/citation.js';
import type { WatchEvent } from '../domain/watch.js';

/** What may be posted to a channel unasked. */
export type Post = Extract<Answer, { kind: 'digest' | 'alert' }>;

export const isPost = (answer: Answer | null): answer is Post => answer?.kind === 'digest' || answer?.kind === 'alert';

/** True while a reader may still see every piece that the post names, in the versions that it cites. */
export function stillStands(post: Post, archive: Archive): boolean {
  const { labels, citations } = post.kind === 'digest' ? namedInDigest(post) : namedInEvents(post.events);
  return (
    labels.every((label) => archive.article(label.article) !== null) &&
    citations.every((cited) => archive.article(cited.article)?.version === cited.version)
  );
}

type Named = Readonly<{ labels: readonly Label[]; citations: readonly Citation[] }>;

function namedInDigest({ pieces, rows, conflicts, watched }: Extract<Post, { kind: 'digest' }>): Named {
  const events = namedInEvents(watched?.events ?? []);
  return {
    labels: [
      ...pieces.map((piece) => piece.label),
      ...rows.flatMap((row) => row.sources),
      ...conflicts.flatMap((conflict) => conflict.sides.flatMap((side) => side.sources)),
      ...events.labels,
    ],
    citations: [
      ...pieces.flatMap((piece) => piece.quotations.flatMap((quotation) => quotation.printed.pieces)),
      ...rows.map((row) => row.sentence),
      ...conflicts.flatMap((conflict) => conflict.sides.map((side) => side.sentence)),
      ...events.citations,
    ],
  };
}

function namedInEvents(events: readonly WatchEvent[]): Named {
  const named = events.map(namedInEvent);
  return { labels: named.flatMap(({ labels }) => labels), citations: named.flatMap(({ citations }) => citations) };
}

function namedInEvent(event: WatchEvent): Named {
  switch (event.kind) {
    case 'rendering': {
      const { label, printed, beside } = event;
      return {
        labels: beside ? [label, beside.label] : [label],
        // What a correction has replaced is held no more; it stands while the correction does.
        citations: [
          ...printed.pieces,
          ...(beside && beside.label.article !== label.article ? beside.printed.pieces : []),
        ],
      };
    }
    case 'conflict': {
      const passages = event.conflict.sides.flatMap((side) => side.passages);
      return {
        labels: [...passages.map(({ label }) => label), ...event.conflict.sides.flatMap(({ agree }) => agree)],
        citations: passages.map(({ passage }) => passage),
      };
    }
    default:
      return event satisfies never;
  }
}
