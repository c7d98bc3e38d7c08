/** A binary heap of numbered things by time, earliest first; at equal times the lower number. */
export type Agenda = {
  readonly put: (at: number, id: number) => void;
  /** Infinity when empty. */
  readonly next: () => number;
  readonly take: () => number;
};

export function agenda(): Agenda {
  let times = new Float64Array(256);
  let ids = new Int32Array(256);
  let size = 0;
  const before = (a: number, b: number): boolean =>
    (times[a] as number) < (times[b] as number) || (times[a] === times[b] && (ids[a] as number) < (ids[b] as number));
  const swap = (a: number, b: number): void => {
    const [time, id] = [times[a] as number, ids[a] as number];
    times[a] = times[b] as number;
    ids[a] = ids[b] as number;
    times[b] = time;
    ids[b] = id;
  };
  const put = (at: number, id: number): void => {
    if (size === times.length) {
      const [moreTimes, moreIds] = [new Float64Array(2 * size), new Int32Array(2 * size)];
      moreTimes.set(times);
      moreIds.set(ids);
      times = moreTimes;
      ids = moreIds;
    }
    times[size] = at;
    ids[size] = id;
    let child = size++;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!before(child, parent)) break;
      swap(child, parent);
      child = parent;
    }
  };
  const take = (): number => {
    const id = ids[0] as number;
    size -= 1;
    times[0] = times[size] as number;
    ids[0] = ids[size] as number;
    for (let parent = 0; ;) {
      let least = parent;
      for (let child = 2 * parent + 1; child <= 2 * parent + 2 && child < size; child += 1) if (before(child, least)) least = child;
      if (least === parent) break;
      swap(parent, least);
      parent = least;
    }
    return id;
  };
  return { put, next: () => (size === 0 ? Infinity : (times[0] as number)), take };
}
