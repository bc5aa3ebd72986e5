import type { Span } from '../domain/span.js';
import type { Frame, Token } from './frames.js';
import { nameEnd } from './name-words.js';
import { isCapitalised } from './noun-phrases.js';
import { partOfName } from './owners.js';
import { BODIES } from './word-lists.js';

export type Body = Readonly<{ name: string; at: Span }>;

/** The accounts and bodies that an article names, to recognise them when it names them more briefly. */
export type Organisations = Readonly<{
  /** The account that these words stand for (`the Taskforce`, `The Met Police account`), by its fullest name; null for none. */
  accountOf: (words: readonly Token[]) => Body | null;
  /** The only account whose name holds all words of this body's: the Kent Police Marine account for Kent Police; null for none or several. */
  accountBy: (body: string) => Body | null;
  /** The fullest name of the body that these words stand for (`the federation`, `the IOPC`); null when no fuller one is printed. */
  fullest: (words: readonly Token[]) => Body | null;
}>;

export function organisationsIn(text: string, frames: readonly Frame[]): Organisations {
  const accounts: Named[] = [];
  const bodies = new Map<string, Named[]>();
  const acronyms = new Map<string, Body>();
  for (const { tokens } of frames) {
    for (let i = 0; i < tokens.length; i++) {
      if (!isCapitalised(tokens[i]) || continuesName(tokens, i)) continue;
      const run = nameFrom(tokens, i);
      const end = i + run.length + (run[0] === tokens[i] ? 0 : 1);
      const after = tokens[end];
      const named = { words: run.map((token) => token.lower), ...printed(text, run) };
      if (after?.lower === 'account')
        accounts.push({ words: [...named.words, 'account'], ...printed(text, [...run, after]) });
      const last = named.words.at(-1) ?? '';
      if (run.length > 1 && BODIES.has(last)) {
        const same = bodies.get(last);
        if (same) same.push(named);
        else bodies.set(last, [named]);
      }
      const short = tokens[end + 1];
      if (after?.kind === 'bracket' && short && /^\p{Lu}{2,8}$/u.test(short.text))
        acronyms.set(short.lower, acronymOf(text, run, short));
    }
  }
  // The fullest first: Met Police Taskforce Twitter account before Met Police account.
  accounts.sort((a, b) => b.words.length - a.words.length || a.at.start - b.at.start);
  return {
    accountOf: (words) => accountAmong(accounts, words),
    accountBy: (body) => accountBy(accounts, body),
    fullest: (words) => fullestAmong(bodies, acronyms, words),
  };
}

type Named = Body & Readonly<{ words: readonly string[] }>;

const PLATFORMS = new Set('twitter facebook instagram x official verified account tiktok bluesky'.split(' '));

function accountAmong(accounts: readonly Named[], words: readonly Token[]): Body | null {
  const told = words
    .filter((token) => isCapitalised(token) && token.lower !== 'the' && token.lower !== 'a')
    .map((token) => token.lower);
  const calledAccount = words.at(-1)?.lower === 'account';
  if (told.length === 0 && !(calledAccount && words[0]?.lower === 'the')) return null;
  const fitting = accounts.filter((account) => told.every((word) => account.words.includes(word)));
  if (calledAccount) return fitting[0] ?? null;
  // Without the word itself, only the part of the name that no other body bears will do: the Taskforce, never the Met Police.
  return fitting.find((account) => told.at(-1) === ownWord(account) && !PLATFORMS.has(told.at(-1) ?? '')) ?? null;
}

function accountBy(accounts: readonly Named[], body: string): Body | null {
  const wanted = body.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const fitting = accounts.filter((account) => wanted.every((word) => account.words.includes(word)));
  return new Set(fitting.map((account) => account.name)).size === 1 ? (fitting[0] ?? null) : null;
}

const GENERAL = new Set(
  'police government office department company council party university city county state service'.split(' '),
);

function ownWord(account: Named): string | null {
  const word = account.words.filter((w) => !PLATFORMS.has(w)).at(-1) ?? null;
  return word === null || GENERAL.has(word) ? null : word;
}

/** What the noun of a body may be called in its name: the force, Kent Police. */
const CALLED: Readonly<Record<string, readonly string[]>> = { force: ['force', 'police', 'constabulary'] };

function fullestAmong(
  bodies: ReadonlyMap<string, readonly Named[]>,
  acronyms: ReadonlyMap<string, Body>,
  words: readonly Token[],
): Body | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  const own = words.filter((token) => !/^(?:the|a|an)$/.test(token.lower));
  if (own.length === 1 && acronyms.has(last.lower)) return acronyms.get(last.lower) ?? null;
  if (own.length !== 1 || words[0]?.lower !== 'the') return null;
  const called = CALLED[last.lower] ?? [last.lower];
  const fitting = called.flatMap((word) => bodies.get(word) ?? []).filter((body) => body.at.start < last.span.start);
  const [longest] = [...fitting].sort((a, b) => b.words.length - a.words.length);
  const same = fitting.every((body) => body.words.every((word) => longest?.words.includes(word)));
  return longest && same ? longest : null;
}

const endsName = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.possessive === true && !partOfName(token, tokens[at + 1]);
};

const continuesName = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && isCapitalised(tokens[at - 1]) && !endsName(tokens, at - 1);

/** Capitalised words, joined by of, for, the and and where another capitalised one follows. */
function nameFrom(tokens: readonly Token[], at: number): readonly Token[] {
  let to = at;
  while (!endsName(tokens, to)) {
    if (isCapitalised(tokens[to + 1])) to++;
    else if (/^(?:of|for|and)$/.test(tokens[to + 1]?.lower ?? '') && isCapitalised(tokens[to + 2])) to += 2;
    else break;
  }
  const start = tokens[at]?.lower === 'the' && to > at ? at + 1 : at;
  return tokens.slice(start, to + 1);
}

function acronymOf(text: string, run: readonly Token[], short: Token): Body {
  const letters = short.lower;
  for (let i = run.length - 1; i >= 0; i--) {
    const initials = run
      .slice(i)
      .filter(isCapitalised)
      .map((token) => token.lower[0])
      .join('');
    if (initials === letters) return printed(text, run.slice(i));
  }
  return printed(text, run);
}

function printed(text: string, run: readonly Token[]): Body {
  const at = { start: run[0]?.span.start ?? 0, end: nameEnd(run.at(-1)) };
  return { name: text.slice(at.start, at.end), at };
}
