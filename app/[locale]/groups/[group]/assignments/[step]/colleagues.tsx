import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { EmailField, TextField } from "@/components/ui/text-fields";
import type { Colleagues } from "@/lib/assignments/colleague-queries";
import type { Assignment } from "@/lib/assignments/queries";
import { listed } from "@/lib/i18n/lists";
import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { shownAddress } from "@/lib/people/shown-address";
import { dayIn } from "@/lib/time/days";
import { formatDay } from "@/lib/time/format";
import { nameColleagueAction, removeColleagueAction } from "./actions";

type Props = { locale: Locale; assignment: Assignment; step: string; colleagues: Colleagues };

/** Colleagues of whoever hosts: for them to name, each with what has gone to whom; for the guests by name. */
export function HostColleagues({ locale, assignment, step, colleagues }: Props) {
  const t = translator(locale, "assignments", assignment.format);
  const { own, names, mayName } = colleagues;
  if (!own) return names.length > 0 ? <p>{t("colleagues.also", { names: listed(locale, names) })}</p> : null;
  const place = { groupId: assignment.groupId, step };
  return (
    <Section title={t("colleagues.title")}>
      <p>{t("colleagues.lead")}</p>
      {own.map(({ id, name, email, toldAt, isTold }) => (
        <div key={id} className="stack-sm">
          <p id={`colleague-${id}`}>
            <strong>{name}</strong>, {shownAddress(email)}
            <br />
            <span className="text-soft">
              {isTold && toldAt
                ? t("colleagues.told", { day: formatDay(dayIn(toldAt, assignment.timeZone), locale) })
                : t("colleagues.waits")}
            </span>
          </p>
          {mayName ? (
            <ActionButton
              action={removeColleagueAction}
              texts={formTexts(locale)}
              hidden={{ ...place, colleagueId: id }}
              formKey={randomUUID()}
              label={t("colleagues.remove")}
              describedBy={`colleague-${id}`}
            />
          ) : null}
        </div>
      ))}
      {mayName ? (
        <Form
          action={nameColleagueAction}
          texts={formTexts(locale)}
          hidden={place}
          formKey={randomUUID()}
          submit={t("colleagues.submit")}
        >
          <TextField name="name" label={t("colleagues.name")} autoComplete="off" required />
          <EmailField
            name="email"
            label={t("colleagues.email")}
            purpose={t("colleagues.emailPurpose")}
            autoComplete="off"
            required
          />
          <RadioField
            name="locale"
            label={t("colleagues.language")}
            options={locales.map((one) => ({ value: one, label: languageNames[one] }))}
            defaultValue={locale}
            inline
            required
          />
        </Form>
      ) : null}
    </Section>
  );
}
