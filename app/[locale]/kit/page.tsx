import "@/app/sheets/kit.css";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { formTexts } from "@/components/ui/form-texts";
import type { Locale } from "@/lib/i18n/locales";
import { env } from "@/lib/kernel/env";
import { Sizes, Swatches } from "./colours";
import { Choices, Fields, Scales } from "./fields";
import { Paths } from "./paths";
import { Buttons, Cards, Lists, Notices, Parts, Statuses } from "./pieces";
import { Tables } from "./tables";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  return pageTitle((await params).locale, "The kit");
}

/** Every piece that pages are made of, in every state, for those who work on them: in English whatever the page's language. */
export default function KitPage() {
  if (process.env.NODE_ENV === "production" && env().KYLASSA_KIT !== "1") notFound();
  const texts = formTexts("en");
  return (
    <Page locale="en" title="The kit" lead="Every piece in every state." width="wide">
      <Section id="colours" title="Colours">
        <Swatches />
      </Section>
      <Section id="text" title="Text">
        <Sizes />
      </Section>
      <Section id="buttons" title="Buttons">
        <Buttons texts={texts} />
      </Section>
      <Section id="notices" title="Notices">
        <Notices />
      </Section>
      <Section id="statuses" title="Statuses and icons">
        <Statuses />
      </Section>
      <Section id="cards" title="Cards">
        <Cards />
      </Section>
      <Section id="fields" title="Fields">
        <Fields texts={texts} />
      </Section>
      <Section id="choices" title="Choices">
        <Choices texts={texts} />
      </Section>
      <Section id="scales" title="Scales and votes">
        <Scales texts={texts} />
      </Section>
      <Section id="tables" title="Tables">
        <Tables />
      </Section>
      <Section id="lists" title="Around lists">
        <Lists />
      </Section>
      <Section id="parts" title="Parts of a page">
        <Parts />
      </Section>
      <Section id="paths" title="The path">
        <Paths />
      </Section>
    </Page>
  );
}
