import type { Run } from './card.js';

export type PrintedRun = Extract<Run, { kind: 'printed' }>;

/**
 * The one way in which words of an article are shown: as filed, with curly marks around them when they are quoted
 * and the article's own marks are not in the passage. An ellipsis stands outside the marks, where the passage goes on.
 */
export function showPrinted(run: PrintedRun): string {
  const { exact } = run.citation;
  const marked = run.quoted && !bringsItsOwnMarks(exact) ? `“${exact}”` : exact;
  const before = run.cut === 'before' || run.cut === 'both' ? '…' : '';
  const after = run.cut === 'after' || run.cut === 'both' ? '…' : '';
  return `${before}${marked}${after}`;
}

/** One double mark is enough: an article that forgets the other is shown as it is. Single marks open words inside too. */
function bringsItsOwnMarks(exact: string): boolean {
  return /^["“„«]|["”“»]$/u.test(exact) || /^['‘‚‹].*['’›]$/su.test(exact);
}
