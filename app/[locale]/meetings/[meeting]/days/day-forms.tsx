import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { LongTextField, TextField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingPage } from "@/lib/meetings/queries";
import { cancelDayAction, restoreDayAction, takeOverDayAction } from "../actions";

type Props = { locale: Locale; meeting: MeetingPage; day: MeetingPage["days"][number] };

const hiddenOf = ({ meeting: { id, version }, day: { number } }: Props) => ({
  ...{ meetingId: id, version, number },
});

/** One day is cancelled alone. */
export function CancelDay(props: Props) {
  const { locale, meeting } = props;
  const t = translator(locale, "meetings", meeting.format);
  return (
    <Form
      action={cancelDayAction}
      texts={formTexts(locale)}
      hidden={hiddenOf(props)}
      formKey={randomUUID()}
      submit={t("days.cancelSubmit")}
      tone="danger"
    >
      <p>{t("days.cancelLead")}</p>
      <LongTextField
        name="reason"
        label={t("days.reason")}
        hint={t("days.reasonHint")}
        rows={3}
        maxLength={500}
      />
    </Form>
  );
}

/** A day that was cancelled takes place after all. */
export function RestoreDay(props: Props) {
  const { locale, meeting } = props;
  const t = translator(locale, "meetings", meeting.format);
  return (
    <div className="stack-sm">
      <p>{t("days.restoreLead")}</p>
      <ActionButton
        action={restoreDayAction}
        texts={formTexts(locale)}
        hidden={hiddenOf(props)}
        formKey={randomUUID()}
        label={t("days.restore")}
      />
    </div>
  );
}

/** A colleague of the host receives the guest on one day. */
export function TakeOverDay(props: Props) {
  const { locale, meeting, day } = props;
  const t = translator(locale, "meetings", meeting.format);
  return (
    <Form
      action={takeOverDayAction}
      texts={formTexts(locale)}
      hidden={hiddenOf(props)}
      formKey={randomUUID()}
      submit={t("days.takeOverSubmit")}
      tone="secondary"
    >
      <p>{t("days.takeOverLead")}</p>
      <TextField
        name="who"
        label={t("days.takeOverName")}
        hint={t("days.takeOverHint")}
        defaultValue={day.takenOverBy ?? ""}
      />
    </Form>
  );
}
