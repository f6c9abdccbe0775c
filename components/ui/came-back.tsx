import { labelClass } from "@/components/ui/field-classes";
import { Notice } from "@/components/ui/notice";
import { whatCameBack } from "@/lib/forms/came-back";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/**
 * In the place of a form that the page has no more, because of what others have done meanwhile: where it was just sent, why it was not
 * taken, and what had been written into its fields. Without JavaScript both would be gone with the form.
 */
export async function CameBack({ locale, fields }: { locale: Locale; fields: readonly string[] }) {
  const what = await whatCameBack(fields);
  if (!what) return null;
  const t = translator(locale, "ui");
  return (
    <div className="stack">
      <Notice locale={locale} tone="warning" title={t("form.notTaken")}>
        {what.refusal ? <p>{what.refusal}</p> : null}
        <p>{t(what.typed.some(({ text }) => text) ? "form.takeAlong" : "form.gone")}</p>
      </Notice>
      {what.typed
        .filter(({ text }) => text)
        .map(({ name, label, text }) => (
          <div key={name} className="stack-xs">
            <p className={labelClass}>{label}</p>
            <p className="wrap-anywhere whitespace-pre-line">{text}</p>
          </div>
        ))}
    </div>
  );
}
