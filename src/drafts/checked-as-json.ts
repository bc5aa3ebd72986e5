import { differenceInWords, explanationOf, findingInWords } from '../cards/finding-words.js';
import type { CheckedDraft } from '../domain/check.js';

/** A checked draft for programs: without the draft itself, worst first. */
export function checkedAsJson(draft: CheckedDraft): unknown {
  const { file, checked, top, style, searched, counts } = draft;
  return {
    draft: file.name,
    style: style.name,
    searched,
    counts,
    quotations: checked.map((one) => {
      const { words, speaker, line, column, end, pieces, where, unbalanced } = one.quotation;
      const { finding, gravity } = one;
      return {
        gravity,
        finding,
        says: findingInWords(finding),
        explanation: explanationOf(one),
        words,
        speaker: speaker?.name ?? null,
        line,
        column,
        end,
        pieces,
        where,
        unbalanced,
      };
    }),
    top: top.map((one) => ({ ...one, explanation: differenceInWords(one, draft) })),
  };
}
