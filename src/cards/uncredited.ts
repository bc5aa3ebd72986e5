import type { Uncredited } from '../domain/quotation.js';

/** What is said of words that are credited to nobody: only of copy without a cue that it credits no one. */
export const uncreditedInWords = (why: Uncredited): string =>
  why === 'not worked out' ? 'who said it is not worked out' : 'credits no one';
