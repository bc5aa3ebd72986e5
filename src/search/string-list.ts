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

  /** Whether the string is what stands in `holder` from `start` to before `end`. */
  isAt(index: number, holder: string, start: number, end: number): boolean {
    const from = this.startOf(index);
    if (this.ends.at(index) - from === end - start) {
      let at = start;
      // As long as all is ASCII, a byte is a letter.
      while (at < end && this.bytes[from + at - start] === holder.charCodeAt(at)) at++;
      if (at === end) return true;
      if (holder.charCodeAt(at) < 0x80) return false;
    }
    return this.at(index) === holder.slice(start, end);
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
