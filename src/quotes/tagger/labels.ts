/**
 * The labels of the chain. Each kind of stretch has one for its first token and the next for its further ones. Contents
 * are told apart by the side of their cue, so that the chain remembers what must still come.
 */
export const LABELS = 9;
export const NOTHING = 0;

/** The label of a stretch's first token. */
export const FIRST = { source: 1, cue: 3, contentBehindCue: 5, contentBeforeCue: 7 } as const;

export const CONTENTS = [FIRST.contentBehindCue, FIRST.contentBeforeCue] as const;

export const isFirst = (label: number): boolean => label % 2 === 1;

/** A further token needs a first one of its kind before it; null stands for the start of a paragraph. */
export function mayFollow(before: number | null, label: number): boolean {
  return label === NOTHING || isFirst(label) || before === label || before === label - 1;
}
