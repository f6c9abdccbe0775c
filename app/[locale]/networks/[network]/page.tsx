import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { MeetingTime } from "@/components/meetings/meeting-time";
import { Members } from "@/components/networks/members";
import { OwnLineFields } from "@/components/networks/own-line-fields";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { MemberPage } from "@/lib/networks/queries";
import { endsOn, keptDays } from "@/lib/networks/rules";
import { addDays } from "@/lib/time/days";
import { formatDate, formatDay } from "@/lib/time/format";
import { changeOwnLineAction, goOnAction, leaveNetworkAction, takeUpNetworkAction } from "./actions";
import { AskedPage } from "./asked";
import { NetworkDate } from "./dates";
import { foundNetwork } from "./found";

type Props = { params: Promise<{ locale: Locale; network: string }>; searchParams: Search };
type Part = { locale: Locale; page: MemberPage };

export async function generateMetadata({ params }: Props) {
  const { locale, network } = await params;
  return pageTitle(locale, (await foundNetwork(network)).name);
}

/** A network: its next date, its people, and what any member may do. Whoever is asked sees what it is, and answers. */
export default async function NetworkPage({ params, searchParams }: Props) {
  const { locale, network: id } = await params;
  const page = await foundNetwork(id);
  if (page.kind === "asked") return <AskedPage locale={locale} page={page} />;
  const t = translator(locale, "networks");
  const { done } = await askedFor(searchParams, "done");
  return (
    <Page
      locale={locale}
      width="wide"
      back={{ href: href(locale, to.home()), label: t("page.back") }}
      eyebrow={t("page.eyebrow")}
      title={page.name}
      lead={page.purpose ?? undefined}
    >
      <Happened locale={locale} said={saidOf(locale, done)} />
      {page.endedAt ? <Ended locale={locale} page={page} /> : <Going locale={locale} page={page} />}
      <Section title={t("page.who")} lead={t("page.count", { count: page.count })}>
        <Members locale={locale} members={page.members} />
      </Section>
      {page.endedAt ? null : <OwnLine locale={locale} page={page} />}
      <Past locale={locale} page={page} />
      <FromHere locale={locale} page={page} />
    </Page>
  );
}

function saidOf(locale: Locale, done: string | undefined): string | null {
  const t = translator(locale, "networks");
  if (done === "asked") return t("ask.done");
  if (done === "line") return t("line.saved");
  const known = ["begun", "joined", "called", "moved", "off", "on", "ended"] as const;
  const said = known.find((one) => one === done);
  return said ? t(`done.${said}`) : null;
}

/** What is to come, and where nothing has been heard for long, whether it goes on. */
function Going({ locale, page }: Part) {
  const t = translator(locale, "networks");
  const now = new Date();
  const { id, ahead, isAsked, touchedAt, timeZone } = page;
  return (
    <>
      {isAsked ? (
        <Notice locale={locale} tone="info" title={t("silent.title")}>
          <p>{t("silent.text", { day: formatDay(endsOn(touchedAt, timeZone), locale) })}</p>
          <ActionButton
            action={goOnAction}
            texts={formTexts(locale)}
            hidden={{ networkId: id }}
            formKey={randomUUID()}
            label={t("silent.goOn")}
          />
        </Notice>
      ) : null}
      <Section title={t(ahead.length > 1 ? "page.ahead" : "page.next")}>
        {ahead.length === 0 ? <p>{t("page.nextNone")}</p> : null}
        {ahead.map((date) => (
          <NetworkDate key={date.id} locale={locale} networkId={id} date={date} now={now} />
        ))}
        <p className="row print:hidden">
          <LinkButton
            href={href(locale, to.networkCalling(id))}
            tone={ahead.length === 0 ? "primary" : "secondary"}
          >
            {t("page.call")}
          </LinkButton>
          <LinkButton href={href(locale, to.networkAsking(id))} tone="secondary">
            {t("page.ask")}
          </LinkButton>
        </p>
      </Section>
    </>
  );
}

function Ended({ locale, page }: Part) {
  const t = translator(locale, "networks");
  const { id, endedAt, endedBecause, timeZone } = page;
  if (!endedAt) return null;
  const day = formatDate(addDays(endedAt, keptDays), { locale, zone: timeZone });
  return (
    <Notice locale={locale} tone="info" title={t("ended.title", { how: endedBecause ?? "" })}>
      <p>{t("ended.text", { day })}</p>
      <ActionButton
        action={takeUpNetworkAction}
        texts={formTexts(locale)}
        hidden={{ networkId: id }}
        formKey={randomUUID()}
        label={t("ended.takeUp")}
      />
    </Notice>
  );
}

function OwnLine({ locale, page: { id, line } }: Part) {
  const t = translator(locale, "networks");
  return (
    <div className="print:hidden">
      <FormDisclosure summary={<h2>{t("line.title")}</h2>}>
        <p>{t("line.lead")}</p>
        <Form
          action={changeOwnLineAction}
          texts={formTexts(locale)}
          hidden={{ networkId: id }}
          formKey={randomUUID()}
          submit={t("line.save")}
        >
          <OwnLineFields locale={locale} line={line} />
        </Form>
      </FormDisclosure>
    </div>
  );
}

function Past({ locale, page: { past } }: Part) {
  const t = translator(locale, "networks");
  if (past.length === 0) return null;
  return (
    <Section title={t("page.past")}>
      <ul className="stack-sm">
        {past.map((date) => (
          <li key={date.id}>
            <MeetingTime locale={locale} meeting={date} />
            {date.place ? <span className="text-soft"> {date.place}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Leaving, and ending it for everybody. */
function FromHere({ locale, page: { id, endedAt } }: Part) {
  const t = translator(locale, "networks");
  return (
    <div className="print:hidden">
      <Section title={t("page.leaveTitle")} {...(endedAt ? {} : { lead: t("page.silence") })}>
        <p className="text-soft">{t("page.leaveHint")}</p>
        <div className="row">
          <ActionButton
            action={leaveNetworkAction}
            texts={formTexts(locale)}
            hidden={{ networkId: id }}
            formKey={randomUUID()}
            label={t("page.leave")}
            tone="quiet"
          />
          {endedAt ? null : (
            <LinkButton href={href(locale, to.networkEnding(id))} tone="quiet">
              {t("page.end")}
            </LinkButton>
          )}
        </div>
      </Section>
    </div>
  );
}
