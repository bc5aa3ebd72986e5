import type { WatchAlert, WatchEvent, Watched } from '../domain/watch.js';
import type { Composed, Part, Run } from './card.js';
import { conflictLine } from './conflicts.js';
import { loudInWords } from './finding-words.js';
import { type LinkTo, part, passageLink, quoted, strong, text } from './runs.js';

/** What has come of whatever a channel watches, what needs a look first. */
export function alertParts({ watched, events, more }: WatchAlert, linkTo: LinkTo): Composed {
  const rest = more === 0 ? [] : [part('note', text(`${more} more: /whats-new 1d shows what came in.`))];
  const why = part('note', text(`This channel watches ${watched.map(watchedInWords).join('; ')}. /watch list`));
  return {
    heading: `Watched · ${events.length + more} new`,
    parts: [...events.map((event) => eventPart(event, linkTo)), ...rest, why],
  };
}

/** Without marks: they stand around what articles print. */
export function watchedInWords(watched: Watched): string {
  switch (watched.kind) {
    case 'words':
      return `the words ${watched.words}`;
    case 'speaker':
      return `what ${watched.speaker} says`;
    case 'storyline':
      return `the storyline ${watched.storyline}`;
    default:
      return watched satisfies never;
  }
}

/** `000, Sadiq Khan: “…” · passage · Different words (a negation changed) than 003: “…”` */
export function eventPart(event: WatchEvent, linkTo: LinkTo): Part {
  switch (event.kind) {
    case 'conflict':
      return conflictLine(event.conflict);
    case 'rendering': {
      const { label, speaker, corrected, printed, beside } = event;
      const first = printed.pieces[0];
      return part(
        beside?.verdict === 'altered' ? 'warning' : 'row',
        strong(label.text),
        text(`${corrected ? ' (corrected)' : ''}, ${speaker ?? 'credited to no one'}: `),
        ...quoted(printed),
        ...passageLink(label, first, linkTo),
        ...besideRuns(event),
      );
    }
    default:
      return event satisfies never;
  }
}

function besideRuns({ beside, speaker }: Extract<WatchEvent, { kind: 'rendering' }>): readonly Run[] {
  if (beside === null) return [text(' · not held before')];
  const { label, verdict, loud, printed } = beside;
  const other = beside.speaker !== null && speaker !== null && beside.speaker !== speaker;
  const credits = other ? `, which credits ${beside.speaker}` : '';
  if (verdict !== 'altered') return [text(` · same words as ${label.text}${credits}`)];
  const turned = loud.length === 0 ? '' : ` (${loudInWords(loud)})`;
  return [text(` · different words${turned} in ${label.text}${credits}: `), ...quoted(printed)];
}
