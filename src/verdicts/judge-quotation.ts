import type { Article } from '../domain/article.js';
import type { Quotation } from '../domain/quotation.js';
import { type Judgement, judge } from './judge.js';

/** How a quotation, as its article prints it, stands to the words asked about; null when they share no word. */
export function judgeQuotation(asked: string, { text }: Article, { content }: Quotation): Judgement | null {
  return judge(
    asked,
    content.map(({ start, end }) => ({ text: text.slice(start, end), start })),
  );
}
