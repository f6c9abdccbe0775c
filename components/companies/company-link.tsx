import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/text-fields";
import { whyNotByLink, whyNotNewcomer } from "@/lib/enrolments/company";
import type { LoadedCompany } from "@/lib/enrolments/company-loading";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { env } from "@/lib/kernel/env";
import { formatDate } from "@/lib/time/format";

type Action = (state: FormState, data: FormData) => Promise<FormState>;
type Props = {
  locale: Locale;
  company: LoadedCompany;
  actions: { renew: Action; end: Action; limit: Action };
};

/** The link by which people come into a company, how many places it has, and how many are taken: for whoever keeps its people. */
export function CompanyLink({ locale, company, actions }: Props) {
  const { enrolmentId, linkId, linkedAt, capacity, taken, least, most, format, programme } = company;
  const t = translator(locale, "companies", format);
  const press = { texts: formTexts(locale), hidden: { enrolmentId } };
  const over = whyNotNewcomer(company);
  const hinders = whyNotByLink(company)?.code;
  const address = linkId ? new URL(href(locale, to.company(linkId)), env().APP_ORIGIN).href : null;
  if (over)
    return (
      <Notice locale={locale} tone="info">
        {translator(locale, "refusals", format)(over.code, over.params)}
      </Notice>
    );
  const begun = hinders === "company-has-begun";
  return (
    <Section title={t("keep.title")} lead={begun ? t("keep.begun") : t("keep.lead")} id="link">
      <p className="tabular-nums">
        {t("keep.places", { taken, capacity })} {taken < least ? t("keep.least", { least }) : null}
      </p>
      {begun ? null : (
        <>
          {address ? <p className={linkClass}>{address}</p> : <p className="text-soft">{t("keep.none")}</p>}
          {hinders === "company-not-yet" && address ? <p>{t("keep.notYet")}</p> : null}
          {address && linkedAt ? (
            <p className="max-w-measure text-soft">
              {t("keep.made", { day: formatDate(linkedAt, { locale, zone: programme.timeZone }) })}{" "}
              {t("keep.renewHint")}
            </p>
          ) : null}
          <div className="row">
            <ActionButton
              action={actions.renew}
              {...press}
              formKey={randomUUID()}
              label={t(address ? "keep.renew" : "keep.make")}
              tone={address ? "secondary" : "primary"}
            />
            {address ? (
              <ActionButton
                action={actions.end}
                {...press}
                formKey={randomUUID()}
                label={t("keep.end")}
                tone="quiet"
              />
            ) : null}
          </div>
        </>
      )}
      <Form
        action={actions.limit}
        {...press}
        formKey={randomUUID()}
        submit={t("keep.limitSubmit")}
        tone="secondary"
      >
        <NumberField
          name="capacity"
          label={t("keep.limit")}
          hint={t("keep.limitHint", { most })}
          defaultValue={String(capacity)}
          required
        />
      </Form>
    </Section>
  );
}

const linkClass = "border-s-4 border-spruce bg-lichen-wash px-4 py-3 font-bold break-all select-all";
