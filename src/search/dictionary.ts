import { distance } from 'fastest-levenshtein';
import { lettersIn, wordIn } from '../text/folded-words.js';
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
  /** By word id: which letters are in it, and how many. */
  private readonly letters = new NumberList();
  /** Hash and word id in turn, where the hash says or in the next free place; id 0 is free. At most half is used. */
  private slots = new Uint32Array(2 * 1024);

  constructor(held?: StringBytes) {
    this.words = new StringList(held);
    if (!held) this.words.push('');
    this.letters.push(0);
    for (let id = 1; id < this.words.length; id++) {
      const letters = lettersIn(this.words.at(id));
      this.enter(id, letters, 0, letters.length, hashOf(letters, 0, letters.length));
    }
  }

  /** Every word id is below this. */
  get size(): number {
    return this.words.length;
  }

  /** 0 when the word has never been held. */
  idOf(word: string): number {
    const letters = lettersIn(word);
    return this.slots[this.slotOf(letters, 0, letters.length, hashOf(letters, 0, letters.length)) + 1]!;
  }

  wordOf(id: number): string {
    return this.words.at(id);
  }

  /** The number of a word as a `WordReader` visits it; a new one if need be. */
  add(letters: Uint16Array, start: number, end: number): number {
    const hash = hashOf(letters, start, end);
    const known = this.slots[this.slotOf(letters, start, end, hash) + 1]!;
    if (known !== 0) return known;
    this.words.push(wordIn(letters, start, end));
    this.enter(this.words.length - 1, letters, start, end, hash);
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
    const wanted = lettersHad(lettersIn(typed), 0, typed.length);
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

  private enter(id: number, letters: Uint16Array, start: number, end: number, hash: number): void {
    this.letters.push(lettersHad(letters, start, end));
    if (id * 4 > this.slots.length) this.spreadOut();
    const slot = this.slotOf(letters, start, end, hash);
    this.slots[slot] = hash;
    this.slots[slot + 1] = id;
  }

  private spreadOut(): void {
    const before = this.slots;
    this.slots = new Uint32Array(before.length * 2);
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === 0) continue;
      let slot = this.firstSlot(before[from]!);
      while (this.slots[slot + 1] !== 0) slot = this.nextSlot(slot);
      this.slots[slot] = before[from]!;
      this.slots[slot + 1] = before[from + 1]!;
    }
  }

  /** Where the word is, or where it would have to be put. */
  private slotOf(letters: Uint16Array, start: number, end: number, hash: number): number {
    const { slots } = this;
    for (let slot = this.firstSlot(hash); ; slot = this.nextSlot(slot)) {
      const id = slots[slot + 1]!;
      if (id === 0 || (slots[slot] === hash && this.words.isAt(id, letters, start, end))) return slot;
    }
  }

  private firstSlot(hash: number): number {
    return (hash << 1) & (this.slots.length - 1);
  }

  private nextSlot(slot: number): number {
    return (slot + 2) & (this.slots.length - 1);
  }
}

/** FNV-1a over UTF-16 code units, its upper half folded into the lower one, which is all that a small table looks at. */
function hashOf(letters: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ letters[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const SHORT_WORD = 3;
const LENGTH_SHIFT = 28;
const LETTER_BITS = (1 << LENGTH_SHIFT) - 1;
const LONGEST_TOLD = 15;

/** A bit for each letter from a to z, one for digits, one for all else; above them the length, as far as 15. */
function lettersHad(letters: Uint16Array, start: number, end: number): number {
  let bits = 0;
  for (let at = start; at < end; at++) {
    const code = letters[at]!;
    bits |= 1 << (code >= 0x61 && code <= 0x7a ? code - 0x61 : code >= 0x30 && code <= 0x39 ? 26 : 27);
  }
  return (bits | (Math.min(LONGEST_TOLD, end - start) << LENGTH_SHIFT)) >>> 0;
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
