import { lead } from "@/lib/formats/leading";
import type { Format, Role } from "@/lib/formats/recipe";
import type { Localised } from "@/lib/i18n/locales";

/** The roles without which no group is proposed. */
export function rolesNeeded({ roles }: Pick<Format, "roles">): Role[] {
  return roles.filter(({ needed, from }) => needed && from !== "contact");
}

/** Their keys. */
export function neededRoles(format: Pick<Format, "roles">): string[] {
  return rolesNeeded(format).map(({ key }) => key);
}

/** The roles beside the one who leads: somebody is named for them at any time, or nobody. */
export function otherRoles({ roles }: Pick<Format, "roles">): Role[] {
  return roles.filter(({ key }) => key !== lead);
}

/** What a role may do, as a group keeps it of whoever is named. */
export function rightsOf(
  { roles }: Pick<Format, "roles">,
  key: string,
): Pick<Role, "busy" | "holds" | "notes"> {
  const role = roles.find((one) => one.key === key);
  if (!role) throw new Error(`no such role: ${key}`);
  const { busy, holds, notes } = role;
  return { busy, holds, notes };
}

/** What somebody in a role is called; undefined where the format has no such role. */
export function roleLabel({ roles }: Pick<Format, "roles">, key: string): Localised | undefined {
  return roles.find((role) => role.key === key)?.label;
}

/** Whether a group always has somebody to whom what is meant for those who guide can be written. */
export function isGuided({ roles }: Pick<Format, "roles">): boolean {
  return roles.some(({ needed, notes }) => needed && notes);
}
