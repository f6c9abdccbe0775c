import type { DrawnStep } from "@/components/steps/drawn";
import { namesOfStep } from "@/lib/formats/templates";
import type { Locale } from "@/lib/i18n/locales";
import type { Station } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";
import { formatDate } from "@/lib/time/format";

/** A technical check as it is drawn. */
export const check: DrawnStep = {
  station: (locale, { format }, { step }) => namesOfStep(format, step ?? "", locale).title,
  column: (locale, format, { step }) => namesOfStep(format, step ?? "", locale).title,
  cell: dayOfCheck,
  face: (_, { kind }) => (kind === "check-time" ? "check-time" : "check"),
};

function dayOfCheck(locale: Locale, { facts, programme }: GroupPlan, { step }: Station) {
  const startsAt = facts.checks.find((one) => one.step === step)?.startsAt;
  return startsAt ? formatDate(startsAt, { zone: programme.timeZone, locale }) : null;
}
