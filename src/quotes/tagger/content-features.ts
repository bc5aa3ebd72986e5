import { mix } from '../../learning/hash.js';
import type { LikelyStretch } from '../../learning/stretches.js';
import type { Columns } from './columns.js';
import { PART } from './parts-of-speech.js';
import { AND, BUT, CLOSING, COMMA, OPENING, RELATIVE, SEMICOLON } from './signal-words.js';
import { SHAPES } from './word-types.js';

/** A stretch that may be a content, with what the chain thinks of it. */
export type PossibleContent = LikelyStretch & Readonly<{ beforeCue: number }>;

/** Probabilities by token of a paragraph: that it belongs to a cue, to a source. */
export type RoleChances = Readonly<{ cue: Float32Array; source: Float32Array }>;

/**
 * The hashed features of each possible content: what the chain, which sees only neighbours, cannot weigh. How likely it
 * is beside the others that overlap it, what stands at both its edges at once, and whether somebody is there to report it.
 */
export function contentFeatures(
  columns: Columns,
  { cue, source }: RoleChances,
  possible: readonly PossibleContent[],
): Int32Array[] {
  const { word, stem, part, shape, frame, length } = columns;
  const wordAt = (i: number): number => (i < 0 ? -1 : i >= length ? -2 : (word[i] ?? 0));
  const partAt = (i: number): number => (i < 0 ? 31 : i >= length ? 30 : (part[i] ?? 0));
  const opensSentence = (i: number): boolean => i === 0 || frame[i - 1] !== frame[i];
  const closesSentence = (i: number): boolean => i >= length - 1 || frame[i + 1] !== frame[i];

  const [behindOf, aheadOf]: [Outside[], Outside[]] = [[], []];

  return possible.map((one) => {
    const { from, to, probability } = one;
    const found = new Int32Array(MOST);
    let count = 0;
    const put = (hash: number): void => {
      found[count++] = hash;
    };
    const inside = insideOf(columns, cue, source, from, to);
    const rivals = rivalsOf(possible, one, frame);
    behindOf[from] ??= outside(columns, cue, source, from, -1);
    aheadOf[to] ??= outside(columns, cue, source, to, 1);
    const [behind, ahead] = [behindOf[from], aheadOf[to]];
    const odds = Math.round(Math.log(probability / (1 - probability + 1e-6)) * 2);
    const margin = Math.round((Math.log(probability + 1e-4) - Math.log(rivals.best + 1e-4)) * 2);
    const level = clamped(odds);
    const lead = clamped(margin);
    const side = one.beforeCue > probability / 2 ? 1 : 0;
    const kind = from === to && shape[from] === SHAPES.quotation ? 2 : inside.quotations > 0 ? 1 : 0;
    const size = sizeOf(to - from + 1);
    const opens = opensSentence(from) ? 1 : 0;
    const closes = closesSentence(to) || (partAt(to + 1) === PART.PUNCT && closesSentence(to + 1)) ? 1 : 0;
    const frames = Math.min(3, (frame[to] ?? 0) - (frame[from] ?? 0));
    const cueStem = behind.cueAt < 0 ? 0 : (stem[behind.cueAt] ?? 0);
    const nextStem = ahead.cueAt < 0 ? 0 : (stem[ahead.cueAt] ?? 0);
    const gap = behind.cueAt < 0 ? 0 : Math.min(from - behind.cueAt, 5);

    put(mix(1, 0));
    put(mix(2, level));
    put(mix(mix(3, level), kind));
    put(mix(4, lead));
    put(mix(mix(5, level), lead));
    put(mix(mix(6, Math.round(rivals.sum * 5)), level));
    put(mix(mix(7, Math.round(rivals.sameStart * 5)), Math.round(probability * 5)));
    put(mix(mix(8, Math.round(rivals.sameEnd * 5)), Math.round(probability * 5)));
    put(mix(mix(mix(9, quarter(rivals.longer)), quarter(rivals.shorter)), quarter(probability)));
    put(mix(mix(mix(10, quarter(rivals.before)), quarter(rivals.after)), side));
    put(mix(mix(11, side), kind));
    put(mix(mix(12, size), kind));
    put(mix(mix(13, size), Math.min(inside.verbs + inside.auxiliaries, 3)));
    put(mix(mix(mix(14, Math.min(inside.verbs, 2)), Math.min(inside.auxiliaries, 2)), kind));
    put(mix(mix(15, Math.min(inside.commas, 3)), kind));
    put(mix(mix(16, Math.min(inside.commas, 3)), closes));
    put(mix(mix(17, Math.min(inside.relatives, 2)), kind));
    put(mix(mix(18, Math.min(inside.joints, 2)), kind));
    put(mix(mix(19, quarter(inside.cue)), kind));
    put(mix(mix(20, quarter(inside.source)), kind));
    put(mix(mix(21, quarter(inside.cue)), quarter(inside.source)));
    put(mix(mix(mix(22, opens), closes), kind));
    put(mix(mix(mix(mix(23, opens), closes), side), frames));
    put(mix(mix(24, frames), kind));
    put(mix(25, inside.depth));
    // Both edges.
    put(mix(30, wordAt(from)));
    put(mix(31, wordAt(from - 1)));
    put(mix(32, wordAt(to)));
    put(mix(33, wordAt(to + 1)));
    put(mix(mix(34, wordAt(from - 1)), wordAt(from)));
    put(mix(mix(35, wordAt(to)), wordAt(to + 1)));
    put(mix(mix(36, wordAt(to + 1)), wordAt(to + 2)));
    put(mix(mix(mix(37, partAt(from - 1)), partAt(from)), partAt(from + 1)));
    put(mix(mix(mix(mix(38, partAt(to - 1)), partAt(to)), partAt(to + 1)), partAt(to + 2)));
    put(mix(mix(mix(39, partAt(to + 1)), partAt(to + 2)), partAt(to + 3)));
    put(mix(mix(mix(40, wordAt(to + 1)), kind), side));
    put(mix(mix(41, wordAt(from)), side));
    put(mix(mix(42, wordAt(from - 1)), wordAt(to + 1)));
    // Who reports it.
    put(mix(mix(mix(mix(50, gap), Math.min(behind.commas, 1)), Math.min(behind.verbs, 1)), kind));
    put(mix(mix(51, cueStem), wordAt(from)));
    put(mix(mix(mix(52, cueStem), partAt(from)), gap === 1 ? 1 : 0));
    put(mix(mix(53, cueStem), size));
    put(mix(mix(54, cueStem), wordAt(to + 1)));
    put(mix(mix(mix(55, cueStem), wordAt(from - 1)), gap));
    put(mix(mix(56, ahead.cueAt < 0 ? 0 : Math.min(ahead.cueAt - to, 6)), kind));
    put(mix(mix(57, nextStem), wordAt(to + 1)));
    put(mix(mix(mix(58, quarter(behind.cue)), quarter(ahead.cue)), kind));
    put(mix(mix(mix(59, quarter(behind.cue)), quarter(ahead.cue)), side));
    put(mix(mix(mix(60, quarter(behind.source)), quarter(ahead.source)), kind));
    put(mix(mix(61, quarter(Math.max(behind.cue, ahead.cue))), quarter(Math.max(behind.source, ahead.source))));
    return found.slice(0, count);
  });
}

