import type { DateConflict } from '../domain/answer.js';
import type { Reason } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';

/** What makes an article look like a rewritten copy. Signs only: no label, no verdict. */
export type SignsOf = (filing: Filing) => readonly Reason[];

export const noSigns: SignsOf = () => [];

/** Unbalanced quotation marks, and dates that fewer reports give than contradict. */
export function signsFrom(conflicts: readonly DateConflict[]): SignsOf {
  return ({ article, quotations }) => [
    ...(quotations.some((quotation) => quotation.unbalanced) ? [['unbalanced quotation marks']] : []),
    ...conflicts.flatMap((conflict) => {
      const most = Math.max(...conflict.sides.map((side) => side.sources.length));
      const own = conflict.sides.find((side) => side.sources.some((label) => label.article === article.id));
      return own && own.sources.length < most ? [[`its date of ${conflict.happening} conflicts`]] : [];
    }),
  ];
}
