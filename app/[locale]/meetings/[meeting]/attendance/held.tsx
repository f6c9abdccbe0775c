import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { SideList } from "@/components/ui/side-list";
import { Status } from "@/components/ui/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { AttendanceSheet } from "@/lib/meetings/attendance-queries";
import { reopenMeetingAction } from "./actions";

/** Who came to a visit that has been held, and the way back while nobody has answered about it. */
export function Held({ locale, sheet }: { locale: Locale; sheet: AttendanceSheet }) {
  const t = translator(locale, "facilitation", sheet.format);
  return (
    <>
      <Notice locale={locale} tone="success" title={t("attendance.held")}>
        {sheet.heldByClock ? <p>{t("attendance.heldByClock")}</p> : null}
        <p>{t("attendance.heldBody")}</p>
      </Notice>
      {sheet.sides.map((side) => (
        <section key={side.name} className="stack-sm" aria-label={side.name}>
          <h2>{side.name}</h2>
          <SideList>
            {side.people.map(({ participantId, name, present }) => (
              <li key={participantId}>
                <span>{name}</span>
                {sheet.heldByClock ? (
                  <Status kind="later">{t("attendance.assumed")}</Status>
                ) : (
                  <Status kind={present ? "done" : "skipped"}>
                    {present ? t("attendance.came") : t("attendance.absent")}
                  </Status>
                )}
              </li>
            ))}
          </SideList>
        </section>
      ))}
      {sheet.mayReopen ? (
        <div className="stack">
          <p>{t("attendance.reopenBody")}</p>
          <ActionButton
            action={reopenMeetingAction}
            formKey={randomUUID()}
            texts={formTexts(locale)}
            hidden={{ meetingId: sheet.meetingId, version: sheet.version }}
            label={t("attendance.reopen")}
          />
        </div>
      ) : (
        <p>{t("attendance.cannotReopen")}</p>
      )}
    </>
  );
}
