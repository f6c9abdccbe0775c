import "@/app/sheets/day.css";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { NetworkCard } from "@/components/networks/network-card";
import { EmailLink, PhoneLink } from "@/components/people/reach";
import { CheckboxesField, CheckboxField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { PhoneField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { type ContactsPage, getContacts } from "@/lib/days/contacts-queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getBeginning, getNetworkOf } from "@/lib/networks/queries";
import { shownAddress } from "@/lib/people/shown-address";
import { formatDate } from "@/lib/time/format";
import { wishContactsAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

const find = cache(async (id: string) => {
  const viewer = await signedInViewer(to.dayContacts(id));
  const page = isId(id) ? await getContacts(viewer, id, new Date()) : null;
  return page ?? notFound();
});

export async function generateMetadata({ params }: Props) {
  const { locale, meeting } = await params;
  await find(meeting);
  return pageTitle(locale, translator(locale, "contacts")("title"));
}

/** With whom somebody would like to stay in touch after a day; and once it is told, those who would, too. */
export default async function DayContactsPage({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  const page = await find(id);
  const viewer = await signedInViewer(to.dayContacts(id));
  const goesOn = (await getBeginning(viewer, page.groupId)) !== null;
  const networkId = goesOn ? await getNetworkOf(viewer, page.groupId) : null;
  const t = translator(locale, "contacts");
  const { done } = await askedFor(searchParams, "done");
  const { openUntil, shared } = page;
  const day = (at: Date) => formatDate(new Date(at.getTime() - 1), { locale, zone: page.timeZone });
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.place(id)), label: page.programme[locale] }}
      eyebrow={page.programme[locale]}
      title={t("title")}
      lead={openUntil ? t("lead") : undefined}
    >
      <Happened
        locale={locale}
        said={done === "saved" && openUntil ? t("saved", { day: day(openUntil) }) : null}
      />
      {openUntil ? <Wishing {...{ locale, id, page, until: day(openUntil) }} /> : null}
      {shared ? <Shared {...{ locale, shared, until: day(shared.until) }} /> : null}
      {openUntil || shared ? null : (
        <Notice locale={locale} tone="info">
          {t("soon")}
        </Notice>
      )}
      {goesOn ? <NetworkCard locale={locale} groupId={page.groupId} networkId={networkId} /> : null}
    </Page>
  );
}

type WishingProps = { locale: Locale; id: string; page: ContactsPage; until: string };

function Wishing({ locale, id, page, until }: WishingProps) {
  const t = translator(locale, "contacts");
  const { met, card, own } = page;
  if (met.length === 0)
    return (
      <Notice locale={locale} tone="info">
        {t("nobody")}
      </Notice>
    );
  return (
    <>
      <Notice locale={locale} tone="confidential" title={t("secretTitle")}>
        {t("secret", { day: until })}
      </Notice>
      <Form
        action={wishContactsAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: id }}
        formKey={null}
        submit={t("save")}
      >
        <CheckboxesField
          name="to"
          label={t("who")}
          hint={t("whoHint")}
          defaultValue={met.filter(({ wished }) => wished).map(({ badgeId }) => badgeId)}
          options={met.map(({ badgeId, number, name, agency }) => ({
            value: badgeId,
            label: `${number} · ${name}`,
            ...(agency ? { hint: agency } : {}),
          }))}
        />
        <CheckboxField
          name="email"
          label={t("email", { email: shownAddress(own.email) })}
          defaultValue={card.email ? "yes" : ""}
        />
        <PhoneField
          name="phone"
          label={t("phone")}
          hint={own.phone ? t("phoneHint", { phone: own.phone }) : t("phoneHintNone")}
          defaultValue={card.phone ?? ""}
        />
      </Form>
    </>
  );
}

function Shared({
  locale,
  shared,
  until,
}: {
  locale: Locale;
  shared: NonNullable<ContactsPage["shared"]>;
  until: string;
}) {
  const t = translator(locale, "contacts");
  return (
    <Section title={t("shared", { count: shared.people.length })} lead={t("sharedLead", { day: until })}>
      <Table
        caption={t("shared", { count: shared.people.length })}
        captionHidden
        empty={t("sharedNone")}
        columns={[
          { key: "name", label: t("name"), head: true },
          { key: "agency", label: t("agency") },
          { key: "email", label: t("emailColumn") },
          { key: "phone", label: t("phoneColumn") },
        ]}
        rows={shared.people.map(({ number, name, agency, email, phone }) => ({
          key: `${number}`,
          cells: {
            name,
            agency: agency ?? "–",
            email: email ? <EmailLink address={email} /> : "–",
            phone: phone ? <PhoneLink phone={phone} /> : "–",
          },
        }))}
      />
    </Section>
  );
}
