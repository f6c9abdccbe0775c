import { isOneGroup } from "@/lib/formats/grouping";
import { lead } from "@/lib/formats/leading";
import type { Format } from "@/lib/formats/recipe";
import { roleLabel } from "@/lib/formats/roles";
import { listed, withSmallInitial } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Task } from "@/lib/steps/step";
import type { GroupPlan } from "@/lib/tasks/queries";

export type { GroupPlan };

/** An association's name as it is said in a sentence: without the letters that tell that it is registered. */
export function shortName(name: string): string {
  return name.replace(/,?\s+r[yf]\.?$/iu, "");
}

/** A group as those call it who are not in it: by all who are, or where the whole programme is one, by that. */
export function groupName(
  locale: Locale,
  {
    seats,
    programme,
  }: { seats: readonly { name: string }[] } & { programme: Pick<GroupPlan["programme"], "format" | "name"> },
): string {
  return isOneGroup(programme.format) ? programme.name[locale] : seats.map(({ name }) => name).join(" – ");
}

/** The associations of a group, as the viewer calls it, or where the whole programme is one, that: a participant's own is left out, anybody else's are all there. */
export function pairName(locale: Locale, group: GroupPlan): string {
  if (isOneGroup(group.programme.format)) return group.programme.name[locale];
  const others = group.seats.filter(({ seat }) => !group.standing.seats.includes(seat));
  const own = others.length < group.seats.length;
  const names = (own ? others : group.seats).map(({ name }) => shortName(name));
  return own ? listed(locale, names) : names.join(" – ");
}

/** For whom a task waits, by name. Of those who have not answered a survey nobody is named. */
export function namesOf(locale: Locale, group: GroupPlan, task: Task): string {
  const t = translator(locale, "tasks", group.programme.format);
  const names = task.whose.map((whose) => {
    if (whose.kind === "coordinator") return t("who.coordinator");
    if (whose.kind === "facilitator")
      return group.facilitators
        .filter(({ role }) => whose.role === undefined || role === whose.role)
        .map(({ name, role }) => guideName(locale, group.programme.format, { name, role }))
        .join(", ");
    if (whose.kind === "person") return t("who.participants");
    if (group.standing.seats.includes(whose.seat)) return t("who.contacts");
    return shortName(group.seats.find(({ seat }) => seat === whose.seat)?.name ?? "");
  });
  return listed(locale, [...new Set(names)].filter(Boolean));
}

/** Somebody who guides, in a sentence: as what, and by name. */
function guideName(locale: Locale, format: Format, { name, role }: { name: string; role: string }): string {
  const found = role === lead ? undefined : roleLabel(format, role)?.[locale];
  if (!found) return translator(locale, "tasks", format)("who.facilitator", { name });
  return `${withSmallInitial(found, locale)} ${name}`;
}
