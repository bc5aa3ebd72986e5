import { setImmediate, setTimeout } from 'node:timers/promises';

/** Between two slices while nobody waits for the work: others then have the processor for most of the time. */
const REST_MS = 25;
/** While questions follow one another a slice waits for so many rests. */
const MOST_RESTS = 10;
/** Half a minute in all: where questions never cease the work goes on all the same, as if nobody asked. */
const MOST_GIVEN_WAY = 1_200;

/** Work that can wait: done a slice at a time, with turns for others in between, or all at once when it is needed. */
export class InSlices<Key, Item> {
  private readonly waiting = new Map<Key, Item>();
  private working: Promise<void> | null = null;
  private isWaitedFor = false;
  private hasGivenWay = false;
  /** How many rests have been added for others since there was nothing to do. */
  private givenWay = 0;

  /**
   * @param slice how many items are done in one turn
   * @param mostGivenWay how many rests are added for others until nothing is left to do
   */
  constructor(
    private readonly slice: number,
    private readonly work: (key: Key, item: Item) => void,
    private readonly mostGivenWay = MOST_GIVEN_WAY,
  ) {}

  put(key: Key, item: Item): void {
    this.waiting.set(key, item);
    this.working ??= this.workOff();
  }

  /** False when it is done already, or was never put. */
  takeBack(key: Key): boolean {
    return this.waiting.delete(key);
  }

  /** Somebody asks for something else: the next slice waits until nobody has for a while, within bounds. */
  giveWay(): void {
    this.hasGivenWay = true;
  }

  /** Does what is left now. */
  finish(): void {
    this.doSome(this.waiting.size);
  }

  /** What is left is never done. */
  stop(): void {
    this.waiting.clear();
  }

  /** Waits until nothing is left. */
  async ready(): Promise<void> {
    if (this.working === null) return;
    this.isWaitedFor = true;
    await this.working;
  }

  private async workOff(): Promise<void> {
    while (this.waiting.size > 0) {
      await this.rest();
      this.doSome(this.slice);
    }
    this.working = null;
    this.isWaitedFor = false;
    this.givenWay = 0;
  }

  private async rest(): Promise<void> {
    for (let rests = 0; rests < MOST_RESTS; rests++) {
      if (this.isWaitedFor) {
        await setImmediate();
        return;
      }
      this.hasGivenWay = false;
      await setTimeout(REST_MS);
      if (!this.hasGivenWay || ++this.givenWay >= this.mostGivenWay) return;
    }
  }

  private doSome(most: number): void {
    let left = most;
    for (const [key, item] of this.waiting) {
      if (left-- === 0) return;
      this.waiting.delete(key);
      this.work(key, item);
    }
  }
}
