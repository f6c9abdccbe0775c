/** The role of the one who leads a group: nobody or one has it, which the database holds. What else there is, a format says. */
export const lead = "lead";

/** Those who guide a group, whoever leads it first, and the others by their roles. */
export function leadFirst<T extends { role: string }>(all: readonly T[]): T[] {
  const rank = ({ role }: T) => (role === lead ? "" : role);
  return all.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}
