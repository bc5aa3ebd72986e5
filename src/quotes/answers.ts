import type { Span } from '../domain/span.js';
import type { Token } from './frames.js';
import type { Place, Scene } from './scene.js';
import { standsAlone } from './surroundings.js';

/**
 * Whether a quotation without a cue, in a paragraph of its own, answers what the paragraph before asks, so that it is not by
 * whoever asks: it says yes or no, or somebody is asked.
 *
 * @param before where the quotation before ends; null for the first
 */
export function isAnswer({ frames, text }: Scene, { frame, token }: Place, before: Place | null): boolean {
  const [own, above] = [frames[frame], frames[frame - 1]];
  const words = own?.tokens[token]?.span;
  if (!own?.opens || !above || !words || token !== 0 || !standsAlone(own)) return false;
  const isShort = ANSWER.test(text.slice(words.start, Math.min(words.end, words.start + 80)));
  const asking = before && frames[before.frame];
  // The judge asked whether he knew it.
  if (asking?.paragraph !== own.paragraph - 1) return isShort && asksSomebody(above.tokens);
  const asked = asking.tokens[before?.token ?? 0]?.span;
  if (!asked || !isQuestion(text, asked)) return false;
  return (
    isShort ||
    CALLED_FIRST.test(text.slice(asked.start, Math.min(asked.end, asked.start + 60))) ||
    CALLED_LAST.test(text.slice(Math.max(asked.start, asked.end - 60), asked.end)) ||
    asksSomebody(asking.tokens.slice((before?.token ?? 0) + 1)) ||
    (above !== asking && asksSomebody(above.tokens))
  );
}

/** @param words those between the marks */
export const isQuestion = (text: string, words: Span | undefined): boolean =>
  words !== undefined && /\?\s*$/.test(text.slice(Math.max(words.start, words.end - 8), words.end));

/** “No, sir”, “I did”, “Not guilty”; “No one should” answers nothing. */
const ANSWER =
  /^(?:(?:yes|yeah|yep|aye|no|nope|never|of course|certainly|absolutely|correct)(?:[.,!;–—]|$)|not (?:at all|for a|guilty|really|yet)\b|i (?:did|do|was|am|have|had|will|would|could|can)(?: not|n['’]t)?[.,!]|i (?:do not|don['’]t|cannot|can['’]t|could not|couldn['’]t) (?:know|say|recall|remember)\b|[^.!?]{0,50}, (?:sir|ma['’]?am|madam|my lord|my lady|your honou?r)\b)/i;
const TITLED = "(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|Minister|Councillor)\\.? [\\p{L}'’-]+";
/** `“Mr Price, did you …?”` */
const CALLED_FIRST = new RegExp(`^${TITLED}, `, 'u');
const CALLED_LAST = new RegExp(`, ${TITLED}\\?\\s*$`, 'u');

/** `she asked him`, `Price asked the witness`; in `asked the judge` nobody need be. */
function asksSomebody(tokens: readonly Token[]): boolean {
  const asks = tokens.findIndex(({ lower }) => /^asks?(?:ed)?$/.test(lower));
  return (
    tokens[asks - 1]?.kind === 'word' && /^(?:him|her|them|me|the|mr|mrs|ms|dr)$/.test(tokens[asks + 1]?.lower ?? '')
  );
}
