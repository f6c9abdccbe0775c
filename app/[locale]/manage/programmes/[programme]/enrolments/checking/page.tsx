import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { undoAction } from "@/app/[locale]/manage/undo/actions";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RadioField } from "@/components/ui/choice-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { UndoList } from "@/components/undo/undo-list";
import { listTwins, type Twins } from "@/lib/enrolments/duplicate-queries";
import { listUnknownNames, type UnknownName } from "@/lib/enrolments/naming-queries";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listUndos } from "@/lib/undo/queries";
import { settleNameAction, tellApartAction } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};
type Part = { locale: Locale; format: Worded; slug: string };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("checking.title"));
}

/** What a coordinator is asked about who is who: answers that may be one, and names that nobody knows. */
export default async function CheckingPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, { done }] = await Promise.all([params, askedFor(searchParams, "done")]);
  const { viewer, programme } = await managedProgramme(slug);
  const [twins, names, { undos }] = await Promise.all([
    listTwins(viewer, programme.id),
    listUnknownNames(viewer, programme),
    listUndos(viewer, { programmeId: programme.id, kind: "enrolments-joined" }, 1, new Date()),
  ]);
  const format = formatOf(programme.format);
  const t = translator(locale, "enrolments", format);
  return (
    <Page
      locale={locale}
      title={t("checking.title")}
      eyebrow={programme.name[locale]}
      lead={t("checking.lead")}
      back={{ href: href(locale, to.manage.enrolments(slug)), label: t("manage.title") }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="enrolments" />
      <Happened locale={locale} said={done === "saved" || done === "joined" ? t(`checking.${done}`) : null} />
      <UndoList
        locale={locale}
        undos={undos}
        zone={programme.timeZone}
        back={to.manage.checking(slug)}
        action={undoAction}
      />
      {twins.length + names.length === 0 ? (
        <EmptyState title={t("checking.empty")}>{t("checking.emptyHint")}</EmptyState>
      ) : null}
      {twins.length > 0 ? (
        <Section title={t("checking.twins")}>
          {twins.map((two) => (
            <TwinCard key={two.one.id + two.other.id} {...{ locale, format, slug, two }} />
          ))}
        </Section>
      ) : null}
      {names.length > 0 ? (
        <Section title={t("checking.names")}>
          {names.map((name) => (
            <NameCard key={name.id} {...{ locale, format, slug, name }} />
          ))}
        </Section>
      ) : null}
    </Page>
  );
}

function TwinCard({ locale, format, slug, two: { one, other, because } }: Part & { two: Twins }) {
  const t = translator(locale, "enrolments", format);
  return (
    <Card title={t(`checking.because.${because}`)}>
      <ul className="list-none">
        {[one, other].map(({ id, name, reference, municipality, state }) => (
          <li key={id}>
            <a href={href(locale, to.manage.enrolment(slug, id))}>{name}</a>
            <span className="text-soft">
              {" "}
              {[reference, municipality, translator(locale, "states", null)(`enrolment.${state}`)]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        <LinkButton
          href={href(locale, to.manage.joining(slug, { one: one.id, other: other.id }))}
          tone="secondary"
        >
          {t("checking.joinOf", { one: one.reference, other: other.reference })}
        </LinkButton>
        {because === "organisation" ? null : (
          <ActionButton
            action={tellApartAction}
            texts={formTexts(locale)}
            hidden={{ slug, oneId: one.id, otherId: other.id }}
            formKey={randomUUID()}
            label={t("checking.apart")}
            tone="quiet"
          />
        )}
      </div>
    </Card>
  );
}

function NameCard({
  locale,
  format,
  slug,
  name: { id, kind, name, enrolment, similar },
}: Part & { name: UnknownName }) {
  const t = translator(locale, "enrolments", format);
  return (
    <Card title={t(`checking.wrote.${kind}`, { who: enrolment.name, name })}>
      <Form
        action={settleNameAction}
        texts={formTexts(locale)}
        hidden={{ slug, wishId: id }}
        formKey={randomUUID()}
        submit={t("checking.save")}
        tone="secondary"
      >
        <RadioField
          name="who"
          label={t("checking.who")}
          required
          options={[
            ...similar.map((one) => ({
              value: one.id,
              label: one.municipality ? `${one.name} (${one.municipality})` : one.name,
            })),
            { value: "nobody", label: t("checking.nobody") },
          ]}
        />
      </Form>
    </Card>
  );
}
