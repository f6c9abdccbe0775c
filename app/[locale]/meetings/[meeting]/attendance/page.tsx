import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { BlockedButton } from "@/components/ui/button";
import { CheckboxesField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { signedInViewer } from "@/lib/auth/gate";
import { meetingWords } from "@/lib/formats/meeting-names";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { type AttendanceSheet, getAttendance } from "@/lib/meetings/attendance-queries";
import { formatNamed } from "@/lib/programmes/words-queries";
import { formatDateTime } from "@/lib/time/format";
import { holdMeetingAction } from "./actions";
import { Held } from "./held";
import { WalkIns } from "./walk-ins";

type Props = {
  params: Promise<{ locale: Locale; meeting: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale, meeting } = await params;
  const format = await formatNamed(await signedInViewer(to.attendance(meeting)), [meeting]);
  return pageTitle(locale, translator(locale, "facilitation", format)("attendance.title"));
}

/** Where a facilitator ticks who came and marks a visit held; afterwards, who came. */
export default async function AttendancePage({ params, searchParams }: Props) {
  const { locale, meeting } = await params;
  const viewer = await signedInViewer(to.attendance(meeting));
  const sheet = isId(meeting) ? await getAttendance(viewer, meeting, new Date()) : null;
  if (!sheet) notFound();
  const t = translator(locale, "facilitation", sheet.format);
  const asked = (await askedFor(searchParams, "added")).added;
  const added = (["asked", "counted"] as const).find((one) => one === asked);
  const at = sheet.startsAt ? formatDateTime(sheet.startsAt, { locale, zone: sheet.timeZone }) : "";
  return (
    <Page
      locale={locale}
      title={t("attendance.title")}
      eyebrow={t("attendance.lead", meetingWords(sheet.format, sheet.step, locale, sheet.host))}
      lead={at}
      back={{ href: href(locale, to.meeting(meeting)), label: t("attendance.back") }}
    >
      <Happened locale={locale} said={added ? t(`attendance.walkIn.done.${added}`) : null} />
      {sheet.state === "HELD" ? (
        <>
          <Held locale={locale} sheet={sheet} />
          {sheet.heldByClock ? (
            <Section title={t("attendance.confirmTitle")} lead={t("attendance.confirmLead")}>
              <AttendanceForm locale={locale} sheet={sheet} />
            </Section>
          ) : null}
        </>
      ) : sheet.whyNotHold ? (
        <BlockedButton
          reason={translator(
            locale,
            "refusals",
            sheet.format,
          )(sheet.whyNotHold.code, sheet.whyNotHold.params)}
        >
          {t("attendance.submit")}
        </BlockedButton>
      ) : (
        <AttendanceForm locale={locale} sheet={sheet} />
      )}
      {sheet.state === "HELD" || !sheet.whyNotHold ? <WalkIns locale={locale} sheet={sheet} /> : null}
    </Page>
  );
}

function AttendanceForm({ locale, sheet }: { locale: Locale; sheet: AttendanceSheet }) {
  const t = translator(locale, "facilitation", sheet.format);
  const people = sheet.sides.flatMap((side) => side.people.map((person) => ({ ...person, side: side.name })));
  const about = (side: string, role: string | undefined) => [side, role].filter(Boolean).join(", ");
  return (
    <Form
      action={holdMeetingAction}
      texts={formTexts(locale)}
      hidden={{ meetingId: sheet.meetingId, version: sheet.version }}
      formKey={randomUUID()}
      submit={sheet.heldByClock ? t("attendance.confirm") : t("attendance.submit")}
    >
      <CheckboxesField
        name="present"
        label={t("attendance.who")}
        hint={t("attendance.hint")}
        options={people.map(({ participantId, name, role, side }) => ({
          value: participantId,
          label: name,
          hint: about(side, role?.[locale]),
        }))}
        defaultValue={people.filter(({ ticked }) => ticked).map(({ participantId }) => participantId)}
        required
      />
      {sheet.heldByClock ? null : <p>{t("attendance.what")}</p>}
    </Form>
  );
}
