import { ofSize } from "@/lib/formats/shape";
import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { GroundRules } from "@/components/groups/ground-rules";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { CheckboxField, RadioField } from "@/components/ui/choice-fields";
import { DefinitionList } from "@/components/ui/definition-list";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { EmailField, TextField } from "@/components/ui/text-fields";
import { currentViewer } from "@/lib/auth/gate";
import { whyNotByLink } from "@/lib/enrolments/company";
import { getCompanyByLink } from "@/lib/enrolments/company-queries";
import { meetingSteps } from "@/lib/formats/occurrences";
import { roleLabel } from "@/lib/formats/roles";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getProfile } from "@/lib/people/queries";
import { askByLinkAction, joinByLinkAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; token: string }>; searchParams: Search };
type Company = NonNullable<Awaited<ReturnType<typeof getCompanyByLink>>>;
type PartProps = { locale: Locale; company: Company };

export async function generateMetadata({ params }: Props) {
  const { locale, token: link } = await params;
  const company = isId(link) ? await getCompanyByLink(await currentViewer(), link) : null;
  const t = translator(locale, "companies", company?.format ?? null);
  const title = company ? t("title", { organisation: company.name }) : t("ended.title");
  return pageTitle(locale, title, { robots: { index: false } });
}

/** Where the link of a company leads: what one is invited to, and a place for whoever proves their address. */
export default async function CompanyPage({ params, searchParams }: Props) {
  const { locale, token: link } = await params;
  const { asked } = await askedFor(searchParams, "asked");
  const viewer = await currentViewer();
  const company = isId(link) ? await getCompanyByLink(viewer, link) : null;
  if (!company) return <Ended locale={locale} />;
  const t = translator(locale, "companies", company.format);
  const refusal = company.standing ? null : whyNotByLink(company);
  const [first] = meetingSteps(company.format, ofSize(1, { ordered: company.ordered }));
  return (
    <Page
      locale={locale}
      eyebrow={company.programme.name[locale]}
      title={t("title", { organisation: company.name })}
      lead={t("lead", {
        organisation: company.name,
        n: company.ordered ?? 0,
        hours: (first?.step.minutes ?? 0) / 60,
      })}
    >
      <Happened locale={locale} said={asked === undefined ? null : t("asked")} />
      <About locale={locale} company={company} />
      {company.standing === "in" && company.groupId ? (
        <Notice locale={locale} tone="success" title={t("in.title")}>
          <LinkButton href={href(locale, to.group(company.groupId))}>{t("in.open")}</LinkButton>
        </Notice>
      ) : null}
      {company.standing === "left" ? (
        <Notice locale={locale} tone="info">
          {t("left")}
        </Notice>
      ) : null}
      {refusal ? (
        <Notice locale={locale} tone="info">
          {translator(locale, "refusals", company.format)(refusal.code)}
        </Notice>
      ) : null}
      {company.standing || refusal ? null : viewer.kind === "person" ? (
        <Joining
          locale={locale}
          company={company}
          link={link}
          name={(await getProfile(viewer))?.name ?? ""}
        />
      ) : (
        <Asking locale={locale} company={company} link={link} />
      )}
    </Page>
  );
}

function Ended({ locale }: { locale: Locale }) {
  const t = translator(locale, "companies", null);
  return (
    <Page locale={locale} title={t("ended.title")}>
      <p>{t("ended.what")}</p>
    </Page>
  );
}

/** Who will be there, and whose programme it is. */
function About({ locale, company }: PartProps) {
  const t = translator(locale, "companies", company.format);
  const { format, guides, programme, convener, capacity, taken } = company;
  const roleOf = (key: string) => roleLabel(format, key)?.[locale] ?? "";
  const people = guides.map(({ role, to: { name } }) => t("guide", { name, role: roleOf(role) }));
  return (
    <DefinitionList
      items={[
        { term: t("what"), value: format.summary[locale] },
        ...(people.length > 0 ? [{ term: t("guides"), value: people.join(", ") }] : []),
        {
          term: t("programme"),
          value: (
            <>
              <a href={href(locale, to.programme(programme.slug))}>{programme.name[locale]}</a>
              <br />
              {t("from", { convener })} {taken < capacity ? t("free", { n: capacity - taken }) : null}
            </>
          ),
        },
      ]}
    />
  );
}

/** An address to prove. */
function Asking({ locale, company, link }: PartProps & { link: string }) {
  const t = translator(locale, "companies", company.format);
  return (
    <Section title={t("ask.title")} lead={t("ask.lead")}>
      <Form
        action={askByLinkAction}
        texts={formTexts(locale)}
        hidden={{ linkId: link, locale }}
        formKey={randomUUID()}
        submit={t("ask.submit")}
      >
        <EmailField
          name="email"
          label={t("ask.email")}
          purpose={t("ask.emailPurpose")}
          autoComplete="email"
          required
        />
      </Form>
      <p>
        <a href={href(locale, to.signIn({ path: to.company(link) }))}>{t("ask.signIn")}</a>
      </p>
    </Section>
  );
}

/** A place, in one's own name. */
function Joining({ locale, company, link, name }: PartProps & { link: string; name: string }) {
  const t = translator(locale, "companies", company.format);
  return (
    <>
      <Section title={t("rules")}>
        <GroundRules locale={locale} format={company.format} />
      </Section>
      <Section title={t("join.title")}>
        <Form
          action={joinByLinkAction}
          texts={formTexts(locale)}
          hidden={{ linkId: link }}
          formKey={randomUUID()}
          submit={t("join.submit")}
        >
          <TextField
            name="name"
            label={t("join.name")}
            hint={t("join.nameHint")}
            defaultValue={name}
            autoComplete="name"
            required
          />
          <RadioField
            name="locale"
            label={t("join.language")}
            options={locales.map((value) => ({ value, label: languageNames[value] }))}
            defaultValue={locale}
            inline
            required
          />
          <CheckboxField name="groundRules" label={t("join.rules")} required />
        </Form>
      </Section>
    </>
  );
}
