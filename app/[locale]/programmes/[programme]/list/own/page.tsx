import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { CheckboxesField, CheckboxField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { LongTextField, PhoneField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { askedFor, type Search, wordsFor } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getOwnListing, type OwnListing } from "@/lib/listings/queries";
import { shownAddress } from "@/lib/people/shown-address";
import { leaveEmployerAction, leaveListAction, standOnListAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };
type PartProps = { locale: Locale; own: OwnListing };

const find = cache(
  async (slug: string): Promise<OwnListing> =>
    (await getOwnListing(await signedInViewer(to.ownListing(slug)), slug)) ?? notFound(),
);

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  await find(programme);
  return pageTitle(locale, translator(locale, "listings")("own.title"));
}

/** What somebody who has taken part lets the others read of them, and the way off the list. */
export default async function OwnListingPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const own = await find(slug);
  const { programme, listed } = own;
  const t = translator(locale, "listings");
  const { done } = await askedFor(searchParams, "done");
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.list(slug)), label: t("title") }}
      eyebrow={programme[locale]}
      title={t("own.title")}
      lead={t(listed ? "own.stands" : "own.lead")}
    >
      <Happened locale={locale} said={wordsFor({ saved: t("done.saved"), left: t("done.left") }, done)} />
      <Standing locale={locale} own={own} />
      {listed ? <Leaving locale={locale} own={own} /> : null}
    </Page>
  );
}

function Standing({ locale, own }: PartProps) {
  const { programmeId, themes, listed, offers, as } = own;
  const t = translator(locale, "listings");
  return (
    <>
      <p>{t("own.as", { name: as.name, organisation: as.organisation ?? "none" })}</p>
      <p className="text-soft">{t("readBy")}</p>
      <Form
        action={standOnListAction}
        texts={formTexts(locale)}
        hidden={{ programmeId }}
        formKey={null}
        submit={t(listed ? "own.save" : "own.enter")}
      >
        <CheckboxesField
          name="themes"
          label={t("own.themes")}
          defaultValue={listed?.themes ?? offers}
          options={themes.map(({ key, label }) => ({ value: key, label: label[locale] }))}
          required
        />
        <LongTextField
          name="askAbout"
          label={t("own.asks")}
          hint={t("own.asksHint")}
          defaultValue={listed?.askAbout ?? ""}
          rows={3}
          maxLength={300}
        />
        <CheckboxField
          name="showsEmail"
          label={t("own.email", { email: shownAddress(as.email) })}
          defaultValue={listed?.email ? "yes" : ""}
        />
        <PhoneField
          name="phone"
          label={t("own.phone")}
          hint={as.phone ? t("own.phoneHintOwn", { phone: as.phone }) : t("own.phoneHint")}
          defaultValue={listed?.phone ?? ""}
        />
      </Form>
    </>
  );
}

function Leaving({ locale, own: { programmeId, as } }: PartProps) {
  const t = translator(locale, "listings");
  const button = { texts: formTexts(locale), formKey: null, hidden: { programmeId } };
  return (
    <Section title={t("own.leave.title")} lead={t("own.leave.lead")}>
      <div>
        <ActionButton {...button} action={leaveListAction} label={t("own.leave.leave")} />
      </div>
      {as.organisation ? (
        <div className="stack-sm">
          <p>{t("own.leave.employerHint")}</p>
          <ActionButton {...button} action={leaveEmployerAction} label={t("own.leave.employer")} />
        </div>
      ) : null}
    </Section>
  );
}
