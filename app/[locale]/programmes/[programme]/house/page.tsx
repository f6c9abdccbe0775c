import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { DefinitionList } from "@/components/ui/definition-list";
import { signedInViewer } from "@/lib/auth/gate";
import { getHouses, type House } from "@/lib/houses/queries";
import type { Count } from "@/lib/houses/rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { params: Promise<{ locale: Locale; programme: string }> };

const find = cache(
  async (slug: string) => (await getHouses(await signedInViewer(to.house(slug)), slug)) ?? notFound(),
);

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  await find(programme);
  return pageTitle(locale, translator(locale, "houses")("title"));
}

/** A house of one's own in numbers: who of it goes out, who comes in, and for how many days; nothing else of anybody. */
export default async function HousePage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { programme, convener, houses } = await find(slug);
  const t = translator(locale, "houses");
  return (
    <Page
      locale={locale}
      still
      back={{ href: href(locale, to.programme(slug)), label: programme[locale] }}
      eyebrow={`${programme[locale]} · ${convener}`}
      title={t("title")}
      lead={t("lead")}
    >
      {houses.map((house) => (
        <Section key={house.name} title={house.name}>
          <Numbers locale={locale} house={house} />
        </Section>
      ))}
      <p className="text-soft">{t("only")}</p>
    </Page>
  );
}

function Numbers({ locale, house: { takingPart, numbers } }: { locale: Locale; house: House }) {
  const t = translator(locale, "houses");
  const said = ({ people, days }: Count) => t("count", { people, days });
  return (
    <DefinitionList
      items={[
        { term: t("takingPart"), value: t("people", { n: takingPart }) },
        { term: t("outHeld"), value: said(numbers.out.held) },
        { term: t("outAgreed"), value: said(numbers.out.agreed) },
        { term: t("inHeld"), value: said(numbers.in.held) },
        { term: t("inAgreed"), value: said(numbers.in.agreed) },
      ]}
    />
  );
}
