import "@/app/sheets/public.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choice-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { formTexts } from "@/components/ui/form-texts";
import { LockLine } from "@/components/ui/lock-line";
import { Notice } from "@/components/ui/notice";
import { currentViewer } from "@/lib/auth/gate";
import { getSurveyStart, type SurveyStart } from "@/lib/enrolments/start-queries";
import { partLabel } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { whyNotEnrol } from "@/lib/programmes/rules";
import { Beginning } from "./beginning";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "surveys", null)("start.title"));
}

/** Before the survey: that it binds to nothing, how long it takes, who sees what. */
export default async function SurveyStartPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { part, path } = await askedFor(searchParams, "part", "path");
  const programme = await getSurveyStart(await currentViewer(), slug, part);
  if (!programme) notFound();
  const format = formatOf(programme.format);
  const t = translator(locale, "surveys", format);
  const own = href(locale, to.programme(slug));
  const open = whyNotEnrol(programme, programme.part, new Date()) === null;
  return (
    <Page
      locale={locale}
      title={t("start.title")}
      eyebrow={partLabel(format, programme.part.key, locale)}
      lead={
        open ? (
          <>
            <strong>{t("start.free.title")}.</strong> {t("start.free.body")}
          </>
        ) : null
      }
      back={{ href: own, label: programme.name[locale] }}
    >
      <Sent locale={locale} programme={programme} />
      <Before locale={locale} programme={programme} slug={slug} />
      {open ? (
        <>
          <Promises locale={locale} format={format} />
          <Beginning
            texts={formTexts(locale)}
            words={{
              path: t("start.path"),
              homepage: t("start.homepage"),
              begin: programme.heldState === "DRAFT" ? t("start.beginAgain") : t("start.begin"),
            }}
            start={{ programme: slug, part: programme.part.key }}
            formKey={randomUUID()}
            paths={paths(locale, programme)}
            path={path === "short" ? "short" : "full"}
            again={programme.heldId !== null || programme.ownId !== null}
          />
        </>
      ) : (
        <EmptyState title={translator(locale, "programmes", format)(`public.closed.${programme.state}`)} />
      )}
    </Page>
  );
}

/** What the one who is signed in has sent already, as a contact. */
function Sent({
  locale,
  programme: { format, ownId, sentName, heldId },
}: {
  locale: Locale;
  programme: SurveyStart;
}) {
  const t = translator(locale, "surveys", formatOf(format));
  return ownId === null || ownId === heldId ? null : (
    <Notice locale={locale} tone="info" title={t("start.ownTitle", { name: sentName ?? "" })}>
      <p>{t("start.sentBody")}</p>
      <LinkButton href={href(locale, to.enrolment(ownId))}>{t("start.see")}</LinkButton>
    </Notice>
  );
}

/** What this browser has begun or sent already. */
function Before({ locale, programme, slug }: { locale: Locale; programme: SurveyStart; slug: string }) {
  const t = translator(locale, "surveys", formatOf(programme.format));
  if (!programme.heldId) return null;
  if (programme.heldState !== "DRAFT") {
    return (
      <Notice locale={locale} tone="info" title={t("start.sentTitle")}>
        <p>{t("start.sentBody")}</p>
        <LinkButton href={href(locale, to.enrolment(programme.heldId))}>{t("start.see")}</LinkButton>
      </Notice>
    );
  }
  return (
    <Notice locale={locale} tone="info" title={t("start.continueTitle")}>
      <p>{t("start.continueBody")}</p>
      <LinkButton href={href(locale, to.enrollingOn(slug))}>{t("start.continue")}</LinkButton>
    </Notice>
  );
}

function Promises({ locale, format }: { locale: Locale; format: Worded }) {
  const t = translator(locale, "surveys", format);
  return (
    <div className="stack">
      <p>{t("start.saved")}</p>
      <h2 className="text-lg">{t("start.seen.title")}</h2>
      <div>
        <p>{t("start.seen.body")}</p>
        <LockLine line={{ text: t("start.seen.lock"), tone: "confidential" }} />
        <LockLine line={{ text: t("start.seen.eye"), tone: "shared" }} />
      </div>
    </div>
  );
}

/** The ways to answer, with the minutes that each takes. */
function paths(locale: Locale, { format, minutes: { full, short } }: SurveyStart): Choice[] {
  const t = translator(locale, "surveys", formatOf(format));
  return [
    { value: "full", label: t("start.full", { minutes: full }), hint: t("start.fullHint") },
    ...(short
      ? [{ value: "short", label: t("start.short", { minutes: short }), hint: t("start.shortHint") }]
      : []),
  ];
}
