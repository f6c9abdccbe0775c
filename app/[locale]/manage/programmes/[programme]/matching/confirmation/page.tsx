import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managedFormat, pairedProgramme } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { Joint } from "@/components/matching/joint";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Hidden } from "@/components/ui/hidden";
import { Notice } from "@/components/ui/notice";
import { sizesOf } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { isId } from "@/lib/forms/ids";
import { askedAll, type Search } from "@/lib/forms/search";
import { getCandidates } from "@/lib/grouping/pairs/candidate-queries";
import { wallsAmong } from "@/lib/grouping/pairs/walls";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { draftByHandAction } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  return pageTitle(
    locale,
    translator(locale, "matching", await managedFormat(programme))("confirmation.title"),
  );
}

/** What stands between those who were put together by hand: it has to be read before the pair is made. */
export default async function PairConfirmationPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await pairedProgramme(slug);
  const ids = (await askedAll(searchParams, "with")).filter(isId);
  const { members } = await getCandidates(
    viewer,
    programme.id,
    ids.slice(0, sizesOf(formatOf(programme.format)).most),
    new Date(),
  );
  if (members.length < 2) notFound();
  const t = translator(locale, "matching", formatOf(programme.format));
  const back = href(locale, to.manage.matching(slug));
  const name = (id: string) => members.find((one) => one.id === id)?.name ?? "";
  return (
    <Page
      locale={locale}
      title={t("confirmation.title")}
      eyebrow={<Joint names={members.map((one) => one.name)} />}
      back={{ href: back, label: t("title") }}
    >
      {wallsAmong(members).map(({ a, b, wall }) => (
        <Notice
          key={a + b}
          locale={locale}
          tone={wall === "rather-not" ? "confidential" : "warning"}
          title={t(`walls.${wall}.title`)}
        >
          <p>{t(`walls.${wall}.what`, { a: name(a), b: name(b) })}</p>
        </Notice>
      ))}
      <Form
        action={draftByHandAction}
        texts={formTexts(locale)}
        hidden={{ slug, programmeId: programme.id, confirmed: "yes" }}
        formKey={randomUUID()}
        submit={t("confirmation.submit")}
        tone="danger"
        secondary={
          <LinkButton href={back} tone="quiet">
            {t("confirmation.back")}
          </LinkButton>
        }
      >
        <div className="hidden">
          {members.map(({ id }) => (
            <Hidden key={id} name="enrolmentIds" value={id} />
          ))}
        </div>
      </Form>
    </Page>
  );
}
