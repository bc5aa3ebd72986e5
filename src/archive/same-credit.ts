import type { Named } from '../domain/check.js';
import { isAmongThem, type KnownSpeakers, sameSpeaker, tellingWords } from './same-speaker.js';

/**
 * Whether an article credits words to whom a draft or an asker credits them. `cannot tell` where one of the two names
 * no one, or only `a spokesman`.
 */
export function sameCredit(
  claimed: Named | null,
  printed: Named | null,
  known: KnownSpeakers,
): 'same' | 'other' | 'cannot tell' {
  if (claimed === null || printed === null) return 'cannot tell';
  if (sameSpeaker(claimed, printed, known) || areNamesakes(claimed, printed)) return 'same';
  if (isAmongThem(claimed, printed, known)) return 'same';
  if (!isName(claimed) || !isName(printed)) return 'cannot tell';
  return isAccountOf(claimed, printed) || isAccountOf(printed, claimed) ? 'same' : 'other';
}

const isName = ({ name, kind }: Named): boolean =>
  kind !== 'unnamed' && kind !== 'document' && tellingWords(name).length > 0;

/** One full name, whatever kind of speaker each article takes it for. */
function areNamesakes(a: Named, b: Named): boolean {
  const telling = tellingWords(a.name);
  return telling.length > 1 && telling.join(' ') === tellingWords(b.name).join(' ');
}

/** `Sadiq Khan’s account` says what Sadiq Khan says. */
function isAccountOf(account: Named, owner: Named): boolean {
  if (account.kind !== 'account' || owner.kind === 'account') return false;
  const held = tellingWords(account.name);
  return tellingWords(owner.name).every((word) => held.includes(word));
}
