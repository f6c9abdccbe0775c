import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { seenByLine } from "@/components/surveys/seen-by";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SureField } from "@/components/ui/sure-field";
import { LongTextField, TextField, UrlField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { whyNotGivePlace } from "@/lib/meetings/rules";
import { givePlaceAction } from "../actions";
import { arrangedMeeting } from "../arranged-meeting";

type Props = { params: Promise<{ locale: Locale; meeting: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, meeting } = await params;
  const { format } = await arrangedMeeting(meeting, to.meetingDetails);
  return pageTitle(locale, translator(locale, "meetings", format)("details.title"));
}

/** The host's place card. */
export default async function DetailsPage({ params }: Props) {
  const { locale, meeting: id } = await params;
  const meeting = await arrangedMeeting(id, to.meetingDetails);
  const back = href(locale, to.meeting(id));
  if (whyNotGivePlace(meeting, meeting.group.state, new Date())) redirect(back);
  const t = translator(locale, "meetings", meeting.format);
  const yesOrNo = (["yes", "no"] as const).map((value) => ({ value, label: t(`details.${value}`) }));
  const stepFree = meeting.stepFree === null ? "" : meeting.stepFree ? "yes" : "no";
  return (
    <Page
      locale={locale}
      title={t("details.title")}
      lead={t("details.lead")}
      back={{ href: back, label: t("cancel.back") }}
    >
      <Form
        action={givePlaceAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: id, version: meeting.version }}
        formKey={randomUUID()}
        submit={t("details.submit")}
      >
        {meeting.where === "online" ? null : (
          <>
            <TextField
              name="placeName"
              label={t("details.placeName")}
              hint={t("details.placeNameHint")}
              defaultValue={meeting.placeName ?? ""}
            />
            <TextField
              name="address"
              label={t("details.address")}
              autoComplete="street-address"
              defaultValue={meeting.address ?? ""}
            />
            <RadioField
              name="stepFree"
              label={t("details.stepFree")}
              options={yesOrNo}
              inline
              defaultValue={stepFree}
            />
            <LongTextField
              name="arrival"
              label={t("details.arrival")}
              hint={t("details.arrivalHint")}
              rows={3}
              maxLength={500}
              defaultValue={meeting.arrival ?? ""}
            />
          </>
        )}
        {meeting.where === "place" && !meeting.byPlaces ? null : (
          <UrlField
            name="remoteLink"
            label={t("details.remoteLink")}
            hint={t("details.remoteLinkHint")}
            defaultValue={meeting.remoteLink ?? ""}
          />
        )}
        <LongTextField
          name="diets"
          label={t("details.diets")}
          hint={t("details.dietsHint")}
          rows={2}
          maxLength={300}
          defaultValue={meeting.diets ?? ""}
        />
        <LongTextField
          name="interpretation"
          label={t("details.interpretation")}
          rows={2}
          maxLength={300}
          defaultValue={meeting.interpretation ?? ""}
        />
        <LongTextField
          name="hostNote"
          label={t("details.hostNote")}
          rows={3}
          maxLength={500}
          defaultValue={meeting.hostNote ?? ""}
          seenBy={seenByLine(locale, meeting.format, "everybody")}
        />
        <SureField label={t("details.sure")} />
        {meeting.state === "SCHEDULED" ? <p>{t("details.told")}</p> : null}
      </Form>
    </Page>
  );
}
