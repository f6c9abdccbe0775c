import { mayMean, nameKey } from "@/lib/organisations/names";
import type { Known } from "@/lib/organisations/rules";

/** A house as it is named: by an answer, or by the organisation of the register that the answer is linked to. */
export type Named = { organisationId: string | null; name: string };

/**
 * Which house a name is: the organisation of the register that has this very name, in any spelling that its letters allow and with its
 * town or without; a name that the register does not know is a house by itself. Null where it is no name, or may be several: the people
 * of one house are in no numbers of another. So dots and rings make a difference here, and a name that is merely alike is another's.
 */
export function houseFinder(register: readonly Known[]): (named: Named) => string | null {
  const keyed = register.map((one) => ({ one, keys: one.names.map(nameKey) }));
  return ({ organisationId, name }) => {
    if (organisationId !== null) return houseKeyOf(organisationId);
    const key = nameKey(name);
    if (!key) return null;
    const possible = keyed.filter(
      ({ one, keys }) => keys.some((own) => isSpelt(key, own)) && mayMean(name, one),
    );
    const [only, ...others] = possible;
    if (!only) return `name:${key}`;
    return others.length === 0 ? houseKeyOf(only.one.id) : null;
  };
}

/** The key of the house that an organisation of the register is. */
export function houseKeyOf(organisationId: string): string {
  return `organisation:${organisationId}`;
}

/** Whether a folded name is this one, alone or with more before or behind it: what that is, `mayMean` says. */
function isSpelt(key: string, own: string): boolean {
  return key === own || key.startsWith(`${own} `) || key.endsWith(` ${own}`);
}
