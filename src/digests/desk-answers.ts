import { momentInWords } from '../calendar/clock.js';
import type { Answer } from '../domain/answer.js';
import type { PlannedDelivery, Subscription } from './digests.js';
import { type Digest, type Following, nameOf } from './draft.js';
import type { Outcome } from './outbox.js';
import { nextDue } from './schedule.js';
import { whenInWords } from './when.js';

export const notice = (title: string, lines: readonly string[]): Answer => ({ kind: 'notice', title, lines });

export const refused = (explain: string, suggestions: readonly string[] = []): Answer => ({
  kind: 'refused',
  explain,
  suggestions,
});

export const named = (digest: Pick<Subscription, 'storyline'>): string => `The digest of ${nameOf(digest.storyline)}`;

export function nothingNew({ storyline, toldAt, zone }: Following): Answer {
  const since = toldAt ? ` since ${momentInWords(toldAt, zone)}` : '';
  return notice('Nothing new', [`Nothing new here on ${nameOf(storyline)}${since}. Nothing was posted.`]);
}

export function posted(outcome: Outcome | Readonly<{ kind: 'nothing new' }>, following: Following): Answer {
  const digest = named(following);
  switch (outcome.kind) {
    case 'nothing new':
      return nothingNew(following);
    case 'sent':
      if (outcome.found) return notice('Already posted', [`${digest} was found here, so it was not posted again.`]);
      return notice('Posted', [`${digest} has been posted here. The next one tells only what is new from now on.`]);
    case 'waiting':
      return notice('Not posted yet', [`The chat did not take it: ${outcome.because}. It is tried again by itself.`]);
    case 'refused':
      return refused(
        `The chat refused the post: ${outcome.because}. Nothing is lost: once that is put right, /digest resume goes on with a digest set here, and /digest now posts at once.`,
      );
    case 'held':
      return notice('May have been posted', [`The reply was lost: ${outcome.because}.`, howToSettle(following)]);
    case 'stale':
      return notice('Not posted', ['A piece in it was withheld or corrected just now. Ask again.']);
    case 'in other hands':
      return notice('Under way', ['This digest is being posted at this moment. Ask again in a minute.']);
    default:
      return outcome satisfies never;
  }
}

export function set(after: Subscription, before: Subscription | null, waiting: Digest | null, now: Date): Answer {
  const lines = [`${whenInWords(after.cron)}, ${after.zone} time. ${nextWords(after, now)}.`];
  const pieces = waiting ? waiting.pieces.length + waiting.more : 0;
  if (waiting) lines.push(`It will tell what this channel has not been told: ${count(pieces)} so far.`);
  if (before) {
    lines.push(
      `Before: ${whenInWords(before.cron)}${before.paused ? ', paused' : ''}. To go back: ${command('set', before)}`,
    );
  } else {
    lines.push(`To undo: ${command('remove', after)}`);
  }
  return notice(`${named(after)} is set`, lines);
}

export const paused = (digest: Subscription): Answer =>
  notice(`${named(digest)} is paused`, [
    `What comes in meanwhile is kept for it. To go on: ${command('resume', digest)}`,
  ]);

export function resumed(digest: Subscription, taken: PlannedDelivery | null, now: Date): Answer {
  const lines = [`${nextWords(digest, now)}.`];
  if (taken) lines.unshift(`The digest of ${momentInWords(taken.dueAt, digest.zone)} counts as posted.`);
  if (!digest.paused && !taken) lines.unshift('It was not paused; nothing has changed.');
  return notice(`${named(digest)} is on`, lines);
}

export const removed = (digest: Subscription): Answer =>
  notice(`${named(digest)} is removed`, [`To undo: ${command('set', digest)}`]);

export const setInConfiguration = (digest: Subscription): Answer =>
  refused(
    `${named(digest)} here is declared in ${digest.by}: change or remove it there. /digest pause stops it for now.`,
  );

export function noDigest(storyline: string | null, here: readonly Subscription[]): Answer {
  if (here.length === 0) return refused('No digest is set here. To set one: /digest set weekdays 08:30');
  const names = here.map((digest) => nameOf(digest.storyline));
  return refused(`No digest of ${nameOf(storyline)} is set here. Set here: ${names.join(', ')}.`, names);
}

export const noSuchStoryline = (storyline: string, known: readonly string[]): Answer =>
  refused(`There is no storyline called ${storyline}. They are declared in config/storylines.yml.`, known);

export const noPosts = (platform: 'terminal' | 'web'): Answer =>
  refused(
    `Digests are posted in Slack and Discord channels; the ${platform} cannot receive them. /digest preview shows one here.`,
  );

export function listed(digest: Subscription, under: PlannedDelivery | null, now: Date): readonly string[] {
  const name = nameOf(digest.storyline);
  const last = digest.toldAt ? `last posted ${momentInWords(digest.toldAt, digest.zone)}` : 'nothing posted yet';
  const when = `${whenInWords(digest.cron)}, ${digest.zone} time`;
  const lines = [`${name}: ${when}. ${digest.paused ? pausedWords(digest) : nextWords(digest, now)}; ${last}.`];
  if (under?.state === 'planned')
    lines.push(`The digest of ${dueWords(under, digest)} is waiting: ${under.because ?? 'to be posted'}.`);
  if (under?.state === 'unknown') {
    lines.push(
      `The digest of ${dueWords(under, digest)} may already be posted: the reply was lost. ${howToSettle(digest)}`,
    );
  }
  return lines;
}

export const undeclared = (digest: Subscription): string =>
  `Nothing is posted on ${nameOf(digest.storyline)}: it is no longer declared in config/storylines.yml.`;

function pausedWords(digest: Subscription): string {
  const because =
    digest.pausedBecause === null ? '' : ` by itself, since the chat refused a post (${digest.pausedBecause})`;
  return `Paused${because}; to go on: ${command('resume', digest)}`;
}

function nextWords(digest: Subscription, now: Date): string {
  const next = nextDue(digest.cron, digest.zone, now);
  return next ? `Next ${momentInWords(next, digest.zone)}` : 'No day of that name comes again';
}

function howToSettle(digest: Pick<Subscription, 'storyline'>): string {
  return `Look in this channel. Missing: ${command('now', digest)} posts it again. There: ${command('resume', digest)} goes on from it. Until then no other is posted.`;
}

const dueWords = (delivery: PlannedDelivery, digest: Subscription): string =>
  momentInWords(delivery.dueAt, digest.zone);

const count = (pieces: number): string => (pieces === 1 ? '1 piece' : `${pieces} pieces`);

/** As a person types it. */
function command(
  action: 'now' | 'resume' | 'remove' | 'set',
  digest: Pick<Subscription, 'storyline'> & { cron?: string },
): string {
  const words = ['/digest', action];
  if (action === 'set' && digest.cron) words.push(whenInWords(digest.cron));
  if (digest.storyline !== null) words.push(`storyline:${digest.storyline}`);
  return words.join(' ');
}
