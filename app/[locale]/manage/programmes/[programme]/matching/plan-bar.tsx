import type { Board } from "@/lib/grouping/pairs/plan-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

const barClass =
  "flex flex-wrap justify-between gap-x-8 gap-y-2 text-sm print:hidden [&_ul]:flex [&_ul]:list-none [&_ul]:flex-wrap [&_ul]:gap-x-5 [&_ul]:gap-y-1 [&_a]:inline-flex [&_a]:min-h-7 [&_a]:items-center";
const hereClass = "font-bold text-ink no-underline shadow-[0_3px_0_var(--ink)]";

type Props = {
  locale: Locale;
  slug: string;
  board: Pick<Board, "plans"> & { plan: Pick<Board["plan"], "id"> };
  /** Groups have no weights of their own, and know nothing of past visits. */
  isOfGroups?: boolean;
};

/** Which plan this is, the others beside it, and where plans are kept, compared and weighed. */
export function PlanBar({ locale, slug, board: { plan, plans }, isOfGroups }: Props) {
  const t = translator(locale, "pairing");
  const asked = { plan: plan.id };
  return (
    <div className={barClass}>
      {plans.length > 1 ? (
        <nav aria-label={t("plan.label")}>
          <ul className="p-0">
            {plans.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={href(locale, to.manage.matching(slug, { plan: id, "#": "pairing" }))}
                  aria-current={id === plan.id ? "page" : undefined}
                  className={id === plan.id ? hereClass : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <ul className="p-0">
        <li>
          <a href={href(locale, to.manage.plans(slug, asked))}>{t("plan.keep")}</a>
        </li>
        {plans.length > 1 ? (
          <li>
            <a href={href(locale, to.manage.comparison(slug, asked))}>{t("plan.compare")}</a>
          </li>
        ) : null}
        {isOfGroups ? null : (
          <>
            <li>
              <a href={href(locale, to.manage.weights(slug))}>{t("plan.weights")}</a>
            </li>
            <li>
              <a href={href(locale, to.manage.pastVisits(slug))}>{t("plan.pastVisits")}</a>
            </li>
          </>
        )}
      </ul>
    </div>
  );
}
