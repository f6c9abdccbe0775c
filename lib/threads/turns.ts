/** So many are done before others have a turn. */
const atATime = 50;

/**
 * Makes something of each of many, letting others in after every few: for what is made of what cannot go to a thread, since it holds
 * functions, or would take as long to get there.
 */
export async function inTurns<One, Made>(all: readonly One[], make: (one: One) => Made): Promise<Made[]> {
  const made: Made[] = [];
  for (const one of all) {
    if (made.length > 0 && made.length % atATime === 0) await othersTurn();
    made.push(make(one));
  }
  return made;
}

/** Lets others in, between two parts of what takes long. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
