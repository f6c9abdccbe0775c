/** A meeting that has been held: who was absent, and who had said that they could not come. */
type Held = { absent: readonly string[]; said: readonly string[] };

/** Who was absent from the last two meetings of a group, in their order, and had said so of neither. */
export function quietSince(held: readonly Held[]): string[] {
  const [before, last] = held.slice(-2);
  if (!before || !last) return [];
  const said = new Set([...before.said, ...last.said]);
  return last.absent.filter((id) => before.absent.includes(id) && !said.has(id));
}
