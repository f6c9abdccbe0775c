import type { DrawnStep } from "@/components/steps/drawn";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Station } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";

/** An assignment as it is drawn. */
export const assignment: DrawnStep = {
  station: (locale, { format }) => translator(locale, "tasks", format)("stations.assignment"),
  column: (locale, format) => translator(locale, "board", format)("stations.assignment"),
  cell: assignmentDetail,
  face: (_, { about }) => (about ? "host-list" : "assignment"),
};

function assignmentDetail(locale: Locale, { facts, programme }: GroupPlan, { step }: Station) {
  const handedIn = facts.submissions.filter((one) => one.step === step && one.handedInAt).length;
  return translator(
    locale,
    "board",
    programme.format,
  )("cell.handedIn", {
    n: String(handedIn),
    all: String(facts.seats.length),
  });
}
