import { withApposedName } from './asides.js';
import { reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import type { Phrase } from './noun-phrases.js';
import { phraseStartingAt } from './phrase-starting.js';

/** Price in `Shaw quoted Price as saying`, `Shaw quoted the mayor, Ann Price, as saying`; `as` stands at `at`. */
export function quotedAs(tokens: readonly Token[], at: number): Phrase | null {
  const verb = tokens.findLastIndex(({ lower }, i) => i < at && at - i < 16 && QUOTES.test(lower));
  if (verb < 0 || tokens.slice(verb, at).some(({ kind }) => kind === 'quotation')) return null;
  if (verb === at - 2 && /^(?:him|her|them|me)$/.test(tokens[at - 1]?.lower ?? '')) return { from: at - 1, to: at - 1 };
  const quoted = phraseStartingAt(tokens.slice(0, at), verb + 1);
  return quoted && withApposedName(tokens, quoted);
}

const QUOTES = /^(?:quot|cit|record)(?:e[ds]?|ing)$/;

/** Shaw quoted Price as saying: the words are not those of Shaw. */
export const quotesAnother = (tokens: readonly Token[], at: number): boolean =>
  QUOTES.test(tokens[at]?.lower ?? '') &&
  tokens.some(
    ({ lower }, i) =>
      lower === 'as' &&
      i > at + 1 &&
      reportingVerb(tokens[i + 1]?.lower ?? '')?.form === 'participle' &&
      quotedAs(tokens, i) !== null,
  );
