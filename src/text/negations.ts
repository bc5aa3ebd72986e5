const NEGATIONS = new Set(
  'not no never none nobody nothing nowhere neither nor without hardly barely scarcely cannot aint dont'.split(' '),
);

/** Whether a folded word says no: `not`, `nobody`, `hasn't`. */
export const isNegation = (folded: string): boolean => NEGATIONS.has(folded) || folded.endsWith("n't");
