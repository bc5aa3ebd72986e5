import { isSameWords } from '../domain/verdict.js';
import { isDifferent, type WatchAlert, type WatchEvent, watchedInWords } from '../domain/watch.js';
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

/** `000, Sadiq Khan: “…” · passage · different words (a negation changed) in 003: “…”` */
export function eventPart(event: WatchEvent, linkTo: LinkTo): Part {
  switch (event.kind) {
    case 'conflict':
      return conflictLine(event.conflict);
    case 'rendering': {
      const { label, speaker, corrected, printed } = event;
      const first = printed.pieces[0];
      return part(
        isDifferent(event) ? 'warning' : 'row',
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

function besideRuns(event: Extract<WatchEvent, { kind: 'rendering' }>): readonly Run[] {
  const { beside, speaker } = event;
  if (beside === null) return [text(' · not held before')];
  const { label, verdict, loud, printed } = beside;
  const other = beside.speaker !== null && speaker !== null && beside.speaker !== speaker;
  const credits = other ? `, which credits ${beside.speaker}` : '';
  // What stood in the article itself is what a correction has replaced.
  const held = label.article === event.label.article ? `${label.text} before it was corrected` : label.text;
  if (!isDifferent(event)) return [text(` · same words as ${held}${credits}`)];
  const kept = isSameWords(verdict) ? 'same words but where marked' : 'different words';
  const turned = loud.length === 0 ? '' : ` (${loudInWords(loud)})`;
  return [text(` · ${kept}${turned} in ${held}${credits}: `), ...quoted(printed)];
}
