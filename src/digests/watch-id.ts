import type { Place } from '../domain/asker.js';
import { alertsIn, type Watched } from '../domain/watch.js';
import { foldedText } from '../text/words.js';

/** One for one thing watched in one place, however it was typed. */
export function watchId(place: Place, watched: Watched): string {
  const at = alertsIn(place);
  switch (watched.kind) {
    case 'words':
      return `${at}:words:${foldedText(watched.words)}`;
    case 'speaker':
      return `${at}:speaker:${foldedText(watched.speaker)}`;
    case 'storyline':
      return `${at}:storyline:${watched.storyline}`;
    default:
      return watched satisfies never;
  }
}
