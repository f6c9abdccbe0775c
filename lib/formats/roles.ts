import type { Format } from "@/lib/formats/recipe";

/** The keys of the roles without which no group is proposed. */
export function neededRoles({ roles }: Pick<Format, "roles">): string[] {
  return roles.filter(({ needed }) => needed).map(({ key }) => key);
}

/** Whether a group always has somebody to whom what is meant for those who guide can be written. */
export function isGuided({ roles }: Pick<Format, "roles">): boolean {
  return roles.some(({ needed, notes }) => needed && notes);
}
