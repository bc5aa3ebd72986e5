import type { Said } from './archive.js';
import type { Finding, LoudFlag, Rung, VerdictCase } from './case.js';
import { outlets, setInStyle } from './outlets.js';
import type { Seeded } from './seeded.js';
import { type Token, wording } from './token.js';

type Expectation = Readonly<{
  kind: string;
  verdict: Rung | null;
  finding?: Finding;
  flags?: readonly LoudFlag[];
  place?: VerdictCase['place'];
  speaker?: string | null;
}>;

/** A case about words of one saying, yet without its id; three in ten questions name no speaker. */
export function ask(choose: Seeded, one: Said, words: string, expectation: Expectation): VerdictCase {
  const { kind, verdict, finding = 'none', flags = [], place = null } = expectation;
  const speaker = expectation.speaker ?? (choose.chance(0.7) ? one.article.speaker : null);
  return {
    id: '',
    kind,
    place,
    archive: [one.article],
    asked: { words, speaker },
    expected: { verdict, finding, flags, source: finding === 'not found' ? [] : [one.article.id] },
  };
}

/** The words set as its own outlet sets them, or, three times in ten, as any other does. */
export function set(choose: Seeded, one: Said, tokens: readonly Token[]): string {
  const { style } = choose.chance(0.7) ? one.outlet : choose.pick(outlets);
  return setInStyle(wording(tokens), style);
}
