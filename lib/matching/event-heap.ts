// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is below the count; a cast on each would hide the algorithm

/** Priority queue of a search's events by time: a binary heap over typed arrays; each event carries two numbers. */
export class EventHeap {
  count = 0;
  times = new Float64Array(1024);
  private firsts = new Int32Array(1024);
  private seconds = new Int32Array(1024);
  /** The event that was popped last. */
  time = 0;
  first = 0;
  second = 0;

  push(time: number, first: number, second: number): void {
    if (this.count === this.times.length) this.grow();
    const { times, firsts, seconds } = this;
    let hole = this.count++;
    while (hole > 0) {
      const above = (hole - 1) >> 1;
      const its = times[above]!;
      if (its <= time) break;
      times[hole] = its;
      firsts[hole] = firsts[above]!;
      seconds[hole] = seconds[above]!;
      hole = above;
    }
    times[hole] = time;
    firsts[hole] = first;
    seconds[hole] = second;
  }

  /** Pops the earliest event into `time`, `first` and `second`. The heap must not be empty. */
  take(): void {
    const { times, firsts, seconds } = this;
    this.time = times[0]!;
    this.first = firsts[0]!;
    this.second = seconds[0]!;
    const last = --this.count;
    const [time, first, second] = [times[last]!, firsts[last]!, seconds[last]!];
    let hole = 0;
    for (let below = 1; below < last; below = 2 * hole + 1) {
      if (below + 1 < last && times[below + 1]! < times[below]!) below++;
      const its = times[below]!;
      if (its >= time) break;
      times[hole] = its;
      firsts[hole] = firsts[below]!;
      seconds[hole] = seconds[below]!;
      hole = below;
    }
    times[hole] = time;
    firsts[hole] = first;
    seconds[hole] = second;
  }

  private grow(): void {
    this.times = copied(new Float64Array(2 * this.count), this.times);
    this.firsts = copied(new Int32Array(2 * this.count), this.firsts);
    this.seconds = copied(new Int32Array(2 * this.count), this.seconds);
  }
}

function copied<Numbers extends Float64Array | Int32Array>(larger: Numbers, smaller: Numbers): Numbers {
  larger.set(smaller);
  return larger;
}
