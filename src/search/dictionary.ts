import { distance } from 'fastest-levenshtein';
import { bitsIn } from './bits.js';
import { NumberList } from './number-list.js';
import { type StringBytes, StringList } from './string-list.js';

/**
 * Every word that is or was held, under a number of its own. Numbers begin at 1; 0 is no word.
 *
 * A hash table of our own, with open addressing, since a `Map` needs every word of the copy cut out as a string, and
 * keeps four times as much.
 */
export class Dictionary {
  private readonly words: StringList;
  private readonly hashes = new NumberList();
  /** By word id: which letters are in it, and how many. */
  private readonly letters = new NumberList();
  /** Word ids where their hashes say, or in the next free place; 0 is free. At most half of it is used. */
  private slots = new Uint32Array(1024);

  constructor(held?: StringBytes) {
    this.words = new StringList(held);
    if (!held) this.words.push('');
    this.hashes.push(0);
    this.letters.push(0);
    for (let id = 1; id < this.words.length; id++) {
      const word = this.words.at(id);
      this.enter(id, word, hashOf(word, 0, word.length));
    }
  }

  /** Every word id is below this. */
  get size(): number {
    return this.words.length;
  }

  /** 0 when the word has never been held. */
  idOf(word: string): number {
    return this.slots[this.slotOf(word, 0, word.length, hashOf(word, 0, word.length))]!;
  }

  /** @returns the number of the word that stands in `holder` from `start` to before `end`; a new one if need be */
  add(holder: string, start: number, end: number): number {
    const hash = hashOf(holder, start, end);
    const known = this.slots[this.slotOf(holder, start, end, hash)]!;
    if (known !== 0) return known;
    const word = holder.slice(start, end);
    this.words.push(word);
    this.enter(this.words.length - 1, word, hash);
    return this.words.length - 1;
  }

  view(): StringBytes {
    return this.words.view();
  }

  /**
   * The word that `typed` was most likely meant to be: of those in which fewest letters differ, at most two, the most
   * frequent one, of equals the first in the alphabet; 0 when there is none.
   *
   * A letter more, less or other changes at most two of the letters that a word has, which rules out nearly all words
   * by one comparison of numbers each.
   *
   * @param frequency of a word id; words of frequency 0 are never meant
   */
  spelledLike(typed: string, frequency: (id: number) => number): number {
    const wanted = lettersOf(typed);
    const letters = this.letters.view();
    let best = 0;
    let fewest = typed.length <= SHORT_WORD ? 1 : 2;
    let often = 0;
    let meant = '';
    for (let id = 1; id < letters.length; id++) {
      const held = letters[id]!;
      if (Math.abs((held >>> LENGTH_SHIFT) - (wanted >>> LENGTH_SHIFT)) > fewest) continue;
      if (bitsIn((held ^ wanted) & LETTER_BITS) > 2 * fewest) continue;
      const count = frequency(id);
      if (count === 0) continue;
      const word = this.words.at(id);
      const changes = lettersChanged(typed, word);
      if (changes > fewest || (changes === fewest && (count < often || (count === often && word > meant)))) continue;
      best = id;
      fewest = changes;
      often = count;
      meant = word;
    }
    return best;
  }

  private enter(id: number, word: string, hash: number): void {
    this.hashes.push(hash);
    this.letters.push(lettersOf(word));
    if (id * 2 > this.slots.length) this.spreadOut();
    else this.slots[this.slotOf(word, 0, word.length, hash)] = id;
  }

  private spreadOut(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let id = 1; id < this.hashes.length; id++) {
      let slot = this.hashes.at(id) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = id;
    }
  }

  /** Where the word is, or where it would have to be put. */
  private slotOf(holder: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = this.slots[slot]!;
      if (id === 0 || (this.hashes.at(id) === hash && this.words.isAt(id, holder, start, end))) return slot;
      slot = (slot + 1) & mask;
    }
  }
}

/** FNV-1a over UTF-16 code units, its upper half folded into the lower one, which is all that a small table looks at. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const SHORT_WORD = 3;
const LENGTH_SHIFT = 28;
const LETTER_BITS = (1 << LENGTH_SHIFT) - 1;
const LONGEST_TOLD = 15;

/** A bit for each letter from a to z, one for digits, one for all else; above them the length, as far as 15. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    bits |= 1 << (code >= 0x61 && code <= 0x7a ? code - 0x61 : code >= 0x30 && code <= 0x39 ? 26 : 27);
  }
  return (bits | (Math.min(LONGEST_TOLD, word.length) << LENGTH_SHIFT)) >>> 0;
}

/** Letters added, left out or replaced; two that changed places count as one change. */
function lettersChanged(typed: string, word: string): number {
  const changes = distance(typed, word);
  return changes === 2 && typed.length === word.length && swapsOnePair(typed, word) ? 1 : changes;
}

function swapsOnePair(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
