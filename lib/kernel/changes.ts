const held = globalThis as unknown as { kylassaChanges?: Set<() => void> };

/** Those who want to know when a form of this process has changed something, such as whoever keeps pages. */
export function toldOfChanges(): Set<() => void> {
  held.kylassaChanges ??= new Set();
  return held.kylassaChanges;
}

/** A form has changed something. */
export function tellChange(): void {
  for (const hear of toldOfChanges()) hear();
}
