import type { Span } from '../domain/span.js';

/**
 * Whether the verb that governs a date looks forward: the last verb before it in its sentence decides.
 * Measured by the design notes on 298 weekdays: a loose cue anywhere near does worse than taking every one as past.
 */
export function looksForward(text: string, date: Span): boolean {
  const before = text.slice(Math.max(0, date.start - LOOK_BACK), date.start);
  const sentence = before.slice(
    1 + Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('? ')),
  );
  if (/\b(?:as\s+(?:early|soon)\s+as|no\s+later\s+than|until|due(?:\s+on)?)\s+$/i.test(sentence)) return true;
  if (/\bsince\s+$/i.test(sentence)) return false;
  const last = [...sentence.matchAll(VERB)].at(-1)?.[0];
  return last !== undefined && FORWARD.test(last);
}

const LOOK_BACK = 160;
const FORWARD =
  /^(?:will|shall|won['’]t|['’]ll|(?:is|are)\s+(?:\w+\s+)?to|due|scheduled|expected|expects?|plans?|planned|planning|set|slated|intends?|hopes?|agreed|vowed|going|starts|begins|opens|takes\s+over|meets|returns)\b/i;
const VERB = new RegExp(
  [
    // forward: with the infinitive they govern, so that `scheduled to meet` counts once
    "\\b(?:will|shall|won['’]t)\\s+(?:not\\s+|also\\s+)?(?:be\\s+)?\\w+|['’]ll\\s+\\w+",
    '\\b(?:is|are)\\s+(?:due|set|expected|scheduled|planned|going)?\\s*to\\s+(?:be\\s+)?\\w+',
    '\\b(?:scheduled|expected|expects?|plans?|planned|planning|due|set|slated|intends?|hopes?|agreed|vowed|going)\\s+(?:to\\s+(?:be\\s+)?\\w+|for\\b)',
    '\\b(?:starts|begins|opens|takes\\s+over|meets|returns)\\b',
    // everything else that can be a finite verb
    '\\b(?:was|were|had|has|have|did|is|are|said|says|told|came|fell|rose|met|won|began|made|held|went|got|gave|left|lost|found|saw|sent|spoke|struck|hit|cut|put|set|led|ran|sold|bought|paid|broke|took|wrote|quit|knew|thought|became|brought|stood|would|could|might)\\b',
    '\\b\\w{2,}ed\\b',
  ].join('|'),
  'gi',
);
