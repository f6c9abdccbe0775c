import { randomUUID } from "node:crypto";
import { TimeRow } from "@/components/meetings/time-row";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import { SureField } from "@/components/ui/sure-field";
import { meetingWords } from "@/lib/formats/meeting-names";
import { roleLabel } from "@/lib/formats/roles";
import { listed } from "@/lib/i18n/lists";
import { translator } from "@/lib/i18n/translator";
import type { RhythmOnPage } from "@/lib/meetings/rhythm-queries";
import { whyNotChooseRhythm } from "@/lib/meetings/rhythm-rules";
import { dayIn } from "@/lib/time/days";
import { formatTime } from "@/lib/time/format";
import { chooseRhythmAction } from "./actions";
import { Press } from "./press";
import { rhythmName } from "./rhythm-name";
import { RhythmSaid } from "./rhythm-said";
import type { RhythmsProps } from "./rhythms";

type Props = RhythmsProps & { rhythm: RhythmOnPage; best: boolean; removing: string };

/** An alternative as it can be chosen: how it stands and, where somebody who has to be there is booked on one of its days, another day for that one. */
export function RhythmChoice({ locale, group, rhythm, best, removing }: Props) {
  const t = translator(locale, "meetings", group.format);
  const why = whyNotChooseRhythm(rhythm.standing);
  const remove = rhythm.removes ? (
    <Press form={removing} option={rhythm.id} tone="quiet">
      {t("rhythms.remove")}
    </Press>
  ) : null;
  return (
    <>
      <p id={`time-${rhythm.id}`} className="font-bold">
        {rhythmName(locale, group, rhythm)}
      </p>
      {best && !why ? <Status kind="done">{t("rhythms.best")}</Status> : null}
      <RhythmSaid locale={locale} group={group} rhythm={rhythm} />
      {why ? (
        <>
          <Waiting locale={locale} group={group} rhythm={rhythm} />
          {remove}
        </>
      ) : (
        <Form
          action={chooseRhythmAction}
          texts={formTexts(locale)}
          hidden={{ groupId: group.id, rhythmId: rhythm.id }}
          formKey={randomUUID()}
          submit={t("rhythms.choose")}
          tone={best ? "primary" : "secondary"}
          secondary={remove}
        >
          {rhythm.taken.map((step) => (
            <OtherDay key={step} locale={locale} group={group} rhythm={rhythm} step={step} />
          ))}
          <SureField label={t("rhythms.sure")} />
        </Form>
      )}
    </>
  );
}

/** Who has to be there, and has not said that they can. */
function Waiting({ locale, group, rhythm }: Pick<Props, "locale" | "group" | "rhythm">) {
  const t = translator(locale, "meetings", group.format);
  const label = (role: string) => (roleLabel(group.format, role)?.[locale] ?? "").toLocaleLowerCase(locale);
  const of = (answer: "NO" | undefined) =>
    rhythm.standing.roles.filter((one) => one.answer === answer).map(({ role }) => label(role));
  const [cannot, silent] = [of("NO"), of(undefined)];
  return cannot.length > 0 ? (
    <Status kind="skipped">{t("rhythms.notFor", { who: listed(locale, cannot) })}</Status>
  ) : (
    <Status kind="theirs">{t("rhythms.waits", { who: listed(locale, silent) })}</Status>
  );
}

/** Another day for the one meeting on whose day somebody who has to be there is booked. */
function OtherDay({
  locale,
  group,
  rhythm,
  step,
}: Pick<Props, "locale" | "group" | "rhythm"> & { step: string }) {
  const t = translator(locale, "meetings", group.format);
  const meeting = group.open.find(({ key }) => key === step);
  const day = rhythm.days.find((one) => one.step === step);
  if (!meeting || !day) return null;
  const zoned = { locale: "en" as const, zone: group.zone };
  const time = (at: Date) => formatTime(at, zoned);
  return (
    <div className="stack-sm">
      <Notice
        locale={locale}
        tone="warning"
        title={t("rhythms.taken", meetingWords(group.format, step, locale))}
      />
      <TimeRow
        suffix={`-${step}`}
        legend={t("rhythms.day", meetingWords(group.format, step, locale))}
        labels={{ day: t("times.day"), from: t("times.from"), until: t("times.until") }}
        minutes={meeting.minutes}
        required
        value={{
          day: dayIn(day.startsAt, group.zone),
          from: time(day.startsAt),
          until: time(day.endsAt),
        }}
      />
    </div>
  );
}
