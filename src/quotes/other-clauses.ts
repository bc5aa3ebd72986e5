import { REPORTING_NOUNS } from './cues.js';
import type { Token } from './frames.js';
import type { Phrase } from './noun-phrases.js';
import { phraseEndingAt } from './phrase-ending.js';
import { phraseStartingAt } from './phrase-starting.js';
import type { ReportingClause } from './reporting-clauses.js';

export function accordingTo(tokens: readonly Token[], at: number): ReportingClause | null {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null;
  const source = phraseStartingAt(tokens, at + 2);
  return (
    source && {
      source,
      cue: { from: at, to: at + 1 },
      form: 'according-to',
      verb: null,
      from: at,
      to: source.to,
      reach: 'beside',
      unsaid: false,
      settled: false,
    }
  );
}

export function nounClause(tokens: readonly Token[], at: number): ReportingClause | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !REPORTING_NOUNS.has(token.lower)) return null;
  const next = tokens[at + 1];
  const introduces =
    next?.lower === 'that' ||
    next?.kind === 'colon' ||
    (/^(?:of|to)$/.test(next?.lower ?? '') && tokens[at + 2]?.kind === 'quotation');
  if (!introduces) return null;
  for (let i = at - 1; i >= 0 && at - i < 4; i--) {
    const owner = tokens[i];
    if (owner?.kind !== 'word') return null;
    if (/^(?:his|her|their)$/.test(owner.lower)) return noun(at, { from: i, to: i });
    if (!owner.possessive) continue;
    const withoutMark = tokens.map((t, k) => (k === i ? { ...t, possessive: false } : t));
    const source = phraseEndingAt(withoutMark, i);
    return source && noun(at, source);
  }
  return null;
}

const noun = (at: number, source: Phrase): ReportingClause => ({
  source,
  cue: { from: at, to: at },
  form: 'source-and-cue',
  verb: null,
  from: source.from,
  to: at,
  reach: 'noun',
  unsaid: false,
  settled: false,
});
