import { momentInWords } from '../calendar/clock.js';
import type { Answer } from '../domain/answer.js';
import { type Watch, type Watched, watchedInWords } from '../domain/watch.js';
import { notice, refused } from './desk-answers.js';
import type { PlannedDelivery } from './digests.js';

export function added(watch: Watch, before: Watch | null, hasDigest: boolean): Answer {
  const how =
    watch.tell === 'now'
      ? 'A new rendering, an altered one or a new conflict is posted here once readers can see it.'
      : 'What comes of it is told with the next digest here.';
  const none =
    watch.tell === 'digest' && !hasDigest ? ['No digest is set here. To set one: /digest set weekdays 08:30'] : [];
  const undo = before ? `To go back: ${command('add', watch.watched)} tell:${before.tell}` : undoing(watch);
  return notice(`${nameOf(watch.watched)} ${before ? 'is told otherwise from now on' : 'is watched here'}`, [
    how,
    ...none,
    ...(watch.paused ? [pausedHere] : []),
    undo,
  ]);
}

const pausedHere = 'It is paused; to go on: /watch resume';

const undoing = ({ watched }: Watch): string => `To undo: ${command('remove', watched)}`;

export const alreadyWatched = ({ watched, paused }: Watch): Answer =>
  notice('Already watched', [
    `${nameOf(watched)} was watched here before; nothing has changed.`,
    ...(paused ? [pausedHere] : []),
  ]);

export const removed = ({ watched, tell }: Watch): Answer =>
  notice(`${nameOf(watched)} is watched no more`, [
    `To undo: ${command('add', watched)}${tell === 'digest' ? ' tell:digest' : ''}`,
  ]);

export const paused = (): Answer =>
  notice('Alerts here are paused', ['What comes in meanwhile is kept for them. To go on: /watch resume']);

export const alreadyPaused = (): Answer =>
  notice('Already paused', ['Alerts here were paused before; nothing has changed.']);

export function resumed(wasPaused: boolean, wasUncertain: boolean): Answer {
  const lines = wasUncertain ? ['The alert whose reply was lost counts as posted.'] : [];
  if (!wasPaused && !wasUncertain) lines.push('They were not paused; nothing has changed.');
  return notice('Alerts here are on', [...lines, 'To undo: /watch pause']);
}

export function notWatched(all: readonly Watch[]): Answer {
  const names = all.map(({ watched }) => watchedInWords(watched));
  if (names.length === 0) return refused('Nothing is watched here. To begin: /watch add speaker:Sadiq Khan');
  return refused(`That is not watched here. Watched here: ${names.join('; ')}.`);
}

export const noAlerts = (platform: 'terminal' | 'web'): Answer =>
  refused(`Alerts are posted in Slack and Discord channels; the ${platform} cannot receive them.`);

export const tooFewWords = (): Answer =>
  refused('A single word stands in too many quotations to be watched. Give two words or more, or a speaker.');

export function listed(all: readonly Watch[], under: PlannedDelivery | null, zone: string): Answer {
  const lines = all.map(({ watched, tell, toldAt, paused: isPaused, pausedBecause }) => {
    const how = tell === 'now' ? 'at once' : 'with the next digest';
    const last = toldAt ? `last told ${momentInWords(toldAt, zone)}` : 'nothing told yet';
    const because = pausedBecause === null ? '' : ` by itself, since the chat refused a post (${pausedBecause})`;
    return `${nameOf(watched)}: ${how}; ${last}.${isPaused ? ` Paused${because}; to go on: /watch resume` : ''}`;
  });
  const waiting = under?.state === 'planned' ? [`An alert is waiting: ${under.because ?? 'to be posted'}.`] : [];
  const uncertain =
    under?.state === 'unknown'
      ? [
          'An alert may already be posted: the reply was lost. Look in this channel; /watch resume goes on from it. Until then no other is posted.',
        ]
      : [];
  return notice('Watched here', [...lines, ...waiting, ...uncertain]);
}

/** At the start of a sentence. */
function nameOf(watched: Watched): string {
  const name = watchedInWords(watched);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** As a person types it. */
function command(action: 'add' | 'remove', watched: Watched): string {
  switch (watched.kind) {
    case 'words':
      return `/watch ${action} ${watched.words}`;
    case 'speaker':
      return `/watch ${action} speaker:${watched.speaker}`;
    case 'storyline':
      return `/watch ${action} storyline:${watched.storyline}`;
    default:
      return watched satisfies never;
  }
}
