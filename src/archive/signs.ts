import type { DateConflict } from '../domain/answer.js';
import { cite, type Reason } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { hull } from '../domain/span.js';
import { utteranceConflicts } from './conflicts-of.js';
import type { Group, Groups } from './grouping/group-renderings.js';

/** What makes an article look like a rewritten copy. Signs only: no label, no verdict. */
export type SignsOf = (filing: Filing) => readonly Reason[];

export const noSigns: SignsOf = () => [];

/** Unbalanced quotation marks, odd punctuation at them, and dates that fewer reports give than contradict. */
export function signsFrom(conflicts: readonly DateConflict[]): SignsOf {
  return (filing) => [
    ...(filing.quotations.some((quotation) => quotation.unbalanced) ? [['unbalanced quotation marks']] : []),
    ...oddPunctuation(filing),
    ...conflicts.flatMap((conflict) => {
      const most = Math.max(...conflict.sides.map((side) => side.sources.length));
      const own = conflict.sides.find((side) => side.sources.some((label) => label.article === filing.article.id));
      return own && own.sources.length < most ? [[`its date of ${conflict.happening} conflicts`]] : [];
    }),
  ];
}

/** A stop and a comma together, marks that open and close at once, or a space where a mark should close up. */
const ODD = /\b(?!Corp|Bros|Ltda)\p{L}{4,}\.,[”"]|[!?],[”"]|,,|‘”|“‘’|[“‘] (?=\p{L})|[\p{L},.] ”(?=\s|$)/u;

/** The first place where punctuation at a quotation is set as nobody sets it, in the article's own characters. */
function oddPunctuation({ article, quotations }: Filing): readonly Reason[] {
  for (const { printed } of quotations) {
    if (printed.length === 0) continue;
    const around = hull(printed);
    const start = Math.max(0, around.start - 2);
    const match = ODD.exec(article.text.slice(start, around.end + 2));
    if (match) {
      const at = start + match.index;
      return [['odd punctuation: ', cite(article, { start: at, end: at + match[0].length })]];
    }
  }
  return [];
}

/** Fewer wordings of its own may be a slip. */
const LEAST_OWN_WORDINGS = 2;

/** How many of an article's quotations are worded as in no other report, where two or more others agree. */
export function wordingSigns({ article }: Filing, groups: Groups): readonly Reason[] {
  const sayings = groups.sayings.filter(({ filing }) => filing.article.id === article.id);
  const printed = new Set(sayings.map((saying) => groups.of(saying)));
  const own = [...printed].filter((group) => isAlone(article.id, group)).length;
  return own >= LEAST_OWN_WORDINGS ? [[`${own} quotations worded as in no other report`]] : [];
}

function isAlone(id: ArticleId, group: Group): boolean {
  const sides = utteranceConflicts(group)
    .filter(({ kind }) => kind === 'wording')
    .flatMap((conflict) => conflict.sides.map(({ told }) => new Set(told.map(({ passage }) => passage.article))));
  return sides.some((side) => side.size === 1 && side.has(id)) && sides.some((side) => side.size > 1);
}
