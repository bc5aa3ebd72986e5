import type { Token } from './frames.js';
import { isCapitalised } from './noun-phrases.js';
import { TIMES } from './subjects.js';
import { isAuxiliary } from './unsaid.js';
import { BETWEEN_SUBJECT_AND_VERB, DAYS } from './word-lists.js';

/** Steps back over what may stand between subject and verb. */
export function skipBack(
  tokens: readonly Token[],
  at: number,
): Readonly<{ at: number; passive: boolean; auxiliary: boolean }> {
  let i = at - 1;
  let passive = false;
  let auxiliary = false;
  for (; i >= 0; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') break;
    const { lower } = token;
    if (lower === 'as' && /^(?:quoted|recorded|cited)$/.test(tokens[i - 1]?.lower ?? '')) {
      i--;
      continue;
    }
    if (isAuxiliary(lower) || lower === 'being') {
      auxiliary = true;
      if (/^(?:is|are|was|were|be|been|being)(?:n['’]t)?$/.test(lower)) passive = true;
      continue;
    }
    if (
      (BETWEEN_SUBJECT_AND_VERB.has(lower) && !(isCapitalised(token) && isCapitalised(tokens[i - 1]))) ||
      (lower === 'quote' && /^(?:tweet|retweet|post)/.test(tokens[i + 1]?.lower ?? ''))
    )
      continue;
    if (/ly$/.test(lower) && !isCapitalised(token) && !/^(?:family|ally|rally|reply|assembly)$/.test(lower)) continue;
    if (DAYS.has(lower)) {
      if (tokens[i - 1]?.lower === 'on') i--;
      continue;
    }
    if (lower === 'time' && tokens[i - 1]?.lower === 'the' && tokens[i - 2]?.lower === 'at') {
      i -= 2;
      continue;
    }
    const ago = lower === 'ago' ? timeAgo(tokens, i) : null;
    if (ago !== null) {
      i = ago;
      continue;
    }
    if (/^(?:night|morning|afternoon|evening)$/.test(lower) && DAYS.has(tokens[i - 1]?.lower ?? '')) continue;
    if (/^(?:week|month|year)$/.test(lower) && /^(?:last|this|earlier)$/.test(tokens[i - 1]?.lower ?? '')) {
      i--;
      continue;
    }
    break;
  }
  return { at: i, passive, auxiliary };
}

/** Where `less than two weeks ago`, which ends at `at`, begins; null when no such words stand there. */
function timeAgo(tokens: readonly Token[], at: number): number | null {
  if (!TIMES.test(tokens[at - 1]?.lower ?? '')) return null;
  const number = at - 2;
  if (
    !/^(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few|couple|of)$/.test(
      tokens[number]?.lower ?? '',
    )
  )
    return null;
  let from = number;
  while (
    /^(?:a|the|of|few|couple|than|less|more|about|just|only|nearly|almost|over|some)$/.test(
      tokens[from - 1]?.lower ?? '',
    )
  )
    from--;
  return from;
}
