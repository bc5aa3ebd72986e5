import { wordIn } from '../text/folded-words.js';
import { NumberList } from './number-list.js';

/** A growing list of strings in memory that a worker can read without a copy: UTF-8, one after another. */
export class StringList {
  private bytes: Buffer;
  private ends: NumberList;

  constructor(held?: StringBytes) {
    this.bytes = held ? Buffer.from(held.bytes.buffer) : Buffer.from(new SharedArrayBuffer(1024));
    this.ends = held ? NumberList.of(held.ends) : new NumberList();
  }

  get length(): number {
    return this.ends.length;
  }

  at(index: number): string {
    return this.bytes.toString('utf8', this.startOf(index), this.ends.at(index));
  }

  /** Whether the string is `letters[start]` to before `letters[end]`, in UTF-16. */
  isAt(index: number, letters: Uint16Array, start: number, end: number): boolean {
    const { bytes } = this;
    const before = this.startOf(index) - start;
    if (this.ends.at(index) - before === end) {
      // As long as all is ASCII, a byte is a letter.
      let at = start;
      while (at < end && bytes[before + at] === letters[at]) at++;
      if (at === end) return true;
      if (letters[at]! < 0x80) return false;
    }
    return this.at(index) === wordIn(letters, start, end);
  }

  push(text: string): void {
    const start = this.startOf(this.length);
    // A UTF-16 code unit is at most three bytes.
    if (start + text.length * 3 > this.bytes.length) this.makeRoom(start + text.length * 3);
    this.ends.push(start + this.bytes.write(text, start, 'utf8'));
  }

  /** What is held now; the same memory, good until the list grows. */
  view(): StringBytes {
    const ends = this.ends.view();
    return { bytes: new Uint8Array(this.bytes.buffer, 0, this.startOf(this.length)), ends };
  }

  private startOf(index: number): number {
    return index === 0 ? 0 : this.ends.at(index - 1);
  }

  private makeRoom(least: number): void {
    const grown = Buffer.from(new SharedArrayBuffer(Math.max(least, Math.ceil(this.bytes.length * 1.5))));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

/** `ends[i]` is where string `i` ends in `bytes`; it begins where the one before ends. */
export type StringBytes = Readonly<{ bytes: Uint8Array; ends: Uint32Array }>;
