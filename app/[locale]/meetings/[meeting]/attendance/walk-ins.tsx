import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { LanguageField } from "@/components/people/newcomer-fields";
import { ActionButton } from "@/components/ui/action-button";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SideList } from "@/components/ui/side-list";
import { EmailField, TextField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { AttendanceSheet } from "@/lib/meetings/attendance-queries";
import { addWalkInAction, removeWalkInAction } from "./actions";

/** Those who came without having been named before: a name, the association they came with, and an address only if they like. */
export function WalkIns({ locale, sheet }: { locale: Locale; sheet: AttendanceSheet }) {
  const t = translator(locale, "facilitation", sheet.format);
  const texts = formTexts(locale);
  const came = sheet.sides.flatMap((side) => side.walkIns.map((one) => ({ ...one, side: side.name })));
  return (
    <Section title={t("attendance.walkIn.title")} lead={t("attendance.walkIn.lead")}>
      {came.length > 0 ? (
        <SideList>
          {came.map(({ id, name, side }) => (
            <li key={id}>
              <span id={`walk-in-${id}`}>{`${name}, ${side}`}</span>
              <ActionButton
                action={removeWalkInAction}
                texts={texts}
                hidden={{ meetingId: sheet.meetingId, walkInId: id }}
                formKey={randomUUID()}
                label={t("attendance.walkIn.remove")}
                tone="quiet"
                describedBy={`walk-in-${id}`}
              />
            </li>
          ))}
        </SideList>
      ) : null}
      <Form
        action={addWalkInAction}
        texts={texts}
        hidden={{ meetingId: sheet.meetingId }}
        formKey={randomUUID()}
        submit={t("attendance.walkIn.submit")}
        tone="secondary"
      >
        <TextField name="name" label={t("attendance.walkIn.name")} autoComplete="off" required />
        <RadioField
          name="enrolmentId"
          label={t("attendance.walkIn.side")}
          options={sheet.sides
            .filter(({ mayBring }) => mayBring)
            .map(({ enrolmentId, name }) => ({ value: enrolmentId, label: name }))}
          required
        />
        {sheet.sides.some(({ mayJoin }) => mayJoin) ? (
          <EmailField
            name="email"
            label={t("attendance.walkIn.email")}
            hint={t("attendance.walkIn.emailHint")}
            autoComplete="off"
          />
        ) : null}
        <LanguageField locale={locale} format={sheet.format} />
      </Form>
    </Section>
  );
}
