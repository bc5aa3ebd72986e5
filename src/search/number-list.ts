/** A growing list of whole numbers from 0 to 2³² − 1, in memory that a worker can read without a copy. */
export class NumberList {
  private room: Uint32Array;
  length = 0;

  constructor(room = 256) {
    this.room = sharedNumbers(room);
  }

  /** Takes over what a snapshot held. */
  static of(held: Uint32Array): NumberList {
    const list = new NumberList(0);
    list.room = held;
    list.length = held.length;
    return list;
  }

  at(index: number): number {
    return this.room[index]!;
  }

  set(index: number, value: number): void {
    this.room[index] = value;
  }

  push(value: number): void {
    if (this.length === this.room.length) this.makeRoom(this.length + 1);
    this.room[this.length++] = value;
  }

  /** What is held now; the same memory, good until the list grows. */
  view(): Uint32Array {
    return this.room.subarray(0, this.length);
  }

  private makeRoom(least: number): void {
    const grown = sharedNumbers(Math.max(least, 16, Math.ceil(this.room.length * 1.5)));
    grown.set(this.room);
    this.room = grown;
  }
}

export const sharedNumbers = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(length * 4));
