import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { getConvener } from "@/lib/conveners/queries";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { removeCoordinatorAction } from "../../actions";

type Props = {
  params: Promise<{ locale: Locale; convener: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "conveners")("removal.title"));
}

/** What it means that somebody ceases to coordinate. */
export default async function CoordinatorRemovalPage({ params, searchParams }: Props) {
  const { locale, convener: id } = await params;
  const [convener, { coordinator: userId }] = await Promise.all([
    getConvener(await managingViewer(), id),
    askedFor(searchParams, "coordinator"),
  ]);
  const person = convener?.coordinators.find(({ user }) => user.id === userId)?.user;
  if (!convener || !person) notFound();
  const t = translator(locale, "conveners");
  const back = href(locale, to.manage.convener(id));
  return (
    <Page
      locale={locale}
      title={t("removal.title")}
      eyebrow={convener.name}
      lead={t("removal.lead", { name: person.name })}
      back={{ href: back, label: convener.name }}
    >
      {convener.coordinators.length === 1 ? (
        <Notice locale={locale} tone="warning">
          {t("removal.last")}
        </Notice>
      ) : null}
      <Form
        action={removeCoordinatorAction}
        texts={formTexts(locale)}
        hidden={{ convenerId: id, userId: person.id }}
        formKey={randomUUID()}
        submit={t("removal.submit")}
        tone="danger"
        secondary={
          <LinkButton href={back} tone="quiet">
            {t("removal.back")}
          </LinkButton>
        }
      />
    </Page>
  );
}
