import type { Board } from "@/lib/grouping/pairs/plan-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; base: string; board: Board };

/** Which plan this is, the others beside it, and where plans are kept, compared and weighed. */
export function PlanBar({ locale, base, board: { plan, plans } }: Props) {
  const t = translator(locale, "pairing");
  const query = plan.id ? `?plan=${plan.id}` : "";
  return (
    <div className="plan-bar no-print">
      {plans.length > 1 ? (
        <nav aria-label={t("plan.label")}>
          <ul>
            {plans.map(({ id, name }) => (
              <li key={id}>
                <a href={`${base}?plan=${id}#pairing`} aria-current={id === plan.id ? "page" : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <ul className="plan-links">
        <li>
          <a href={`${base}/plans${query}`}>{t("plan.keep")}</a>
        </li>
        {plans.length > 1 ? (
          <li>
            <a href={`${base}/comparison${query}`}>{t("plan.compare")}</a>
          </li>
        ) : null}
        <li>
          <a href={`${base}/weights`}>{t("plan.weights")}</a>
        </li>
        <li>
          <a href={`${base}/past-visits`}>{t("plan.pastVisits")}</a>
        </li>
      </ul>
    </div>
  );
}
