import type { Said } from '../verdicts/archive.js';
import { inventedQuotation, lessFillers } from '../verdicts/grammar.js';
import type { Standing } from '../verdicts/likeness.js';
import { bracket, markedCut, stitched, stretch } from '../verdicts/marked-changes.js';
import type { Seeded } from '../verdicts/seeded.js';
import { type Token, wording } from '../verdicts/token.js';
import { type WordChange, wordChanges } from '../verdicts/word-changes.js';
import type { DraftQuotation } from './case.js';

/** A quotation that a draft is going to print. */
export type Plan = Readonly<{
  tokens: readonly Token[];
  speaker: string;
  planted: string | null;
  handling: string;
  expected: DraftQuotation['expected'];
  /** The characters that the source prints, for telling same characters from same words. */
  held: string;
}>;

/** A quotation that is as it should be, in one of the ways in which quotations are handled; null when chance forbids. */
export function truePlan(choose: Seeded, one: Said, standing: Standing): Plan | null {
  const handlings: Readonly<Record<string, () => readonly Token[] | null>> = {
    whole: () => one.tokens,
    'part of': () => stretch(choose, one.tokens, 4),
    trimmed: () => markedCut(choose, one.tokens),
    bracketed: () => (one.tokens.length < 8 ? null : bracket(choose, one.tokens)),
    cleaned: () => (one.tokens.some(({ kind }) => kind === 'filler') ? lessFillers(one.tokens) : null),
  };
  const order = ['whole', 'whole', 'whole', 'whole', 'part of', 'trimmed', 'bracketed', 'cleaned'] as const;
  const handling = choose.pick(order);
  const tokens = handlings[handling]?.() ?? null;
  if (tokens === null) return null;
  const asPrinted = handling === 'whole' || handling === 'part of';
  if (standing(wording(tokens)) !== (asPrinted ? 1 : 0)) return null;
  const verdict = handling === 'whole' ? 'typography' : handling;
  return plan(one, tokens, null, handling, {
    alarm: false,
    verdict,
    finding: 'none',
    flags: [],
    source: [one.article.id],
  });
}

/** A quotation with an error in it; null when the words give no hold for the error chosen. */
export function wrongPlan(choose: Seeded, one: Said, all: readonly Said[], standing: Standing): Plan | null {
  const source = [one.article.id];
  switch (choose.pick(errors)) {
    case 'altered': {
      const [name, changed] = anyAlteration(choose, one) ?? [];
      if (name === undefined || changed === undefined) return null;
      if (standing(wording(changed.tokens)) !== 0) return null;
      const expected = { alarm: true, verdict: 'altered', finding: 'none', flags: changed.flags, source } as const;
      return plan(one, changed.tokens, `altered: ${name}`, 'whole', expected);
    }
    case 'other speaker': {
      const other = choose.pick(all).article.speaker;
      if (other === null || surname(other) === surname(one.article.speaker ?? '')) return null;
      if (one.tokens.length < 6 || standing(wording(one.tokens)) !== 1) return null;
      const expected = { alarm: true, verdict: 'typography', finding: 'other speaker', flags: [], source } as const;
      return { ...plan(one, one.tokens, 'other speaker', 'whole', expected), speaker: other };
    }
    case 'stitched': {
      const [two] = choose.shuffled(
        all.filter(({ article, tokens }) => article.speaker === one.article.speaker && tokens !== one.tokens),
      );
      const tokens = stitched(choose, one.tokens, two?.tokens ?? [], null);
      if (two === undefined || tokens === null || standing(wording(tokens)) !== 0) return null;
      const both = [...new Set([one.article.id, two.article.id])];
      const expected = { alarm: true, verdict: 'stitched', finding: 'none', flags: [], source: both } as const;
      return plan(one, tokens, 'stitched', 'whole', expected);
    }
    default: {
      const tokens = inventedQuotation(choose);
      const runs = tokens.slice(0, -3).map((_, at) => wording(tokens.slice(at, at + 4)));
      // Four words in a row may be another's by chance; a good part of the quotation may not.
      if (tokens.length < 8 || runs.filter((run) => standing(run) !== 0).length > 0.2 * runs.length) return null;
      const expected = { alarm: true, verdict: null, finding: 'not found', flags: [], source: [] } as const;
      return plan(one, tokens, 'not held', 'whole', expected);
    }
  }
}

/** Half of them changes that are flagged louder, so far as the words allow it. */
function anyAlteration(choose: Seeded, one: Said): readonly [name: string, change: WordChange] | null {
  if (one.tokens.length < 8) return null;
  const made = Object.entries(wordChanges()).flatMap(([name, change]) => {
    const changed = change(choose, one.tokens);
    return changed === null || changed.tokens.length < 0.65 * one.tokens.length ? [] : [[name, changed] as const];
  });
  const loud = choose.chance(0.5);
  const [chosen] = choose.shuffled(made.filter(([, { flags }]) => flags.length > 0 === loud));
  return chosen ?? null;
}

const errors = [
  'altered',
  'altered',
  'altered',
  'altered',
  'altered',
  'altered',
  'other speaker',
  'stitched',
  'not held',
] as const;

export const surname = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

function plan(
  one: Said,
  tokens: readonly Token[],
  planted: string | null,
  handling: string,
  expected: DraftQuotation['expected'],
): Plan {
  return { tokens, speaker: one.article.speaker ?? '', planted, handling, expected, held: one.held };
}
