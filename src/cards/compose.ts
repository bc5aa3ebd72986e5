import { clock } from '../calendar/clock.js';
import type { StampedAnswer } from '../domain/answer.js';
import { alertParts } from './alert.js';
import type { Button, Card, Composed, Part } from './card.js';
import { checkParts } from './check.js';
import { conflictsParts } from './conflicts.js';
import { digestParts } from './digest.js';
import { whatsNewParts } from './news.js';
import { passageParts, plainParts } from './plain.js';
import type { LinkTo } from './runs.js';
import { lengthOf, part, text } from './runs.js';
import { saidByParts } from './said-by.js';
import { timelineParts } from './timeline.js';
import { nothingFoundParts, utterancesParts } from './utterances.js';

/** Characters before the buttons: what a reader takes in at one glance in a channel. */
export const GLANCE = 900;
/** What the *More* button shows. */
export const AT_LENGTH = 3_000;

export type ComposeSettings = Readonly<{ limit: number; now: Date; linkTo: LinkTo }>;

/** All wording, once: an answer as the card that every platform draws. */
export function compose(stamped: StampedAnswer, settings: ComposeSettings): Card {
  const stamp = stampOf(stamped, settings.now);
  const { heading, parts } = composed(stamped, settings, settings.limit - stamp.length);
  const ways = waysToTheRest(stamped.answer, settings.limit);
  const { kept, dropped } = fitted(parts, settings.limit - heading.length - stamp.length, ways.length);
  return {
    heading,
    parts:
      dropped === 0
        ? kept
        : [...kept, part('note', text(`${dropped} more ${dropped === 1 ? 'line' : 'lines'} not shown here${ways}.`))],
    // At a glance a timeline keeps its reasons and lesser rows back, a check what is held so.
    buttons: buttonsFor(stamped, dropped > 0 || (hasMore(stamped.answer) && settings.limit <= GLANCE)),
    stamp,
  };
}

/** @param room characters before the stamp */
function composed(stamped: StampedAnswer, { linkTo, now, limit }: ComposeSettings, room: number): Composed {
  const { answer, zone } = stamped;
  switch (answer.kind) {
    case 'utterances':
      return utterancesParts(answer, linkTo);
    case 'nothing-found':
      return nothingFoundParts(answer, linkTo);
    case 'said-by':
      return saidByParts(answer, linkTo);
    case 'timeline':
      return timelineParts(answer, linkTo, limit > GLANCE);
    case 'whats-new':
      return whatsNewParts(answer, now, linkTo);
    case 'digest':
      return digestParts(answer, { now, linkTo, zone, room });
    case 'alert':
      return alertParts(answer, linkTo);
    case 'passages':
      return passageParts(answer, linkTo);
    case 'check':
      return checkParts(answer, linkTo, limit > GLANCE);
    case 'conflicts':
      return conflictsParts(answer, linkTo, limit > GLANCE);
    case 'notice':
    case 'refused':
    case 'failed':
      return plainParts(answer);
    default:
      return answer satisfies never;
  }
}

const hasMore = ({ kind }: StampedAnswer['answer']): boolean =>
  kind === 'timeline' || kind === 'check' || kind === 'conflicts';

/** How a timeline that does not fit even at length is seen whole; elsewhere *More* shows it. */
function waysToTheRest(answer: StampedAnswer['answer'], limit: number): string {
  if (answer.kind !== 'timeline' || limit <= GLANCE) return '';
  return answer.exportAs === null ? ': add from: or to:, or export:csv for all of it' : ': the file holds them';
}

/**
 * Drops whole parts from the end until the rest fits; a section heading never stands last.
 *
 * @param more characters that the line at the end has beyond how much was dropped
 */
function fitted(
  parts: readonly Part[],
  limit: number,
  more: number,
): Readonly<{ kept: readonly Part[]; dropped: number }> {
  const kept = [...parts];
  // Room for the line that says how much was dropped.
  while (kept.length > 1 && lengthOf(kept) > (kept.length === parts.length ? limit : limit - 30 - more)) {
    kept.pop();
    while (kept.at(-1)?.role === 'section') kept.pop();
  }
  return { kept, dropped: parts.length - kept.length };
}

function stampOf({ answer, articles, indexedAt, id, zone }: StampedAnswer, now: Date): string {
  if (answer.kind === 'failed') return `reference ${answer.reference}`;
  const indexed = indexedAt === null ? 'not indexed yet' : `indexed ${clock(indexedAt, now, zone)}`;
  return `${articles} ${articles === 1 ? 'article' : 'articles'} · ${indexed} · ${id}`;
}

function buttonsFor({ answer, id }: StampedAnswer, more: boolean): readonly Button[] {
  const button = (label: string, action: Button['press']['action']): Button => ({
    label,
    press: { action, answer: id },
  });
  const longer = more ? [button('More', 'more')] : [];
  switch (answer.kind) {
    case 'utterances': {
      const printed = answer.found.some((utterance) => utterance.sameWords.length > 0);
      return [
        ...(printed ? [button('Share to channel', 'share')] : []),
        button('Passages', 'passages'),
        ...longer,
        button('Wrong?', 'wrong'),
      ];
    }
    case 'said-by':
    case 'timeline':
    case 'conflicts':
    case 'whats-new':
      return [button('Share to channel', 'share'), ...longer, button('Wrong?', 'wrong')];
    case 'nothing-found':
    case 'passages':
    case 'check':
    case 'notice':
      return longer;
    case 'digest':
    case 'alert':
    case 'refused':
    case 'failed':
      return [];
    default:
      return answer satisfies never;
  }
}
