import type { Frame, Token } from './frames.js';
import { isCapitalised, type Phrase } from './noun-phrases.js';
import { phraseStartingAt } from './phrase-starting.js';

/** Whether nothing but this quotation, other quotations and stops stands in the sentence. */
export function standsAlone(frame: Frame): boolean {
  return frame.tokens.every((token) => token.kind !== 'word' || /^(?:and|but)$/.test(token.lower));
}

/** `SMITH: words`: the name at the head of a line, followed by a colon; null for any other sentence. */
export function transcriptName(frame: Frame): Phrase | null {
  if (!frame.opens) return null;
  const colon = frame.tokens.findIndex((token) => token.kind === 'colon');
  if (colon < 1 || colon > 5) return null;
  const name = frame.tokens.slice(0, colon);
  if (isQuestionOrAnswer(frame) || !name.every((token) => isCapitalised(token) && !token.possessive)) return null;
  return { from: 0, to: colon - 1 };
}

/** `Q: “…”`, `A: “…”`: the letter names nobody. */
export const isQuestionOrAnswer = ({ opens, tokens }: Frame): boolean =>
  opens && tokens[0]?.text.length === 1 && tokens[1]?.kind === 'colon';

/** `Jane Smith, 34, nurse` alone on its line, or after a dash: the name; null when the line says anything else. */
export function nameLine(frame: Frame, startsLine = frame.opens): Phrase | null {
  if (!startsLine || !frame.closes) return null;
  const start = frame.tokens[0]?.kind === 'dash' ? 1 : 0;
  if (frame.tokens.length - start > 14) return null;
  const name = nameAt(frame.tokens, start);
  const next = name === null ? undefined : frame.tokens[name.to + 1];
  return name &&
    (next === undefined || (next.kind !== 'word' && next.kind !== 'colon')) &&
    !hasVerbLook(frame.tokens, name.to + 1)
    ? name
    : null;
}

/** The name after a dash behind the quotation at `at`: `“…” — Jane Smith, nurse`. */
export function dashedName(frame: Frame, at: number): Phrase | null {
  let dash = at + 1;
  if (frame.tokens[dash]?.kind === 'stop') dash++;
  if (frame.tokens[dash]?.kind !== 'dash') return null;
  const name = nameAt(frame.tokens, dash + 1);
  const next = name === null ? undefined : frame.tokens[name.to + 1];
  return name && (next === undefined || next.kind !== 'word') ? name : null;
}

/** Whether the sentence hands over to what follows: it ends in a colon. */
export const handsOver = (frame: Frame): boolean =>
  frame.tokens.findLast((token) => token.kind !== 'bracket')?.kind === 'colon';

function nameAt(tokens: readonly Token[], start: number): Phrase | null {
  const name = phraseStartingAt(tokens, start);
  const least = tokens[start - 1]?.kind === 'dash' ? 0 : 1;
  if (name === null || name.to - name.from < least || name.to - name.from > 5) return null;
  return isCapitalised(tokens[name.from]) && isCapitalised(tokens[name.to]) ? name : null;
}

function hasVerbLook(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).some((token) => /^(?:is|was|are|were|has|have|had|said|says)$/.test(token.lower));
}
