import { Reloading } from "@/components/days/reloading";
import { Page } from "@/components/layout/page";
import { stepOf } from "@/components/ui/steps";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { OneImport } from "@/lib/imports/queries";
import { href, to } from "@/lib/kernel/addresses";

type Props = { locale: Locale; one: OneImport; isStopped: boolean };

/** How far the writing has come: a page that loads itself anew until it is done. */
export function WritingStep({ locale, one, isStopped }: Props) {
  const t = translator(locale, "imports");
  const said = t("writing.progress", { percent: one.progress });
  return (
    <Page
      locale={locale}
      title={t("writing.title")}
      eyebrow={`${stepOf(locale, 3, 4)} · ${one.fileName}`}
      lead={t("writing.lead")}
    >
      <div className="stack-sm">
        <p id="progress">{said}</p>
        <progress
          className="w-full max-w-measure"
          max={100}
          value={one.progress}
          aria-labelledby="progress"
        />
        <Reloading
          locale={locale}
          seconds={2}
          isStopped={isStopped}
          to={{
            reloading: href(locale, to.manage.import(one.id)),
            stopped: href(locale, to.manage.import(one.id, { reload: "no" })),
          }}
        />
      </div>
    </Page>
  );
}
