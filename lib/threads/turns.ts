/** Items between two yields to the event loop. */
const atATime = 50;

/**
 * `map` that yields to the event loop after every few items: for what cannot go to a thread, since it holds functions, or would take
 * as long to serialise.
 */
export async function inTurns<One, Made>(all: readonly One[], make: (one: One) => Made): Promise<Made[]> {
  const made: Made[] = [];
  for (const one of all) {
    if (made.length > 0 && made.length % atATime === 0) await othersTurn();
    made.push(make(one));
  }
  return made;
}

/** Yields to the event loop. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
