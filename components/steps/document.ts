import type { DrawnStep } from "@/components/steps/drawn";
import { passingOf } from "@/lib/documents/rules";
import { documentNames } from "@/lib/formats/templates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Station } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";

/** A document as it is drawn; one about a meeting stands at the stop of that. */
export const document: DrawnStep = {
  station: (locale, { format }, { step }) => documentNames(format, step ?? "", locale).title,
  column: (locale, format, { step }) => documentNames(format, step ?? "", locale).title,
  cell: documentDetail,
  face: ({ facts }, { kind, step, about }) => {
    if (kind === "approval" || kind === "publishing") return kind;
    const found = facts.documents.find((one) => one.step === step && one.about === about);
    return found && found.round > 0 ? "correction" : "document";
  },
};

function documentDetail(locale: Locale, { facts, programme }: GroupPlan, { step: own }: Station) {
  const sent = facts.documents.find(({ step, state }) => step === own && state !== "WRITING");
  const isApproved = programme.format.steps.some(
    (step) => step.kind === "document" && step.key === own && passingOf(step) === "all-approve",
  );
  return sent && isApproved
    ? translator(
        locale,
        "board",
        programme.format,
      )("cell.approved", {
        n: String(sent.approvedBy.length),
        all: String(facts.seats.length),
      })
    : null;
}
