import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { Calls } from "@/components/messages/calls";
import { ReceiverFilters } from "@/components/messages/receiver-filters";
import { ReceiversTable } from "@/components/messages/receivers-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { sentOnce } from "@/components/ui/sent-once";
import { TickedList } from "@/components/ui/ticked-list";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listChosen, listGroupsToChoose } from "@/lib/messages/choosing-queries";
import { Filters, filterNames } from "@/lib/messages/schema";
import { tellsWhoAnswered } from "@/lib/messages/steps";
import { beginAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "messages")("choose.title"));
}

/** To whom a message goes: everybody whom the filters find, by name, without those who are ticked. */
export default async function NewMessagePage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, said] = await Promise.all([
    params,
    askedFor(searchParams, ...filterNames),
  ]);
  const { viewer, programme } = await managedProgramme(slug);
  const filters = Filters.parse(said);
  const [{ people, calls, mark }, groups] = await Promise.all([
    listChosen(viewer, programme.id, filters, new Date()),
    listGroupsToChoose(viewer, programme.id),
  ]);
  const format = formatOf(programme.format);
  const t = translator(locale, "messages");
  return (
    <Page
      locale={locale}
      width="wide"
      title={t("choose.title")}
      eyebrow={programme.name[locale]}
      lead={t("choose.lead")}
      back={{ href: href(locale, to.manage.messages(slug)), label: t("back") }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="emails" />
      <ReceiverFilters
        {...{ locale, format, filters, groups }}
        clear={href(locale, to.manage.newMessage(slug))}
      />
      {filters.step && !tellsWhoAnswered(filters.step) && filters.unanswered ? (
        <Notice locale={locale} tone="info">
          <p>{t("choose.surveys")}</p>
        </Notice>
      ) : null}
      <Calls locale={locale} calls={calls} />
      {people.length === 0 ? (
        <EmptyState title={t("choose.nobody")}>{t("choose.nobodyHint")}</EmptyState>
      ) : (
        <Form
          action={beginAction}
          texts={formTexts(locale)}
          hidden={{ programmeId: programme.id, ...filters, shown: mark }}
          formKey={randomUUID()}
          submit={t("choose.submit")}
          wide
          staying
        >
          <h2>{t("choose.count", { n: people.length })}</h2>
          <TickedList
            name="leftOut"
            list={sentOnce((form) => (
              <ReceiversTable
                {...{ locale, people }}
                ticks={{ name: "leftOut", ticked: form.ticked("leftOut") }}
              />
            ))}
          />
        </Form>
      )}
    </Page>
  );
}
