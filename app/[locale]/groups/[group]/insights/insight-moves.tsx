import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ReadInsight } from "@/lib/insights/queries";
import { href, to } from "@/lib/kernel/addresses";
import { approveInsightAction, takeBackApprovalAction } from "./actions";

type Props = { locale: Locale; format: Format; insight: ReadInsight; groupId: string };

/** What the reader may do with a sentence: approve it for their side, take that back, change the sentence. */
export function InsightMoves({ locale, format, insight, groupId }: Props) {
  const t = translator(locale, "insights", format);
  const texts = formTexts(locale);
  const hidden = (seat: number) => ({ insightId: insight.id, version: insight.version, seat });
  return (
    <>
      {insight.sides.map(({ seat, mayApprove, mayTakeBack }) => {
        if (mayApprove)
          return (
            <ActionButton
              key={seat}
              action={approveInsightAction}
              formKey={randomUUID()}
              texts={texts}
              hidden={hidden(seat)}
              label={t("approve")}
              tone="primary"
            />
          );
        if (mayTakeBack)
          return (
            <ActionButton
              key={seat}
              action={takeBackApprovalAction}
              formKey={randomUUID()}
              texts={texts}
              hidden={hidden(seat)}
              label={t("takeBack")}
              tone="quiet"
            />
          );
        return null;
      })}
      {insight.mayChange ? <a href={href(locale, to.insight(groupId, insight.id))}>{t("change")}</a> : null}
    </>
  );
}
