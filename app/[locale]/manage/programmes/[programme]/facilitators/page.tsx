import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { SelectField } from "@/components/ui/choice-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { EmailField, TextField } from "@/components/ui/text-fields";
import { isFormedBySlots } from "@/lib/formats/forming";
import { formatOf } from "@/lib/formats/registry";
import { neededRoles } from "@/lib/formats/roles";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { shownAddress } from "@/lib/people/shown-address";
import { getFacilitatorLoads, listKnownFacilitators } from "@/lib/programmes/managing-queries";
import { addFacilitatorAction, removeFacilitatorAction } from "../../actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "programmes", null)("manage.facilitators.title"));
}

/** Who may be asked to facilitate in the programme, and how many pairs each has. */
export default async function FacilitatorsPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const [loads, everybody] = await Promise.all([
    getFacilitatorLoads(viewer, programme),
    listKnownFacilitators(viewer, [programme.convenerId]),
  ]);
  const listed = [
    ...programme.facilitators.map((one) => ({ ...one, invited: false })),
    ...programme.invited.map((one) => ({ ...one, invited: true })),
  ];
  const others = everybody.filter(({ id }) => listed.every((one) => one.id !== id));
  const t = translator(locale, "programmes", formatOf(programme.format));
  const g = translator(locale, "guiding");
  const isFormed = isFormedBySlots(formatOf(programme.format));
  const silent = new Set(programme.silentFacilitators);
  const needsGuide = neededRoles(formatOf(programme.format)).length > 0;
  const texts = formTexts(locale);
  const { done } = await askedFor(searchParams, "done");
  return (
    <Page
      locale={locale}
      title={t("manage.facilitators.title")}
      eyebrow={programme.name[locale]}
      lead={t("manage.facilitators.lead")}
      back={{ href: href(locale, to.manage.programme(slug)), label: programme.name[locale] }}
    >
      <Happened
        locale={locale}
        said={
          done === "added" || done === "removed"
            ? t(`manage.facilitators.done.${done}`)
            : done === "guiding"
              ? g("saved")
              : null
        }
      />
      <Table
        caption={t("manage.facilitators.title")}
        captionHidden
        columns={[
          { key: "name", label: t("manage.facilitators.name"), head: true },
          { key: "pairs", label: t("manage.facilitators.pairs"), numeric: true },
          { key: "action", label: t("manage.facilitators.action") },
        ]}
        rows={listed.map(({ id, name, email, invited }) => ({
          key: id,
          cells: {
            name: (
              <>
                <span id={`facilitator-${id}`}>{name}</span>
                <span className="block text-sm font-normal text-soft">{shownAddress(email)}</span>
                {invited ? (
                  <span className="block text-sm font-normal">{t("manage.facilitators.invited")}</span>
                ) : null}
                {isFormed && !invited ? (
                  <span className="block text-sm font-normal">
                    <a
                      href={href(locale, to.manage.guiding(slug, id))}
                      aria-describedby={`facilitator-${id}`}
                    >
                      {g(silent.has(id) ? "sayOf" : "change")}
                    </a>
                    {silent.has(id) ? ` · ${g("silent")}` : null}
                  </span>
                ) : null}
              </>
            ),
            pairs: loads.get(id) ?? 0,
            action: (
              <>
                {invited ? (
                  <ActionButton
                    action={addFacilitatorAction}
                    texts={texts}
                    hidden={{ programmeId: programme.id, name, email }}
                    formKey={randomUUID()}
                    label={t("manage.facilitators.inviteAgain")}
                    tone="quiet"
                    describedBy={`facilitator-${id}`}
                  />
                ) : null}
                <ActionButton
                  action={removeFacilitatorAction}
                  texts={texts}
                  hidden={{ programmeId: programme.id, userId: id }}
                  formKey={randomUUID()}
                  label={t(invited ? "manage.facilitators.withdraw" : "manage.facilitators.remove")}
                  tone="quiet"
                  describedBy={`facilitator-${id}`}
                />
              </>
            ),
          },
        }))}
        empty={
          <EmptyState title={t("manage.facilitators.empty")}>
            {t(needsGuide ? "manage.facilitators.emptyHint" : "manage.new.withoutGuide")}
          </EmptyState>
        }
      />
      {others.length > 0 ? (
        <Section title={t("manage.facilitators.addKnown")}>
          <Form
            action={addFacilitatorAction}
            texts={texts}
            hidden={{ programmeId: programme.id }}
            formKey={randomUUID()}
            submit={t("manage.facilitators.addKnownSubmit")}
            tone="secondary"
          >
            <SelectField
              name="userId"
              label={t("manage.facilitators.known")}
              options={others.map(({ id, name, email }) => ({
                value: id,
                label: `${name}, ${shownAddress(email)}`,
              }))}
              required
            />
          </Form>
        </Section>
      ) : null}
      <Section title={t("manage.facilitators.addNew")} lead={t("manage.facilitators.addNewLead")}>
        <Form
          action={addFacilitatorAction}
          texts={texts}
          hidden={{ programmeId: programme.id }}
          formKey={randomUUID()}
          submit={t("manage.facilitators.addNewSubmit")}
        >
          <TextField name="name" label={t("manage.facilitators.name")} autoComplete="off" required />
          <EmailField name="email" label={t("manage.facilitators.email")} autoComplete="off" required />
        </Form>
      </Section>
    </Page>
  );
}
