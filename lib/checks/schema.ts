import { z } from "zod";
import { orNull, safeWebAddress, typedDay, typedTime } from "@/lib/forms/fields";
import { phoneNumber } from "@/lib/people/schema";

const check = { groupId: z.uuid(), step: z.string().min(1).max(60) };

/** When a technical check begins, how one gets in, and whom one calls who does not. */
export const CheckTime = z.object({
  ...check,
  day: typedDay,
  from: typedTime,
  remoteLink: orNull(safeWebAddress.pipe(z.string().max(500))),
  phone: orNull(phoneNumber),
});
export type CheckTime = z.infer<typeof CheckTime>;

/** What somebody says of a technical check: a place by its number, a turn in the queue, that they know the technology, or nothing any more. */
export const CheckAnswer = z.object({
  ...check,
  choice: z.string("choose").regex(/^(place-([1-9]|1\d|2[0-4])|queue|knows|none)$/, "choose"),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

export const findings = ["ok", "needs-help", "by-phone"] as const;

/** What whoever holds it has found, by the ids of the places: `finding-<id>`; empty where nothing has been. */
export const CheckFindings = z.looseObject(check).transform(({ groupId, step, ...sheet }, context) => {
  const found: Record<string, (typeof findings)[number] | null> = {};
  for (const [name, said] of Object.entries(sheet)) {
    if (!name.startsWith("finding-")) continue;
    const value = findings.find((one) => one === said) ?? null;
    if (value === null && said !== "") context.addIssue({ code: "custom", message: "choose", path: [name] });
    found[name.slice("finding-".length)] = value;
  }
  return { groupId, step, found };
});
export type CheckFindings = z.infer<typeof CheckFindings>;
