/** Keeps the smallest few of many numbers, in a heap whose top is the largest of them. */
export class FewSmallest {
  private readonly heap: number[] = [];

  constructor(private readonly most: number) {}

  /** What is not below this is not kept. */
  get limit(): number {
    return this.heap.length < this.most ? Number.POSITIVE_INFINITY : (this.heap[0] ?? Number.NEGATIVE_INFINITY);
  }

  offer(value: number): void {
    const { heap, most } = this;
    if (heap.length < most) {
      heap.push(value);
      this.rise(heap.length - 1);
    } else if (most > 0 && value < heap[0]!) {
      heap[0] = value;
      this.sink();
    }
  }

  /** Smallest first. */
  all(): readonly number[] {
    return [...this.heap].sort((a, b) => a - b);
  }

  private rise(from: number): void {
    const { heap } = this;
    let child = from;
    while (child > 0) {
      const parent = (child - 1) >>> 1;
      if (heap[parent]! >= heap[child]!) return;
      this.swap(parent, child);
      child = parent;
    }
  }

  private sink(): void {
    const { heap } = this;
    let parent = 0;
    for (;;) {
      let child = parent * 2 + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && heap[child + 1]! > heap[child]!) child++;
      if (heap[parent]! >= heap[child]!) return;
      this.swap(parent, child);
      parent = child;
    }
  }

  private swap(a: number, b: number): void {
    const kept = this.heap[a]!;
    this.heap[a] = this.heap[b]!;
    this.heap[b] = kept;
  }
}
