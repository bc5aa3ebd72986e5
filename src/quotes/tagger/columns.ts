import { hashText, mix } from '../../learning/hash.js';
import { type LinearModel, positionOf } from '../../learning/linear-model.js';
import type { Token } from '../frames.js';
import type { Scene } from '../scene.js';
import { PART } from './parts-of-speech.js';
import { type WordType, wordTypeOf } from './word-types.js';

/** The tokens of one paragraph of copy in columns: an entry a token, in text order, over all its frames. */
export type Columns = Readonly<{
  length: number;
  /** Number of the frame in the scene, and of the token in the frame. */
  frame: Int32Array;
  token: Int32Array;
  types: readonly WordType[];
  /** Number of the word type, which also determines part, word, stem, ending and shape. */
  type: Int32Array;
  /** Index into `PARTS_OF_SPEECH`. */
  part: Uint8Array;
  /** Hashes of the word in lower case, of its stem and of its last three letters. */
  word: Int32Array;
  stem: Int32Array;
  ending: Int32Array;
  shape: Uint8Array;
  /** How often a word like this is a cue in training: 0 to 6, 7 where it was seldom seen. */
  cueLevel: Uint8Array;
  /** What the rules' reporting clauses make of the token. */
  rule: Uint8Array;
  /** For a quotation: its length, its last character and its first word. */
  quoteLength: Uint8Array;
  quoteEnd: Uint8Array;
  quoteFirst: Int32Array;
  surroundings: Surroundings;
}>;

/** Where the paragraph stands. */
export type Surroundings = Readonly<{
  /** 0, 1 or 2: the first, the second, any later paragraph of copy. */
  position: number;
  previousHasQuotation: boolean;
  previousEndsInColon: boolean;
  previousEndsInQuotation: boolean;
  nextOpensWithQuotation: boolean;
  /** A colon stands behind this many words at its head; 0 for none. */
  label: number;
  labelIsCapital: boolean;
}>;

export const NO_RULE = 0;
export const RULE_SOURCE = 1;
export const RULE_STRONG = 2;
export const RULE_WEAK = 3;
export const RULE_NOUN = 4;
export const RULE_ACCORDING = 5;

/** The level of words that training has seldom seen. */
export const UNSEEN_CUE = 7;

/** How often words of this stem and class are cues: what the cue lexicon counts. */
export function cueKey(stemHash: number, part: number): number {
  const wordClass = part === PART.VERB || part === PART.AUX ? 1 : part === PART.NOUN || part === PART.PROPN ? 2 : 3;
  return mix(mix(0x5eed, stemHash), wordClass);
}

/** The word types of each frame's tokens. */
export const wordTypesIn = ({ frames }: Scene): readonly (readonly WordType[])[] =>
  frames.map(({ tokens }) => tokens.map(wordTypeOf));

/** The columns of each paragraph that has words. */
export function columnsOf(scene: Scene, cues: LinearModel): Columns[] {
  const paragraphs = paragraphsOf(scene);
  return paragraphs.map((_, p) => columnsAt(scene, paragraphs, p, cues)).filter(({ length }) => length > 0);
}

/** @param paragraphs as `paragraphsOf` gives them, of which `p` is looked at */
export const columnsAt = (
  scene: Scene,
  paragraphs: readonly (readonly number[])[],
  p: number,
  cues: LinearModel,
): Columns => ({
  ...columnsOfParagraph(scene, paragraphs[p] ?? [], cues),
  surroundings: surroundingsOf(scene, paragraphs, p),
});

/** Tokens. No paragraph in print is longer; text without paragraphs is cut so that reading it stays linear. */
const LONGEST_PARAGRAPH = 1000;

/** The numbers of the frames of each paragraph. */
export function paragraphsOf({ frames }: Scene): number[][] {
  const numbers: number[][] = [];
  let paragraph = -1;
  let tokens = 0;
  for (const [f, frame] of frames.entries()) {
    if (frame.paragraph !== paragraph || tokens + frame.tokens.length > LONGEST_PARAGRAPH) {
      numbers.push([]);
      tokens = 0;
    }
    numbers.at(-1)?.push(f);
    paragraph = frame.paragraph;
    tokens += frame.tokens.length;
  }
  return numbers;
}

