import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { CameBack } from "@/components/ui/came-back";
import { Notice } from "@/components/ui/notice";
import type { AskedSurvey } from "@/lib/feedback/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { questionsOf } from "@/lib/surveys/rules";
import { lastDayBefore } from "@/lib/time/days";
import { formatDate, formatDay } from "@/lib/time/format";

type Props = { locale: Locale; survey: AskedSurvey /** The questions. */; children: ReactNode };

/** A survey after a visit as it stands for its reader: to be answered, answered, closed, or not asked of them. */
export function Answering({ locale, survey, children }: Props) {
  const t = translator(locale, "surveys", survey.format);
  const until = survey.openUntil ? formatDay(lastDayBefore(survey.openUntil, survey.timeZone), locale) : "";
  const home = <LinkButton href={href(locale, to.home())}>{t("answering.thanks.home")}</LinkButton>;
  const fields = questionsOf(survey.definition).map(({ key }) => key);
  const cameBack = <CameBack locale={locale} fields={fields} />;
  if (survey.asking === "answered") {
    return (
      <>
        <Notice locale={locale} tone="success" title={t("answering.thanks.title")}>
          {t("answering.thanks.body")}
        </Notice>
        <p className="row">{home}</p>
      </>
    );
  }
  if (survey.asking === "closed") {
    return (
      <>
        <Notice locale={locale} tone="info" title={t("answering.closed.title")}>
          {t("answering.closed.body", { day: until })}
        </Notice>
        {cameBack}
      </>
    );
  }
  if (survey.asking === "not-asked") {
    return (
      <>
        <NotAsked locale={locale} survey={survey} />
        {cameBack}
      </>
    );
  }
  return (
    <>
      <Notice locale={locale} tone="confidential" title={t("answering.anonymous.title")}>
        {t("answering.anonymous.body", survey.format.counting)}
      </Notice>
      <p>{t("answering.open", { day: until })}</p>
      {children}
    </>
  );
}

/** A survey that is not open to its reader: it will be, from a day on or once they have met; or it is asked of others. */
export function NotAsked({ locale, survey }: Omit<Props, "children">) {
  const t = translator(locale, "surveys", survey.format);
  const { toCome, timeZone } = survey;
  const at = toCome?.from ? formatDate(toCome.from, { locale, zone: timeZone }) : "";
  return (
    <>
      <Notice locale={locale} tone="info" title={t(`answering.${toCome ? "toCome" : "notAsked"}.title`)}>
        {toCome ? t("answering.toCome.body", { at, known: at ? "yes" : "no" }) : t("answering.notAsked.body")}
      </Notice>
      <p className="row">
        <LinkButton href={href(locale, to.home())}>{t("answering.thanks.home")}</LinkButton>
      </p>
    </>
  );
}
