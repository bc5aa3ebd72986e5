import type { Step } from './align.js';
import { isAnswer, isNegatedInBrackets } from './negations.js';
import type { Item } from './wording.js';

/** Steps in which words that fold the same, or the same but for brackets, count as replaced where they say otherwise. */
export function withSense(steps: readonly Step[]): readonly Step[] {
  let begun: Step | null = null;
  return steps.map((step, i) => {
    const { kind, asked, printed } = step;
    if (asked?.begins) begun = step;
    if (!asked || !printed || (kind !== 'same' && kind !== 'through')) return step;
    // Of a question, only the end may be asked about, and set in a statement: he knew “what they want”.
    const isSentence = begun?.printed?.begins === true;
    const turns =
      asked.minus !== printed.minus ||
      areTwoWords(asked, printed) ||
      (asked.tie === '/') !== (printed.tie === '/') ||
      isNegated(asked, printed) ||
      // The comma before a marked cut may be that of a cue, and one before a filler is the filler's.
      (!/^(?:cut|filler)$/.test(steps[i + 1]?.kind ?? '') && isAnswer(asked) !== isAnswer(printed)) ||
      (isSentence && asked.stop !== printed.stop && asked.stop !== null && printed.stop !== null);
    return turns ? { ...step, kind: 'replaced' } : step;
  });
}

/** Countries, bodies and illnesses whose initials are another word in small letters. */
const INITIALS = new Set('us it who aids me nice sage cobra led nut pin sad stem'.split(' '));

function areTwoWords(a: Item, b: Item): boolean {
  return INITIALS.has(a.folded) && a.isInitials !== null && b.isInitials !== null && a.isInitials !== b.isInitials;
}

/** A bracket puts a negation in, and the other side has the word without it. */
function isNegated(a: Item, b: Item): boolean {
  return a.folded !== b.folded && isNegatedInBrackets(a) !== isNegatedInBrackets(b);
}
