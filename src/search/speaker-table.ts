import { NumberList } from './number-list.js';
import { type StringBytes, StringList } from './string-list.js';

/** Everyone who is or was credited with a quotation, under a number of their own. 0 is no one. */
export class SpeakerTable {
  private readonly numbers = new Map<string, number>();
  private readonly names: StringList;
  private readonly quotations = new NumberList();

  /** @param quoted told of everyone of whom there is a quotation now, and of whom there is none any more */
  constructor(
    private readonly quoted: (number: number, name: string, isQuoted: boolean) => void,
    held?: StringBytes,
  ) {
    this.names = new StringList(held);
    if (!held) this.names.push('');
    this.quotations.push(0);
    for (let number = 1; number < this.names.length; number++) {
      this.numbers.set(this.names.at(number), number);
      this.quotations.push(0);
    }
  }

  /** Every number is below this. */
  get size(): number {
    return this.names.length;
  }

  /** Null when they have never been credited with anything. */
  numberOf(name: string): number | null {
    return this.numbers.get(name) ?? null;
  }

  nameOf(number: number): string {
    return this.names.at(number);
  }

  add(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.names.push(name);
    this.quotations.push(0);
    this.numbers.set(name, number);
    return number;
  }

  quotationsOf(number: number): number {
    return this.quotations.at(number);
  }

  /** Counts a quotation of each that has come, or gone. */
  tally(numbers: Iterable<number>, by: 1 | -1): void {
    for (const number of numbers) {
      if (number === 0) continue;
      const before = this.quotations.at(number);
      this.quotations.set(number, before + by);
      if (before === 0 || before + by === 0) this.quoted(number, this.nameOf(number), before === 0);
    }
  }

  *credited(): Iterable<Readonly<{ name: string; quotations: number }>> {
    for (let number = 1; number < this.size; number++) {
      const quotations = this.quotationsOf(number);
      if (quotations > 0) yield { name: this.nameOf(number), quotations };
    }
  }

  view(): StringBytes {
    return this.names.view();
  }
}
