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
import { type Part, partLabel } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { getIntake, type ManagedProgramme } from "@/lib/programmes/managing-queries";
import { partsByPhone } from "@/lib/programmes/rules";
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
  const drafts = await listPhoneDrafts(viewer, programme.id);
  const parts = partsByPhone(programme);
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
      {parts.length === 0 ? (
        <Notice locale={locale} tone="warning">
          {translator(locale, "refusals", formatOf(programme.format))("programme-not-open")}
        </Notice>
      ) : null}
      {parts.map((part) => (
        <NewCall key={part.key} {...{ locale, viewer, programme, part }} />
      ))}
    </Page>
  );
}

type NewCallProps = { locale: Locale; viewer: Viewer; programme: ManagedProgramme; part: Part };

/** The beginning of a new answer in one part. */
async function NewCall({ locale, viewer, programme, part }: NewCallProps) {
  const format = formatOf(programme.format);
  const t = translator(locale, "enrolments", format);
  const words = translator(locale, "surveys", format);
  const { short, minutes } = (await getIntake(viewer, programme, part.key)) ?? part.intake;
  const title = [t("manage.phone.new"), partLabel(format, part.key, locale)].filter(Boolean).join(": ");
  return (
    <Section title={title}>
      <Form
        action={beginByPhoneAction}
        texts={formTexts(locale)}
        hidden={{ slug: programme.slug, programmeId: programme.id, part: part.key }}
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
  );
}
