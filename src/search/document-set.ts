/** A set of documents of one layer: a bit for each. */
export class DocumentSet {
  private readonly bits: Uint32Array;

  constructor(readonly room: number) {
    this.bits = new Uint32Array(Math.ceil(room / 32));
  }

  /** @returns false when it was in already */
  add(document: number): boolean {
    const at = document >>> 5;
    const bit = 1 << (document & 31);
    if ((this.bits[at]! & bit) !== 0) return false;
    this.bits[at]! |= bit;
    return true;
  }

  empty(): void {
    this.bits.fill(0);
  }
}
