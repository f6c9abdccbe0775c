import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { Form } from "@/components/ui/form";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { formTexts } from "@/components/ui/form-texts";
import { DateField, PhoneField, TimeField, UrlField } from "@/components/ui/text-fields";
import type { CheckPage } from "@/lib/checks/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { dayIn, timeIn } from "@/lib/time/days";
import { setCheckAction } from "./actions";

type Props = { locale: Locale; check: CheckPage };

/** When a technical check is and how one gets in, by who holds it: open while it has no time, folded from then on. */
export function SetCheck({ locale, check }: Props) {
  const t = translator(locale, "checks", check.format);
  const { places, minutes } = check.step;
  if (!check.startsAt)
    return (
      <Section title={t("set.title")} lead={t("set.lead", { places, minutes })}>
        <TimeForm locale={locale} check={check} />
      </Section>
    );
  return (
    <div>
      <FormDisclosure summary={t("set.change")}>
        <p>{t("set.moved")}</p>
        <TimeForm locale={locale} check={check} />
      </FormDisclosure>
    </div>
  );
}

function TimeForm({ locale, check }: Props) {
  const t = translator(locale, "checks", check.format);
  const { groupId, step, zone, startsAt, suggested } = check;
  const at = startsAt ?? suggested;
  return (
    <Form
      action={setCheckAction}
      texts={formTexts(locale)}
      hidden={{ groupId, step: step.key }}
      formKey={randomUUID()}
      submit={t("set.submit")}
    >
      <DateField name="day" label={t("set.day")} required defaultValue={at ? dayIn(at, zone) : ""} />
      <TimeField name="from" label={t("set.from")} required defaultValue={at ? timeIn(at, zone) : "17:00"} />
      <UrlField name="remoteLink" label={t("set.remoteLink")} defaultValue={check.remoteLink ?? ""} />
      <PhoneField name="phone" label={t("set.phone")} defaultValue={check.phone ?? ""} />
    </Form>
  );
}
