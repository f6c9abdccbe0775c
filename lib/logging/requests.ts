/** Told of each request that has been answered: which page, and how it went. */
type Heard = (request: { method: string; route: string; status: number; ms: number }) => void;

const held = globalThis as unknown as { kylassaHeard?: Set<Heard> };

/** Those who want to know of every request, such as the metrics. */
export function toldOfRequests(): Set<Heard> {
  held.kylassaHeard ??= new Set();
  return held.kylassaHeard;
}
