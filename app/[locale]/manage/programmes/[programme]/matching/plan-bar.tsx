import type { Board } from "@/lib/grouping/pairs/plan-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { locale: Locale; slug: string; board: Board };

/** Which plan this is, the others beside it, and where plans are kept, compared and weighed. */
export function PlanBar({ locale, slug, board: { plan, plans } }: Props) {
  const t = translator(locale, "pairing");
  const asked = { plan: plan.id };
  return (
    <div className="plan-bar print:hidden">
      {plans.length > 1 ? (
        <nav aria-label={t("plan.label")}>
          <ul>
            {plans.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={href(locale, to.manage.matching(slug, { plan: id, "#": "pairing" }))}
                  aria-current={id === plan.id ? "page" : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <ul className="plan-links">
        <li>
          <a href={href(locale, to.manage.plans(slug, asked))}>{t("plan.keep")}</a>
        </li>
        {plans.length > 1 ? (
          <li>
            <a href={href(locale, to.manage.comparison(slug, asked))}>{t("plan.compare")}</a>
          </li>
        ) : null}
        <li>
          <a href={href(locale, to.manage.weights(slug))}>{t("plan.weights")}</a>
        </li>
        <li>
          <a href={href(locale, to.manage.pastVisits(slug))}>{t("plan.pastVisits")}</a>
        </li>
      </ul>
    </div>
  );
}
