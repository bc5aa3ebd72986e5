import { reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import { isCapitalised } from './noun-phrases.js';
import { ARTICLES, DAYS, GENERATIONS, PHRASE_ENDS } from './word-lists.js';

/** A run of capitalised words: token indices, both included. */
export type Run = { frame: number; from: number; to: number; used: boolean };

const PARTICLES = new Set('de van von al bin la del der du le da dos ben ibn'.split(' '));

export function capitalRuns(text: string, tokens: readonly Token[], frame: number): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapitalised(tokens[i]) || isFunctionWord(tokens[i])) continue;
    let to = i;
    while (!tokens[to]?.possessive) {
      const next = tokens[to + 1];
      if (isCapitalised(next) && !isFunctionWord(next)) to++;
      else if (next && PARTICLES.has(next.lower) && isCapitalised(tokens[to + 2])) to += 2;
      else if (next?.kind === 'quotation' && isNickname(text, next) && isCapitalised(tokens[to + 2])) to += 2;
      else break;
    }
    if (to > i && namesGeneration(tokens, to + 1)) to++;
    runs.push({ frame, from: i, to, used: false });
    i = to;
  }
  return runs;
}

/** Clarence “Shorty” Jones, but not: called Reed “a fool,” Price said */
const isNickname = (text: string, { span: { start, end } }: Token): boolean =>
  end - start < 24 && /^[\p{L}\p{N}][^,.!?]*$/u.test(text.slice(start, end));

/** Tom Reed junior, but not: Leeds General junior doctors. */
function namesGeneration(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word?.kind !== 'word' || tokens[at - 1]?.possessive || !GENERATIONS.has(word.lower)) return false;
  return next?.kind !== 'word' || PHRASE_ENDS.has(next.lower) || reportingVerb(next.lower) !== null;
}

const isFunctionWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((PHRASE_ENDS.has(token.lower) && token.text !== 'Will') ||
    DAYS.has(token.lower) ||
    ARTICLES.has(token.lower) ||
    /^(?:his|her|their|its|our|in|at|for|of|from|not|no|yes|asked|mr and)$/.test(token.lower));
