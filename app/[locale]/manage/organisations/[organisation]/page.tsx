import { randomUUID } from "node:crypto";
import { managingViewer } from "@/app/[locale]/manage/here";
import { undoAction } from "@/app/[locale]/manage/undo/actions";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-fields";
import { UndoList } from "@/components/undo/undo-list";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { getListed } from "@/lib/imports/queries";
import { href, to } from "@/lib/kernel/addresses";
import type { Registered } from "@/lib/organisations/register-queries";
import { listUndos } from "@/lib/undo/queries";
import { addNameAction, changeOrganisationAction, removeNameAction } from "../actions";
import { OrganisationFields } from "../organisation-fields";
import { findOrganisation } from "./find-organisation";
import { Listed } from "./listed";

type Props = {
  params: Promise<{ locale: Locale; organisation: string }>;
  searchParams: Search;
};
type PartProps = { locale: Locale; organisation: Registered };

const done = ["added", "changed", "named", "unnamed", "merged", "moved"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale, organisation } = await params;
  return pageTitle(locale, (await findOrganisation(organisation)).name);
}

/** An organisation as the register knows it: its names and facts, its answers, and what has been changed of it. */
export default async function OrganisationPage({ params, searchParams }: Props) {
  const { locale, organisation: id } = await params;
  const organisation = await findOrganisation(id);
  const t = translator(locale, "organisations");
  const base = href(locale, to.manage.organisations());
  const asked = (await askedFor(searchParams, "done")).done;
  const happened = done.find((one) => one === asked);
  const { undos } = await listUndos(await managingViewer(), { subjectId: id }, 1, new Date());
  return (
    <Page
      locale={locale}
      title={organisation.name}
      eyebrow={organisation.convener.name}
      back={{ href: base, label: t("title") }}
    >
      <Happened locale={locale} said={happened ? t(`one.done.${happened}`) : null} />
      <UndoList
        locale={locale}
        undos={undos}
        zone={organisation.convener.timeZone}
        back={to.manage.organisation(id)}
        action={undoAction}
      />
      <Section title={t("one.facts")} lead={t("one.factsLead")}>
        <Form
          action={changeOrganisationAction}
          texts={formTexts(locale)}
          hidden={{ id, version: organisation.version }}
          formKey={randomUUID()}
          submit={t("one.save")}
        >
          <OrganisationFields locale={locale} facts={organisation} />
        </Form>
      </Section>
      <Names locale={locale} organisation={organisation} />
      <Enrolments locale={locale} organisation={organisation} />
      <Listed locale={locale} listed={await getListed(await managingViewer(), id)} />
      <Section title={t("merge.title")} lead={t("merge.lead")}>
        <LinkButton href={href(locale, to.manage.merging(id))} tone="secondary">
          {t("merge.begin")}
        </LinkButton>
      </Section>
    </Page>
  );
}

function Names({ locale, organisation: { id, names } }: PartProps) {
  const t = translator(locale, "organisations");
  return (
    <Section title={t("names.title")} lead={t("names.lead")}>
      {names.length > 0 ? (
        <ul className="stack-sm">
          {names.map((one) => (
            <li key={one.id} className="row">
              <span id={`name-${one.id}`}>{one.name}</span>
              <ActionButton
                action={removeNameAction}
                texts={formTexts(locale)}
                hidden={{ id, nameId: one.id }}
                formKey={randomUUID()}
                label={t("names.remove")}
                tone="quiet"
                describedBy={`name-${one.id}`}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <Form
        action={addNameAction}
        texts={formTexts(locale)}
        hidden={{ id }}
        formKey={randomUUID()}
        submit={t("names.add")}
        tone="secondary"
      >
        <TextField name="otherName" label={t("names.one")} required autoComplete="off" />
      </Form>
    </Section>
  );
}

function Enrolments({ locale, organisation: { id, enrolments } }: PartProps) {
  const t = translator(locale, "organisations");
  return (
    <Section title={t("enrolments")}>
      {enrolments.length === 0 ? <p>{t("one.noEnrolments")}</p> : null}
      <ul className="stack">
        {enrolments.map(({ id: enrolmentId, name, reference, state, programme }) => (
          <li key={enrolmentId}>
            <a href={href(locale, to.manage.enrolment(programme.slug, enrolmentId))}>
              {name} ({reference})
            </a>
            <span className="block text-soft">
              {programme.name[locale]},{" "}
              {translator(locale, "states", null)(`enrolment.${state}`).toLocaleLowerCase(locale)}
            </span>
            <a href={href(locale, to.manage.moving(id, { enrolment: enrolmentId }))}>
              {t("move.open")}
              <span className="sr-only">: {reference}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
