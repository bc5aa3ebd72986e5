import type { Label } from '../domain/answer.js';
import type { Citation, Excerpt, Reason } from '../domain/citation.js';
import type { Part, PartRole, Run } from './card.js';
import { showPrinted } from './printed.js';

export const text = (words: string): Run => ({ kind: 'text', text: words });
export const strong = (words: string): Run => ({ kind: 'strong', text: words });

export const part = (role: PartRole, ...runs: readonly Run[]): Part => ({ role, runs });

/** Words that an article prints in its own voice: shown as printed, without marks. */
export function asPrinted(citation: Citation, cut: Excerpt['cut'] = 'none'): Run {
  return { kind: 'printed', citation, quoted: false, cut };
}

/** A quotation as shown; a new paragraph is marked ¶, and [...] stands where other matter is left out. */
export function quoted(excerpt: Excerpt): readonly Run[] {
  const { pieces, breaks, cut } = excerpt;
  return pieces.flatMap((citation, i): readonly Run[] => {
    const before = i === 0 && (cut === 'before' || cut === 'both');
    const after = i === pieces.length - 1 && (cut === 'after' || cut === 'both');
    const sides = before ? (after ? 'both' : 'before') : after ? 'after' : 'none';
    const run: Run = { kind: 'printed', citation, quoted: true, cut: sides };
    return i === 0 ? [run] : [text(breaks[i - 1] === 'left-out' ? ' [...] ' : ' ¶ '), run];
  });
}

/** `001, 003`; retellings are named once: `retellings of 001, 003`. */
export function named(labels: readonly Label[]): string {
  const texts = [...new Set(labels.map((label) => label.text))];
  const retold = 'retelling of ';
  if (texts.length < 2 || !texts.every((one) => one.startsWith(retold))) return texts.join(', ');
  return `retellings of ${texts.map((one) => one.slice(retold.length)).join(', ')}`;
}

/** A few words of an article's own, in marks. */
export const quotedWords = (citation: Citation): Run => ({ kind: 'printed', citation, quoted: true, cut: 'none' });

/** A reason, its articles' words in marks. */
export function because(reason: Reason): readonly Run[] {
  return reason.map((piece) => (typeof piece === 'string' ? text(piece) : quotedWords(piece)));
}

/** ` · passage`, where the article has an address of its own or we have one for it. */
export function passageLink(label: Label, citation: Citation, linkTo: LinkTo): readonly Run[] {
  const url = linkTo(label, citation);
  return url === null ? [] : [text(' · '), { kind: 'link', label: 'passage', url }];
}

/** The address at which a reader finds the words in their article; null where there is none. */
export type LinkTo = (label: Label, citation: Citation) => string | null;

/** A line break and an indent or a bullet, whichever way a platform draws it. Characters. */
const AROUND_A_PART = 4;

/** Characters that a reader sees, at most. */
export function lengthOf(parts: readonly Part[]): number {
  const inPart = ({ runs }: Part): number => runs.reduce((length, run) => length + shown(run).length, AROUND_A_PART);
  return parts.reduce((sum, part) => sum + inPart(part), 0);
}

/** A run as plain text. */
export function shown(run: Run): string {
  switch (run.kind) {
    case 'text':
    case 'strong':
    case 'changed':
      return run.text;
    case 'printed':
      return showPrinted(run);
    case 'link':
      return run.label;
    default:
      return run satisfies never;
  }
}
