import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { RadioField } from "@/components/ui/choice-fields";
import { DefinitionList } from "@/components/ui/definition-list";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { listPhoneDrafts } from "@/lib/enrolments/phone-queries";
import { intakeOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getIntake } from "@/lib/programmes/managing-queries";
import { whyNotEnrolByPhone } from "@/lib/programmes/rules";
import { formatDateTime } from "@/lib/time/format";
import { beginByPhoneAction } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

const done = ["saved", "discarded"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("manage.phone.title"));
}

/** Before a call: what is unfinished, to be gone on with, and the beginning of a new answer. */
export default async function PhoneEnrolmentPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const asked = (await askedFor(searchParams, "done")).done;
  const happened = done.find((one) => one === asked);
  const t = translator(locale, "enrolments", formatOf(programme.format));
  const base = href(locale, to.manage.enrolments(slug));
  const refusal = whyNotEnrolByPhone(programme);
  const [drafts, found] = await Promise.all([
    listPhoneDrafts(viewer, programme.id),
    getIntake(viewer, programme),
  ]);
  const { short, minutes } = found ?? intakeOf(formatOf(programme.format));
  const words = translator(locale, "surveys", formatOf(programme.format));
  return (
    <Page
      locale={locale}
      title={t("manage.phone.title")}
      eyebrow={programme.name[locale]}
      lead={t("manage.phone.lead")}
      back={{ href: base, label: t("manage.title") }}
    >
      <Happened locale={locale} said={happened ? t(`manage.phone.done.${happened}`) : null} />
      {drafts.length > 0 ? (
        <Section title={t("manage.phone.unfinished")}>
          <p>{t("manage.phone.unfinishedWhat")}</p>
          <DefinitionList
            items={drafts.map(({ id, name, savedAt }) => ({
              term: name || t("manage.unnamed"),
              value: (
                <>
                  <a href={href(locale, to.manage.phone(slug, id))}>
                    {t("manage.phone.goOn")}
                    <span className="sr-only">: {name || t("manage.unnamed")}</span>
                  </a>
                  <span className="block text-soft">
                    {t("manage.phone.savedAt", {
                      when: formatDateTime(savedAt, { locale, zone: programme.timeZone }),
                    })}
                  </span>
                </>
              ),
              action: {
                href: href(locale, to.manage.phoneDiscarding(slug, id)),
                label: t("manage.phone.discard.action"),
              },
            }))}
          />
        </Section>
      ) : null}
      {refusal ? (
        <Notice locale={locale} tone="warning">
          {translator(locale, "refusals", formatOf(programme.format))(refusal.code)}
        </Notice>
      ) : (
        <Section title={t("manage.phone.new")}>
          <Form
            action={beginByPhoneAction}
            texts={formTexts(locale)}
            hidden={{ slug, programmeId: programme.id }}
            formKey={randomUUID()}
            submit={t("manage.phone.begin")}
          >
            <RadioField
              name="path"
              label={t("manage.phone.path")}
              hint={short ? t("manage.phone.pathHint") : undefined}
              options={[
                { value: "full", label: words("start.full", { minutes: minutes.full }) },
                ...(short && minutes.short
                  ? [{ value: "short", label: words("start.short", { minutes: minutes.short }) }]
                  : []),
              ]}
              defaultValue="full"
              required
            />
          </Form>
        </Section>
      )}
    </Page>
  );
}
