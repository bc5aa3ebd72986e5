import { reportingVerb } from './cues.js';
import type { Frame, Token } from './frames.js';
import { isCapitalised, type Phrase } from './noun-phrases.js';
import { phraseStartingAt } from './phrase-starting.js';
import { isAuxiliary } from './unsaid.js';
import { ROLES } from './word-lists.js';

/** Whether nothing but this quotation, other quotations and stops stands in the sentence. */
export function standsAlone(frame: Frame): boolean {
  return frame.tokens.every((token) => token.kind !== 'word' || /^(?:and|but)$/.test(token.lower));
}

/**
 * `SMITH: words`, `14:15 Ann Smith: “…”`, `Ann Smith, chair: “…”`, `Ann Smith (Green): “…”`: the name at the head of a line,
 * followed by a colon; null for any other sentence.
 */
export function transcriptName(frame: Frame): Phrase | null {
  const { opens, tokens } = frame;
  if (!opens || isQuestionOrAnswer(frame)) return null;
  const from = behindTime(tokens);
  const colon = tokens.findIndex((token, i) => i > from && token.kind === 'colon');
  if (colon <= from || colon - from > 14) return null;
  const aside = tokens.findIndex(({ kind }, i) => i > from && (kind === 'comma' || kind === 'bracket'));
  const end = aside > 0 && aside < colon && isAside(tokens, aside, colon) ? aside : colon;
  const name = tokens.slice(from, end);
  if (
    name.length > 5 ||
    !isCapitalised(name.at(-1)) ||
    !name.every((token) => !token.possessive && (isCapitalised(token) || ROLES.has(token.lower)))
  )
    return null;
  return { from, to: end - 1 };
}

/** Where a line begins, past the time that a live page prints before it: 14:15, 9.30pm. */
function behindTime(tokens: readonly Token[]): number {
  const [hour, colon, minute] = tokens;
  const isWhole = /^(?:(?:[01]?\d|2[0-3])[.:][0-5]\d(?:am|pm)?|(?:0?[1-9]|1[0-2])(?:[.:]?[0-5]\d)?(?:am|pm))$/.test(
    hour?.lower ?? '',
  );
  const isSplit =
    /^(?:[01]?\d|2[0-3])$/.test(hour?.text ?? '') &&
    colon?.kind === 'colon' &&
    /^[0-5]\d(?:am|pm)?$/.test(minute?.lower ?? '');
  if (!isWhole && !isSplit) return 0;
  const from = isSplit ? 3 : 1;
  return tokens[from]?.kind === 'colon' ? from + 1 : from;
}

/** `, chair`, `(Green)`: who that is, between a name of two words and the colon before a quotation. */
function isAside(tokens: readonly Token[], from: number, colon: number): boolean {
  const words = tokens.slice(from, colon);
  const isFullName = isCapitalised(tokens[from - 1]) && isCapitalised(tokens[from - 2]);
  return (
    isFullName &&
    tokens[colon + 1]?.kind === 'quotation' &&
    !words.some(({ lower }) => reportingVerb(lower) || isAuxiliary(lower))
  );
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
