import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managedFormat, managedProgramme } from "@/app/[locale]/manage/here";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { CheckboxesField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { askedFor, type Search } from "@/lib/forms/search";
import { type Admitting, getAdmitting, type OtherGroup } from "@/lib/grouping/sets/admission-queries";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { askInAction, askToUniteAction } from "../../actions";
import { AskedIn } from "./asked";

type Props = {
  params: Promise<{ locale: Locale; programme: string; group: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  return pageTitle(locale, translator(locale, "board", await managedFormat(programme))("newcomers.title"));
}

/** Who can come into a group that is under way: those who wait, asked one by one, and another group with too few, asked as one. */
export default async function NewcomersPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug, group: groupId }, { done }] = await Promise.all([
    params,
    askedFor(searchParams, "done"),
  ]);
  const { viewer } = await managedProgramme(slug);
  const admitting = await getAdmitting(viewer, groupId, new Date());
  if (!admitting) notFound();
  const t = translator(locale, "board", admitting.format);
  const back = to.manage.newcomers(slug, groupId);
  const { closed, leaving, into, unitable } = admitting;
  const said = done === "asked" || done === "taken-back" ? t(`newcomers.done.${done}`) : null;
  return (
    <Page
      locale={locale}
      eyebrow={namesOf(admitting.seats.map(({ enrolment }) => enrolment.name))}
      title={t("newcomers.title")}
      lead={closed ? undefined : t("newcomers.lead", { left: admitting.left })}
      back={{ href: href(locale, to.manage.group(slug, groupId)), label: t("title") }}
    >
      <Happened locale={locale} said={said} />
      {closed ? (
        <Notice locale={locale} tone="info" title={t("newcomers.closed")}>
          <p>{translator(locale, "refusals", null)(closed.code, closed.params)}</p>
        </Notice>
      ) : null}
      {leaving ? <p>{t("newcomers.leaving", { names: namesOf(leaving.names) })}</p> : null}
      <AskedIn locale={locale} admitting={admitting} back={back} />
      {closed || leaving ? null : <Waiting locale={locale} admitting={admitting} back={back} />}
      {unitable.length > 0 ? (
        <Section title={t("newcomers.unite")}>
          <p className="max-w-measure">{t("newcomers.uniteWhat")}</p>
          {unitable.map(({ id, names }) => (
            <ActionButton
              key={id}
              action={askToUniteAction}
              texts={formTexts(locale)}
              formKey={randomUUID()}
              hidden={{ groupId, version: admitting.version, fromGroupId: id, back }}
              label={t("newcomers.unitePress", { names: listed(locale, names) })}
            />
          ))}
        </Section>
      ) : null}
      {into.length > 0 && !leaving ? <Into {...{ locale, slug, into, admitting }} /> : null}
    </Page>
  );
}

type PartProps = { locale: Locale; admitting: Admitting; back: string };

/** Those who wait and may be asked, as many chosen as there is room for. */
function Waiting({ locale, admitting, back }: PartProps) {
  const { askable, asked, left, programme, format } = admitting;
  const t = translator(locale, "board", format);
  const isUniting = asked.some(({ isGroup, because }) => isGroup && because === null);
  if (isUniting) return null;
  if (askable.length === 0) return <p className="max-w-measure">{t("newcomers.nobody")}</p>;
  return (
    <Form
      action={askInAction}
      texts={formTexts(locale)}
      formKey={randomUUID()}
      hidden={{ groupId: admitting.id, version: admitting.version, back }}
      submit={t("newcomers.ask")}
    >
      <CheckboxesField
        name="enrolmentIds"
        label={t("newcomers.who")}
        hint={t("newcomers.whoHint")}
        required
        defaultValue={askable.slice(0, left).map(({ id }) => id)}
        options={askable.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <p className="max-w-measure">{t("newcomers.what", { days: programme.answerDays })}</p>
    </Form>
  );
}

type IntoProps = { locale: Locale; slug: string; into: readonly OtherGroup[]; admitting: Admitting };

/** Groups into which all of this one could come: said on their pages. */
function Into({ locale, slug, into, admitting }: IntoProps) {
  const t = translator(locale, "board", admitting.format);
  return (
    <Section title={t("newcomers.into")}>
      <ul>
        {into.map(({ id, names }) => (
          <li key={id}>
            <a className="inline-block min-h-6" href={href(locale, to.manage.newcomers(slug, id))}>
              {t("newcomers.intoOne", { names: listed(locale, names) })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function namesOf(names: readonly string[]): string {
  return names.join(" – ");
}
