/**
 * Does something for one thing after what was begun for it before. Many who sign up to one meeting at once would each hold a connection
 * while they wait for its lock, and the last would be given up on; here they wait without one. Other processes wait at the lock.
 */
export function oneByOne<T>(thing: string, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(thing) ?? Promise.resolve()).then(work, work);
  last.set(thing, mine);
  const forget = () => {
    if (last.get(thing) === mine) last.delete(thing);
  };
  mine.then(forget, forget);
  return mine;
}

const last = new Map<string, Promise<unknown>>();
