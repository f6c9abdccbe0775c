import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { shortName } from "@/components/tasks/names";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Icon } from "@/components/ui/icon";
import { Happened, Notice } from "@/components/ui/notice";
import { LongTextField } from "@/components/ui/text-fields";
import { Vault } from "@/components/ui/vault";
import { signedInViewer } from "@/lib/auth/gate";
import { type Diary, type DiaryEntry, getDiary } from "@/lib/diary/queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatDateTime, formatDay } from "@/lib/time/format";
import { writeDiaryAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; group: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "diary")("title"));
}

/** A guest's own diary of their days: each day, and what is of none; for everybody else it does not exist. */
export default async function DiaryPage({ params, searchParams }: Props) {
  const { locale, group } = await params;
  const viewer = await signedInViewer(to.diary(group));
  const diary = isId(group) ? await getDiary(viewer, group, locale) : null;
  if (!diary) notFound();
  const t = translator(locale, "diary");
  const { done } = await askedFor(searchParams, "done");
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.group(group)), label: t("back") }}
      eyebrow={diary.programme}
      title={t("title")}
      lead={t("lead")}
    >
      <Happened locale={locale} said={done === "saved" ? t("saved") : null} />
      <Vault roomy>
        <p className={lockClass}>
          <Icon name="lock" />
          <span>{t("lock")}</span>
        </p>
        <p className="print:hidden">{t("kept")}</p>
        {diary.isOpen ? null : (
          <Notice locale={locale} tone="info">
            {t("closed")}
          </Notice>
        )}
        {diary.days.length === 0 ? <p>{t("noDays")}</p> : null}
        {diary.days.map(({ day, host, entry }) => (
          <Section
            key={day}
            title={t("day", { day: formatDay(day, locale), host: host ? shortName(host) : "none" })}
          >
            <Entry {...{ locale, diary, day, entry }} label={t("body")} />
          </Section>
        ))}
        <Section title={t("free")}>
          {diary.free.map((entry) => (
            <Entry key={entry.id} {...{ locale, diary, entry }} label={t("freeBody")} />
          ))}
          {diary.isOpen ? <Entry {...{ locale, diary }} entry={null} label={t("new")} /> : null}
        </Section>
      </Vault>
    </Page>
  );
}

type EntryProps = {
  locale: Locale;
  diary: Diary;
  day?: string;
  entry: DiaryEntry | null;
  label: string;
};

/** One entry as a form that is saved by itself; as text on paper, and once nothing can be changed. */
function Entry({ locale, diary, day, entry, label }: EntryProps) {
  const t = translator(locale, "diary");
  const { groupId, isOpen, timeZone: zone } = diary;
  if (entry && entry.body === null) return <p>{t("unreadable")}</p>;
  const text = entry?.body ?? "";
  return (
    <div className="stack-sm">
      {isOpen ? (
        <div className="print:hidden">
          <Form
            action={writeDiaryAction}
            texts={formTexts(locale)}
            hidden={{ groupId, day, entryId: entry?.id, version: entry?.version ?? 0 }}
            formKey={randomUUID()}
            submit={t("save")}
            tone="secondary"
          >
            <LongTextField
              name="body"
              label={label}
              hint={entry ? t("hint") : undefined}
              defaultValue={text}
              rows={5}
              maxLength={8000}
            />
          </Form>
        </div>
      ) : null}
      <p className={isOpen ? "hidden whitespace-pre-line print:block" : "whitespace-pre-line"}>
        {text || "–"}
      </p>
      {entry ? (
        <p className="text-sm text-soft">
          {t("changed", { at: formatDateTime(entry.changedAt, { locale, zone }) })}
        </p>
      ) : null}
    </div>
  );
}

const lockClass =
  "flex max-w-measure items-baseline gap-3 bg-heather-wash px-4 py-3 font-semibold text-heather-deep [&>svg]:text-heather";
