import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { SelectField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { TextField } from "@/components/ui/text-fields";
import type { CoachPage } from "@/lib/days/coach-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { keepTableAction } from "./actions";

/** Who keeps a table: those who have asked for one first, and who does already. */
export function Keeping({ locale, day }: { locale: Locale; day: CoachPage }) {
  const t = translator(locale, "days");
  const asked = day.people.filter(
    ({ seating, needs, fixedTable, afar }) => seating.length > 0 || needs || fixedTable || afar,
  );
  return (
    <Section title={t("keep.title")} lead={t("keep.lead")}>
      <p>{t("keep.count", { count: day.keeping.length })}</p>
      <ul>
        {asked.map(({ badgeId, number, name, seating, needs, fixedTable, afar, remote }) => (
          <li key={badgeId}>
            {[
              `${number} ${name}`,
              fixedTable === null ? "" : t("keep.at", { table: fixedTable }),
              afar ? t(remote ? "keep.remote" : "keep.online") : "",
              ...seating.map((one) =>
                t.has(`seating.${one}` as "seating.fixed") ? t(`seating.${one}` as "seating.fixed") : one,
              ),
              needs ?? "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </li>
        ))}
      </ul>
      <Form
        action={keepTableAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: day.id }}
        formKey={randomUUID()}
        submit={t("keep.submit")}
        tone="secondary"
      >
        <SelectField
          name="badgeId"
          label={t("keep.who")}
          empty={t("round.choose")}
          required
          options={day.people.map(({ badgeId, number, name }) => ({
            value: badgeId,
            label: `${number} ${name}`,
          }))}
        />
        <TextField
          name="table"
          label={t("keep.table")}
          hint={t("keep.tableHint")}
          inputMode="numeric"
          autoComplete="off"
          width="year"
        />
      </Form>
    </Section>
  );
}
