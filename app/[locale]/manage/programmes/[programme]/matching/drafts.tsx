import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { InlineSelect } from "@/components/matching/inline-select";
import { Joint } from "@/components/matching/joint";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { lead } from "@/lib/formats/leading";
import { formatOf } from "@/lib/formats/registry";
import { neededRoles } from "@/lib/formats/roles";
import type { listDrafts } from "@/lib/grouping/pairs/draft-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import type { ManagedProgramme } from "@/lib/programmes/managing-queries";
import { saveDraftsAction } from "./actions";
import { DraftedUndo } from "./drafted-undo";
import { WaitingFacilitators } from "./waiting-facilitators";

type Props = {
  locale: Locale;
  slug: string;
  programme: ManagedProgramme;
  drafts: Awaited<ReturnType<typeof listDrafts>>;
  page: number;
  loads: ReadonlyMap<string, number>;
  viewer: Viewer;
  /** Whether proposing is the page's main thing to do. */
  isMain: boolean;
};

/** The coordinator's pencil: each draft with who facilitates it, and one press that proposes all that are ready. */
export function Drafts({ locale, slug, programme, drafts, page, loads, viewer, isMain }: Props) {
  const format = formatOf(programme.format);
  const t = translator(locale, "matching", format);
  const needsLead = neededRoles(format).includes(lead);
  const hasLead = format.roles.some(({ key }) => key === lead);
  const themes = new Map(programme.themes.map(({ key, label }) => [key, label[locale]]));
  const facilitators = programme.facilitators.map(({ id, name }) => ({
    value: id,
    label: t("drafts.load", { name, n: loads.get(id) ?? 0 }),
  }));
  const table = (
    <Table
      caption={t("drafts.caption")}
      captionHidden
      columns={[
        { key: "pair", label: t("drafts.pair"), head: true },
        ...(themes.size > 0 ? [{ key: "theme", label: t("drafts.theme") }] : []),
        ...(hasLead ? [{ key: "facilitator", label: t("drafts.facilitator") }] : []),
        { key: "open", label: t("drafts.action") },
      ]}
      rows={drafts.rows.map(({ id, seats, theme, facilitatorId }) => {
        const names = seats.map(({ name }) => name);
        return {
          key: id,
          cells: {
            pair: <Joint names={names} />,
            theme: theme ? (themes.get(theme) ?? "–") : "–",
            facilitator: (
              <InlineSelect
                name={`facilitator.${id}`}
                label={t("drafts.facilitatorOf", { pair: names.join(" – ") })}
                empty={t(needsLead ? "drafts.choose" : "drafts.without")}
                options={facilitators}
                defaultValue={facilitatorId ?? ""}
              />
            ),
            open: (
              <a href={href(locale, to.manage.draft(slug, id))}>
                {t("drafts.open")}
                <span className="sr-only">: {names.join(" – ")}</span>
              </a>
            ),
          },
        };
      })}
    />
  );
  return (
    <Section title={t("drafts.title", { n: drafts.total })} lead={t("drafts.lead")} id="drafts">
      <DraftedUndo locale={locale} viewer={viewer} programme={programme} />
      {hasLead ? (
        <>
          <WaitingFacilitators locale={locale} programme={programme} />
          <Form
            action={saveDraftsAction}
            texts={formTexts(locale)}
            hidden={{ slug, programmeId: programme.id, page }}
            formKey={randomUUID()}
            wide
            submit={t("drafts.save")}
            tone="secondary"
            secondary={
              <>
                <SubmitButton name="next" value="share" tone="secondary">
                  {t("drafts.share")}
                </SubmitButton>
                <SubmitButton name="next" value="propose" tone={isMain ? "primary" : "secondary"}>
                  {t("drafts.propose")}
                </SubmitButton>
              </>
            }
          >
            {table}
          </Form>
        </>
      ) : (
        <>
          {table}
          <LinkButton href={href(locale, to.manage.proposal(slug))} tone={isMain ? "primary" : "secondary"}>
            {t("drafts.check")}
          </LinkButton>
        </>
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={drafts.pages}
        href={(number) => `?page=${number}#drafts`}
      />
    </Section>
  );
}
