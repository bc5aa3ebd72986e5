import { withApposedName } from './asides.js';
import { formsOf } from './cues.js';
import type { Token } from './frames.js';
import type { Phrase } from './noun-phrases.js';
import { phraseEndingAt } from './phrase-ending.js';
import { phraseStartingAt } from './phrase-starting.js';
import { skipBack } from './skip-back.js';

/**
 * Whose act a participle behind `for` is: Shaw's in `Price attacked Shaw for calling it “…”`, `Shaw was fined for calling it
 * “…”` and `Shaw, who was sacked for calling it “…”`. `nobody` where the sentence does not tell; null where it praises or
 * blames nobody for it.
 *
 * @param at where `for` stands
 */
export function blamedFor(tokens: readonly Token[], at: number): Phrase | 'nobody' | null {
  for (let i = at - 1; i >= 0 && at - i < FURTHEST; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'quotation' || token.kind === 'colon') return null;
    if (token.possessive || !isBlame(tokens.slice(0, at), i)) continue;
    const back = skipBack(tokens, i);
    return (back.passive ? subjectEndingAt(tokens, back.at) : objectBehind(tokens.slice(0, at), i)) ?? 'nobody';
  }
  return null;
}

/** Shaw in `Price accused Shaw of calling it “…”`; null where nobody accuses anybody. `of` stands at `at`. */
export function accusedOf(tokens: readonly Token[], at: number): Phrase | null {
  const verb = tokens.findLastIndex(
    ({ lower }, i) => i < at && at - i < FURTHEST && /^accus(?:es?|ed|ing)$/.test(lower),
  );
  return verb < 0 || skipBack(tokens, verb).passive ? null : objectBehind(tokens.slice(0, at), verb);
}

/** Tokens. */
const FURTHEST = 24;

/** `attacked`, `hit back at`, `took Price to task` */
function isBlame(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.lower ?? '';
  if (BLAMES.has(verb)) return true;
  if (/^(?:took|takes|taken)$/.test(verb)) return tokens.at(-1)?.lower === 'task';
  return (
    /^(?:hit|hits|lash(?:es|ed)|round(?:s|ed)|turn(?:s|ed))$/.test(verb) && PARTICLES.test(tokens[at + 1]?.lower ?? '')
  );
}

function subjectEndingAt(tokens: readonly Token[], at: number): Phrase | null {
  if (tokens[at]?.lower !== 'who') return phraseEndingAt(tokens, at);
  return phraseEndingAt(tokens, tokens[at - 1]?.kind === 'comma' ? at - 2 : at - 1);
}

/** Whom the verb at `verb` has for an object, with the name apposed to it; null when another clause stands behind it. */
function objectBehind(tokens: readonly Token[], verb: number): Phrase | null {
  let start = verb + 1;
  while (PARTICLES.test(tokens[start]?.lower ?? '')) start++;
  if (/^(?:him|her|them)$/.test(tokens[start]?.lower ?? '') && start === tokens.length - 1)
    return { from: start, to: start };
  const object = phraseStartingAt(tokens, start);
  const whole = object && withApposedName(tokens, object);
  const between = tokens.slice((whole?.to ?? 0) + 1);
  return between.length < 7 && !between.some(({ lower }) => /^(?:that|which|who|and|but)$/.test(lower)) ? whole : null;
}

const PARTICLES = /^(?:back|out|at|on)$/;
const BLAMES: ReadonlySet<string> = new Set([
  ...(
    'condemn criticise criticize attack mock defend blast slam denounce rebuke scold ridicule chide berate upbraid lambast ' +
    'castigate admonish reprimand censure praise thank applaud commend congratulate hail fault deride taunt tease sue fire sack ' +
    'suspend fine arrest discipline jail imprison punish prosecute savage excoriate skewer roast vilify rap ban drop expel shame'
  )
    .split(' ')
    .flatMap((verb) => [verb, ...formsOf(verb)]),
  'forgave',
  'forgiven',
]);
