import type { PlacedPlan } from "@/lib/grouping/placed/plan";
import { visitsOf } from "@/lib/grouping/placed/planned";
import { nameKey } from "@/lib/organisations/names";

/** How many an organisation sends and receives, by the plan and by what there is already. */
export type Balance = { organisation: string; out: number; in: number };

type Member = { id: string; workplace?: string | null; looks: boolean; receives: number };

/** Of each organisation how many it sends and receives, those whose difference is greatest first. */
export function balanceOf(members: readonly Member[], plan: Pick<PlacedPlan, "groups">): Balance[] {
  const rows = new Map<string, Balance>();
  const at = new Map<string, Balance>();
  for (const { id, workplace, looks, receives } of members) {
    const name = workplace?.trim();
    if (!name) continue;
    const row = rows.get(nameKey(name)) ?? { organisation: name, out: 0, in: 0 };
    rows.set(nameKey(name), row);
    at.set(id, row);
    row.out += looks ? 0 : 1;
    row.in += receives;
  }
  for (const [guest, host] of plan.groups.flatMap(visitsOf)) {
    const [from, to] = [at.get(guest), at.get(host)];
    if (from) from.out += 1;
    if (to) to.in += 1;
  }
  const off = (one: Balance) => Math.abs(one.in - one.out);
  return [...rows.values()]
    .filter((one) => one.in + one.out > 0)
    .toSorted(
      (one, other) => off(other) - off(one) || one.organisation.localeCompare(other.organisation, "fi"),
    );
}
