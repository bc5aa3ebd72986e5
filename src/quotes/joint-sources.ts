import { type Cast, printedName } from './cast.js';
import type { Token } from './frames.js';
import { nameEnd } from './name-words.js';
import { isCapitalised, type Phrase } from './noun-phrases.js';
import type { Body } from './organisations.js';
import { phraseEndingAt } from './phrase-ending.js';
import { phraseStartingAt } from './phrase-starting.js';
import { ROLES } from './word-lists.js';

/** `Ann Price and Ben Shaw`, `Ann and Ben Price`: two who speak as one, under the names as printed; null where one does. */
export function namedTogether(cast: Cast, tokens: readonly Token[], { from, to }: Phrase): Body | null {
  const and = tokens.findIndex(({ kind, lower }, i) => i > from && i < to && kind === 'word' && lower === 'and');
  if (and < 0 || tokens.slice(from, to + 1).some(({ kind }) => kind !== 'word' && kind !== 'comma')) return null;
  const personAt = (at: number) => cast.names.byEnd.get(nameEnd(tokens[at]))?.person ?? null;
  const end = tokens.findIndex((_, i) => i > and && i <= to && personAt(i) !== null);
  const head = tokens[and - 1]?.kind === 'comma' && /^\d\d?$/.test(tokens[and - 2]?.text ?? '') ? and - 4 : and - 1;
  const [first, second] = [personAt(head), personAt(end)];
  if (end < 0 || second === null || first === second) return null;
  const isFirst = and === from + 1 || ROLES.has(tokens[and - 2]?.lower.replace(/s$/, '') ?? '');
  const sharesSurname = isFirst && isCapitalised(tokens[and - 1]) && end > and + 1;
  // Tess Marlow and Ian Price: two full names, of which only the second is known for one.
  const isAlike =
    head > from &&
    end > and + 1 &&
    [head - 1, head].every((at) => isCapitalised(tokens[at]) && !isTitle(tokens[at])) &&
    cast.names.byEnd.get(nameEnd(tokens[end]))?.span.start === tokens[and + 1]?.span.start;
  return first !== null || sharesSurname || isAlike ? printedName(cast.text, tokens.slice(from, end + 1)) : null;
}

const isTitle = (token: Token | undefined): boolean => ROLES.has(token?.lower ?? '');

/** The source with whoever stands beside it behind or before an `and`: `Ann Price and Ben Shaw said`, `said Price and Shaw`. */
export function withPartner(tokens: readonly Token[], source: Phrase): Phrase {
  const { from, to } = source;
  const apposed = partnerOfApposed(tokens, source);
  if (apposed) return { from: apposed.from, to };
  if (!tokens.slice(from, to + 1).every(isCapitalised)) return source;
  const before = tokens[from - 1]?.lower === 'and' ? phraseEndingAt(tokens, from - 2) : null;
  // Price met Khan and Shaw said: there Khan is no source.
  if (before && tokens.slice(before.from, from - 1).every(isCapitalised) && tokens[before.from - 1]?.kind !== 'word')
    return { from: listStart(tokens, before.from), to };
  const behind = tokens[to + 1]?.lower === 'and' ? phraseStartingAt(tokens, to + 2) : null;
  if (behind && tokens.slice(to + 2, behind.to + 1).every(isCapitalised) && tokens[behind.to + 1]?.kind !== 'word')
    return { from, to: behind.to };
  return source;
}

/** Tom Vale in `Tom Vale and the union’s leader, Ann Price, said`, `Tom Vale, 22, and his sister, Ann Vale, 24, said`. */
function partnerOfApposed(tokens: readonly Token[], { from, to }: Phrase): Phrase | null {
  const office = tokens[from - 1]?.kind === 'comma' ? phraseEndingAt(tokens, from - 2) : null;
  const isApposed = office !== null || tokens.slice(from, to).some(({ kind }) => kind === 'comma');
  const and = (office?.from ?? from) - 1;
  if (!isApposed || tokens[and]?.lower !== 'and' || !isCapitalised(tokens[to])) return null;
  const isAged = tokens[and - 1]?.kind === 'comma' && /^\d\d?$/.test(tokens[and - 2]?.text ?? '');
  const first = phraseEndingAt(tokens, isAged ? and - 4 : and - 1);
  return first && first.from === 0 && isCapitalised(tokens[first.to]) ? first : null;
}

/** Where `Tom Vale, Ann Price and …` begins, from where its last name but one does. */
function listStart(tokens: readonly Token[], from: number): number {
  if (tokens[from - 1]?.kind !== 'comma') return from;
  const earlier = phraseEndingAt(tokens, from - 2);
  const isName =
    earlier !== null && earlier.to > earlier.from && tokens.slice(earlier.from, from - 1).every(isCapitalised);
  return isName && tokens[earlier.from - 1]?.kind !== 'word' ? listStart(tokens, earlier.from) : from;
}
