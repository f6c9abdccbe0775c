import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { namesLost } from "@/lib/enrolments/joining";
import { getEnrolment } from "@/lib/enrolments/queries";
import { readsOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatDate } from "@/lib/time/format";
import { joinAction } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("checking.joining.title"));
}

/** What joining two answers means, before it is done, and which of them stays. */
export default async function JoiningPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([
    params,
    askedFor(searchParams, "one", "other"),
  ]);
  const { viewer, programme } = await managedProgramme(slug);
  const [one, other] = await Promise.all(
    [search.one, search.other].map((id) => getEnrolment(viewer, String(id ?? ""))),
  );
  if (!one || !other || [one, other].some(({ programmeId }) => programmeId !== programme.id)) notFound();
  const t = translator(locale, "enrolments", formatOf(programme.format));
  const back = href(locale, to.manage.checking(slug));
  const lost = namesLost(readsOf(formatOf(programme.format), one.part), one.answers, other.answers);
  return (
    <Page
      locale={locale}
      title={t("checking.joining.title")}
      eyebrow={programme.name[locale]}
      lead={t("checking.joining.lead")}
      back={{ href: back, label: t("checking.title") }}
    >
      {lost.length > 0 ? (
        <Notice locale={locale} tone="warning">
          {t("checking.joining.lost", { names: lost.join(", ") })}
        </Notice>
      ) : null}
      <Form
        action={joinAction}
        texts={formTexts(locale)}
        hidden={{ slug, oneId: one.id, otherId: other.id }}
        formKey={randomUUID()}
        submit={t("checking.joining.submit")}
        secondary={
          <LinkButton href={back} tone="quiet">
            {t("checking.joining.back")}
          </LinkButton>
        }
      >
        <RadioField
          name="keepId"
          label={t("checking.joining.which")}
          required
          options={[one, other].map(({ id, name, reference, submittedAt, state, participants }) => ({
            value: id,
            label: `${name} (${reference})`,
            hint: [
              t("checking.joining.sent", {
                at: submittedAt ? formatDate(submittedAt, { locale, zone: programme.timeZone }) : "–",
                state: translator(locale, "states", null)(`enrolment.${state}`),
              }),
              participants.map(({ user }) => user.name).join(", "),
            ].join(" · "),
          }))}
        />
      </Form>
    </Page>
  );
}
