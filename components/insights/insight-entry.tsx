import type { ReactNode } from "react";
import { Quote } from "@/components/ui/quote";
import { Status } from "@/components/ui/status";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ReadInsight } from "@/lib/insights/queries";

type Props = { locale: Locale; format: Format; insight: ReadInsight; children?: ReactNode };

/** A sentence, whether it may be told onward, and who has approved it; `children` are what the reader may do. */
export function InsightEntry({ locale, format, insight, children }: Props) {
  const t = translator(locale, "insights", format);
  return (
    <article className="stack border-t border-line py-5.5" aria-label={insight.text}>
      <Quote>{insight.text}</Quote>
      {insight.approved ? (
        <Status kind="done">{t("approved")}</Status>
      ) : (
        <ul className="row">
          {insight.sides.map(({ seat, name, approved, mayApprove }) => (
            <li key={seat}>
              <Status kind={approved ? "done" : mayApprove ? "yours" : "theirs"}>
                {approved ? t("sideApproved", { name }) : t("sideNotYet", { name })}
              </Status>
            </li>
          ))}
        </ul>
      )}
      {children ? <div className="row print:hidden">{children}</div> : null}
    </article>
  );
}
