import { EmptyState } from "@/components/ui/empty-state";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { endOf } from "@/lib/programmes/rules";
import type { ProgrammeState } from "@/lib/programmes/states";

/** What comes of a list that is empty still, as far as the programme is. */
const hints = {
  DRAFT: "manage.emptyHintDraft",
  OPEN: "manage.emptyHint",
  MATCHING: "manage.emptyHintPhone",
  RUNNING: "manage.emptyHintEnded",
  CLOSED: "manage.emptyHintEnded",
  CANCELLED: "manage.emptyHintEnded",
} as const satisfies Record<ProgrammeState, string>;

type Props = {
  locale: Locale;
  programme: { format: string; state: ProgrammeState };
  isNarrowed: boolean;
};

/** A list of enrolments with nobody in it: because of its filters, or because nobody has answered. */
export function NoEnrolments({ locale, programme: { format, state }, isNarrowed }: Props) {
  const t = translator(locale, "enrolments", formatOf(format));
  if (isNarrowed) return <EmptyState title={t("manage.none")}>{t("manage.noneHint")}</EmptyState>;
  return (
    <EmptyState title={t(endOf(state) ? "manage.emptyEnded" : "manage.empty")}>{t(hints[state])}</EmptyState>
  );
}
