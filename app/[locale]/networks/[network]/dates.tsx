import { randomUUID } from "node:crypto";
import { LargeMeetingTime } from "@/components/meetings/meeting-time";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import { formTexts } from "@/components/ui/form-texts";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { MemberPage } from "@/lib/networks/queries";
import { whyNotDate } from "@/lib/networks/rules";
import { replyToDateAction } from "./actions";

type Props = { locale: Locale; networkId: string; date: MemberPage["ahead"][number]; now: Date };

/** A date to come: where, who called to it, who comes, and one's own answer. */
export function NetworkDate({ locale, networkId, date, now }: Props) {
  const t = translator(locale, "networks");
  const { id, place, remoteLink, calledBy, coming, away, said } = date;
  return (
    <Card>
      <LargeMeetingTime locale={locale} meeting={date} />
      {place ? (
        <p>
          {t("date.place")}: {place}
        </p>
      ) : null}
      {remoteLink ? (
        <p className="wrap-anywhere">
          {t("date.remote")}: <a href={remoteLink}>{remoteLink}</a>
        </p>
      ) : null}
      {calledBy ? <p className="text-soft">{t("date.by", { name: calledBy })}</p> : null}
      {coming.length > 0 ? <p>{t("date.coming", { names: listed(locale, coming) })}</p> : null}
      {away.length > 0 ? <p>{t("date.notComing", { names: listed(locale, away) })}</p> : null}
      {whyNotDate(date, now) ? null : (
        <>
          {said === null ? null : <p>{t(said ? "date.saidYes" : "date.saidNo")}</p>}
          <div className="row print:hidden">
            {(["yes", "no"] as const)
              .filter((comes) => said !== (comes === "yes"))
              .map((comes) => (
                <ActionButton
                  key={comes}
                  action={replyToDateAction}
                  texts={formTexts(locale)}
                  hidden={{ dateId: id, comes }}
                  formKey={randomUUID()}
                  label={t(comes === "yes" ? "date.comes" : "date.away")}
                  tone={comes === "yes" ? "primary" : "secondary"}
                />
              ))}
          </div>
          <p className="print:hidden">
            <a className="inline-block min-h-6" href={href(locale, to.networkDate(networkId, id))}>
              {t("date.change")}
            </a>
          </p>
        </>
      )}
    </Card>
  );
}
