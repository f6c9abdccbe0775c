import { MeetingTime } from "@/components/meetings/meeting-time";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Tense } from "@/lib/meetings/rules";
import type { RunSheet } from "@/lib/meetings/run-sheet-queries";

/** On paper, under the title: when and where, and how to get in. On the screen the place card says it. */
export function RunSheetPlace({ locale, sheet, tense }: { locale: Locale; sheet: RunSheet; tense: Tense }) {
  const t = translator(locale, "facilitation", sheet.format);
  const { placeName, address, stepFree, arrival, remoteLink, hostNote } = sheet.place;
  const where = [placeName, address].filter(Boolean).join(", ");
  const access = stepFree === null ? "" : stepFree ? `${t("sheet.stepFree")}.` : `${t("sheet.notStepFree")}.`;
  return (
    <div className="hidden print:block">
      {sheet.startsAt && sheet.endsAt ? (
        <p>
          <MeetingTime
            locale={locale}
            meeting={{ ...sheet, startsAt: sheet.startsAt, endsAt: sheet.endsAt }}
          />
        </p>
      ) : null}
      <p>
        <strong>
          {where || remoteLink
            ? t("sheet.place")
            : translator(locale, "meetings", sheet.format)(`visit.${tense}.whereOpen`)}
        </strong>{" "}
        {[where && `${where}.`, access, arrival].filter(Boolean).join(" ")}
      </p>
      {remoteLink ? (
        <p>
          <strong>{t("sheet.remote")}</strong> {remoteLink}
        </p>
      ) : null}
      {hostNote ? (
        <p>
          <strong>{t("sheet.hostNote")}</strong> {hostNote}
        </p>
      ) : null}
    </div>
  );
}
