import type { Searched } from '../domain/answer.js';

/** `1 piece`, `3 pieces`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `Searched 47 quotations in 5 articles`. */
export const searchedInWords = ({ quotations, articles }: Searched): string =>
  `Searched ${counted(quotations, 'quotation')} in ${counted(articles, 'article')}`;
