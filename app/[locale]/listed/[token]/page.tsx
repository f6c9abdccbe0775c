import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { formTexts } from "@/components/ui/form-texts";
import { currentViewer } from "@/lib/auth/gate";
import { askedFor, type Search, wordsFor } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getListedByLink } from "@/lib/listings/queries";
import { shownAddress } from "@/lib/people/shown-address";
import { answerListedAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; token: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "listings")("still.title"), { robots: { index: false } });
}

/** Where the link of the yearly question leads. Looking at it changes nothing, so that mail scanners may look as often as they like. */
export default async function ListedPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  const found = await getListedByLink(await currentViewer(), token);
  if (!found) return <Answered locale={locale} said={(await askedFor(searchParams, "said")).said} />;
  const { programme, person } = found;
  const t = translator(locale, "listings");
  const reach = [person.email ? shownAddress(person.email) : null, person.phone].filter(Boolean).join(", ");
  const button = { action: answerListedAction, texts: formTexts(locale) };
  return (
    <Page
      locale={locale}
      eyebrow={programme.name[locale]}
      title={t("still.title")}
      lead={t("still.lead", { programme: programme.name[locale], convener: programme.convener.name })}
    >
      <div className="row">
        <ActionButton
          {...button}
          formKey={randomUUID()}
          hidden={{ token, stays: "yes" }}
          label={t("still.yes")}
          tone="primary"
        />
        <ActionButton
          {...button}
          formKey={randomUUID()}
          hidden={{ token, stays: "no" }}
          label={t("still.no")}
        />
      </div>
      <Section title={t("still.shown")}>
        <DefinitionList
          items={[
            { term: t("still.themes"), value: person.themes.map(({ label }) => label[locale]).join(", ") },
            ...(person.askAbout ? [{ term: t("still.asks"), value: person.askAbout }] : []),
            { term: t("still.reach"), value: reach },
          ]}
        />
      </Section>
    </Page>
  );
}

function Answered({ locale, said }: { locale: Locale; said: string | undefined }) {
  const t = translator(locale, "listings");
  const how = wordsFor({ yes: "yes", no: "no" } as const, said) ?? "ended";
  return (
    <Page locale={locale} title={t(`still.done.${how}.title`)}>
      <p>{t(`still.done.${how}.what`)}</p>
      <p>
        <LinkButton href={href(locale, to.home())} tone="secondary">
          {translator(locale, "home", null)("title")}
        </LinkButton>
      </p>
    </Page>
  );
}
