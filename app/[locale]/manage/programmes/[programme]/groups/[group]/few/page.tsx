import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { managedFormat, managedProgramme } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { groupName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { sizesOf } from "@/lib/formats/grouping";
import { hasCompany } from "@/lib/formats/parts";
import { takesNewcomers } from "@/lib/grouping/sets/admission-rules";
import { listToAsk } from "@/lib/grouping/sets/short-queries";
import { isByEnough, isShort, isTooFew, leftOf } from "@/lib/groups/rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getWholeRow } from "@/lib/reports/whole-row-queries";
import { decideFewAction } from "../../actions";
import { Short } from "./short";

type Props = { params: Promise<{ locale: Locale; programme: string; group: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  return pageTitle(locale, translator(locale, "board", await managedFormat(programme))("few.title"));
}

/** Too few are left of those who took part: how the group goes on, and what follows from each way. */
export default async function FewPage({ params }: Props) {
  const { locale, programme: slug, group: groupId } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const row = await getWholeRow(viewer, programme, groupId, new Date());
  const format = row?.group.programme.format;
  if (!row || !format || !(hasCompany(format) || isByEnough(format))) notFound();
  const { facts } = row.group;
  const back = to.manage.group(slug, groupId);
  if (isShort(format, facts)) {
    const { most } = sizesOf(format);
    const others = await listToAsk(viewer, programme.id, facts, most, new Date());
    return <Short {...{ locale, row, format, others, slug }} days={programme.answerDays} />;
  }
  const left = leftOf(format, facts);
  if (!left || !isTooFew(format, facts)) redirect(href(locale, back));
  const t = translator(locale, "board", format);
  const held = facts.meetings.filter(({ state }) => state === "HELD").length;
  const ways = held > 0 ? (["go-on", "pause", "end"] as const) : (["go-on", "pause"] as const);
  return (
    <Page
      locale={locale}
      eyebrow={groupName(locale, row.group)}
      title={t("few.title")}
      lead={t("few.lead", { left: left.taking, gone: left.gone })}
      back={{ href: href(locale, back), label: t("title") }}
    >
      <p className="max-w-measure">{t(hasCompany(format) ? "few.talk" : "few.talkGroup")}</p>
      {takesNewcomers(format) ? (
        <p className="max-w-measure">
          {t("newcomers.others")}{" "}
          <a href={href(locale, to.manage.newcomers(slug, groupId))}>{t("newcomers.title")}</a>
        </p>
      ) : null}
      <Form
        action={decideFewAction}
        texts={formTexts(locale)}
        formKey={randomUUID()}
        hidden={{ groupId, version: row.group.version, back }}
        submit={t("few.submit")}
        secondary={
          held > 0 ? null : (
            <LinkButton tone="quiet" href={href(locale, to.manage.dissolution(slug, groupId))}>
              {t("group.dissolve")}
            </LinkButton>
          )
        }
      >
        <RadioField
          name="decision"
          label={t("few.decision")}
          required
          options={ways.map((way) => ({
            value: way,
            label: t(`few.ways.${way}`),
            hint: t(`few.hints.${way}`),
          }))}
        />
      </Form>
    </Page>
  );
}