function columnsOfParagraph(
  { text, frames, clauses }: Scene,
  numbers: readonly number[],
  cues: LinearModel,
): Omit<Columns, 'surroundings'> {
  const length = numbers.reduce((sum, f) => sum + (frames[f]?.tokens.length ?? 0), 0);
  const types: WordType[] = [];
  const columns = {
    length,
    types,
    frame: new Int32Array(length),
    token: new Int32Array(length),
    type: new Int32Array(length),
    part: new Uint8Array(length),
    word: new Int32Array(length),
    stem: new Int32Array(length),
    ending: new Int32Array(length),
    shape: new Uint8Array(length),
    cueLevel: new Uint8Array(length),
    rule: new Uint8Array(length),
    quoteLength: new Uint8Array(length),
    quoteEnd: new Uint8Array(length),
    quoteFirst: new Int32Array(length),
  };
  let at = 0;
  for (const f of numbers) {
    const first = at;
    const tokens = frames[f]?.tokens ?? [];
    for (let t = 0; t < tokens.length; t++, at++) {
      const token = tokens[t];
      if (token === undefined) continue;
      const type = wordTypeOf(token);
      types.push(type);
      columns.frame[at] = f;
      columns.token[at] = t;
      columns.type[at] = type.number;
      columns.part[at] = type.partNumber;
      columns.word[at] = type.wordHash;
      columns.stem[at] = type.stemHash;
      columns.ending[at] = type.endingHash;
      columns.shape[at] = type.shape;
      if (token.kind === 'word') columns.cueLevel[at] = levelOf(cues, type);
      if (token.kind !== 'quotation') continue;
      const words = quotedWords(text, token);
      columns.quoteLength[at] = words.length;
      columns.quoteEnd[at] = words.end;
      columns.quoteFirst[at] = words.first;
    }
    for (const clause of clauses[f] ?? []) {
      for (let t = clause.source.from; t <= clause.source.to; t++) columns.rule[first + t] = RULE_SOURCE;
      const kind =
        clause.form === 'according-to'
          ? RULE_ACCORDING
          : clause.verb === null
            ? RULE_NOUN
            : clause.verb.strength === 'strong'
              ? RULE_STRONG
              : RULE_WEAK;
      for (let t = clause.cue.from; t <= clause.cue.to; t++) columns.rule[first + t] = kind;
    }
  }
  return columns;
}

function levelOf(cues: LinearModel, { stemHash, partNumber }: WordType): number {
  const position = positionOf(cues, cueKey(stemHash, partNumber));
  const known = position < 0 ? 0 : (cues.values[position] ?? 0) * cues.unit;
  if (known === 0) return UNSEEN_CUE;
  return known > 0.8
    ? 6
    : known > 0.6
      ? 5
      : known > 0.4
        ? 4
        : known > 0.2
          ? 3
          : known > 0.05
            ? 2
            : known > 0.01
              ? 1
              : 0;
}

/** Words counted in steps, what it ends with and how it begins. */
function quotedWords(text: string, { span }: Token): { length: number; end: number; first: number } {
  const opening = text.slice(span.start, Math.min(span.end, span.start + 200));
  const words = opening.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const count = words.length + (span.end - span.start > 200 ? 20 : 0);
  const length = count < 4 ? count : count < 7 ? 4 : count < 16 ? 5 : 6;
  const last = text[span.end - 1] ?? '';
  const stop = last === ',' ? 1 : /[.!?…]/.test(last) ? 2 : 0;
  const titled = words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 4) ? 6 : 0;
  const capital = /^\p{Lu}/u.test(words[0] ?? '') ? 3 : 0;
  return { length, end: stop + (titled || capital), first: hashText((words[0] ?? '').toLowerCase()) };
}

function surroundingsOf({ frames, text }: Scene, paragraphs: readonly (readonly number[])[], p: number): Surroundings {
  const before = paragraphs[p - 1]?.map((f) => frames[f]?.tokens ?? []) ?? [];
  const last = before.at(-1)?.at(-1);
  const next = frames[paragraphs[p + 1]?.[0] ?? -1]?.tokens[0];
  const head = frames[paragraphs[p]?.[0] ?? -1]?.tokens.slice(0, 6) ?? [];
  const colon = head.findIndex((token) => token.kind === 'colon');
  const label = head.slice(0, Math.max(0, colon));
  return {
    position: Math.min(p, 2),
    previousHasQuotation: before.some((tokens) => tokens.some((token) => token.kind === 'quotation')),
    previousEndsInColon: last?.kind === 'colon',
    previousEndsInQuotation: last?.kind === 'quotation',
    nextOpensWithQuotation: next?.kind === 'quotation',
    label: label.every((token) => /^\p{Lu}/u.test(token.text)) ? label.length : 0,
    labelIsCapital: label.length > 0 && label.every(({ span }) => !/\p{Ll}/u.test(text.slice(span.start, span.end))),
  };
}
