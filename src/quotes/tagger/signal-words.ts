import { hashText } from '../../learning/hash.js';

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashText));

/** Words and marks that shape a sentence, by the hashes under which the columns hold them. */
export const COMMA = hashText(',');
export const SEMICOLON = hashText(';');
export const ACCORDING = hashText('according');
export const AND = hashText('and');
export const BUT = hashText('but');
export const OPENING = hashes('( [');
export const CLOSING = hashes(') ]');
export const RELATIVE = hashes('who which where when because although while');
/** What opens a clause within a sentence. */
export const SUBORDINATING = hashes(
  'that if whether because who which when where while as although though after before what how why than to but',
);
