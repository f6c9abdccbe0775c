import type { Format, Role } from "@/lib/formats/recipe";
import { otherRoles } from "@/lib/formats/roles";
import type { GroupStanding } from "@/lib/groups/access";
import type { GroupState } from "@/lib/groups/states";
import type { Refusal } from "@/lib/kernel/refusals";

type Standing = Pick<GroupStanding, "coordinator" | "contactOf">;

/** Whether somebody may say who has a role: coordinators all of them but the lead's, contacts those that are theirs to name. */
export function mayName(standing: Standing, role: Pick<Role, "from">): boolean {
  return standing.coordinator || (role.from === "contact" && standing.contactOf.length > 0);
}

/** The roles of a group about which somebody may say who has them. */
export function rolesNamedBy(standing: Standing, format: Pick<Format, "roles">): Role[] {
  return otherRoles(format).filter((role) => mayName(standing, role));
}

/** Why nobody can be named for a role now, or null. */
export function whyNotName(group: { state: GroupState }): Refusal | null {
  return group.state === "COMPLETED" || group.state === "DISSOLVED" ? { code: "group-has-ended" } : null;
}
