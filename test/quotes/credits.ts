import type { Quotation } from '../../src/domain/quotation.js';
import { readQuotations } from '../../src/quotes/read-quotations.js';
import { articleOf } from './article.js';

export const read = (text: string): readonly Quotation[] => readQuotations(articleOf(text));

export const speakerOf = ({ attribution }: Quotation): string =>
  attribution.kind === 'speaker' ? attribution.speaker.name : `none: ${attribution.because}`;

/** Each quotation of the text as `words = speaker`, in text order. */
export const credits = (text: string): string[] => creditsIn(text, read(text));

export const creditsIn = (text: string, quotations: readonly Quotation[]): string[] =>
  quotations.map((quotation) => `${wordsOf(text, quotation)} = ${speakerOf(quotation)}`);

const wordsOf = (text: string, quotation: Quotation): string =>
  quotation.content.map((s) => text.slice(s.start, s.end)).join(' / ');
