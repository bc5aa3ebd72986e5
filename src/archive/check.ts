import { setImmediate as others } from 'node:timers/promises';
import type { Answer } from '../domain/answer.js';
import type { CheckedQuotation, HouseStyle, ReadDraft } from '../domain/check.js';
import { byGravity, gravityOf } from './gravity.js';
import { lookUp } from './look-up.js';
import type { Scope } from './scope.js';

/** After so many quotations whoever else asks has a turn. */
const BEFORE_OTHERS = 8;

/** Every quotation of a draft beside what is held, worst first. */
export async function check(draft: ReadDraft, style: HouseStyle, scope: Scope): Promise<Answer> {
  const { file, counts, top } = draft;
  const checked: CheckedQuotation[] = [];
  for (const [i, quotation] of draft.quotations.entries()) {
    if (i % BEFORE_OTHERS === BEFORE_OTHERS - 1) await others();
    const finding = lookUp(quotation, scope);
    checked.push({ quotation, finding, gravity: gravityOf(quotation, finding, style) });
  }
  const searched = { articles: scope.visible.articles, quotations: scope.visible.quotations };
  return { kind: 'check', file, counts, checked: checked.sort(byGravity), top, style, searched };
}
