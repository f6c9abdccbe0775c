import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { CheckPage } from "@/lib/checks/queries";
import { findings } from "@/lib/checks/schema";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatTimeRange } from "@/lib/time/format";
import { tickCheckAction } from "./actions";

type Props = { locale: Locale; check: CheckPage; list: NonNullable<CheckPage["list"]> };

const said = { OK: "ok", NEEDS_HELP: "needs-help", BY_PHONE: "by-phone" } as const;

/** Who comes to a technical check and when, for whoever holds it: with what was found, and how it goes. */
export function CheckList({ locale, check, list }: Props) {
  const t = translator(locale, "checks", check.format);
  const { groupId, step, zone, agenda } = check;
  const ticks = check.standing.holds && list.places.length > 0;
  const lines = (["waiting", "knowing", "silent"] as const).filter((key) => list[key].length > 0);
  return (
    <Section title={t("list.title")} lead={t("list.lead")}>
      {list.places.length === 0 ? <p>{t("list.nobody")}</p> : null}
      {ticks ? (
        <Form
          action={tickCheckAction}
          texts={formTexts(locale)}
          hidden={{ groupId, step: step.key }}
          formKey={randomUUID()}
          submit={t("list.submit")}
          tone="secondary"
        >
          {list.places.map(({ id, name, phone, finding, startsAt, endsAt }) => (
            <RadioField
              key={id}
              name={`finding-${id}`}
              label={`${formatTimeRange(startsAt, endsAt, { locale, zone })} ${name}`}
              {...(phone ? { hint: phone } : {})}
              inline
              required
              defaultValue={finding ? said[finding] : ""}
              options={[
                ...findings.map((value) => ({ value, label: t(`list.${value}`) })),
                { value: "", label: t("list.none") },
              ]}
            />
          ))}
        </Form>
      ) : (
        <ul className="stack-xs">
          {list.places.map(({ id, name, startsAt, endsAt }) => (
            <li key={id}>
              {formatTimeRange(startsAt, endsAt, { locale, zone })} {name}
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 ? (
        <ul className="stack-xs">
          {lines.map((key) => (
            <li key={key}>{t(`list.${key}`, { names: listed(locale, list[key]) })}</li>
          ))}
        </ul>
      ) : null}
      {agenda.length > 0 ? (
        <div className="stack-xs">
          <h3>{t("list.run")}</h3>
          {agenda.map(({ key, what }) => (
            <p key={key} className="max-w-measure">
              {what[locale]}
            </p>
          ))}
        </div>
      ) : null}
    </Section>
  );
}
