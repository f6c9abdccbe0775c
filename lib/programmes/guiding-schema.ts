import { z } from "zod";
import { wholeNumber } from "@/lib/forms/fields";
import type { Prisma } from "@/prisma/client/client";

/** More groups than anybody guides at a time. */
const mostGroups = 20;

const keys = z.array(z.string().max(60)).max(60);

/** When somebody can guide groups of a programme, in which roles and languages, and how many; over what was said when it was read. */
export const Guiding = z.object({
  programmeId: z.uuid(),
  userId: z.uuid(),
  was: z.string().max(4000),
  roles: keys.min(1, "choose"),
  times: keys.min(1, "choose"),
  languages: keys,
  mostGroups: wholeNumber(1, mostGroups, "whole-number"),
});
export type Guiding = z.infer<typeof Guiding>;

/** What is read of somebody's guiding. */
export const guidingFields = {
  roles: true,
  times: true,
  languages: true,
  mostGroups: true,
} as const satisfies Prisma.ProgrammeFacilitatorSelect;

/** What has been said, as a form keeps it to tell whether it has changed meanwhile. */
export function guidingMark({
  roles,
  times,
  languages,
  mostGroups: most,
}: Pick<Guiding, "roles" | "times" | "languages" | "mostGroups">): string {
  return [roles, times, languages]
    .map((all) => all.toSorted().join())
    .join(";")
    .concat(`;${most}`);
}
