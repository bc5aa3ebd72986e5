import type { Said } from './archive.js';
import { ask, set } from './ask.js';
import type { LoudFlag, VerdictCase } from './case.js';
import { lessFillers, withFillers } from './grammar.js';
import { bracket, fewWords, markedCut, stretch } from './marked-changes.js';
import type { Seeded } from './seeded.js';
import { capitalised, type Token } from './token.js';
import { typographyChanges } from './typography-changes.js';
import { type WordChange, wordChanges } from './word-changes.js';

/** Every question about one saying: a rung each, as far as its length allows. */
export function casesOf(choose: Seeded, one: Said, all: readonly Said[]): VerdictCase[] {
  return [
    ...sameWords(choose, one, all),
    ...(one.form === 'whole'
      ? [
          ...partOf(choose, one),
          ...marked(choose, one),
          ...cleaned(choose, one),
          ...altered(choose, one),
          ...hidden(choose, one),
        ]
      : [ask(choose, one, set(choose, one, one.tokens), { kind: `${one.form}: by the article`, verdict: one.form })]),
  ];
}

function sameWords(choose: Seeded, one: Said, all: readonly Said[]): VerdictCase[] {
  const changes = choose.shuffled(Object.entries(typographyChanges)).flatMap(([name, change]) => {
    const words = change(choose, one.held);
    return words === null ? [] : [ask(choose, one, words, { kind: `typography: ${name}`, verdict: 'typography' })];
  });
  const other = choose.pick(all).article.speaker;
  const swapped =
    other === one.article.speaker || !choose.chance(0.5)
      ? []
      : [
          ask(choose, one, one.held, {
            kind: 'other speaker',
            verdict: 'verbatim',
            finding: 'other speaker',
            speaker: other,
          }),
        ];
  return [ask(choose, one, one.held, { kind: 'verbatim', verdict: 'verbatim' }), ...changes.slice(0, 2), ...swapped];
}

function partOf(choose: Seeded, one: Said): VerdictCase[] {
  const piece = stretch(choose, one.tokens, 4);
  const few = choose.chance(0.3) ? fewWords(choose, one.tokens) : null;
  return [
    ...(piece === null ? [] : [{ kind: 'part of', words: asIfWhole(choose, set(choose, one, piece)) }]),
    ...(few === null ? [] : [{ kind: 'part of: two or three words', words: set(choose, one, few) }]),
  ].map(({ kind, words }) => ask(choose, one, words, { kind, verdict: 'part of' }));
}

function marked(choose: Seeded, one: Said): VerdictCase[] {
  const cut = markedCut(choose, one.tokens);
  const bracketed = one.tokens.length < 6 ? null : bracket(choose, one.tokens);
  const piece = stretch(choose, one.tokens, 12);
  const cutPiece = piece === null ? null : markedCut(choose, piece);
  return [
    ...(cut === null ? [] : [ask(choose, one, set(choose, one, cut), { kind: 'trimmed', verdict: 'trimmed' })]),
    ...(bracketed === null
      ? []
      : [ask(choose, one, set(choose, one, bracketed), { kind: 'bracketed', verdict: 'bracketed' })]),
    ...(cutPiece === null || !choose.chance(0.3)
      ? []
      : [ask(choose, one, set(choose, one, cutPiece), { kind: 'part of: and trimmed', verdict: 'part of' })]),
  ];
}

function cleaned(choose: Seeded, one: Said): VerdictCase[] {
  if (one.tokens.length < 8) return [];
  const hasFillers = one.tokens.some((token) => token.kind === 'filler');
  const words = set(choose, one, hasFillers ? lessFillers(one.tokens) : withFillers(choose, one.tokens));
  return [ask(choose, one, words, { kind: hasFillers ? 'cleaned' : 'cleaned: by the article', verdict: 'cleaned' })];
}

function altered(choose: Seeded, one: Said): VerdictCase[] {
  if (one.tokens.length <= 3 || choose.chance(0.05)) return [...neverNearly(choose, one)];
  if (one.tokens.length < 6) return [];
  const made = Object.entries(wordChanges()).flatMap(([name, change]) => {
    const result = change(choose, one.tokens);
    return result === null || result.tokens.length < 0.65 * one.tokens.length ? [] : [{ name, result }];
  });
  const loud = choose.shuffled(made.filter(({ result }) => result.flags.length > 0));
  const quiet = choose.shuffled(made.filter(({ result }) => result.flags.length === 0));
  return [...onePerFlag(loud), ...quiet.slice(0, 5)].map(({ name, result }) =>
    ask(choose, one, set(choose, one, result.tokens), {
      kind: `altered: ${name}`,
      verdict: 'altered',
      flags: result.flags,
      place: placeOf(result),
    }),
  );
}

/** Three words or fewer are the same words or nothing. */
function neverNearly(choose: Seeded, one: Said): VerdictCase[] {
  const few = one.tokens.length <= 3 ? one.tokens : fewWords(choose, one.tokens);
  const result = few === null ? null : wordChanges()['plain word']?.(choose, few);
  if (result === null || result === undefined) return [];
  return [
    ask(choose, one, set(choose, one, result.tokens), {
      kind: 'few words altered',
      verdict: null,
      finding: 'not found',
    }),
  ];
}

/** A changed word behind a change that would be allowed by itself. */
function hidden(choose: Seeded, one: Said): VerdictCase[] {
  if (one.tokens.length < 12 || !choose.chance(0.6)) return [];
  const changes = wordChanges();
  const [name, change] = choose.pick(
    (['number', 'modal', 'conjunction', 'name', 'plain word', 'negation put in'] as const).map(
      (key) => [key, changes[key]] as const,
    ),
  );
  const wrong = change?.(choose, one.tokens) ?? null;
  if (wrong === null) return [];
  const screens: Readonly<Record<string, () => readonly Token[] | null>> = {
    trimmed: () => keeping(wrong, markedCut(choose, wrong.tokens)),
    bracketed: () => keeping(wrong, bracket(choose, wrong.tokens)),
    cleaned: () => withFillers(choose, wrong.tokens),
    'part of': () => keeping(wrong, stretch(choose, wrong.tokens, 9)),
  };
  const [screen, tokensOf] = choose.pick(Object.entries(screens));
  const tokens = tokensOf();
  if (tokens === null) return [];
  const kind = `altered: ${name}, behind ${screen}`;
  return [ask(choose, one, set(choose, one, tokens), { kind, verdict: 'altered', flags: wrong.flags })];
}

/** The new words, if the changed word is still among them. */
function keeping({ tokens, at }: WordChange, after: readonly Token[] | null): readonly Token[] | null {
  const changed = at === null ? undefined : tokens[at];
  return after !== null && changed !== undefined && after.some((token) => token === changed) ? after : null;
}

function onePerFlag<T extends Readonly<{ result: WordChange }>>(made: readonly T[]): T[] {
  const flags: readonly LoudFlag[] = ['negation', 'number', 'modal', 'conjunction', 'name'];
  return flags.flatMap((flag) => made.find(({ result }) => result.flags.includes(flag)) ?? []);
}

function placeOf({ tokens, at }: WordChange): VerdictCase['place'] {
  if (at === null) return null;
  return at === 0 ? 'first' : at === tokens.length - 1 ? 'last' : 'inside';
}

/** As a part is often quoted: with a first capital and a stop of its own. */
function asIfWhole(choose: Seeded, words: string): string {
  const ended = /[\p{L}\p{N}]$/u.test(words) && choose.chance(0.4) ? `${words}.` : words;
  return choose.chance(0.4) ? capitalised(ended) : ended;
}
