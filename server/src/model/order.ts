// Which items of a sequence are out of order.

/** The fewest items without which the rest ascends; earlier ones stay where there is a choice. O(n log n). */
export function outOfOrder<Item>(items: readonly Item[], rank: (item: Item) => number): Item[] {
  // Patience sorting: the smallest last item of an ascending run of each length.
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, item] of items.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = items[tails[middle] ?? 0];
      if (tail !== undefined && rank(tail) < rank(item)) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return items.filter((_, index) => !kept.has(index));
}
