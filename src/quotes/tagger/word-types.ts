import { hashText, mix } from '../../learning/hash.js';
import { LONGEST_KEPT } from '../../text/remembered.js';
import type { Token } from '../frames.js';
import { PART, partOf } from './parts-of-speech.js';
import { stem } from './stems.js';
import type { PartOfSpeech } from './tagged.js';

export const SHAPES = { lower: 0, capital: 1, capitals: 2, digits: 3, punctuation: 4, quotation: 5 } as const;

/** What is the same wherever a word stands; every quotation is of one type. */
export type WordType = Readonly<{
  /** Belongs to no other type. */
  number: number;
  part: PartOfSpeech;
  /** Its place among `PARTS_OF_SPEECH`. */
  partNumber: number;
  shape: number;
  /** In lower case without its ending. */
  stem: string;
  /** Hashes of the word in lower case, of its stem and of its last three letters. */
  wordHash: number;
  stemHash: number;
  endingHash: number;
}>;

/** An archive has some hundred thousand; those met most come back at once when all are forgotten. The texts of tokens are copies, which hold no article. */
const MOST_KEPT = 50_000;
const plain = new Map<string, WordType>();
const possessive = new Map<string, WordType>();
let made = 0;

export function wordTypeOf(token: Token): WordType {
  if (token.kind === 'quotation') return QUOTATION;
  const kept = token.possessive ? possessive : plain;
  const known = kept.get(token.text);
  if (known) return known;
  const type = typeOf(token);
  if (token.text.length > LONGEST_KEPT) return type;
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(token.text, type);
  return type;
}

const QUOTATION_WORD = hashText('“');
const POSSESSIVE = hashText('’s');

const QUOTATION: WordType = {
  number: made++,
  part: 'QUOTATION',
  partNumber: PART.QUOTATION,
  shape: SHAPES.quotation,
  stem: '',
  wordHash: QUOTATION_WORD,
  stemHash: QUOTATION_WORD,
  endingHash: 0,
};

function typeOf(token: Token): WordType {
  const { lower } = token;
  const part = partOf(token);
  const stemmed = stem(lower);
  return {
    number: made++,
    part,
    partNumber: PART[part],
    shape: shapeOf(token),
    stem: stemmed,
    wordHash: token.possessive ? mix(POSSESSIVE, hashText(lower)) : hashText(lower),
    stemHash: hashText(stemmed),
    endingHash: hashText(lower.slice(-3)),
  };
}

function shapeOf({ kind, text }: Token): number {
  if (kind !== 'word') return SHAPES.punctuation;
  if (/\d/.test(text)) return SHAPES.digits;
  if (!/^\p{Lu}/u.test(text)) return SHAPES.lower;
  return text.length > 1 && text === text.toUpperCase() ? SHAPES.capitals : SHAPES.capital;
}
