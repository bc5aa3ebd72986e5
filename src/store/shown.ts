import type { Selectable } from 'kysely';
import { type Filing, isPublic } from '../domain/filing.js';
import type { Tables } from './tables.js';
import { tellTheSame } from './tell-the-same.js';

/** What readers may see of a piece, and what they could see last. */
export type Shown = Pick<
  Selectable<Tables['articles']>,
  'withheld' | 'embargo_until' | 'public_filing' | 'public_since' | 'corrected' | 'cursor'
>;

export const neverShown: Shown = {
  withheld: 1,
  embargo_until: null,
  public_filing: null,
  public_since: null,
  corrected: 0,
  cursor: 0,
};

/**
 * What readers may see once `filing` is the current one. They are told of it, under the cursor `revision`, when they
 * never saw the piece, when they saw other words, and when it is back from having been removed.
 *
 * @param number of the row that holds `filing`
 * @param seen the filing whose words they could see last; null when they never could
 */
export function shownAfter(
  before: Shown,
  { filing, number, seen, isBack }: Readonly<{ filing: Filing; number: number; seen: Filing | null; isBack: boolean }>,
  revision: number,
  at: Date,
): Shown {
  const { status } = filing.article;
  const embargo_until = status.kind === 'embargoed' ? status.until.getTime() : null;
  if (!isPublic(status, at)) return { ...before, withheld: 1, embargo_until };
  const nowPublic = { ...before, withheld: 0, embargo_until, public_filing: number };
  const isCorrected = seen !== null && before.public_filing !== number && !tellTheSame(seen, filing);
  if (seen !== null && !isCorrected && !isBack) return nowPublic;
  return { ...nowPublic, public_since: at.getTime(), corrected: isCorrected ? 1 : 0, cursor: revision };
}
