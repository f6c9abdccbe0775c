import { EnrolmentStatus } from "@/components/manage/enrolment-status";
import { Disclosure } from "@/components/ui/disclosure";
import { SideList } from "@/components/ui/side-list";
import type { LeftOut } from "@/lib/enrolments/selection";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; format: Format; left: readonly LeftOut[] };

/** Of those who were chosen, about whom a press does nothing, each with why. */
export function LeftOutList({ locale, format, left }: Props) {
  if (left.length === 0) return null;
  const t = translator(locale, "dispatches", format);
  const list = (
    <SideList>
      {left.map(({ id, name, state, why }) => (
        <li key={id}>
          <span className="min-w-0 wrap-anywhere">
            {name || translator(locale, "enrolments", format)("manage.unnamed")}
          </span>
          {why ? (
            <span>{translator(locale, "refusals", format)(why)}</span>
          ) : (
            <EnrolmentStatus locale={locale} state={state} />
          )}
        </li>
      ))}
    </SideList>
  );
  return <Disclosure summary={t("decision.left", { n: left.length })}>{list}</Disclosure>;
}
