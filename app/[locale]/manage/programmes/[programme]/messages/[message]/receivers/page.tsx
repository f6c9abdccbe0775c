import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ReceiverFilters } from "@/components/messages/receiver-filters";
import { ReceiversTable } from "@/components/messages/receivers-table";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { sentOnce } from "@/components/ui/sent-once";
import { SubmitButton } from "@/components/ui/submit-button";
import { TickedList } from "@/components/ui/ticked-list";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listGroupsToChoose } from "@/lib/messages/choosing-queries";
import { getDraft, listToAdd } from "@/lib/messages/queries";
import { Filters, filterNames } from "@/lib/messages/schema";
import { addAction, leaveOutAction } from "../../actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string; message: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "messages")("change.title"));
}

/** Who gets a draft: some can be left out, others of the programme be added by hand. */
export default async function MessageReceiversPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug, message: id }, { done, ...said }] = await Promise.all([
    params,
    askedFor(searchParams, ...filterNames, "done"),
  ]);
  const { viewer, programme } = await managedProgramme(slug);
  const draft = await getDraft(viewer, id);
  if (!draft || draft.programme.id !== programme.id) notFound();
  const filters = Filters.parse(said);
  const [others, groups] = await Promise.all([
    listToAdd(viewer, draft.message, filters, new Date()),
    listGroupsToChoose(viewer, programme.id),
  ]);
  const format = formatOf(programme.format);
  const t = translator(locale, "messages");
  const back = href(locale, to.manage.message(slug, id));
  return (
    <Page
      locale={locale}
      width="wide"
      title={t("change.title")}
      eyebrow={programme.name[locale]}
      lead={t("change.lead")}
      back={{ href: back, label: t("change.back") }}
      actions={<LinkButton href={back}>{t("change.back")}</LinkButton>}
    >
      <ProgrammeNav locale={locale} programme={programme} current="emails" />
      <Happened locale={locale} said={done === "changed" ? t("change.done") : null} />
      <Section title={t("choose.count", { n: draft.people.length })}>
        {draft.people.length === 0 ? (
          <p>{t("change.empty")}</p>
        ) : (
          <Form
            action={leaveOutAction}
            texts={formTexts(locale)}
            hidden={{ messageId: id }}
            formKey={randomUUID()}
            submit={t("change.out")}
            tone="secondary"
            wide
          >
            <TickedList
              name="leftOut"
              list={sentOnce((form) => (
                <ReceiversTable
                  {...{ locale, people: draft.people }}
                  ticks={{ name: "leftOut", ticked: form.ticked("leftOut") }}
                />
              ))}
            />
          </Form>
        )}
      </Section>
      <Section title={t("change.others")} lead={t("change.othersLead")}>
        <ReceiverFilters
          {...{ locale, format, filters, groups }}
          clear={href(locale, to.manage.messageReceivers(slug, id))}
        />
        {others.people.length === 0 ? (
          <p>{t("change.nobody")}</p>
        ) : (
          <Form
            action={addAction}
            texts={formTexts(locale)}
            hidden={{ messageId: id, programmeId: programme.id, ...filters, shown: others.mark }}
            formKey={randomUUID()}
            submit={t("change.addTicked")}
            tone="secondary"
            wide
            secondary={
              <SubmitButton name="press" value="all" tone="quiet">
                {t("change.addAll", { n: others.people.length })}
              </SubmitButton>
            }
          >
            <TickedList
              name="added"
              list={sentOnce((form) => (
                <ReceiversTable
                  {...{ locale, people: others.people }}
                  ticks={{ name: "added", ticked: form.ticked("added") }}
                />
              ))}
            />
          </Form>
        )}
      </Section>
    </Page>
  );
}