const MOST = 64;
const clamped = (value: number): number => Math.max(-8, Math.min(8, value));
/** A probability in steps. */
const quarter = (p: number): number => (p < 0.1 ? 0 : p < 0.3 ? 1 : p < 0.6 ? 2 : p < 0.85 ? 3 : 4);
const sizeOf = (tokens: number): number =>
  tokens < 5 ? tokens : tokens < 8 ? 5 : tokens < 12 ? 6 : tokens < 20 ? 7 : tokens < 35 ? 8 : 9;

function insideOf(
  { word, part, shape }: Columns,
  cue: Float32Array,
  source: Float32Array,
  from: number,
  to: number,
): Readonly<
  Record<
    'verbs' | 'auxiliaries' | 'commas' | 'quotations' | 'relatives' | 'joints' | 'cue' | 'source' | 'depth',
    number
  >
> {
  const found = {
    verbs: 0,
    auxiliaries: 0,
    commas: 0,
    quotations: 0,
    relatives: 0,
    joints: 0,
    cue: 0,
    source: 0,
    depth: 0,
  };
  for (let i = from; i <= to; i++) {
    const own = word[i] ?? 0;
    if (shape[i] === SHAPES.quotation) found.quotations++;
    else if (shape[i] === SHAPES.punctuation) {
      if (own === COMMA || own === SEMICOLON) found.commas++;
      else if (OPENING.has(own)) found.depth++;
      else if (CLOSING.has(own)) found.depth--;
    } else {
      if (part[i] === PART.VERB) found.verbs++;
      else if (part[i] === PART.AUX) found.auxiliaries++;
      if (RELATIVE.has(own)) found.relatives++;
      else if (own === AND || own === BUT) found.joints++;
    }
    found.cue = Math.max(found.cue, cue[i] ?? 0);
    found.source = Math.max(found.source, source[i] ?? 0);
  }
  found.depth = Math.sign(found.depth);
  return found;
}

type Outside = Readonly<{ cueAt: number; commas: number; verbs: number; cue: number; source: number }>;

/** The rest of the sentence on one side: its likeliest cue and source, and the nearest cue with what lies between. */
function outside(
  { word, part, frame, length }: Columns,
  cue: Float32Array,
  source: Float32Array,
  edge: number,
  direction: 1 | -1,
): Outside {
  const found = { cueAt: -1, commas: 0, verbs: 0, cue: 0, source: 0 };
  for (let i = edge + direction; i >= 0 && i < length && frame[i] === frame[edge]; i += direction) {
    found.cue = Math.max(found.cue, cue[i] ?? 0);
    found.source = Math.max(found.source, source[i] ?? 0);
    if (found.cueAt >= 0) continue;
    if ((cue[i] ?? 0) > 0.3) found.cueAt = i;
    else if (word[i] === COMMA) found.commas++;
    else if (part[i] === PART.VERB || part[i] === PART.AUX) found.verbs++;
  }
  return found;
}

/** How likely the others are that overlap the stretch, share an edge with it, or stand in the same sentence. */
function rivalsOf(
  possible: readonly PossibleContent[],
  one: PossibleContent,
  frame: Int32Array,
): Readonly<Record<'best' | 'sum' | 'sameStart' | 'sameEnd' | 'longer' | 'shorter' | 'before' | 'after', number>> {
  const found = { best: 0, sum: 0, sameStart: 0, sameEnd: 0, longer: 0, shorter: 0, before: 0, after: 0 };
  for (const other of possible) {
    if (other === one) continue;
    const p = other.probability;
    if (other.to < one.from) {
      if (frame[other.to] === frame[one.from]) found.before = Math.max(found.before, p);
    } else if (other.from > one.to) {
      if (frame[other.from] === frame[one.to]) found.after = Math.max(found.after, p);
    } else {
      found.best = Math.max(found.best, p);
      found.sum += p;
      if (other.from === one.from) {
        found.sameStart = Math.max(found.sameStart, p);
        if (other.to > one.to) found.longer = Math.max(found.longer, p);
        else found.shorter = Math.max(found.shorter, p);
      }
      if (other.to === one.to) found.sameEnd = Math.max(found.sameEnd, p);
    }
  }
  return found;
}
