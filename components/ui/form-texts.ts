import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FormTexts } from "./form-context";

/**
 * The words of a form in one language, for the client leaf that may not import messages. Always the same object: a page with many
 * forms then carries them once.
 */
export function formTexts(locale: Locale): FormTexts {
  made[locale] ??= make(locale);
  return made[locale];
}

const made: Partial<Record<Locale, FormTexts>> = {};

function make(locale: Locale): FormTexts {
  const t = translator(locale, "ui");
  return {
    locale,
    dateExample: t("form.dateExample"),
    timeExample: t("form.timeExample"),
    summary: t("form.summary"),
    titlePrefix: t("form.titlePrefix"),
    error: t("form.error"),
    refused: t("form.refused"),
    optional: t("form.optional"),
    sending: t("form.sending"),
    charactersLeft: t("form.charactersLeft"),
    charactersOver: t("form.charactersOver"),
    choose: t("form.choose"),
    none: t("form.none"),
    noAnswer: t("form.noAnswer"),
    purpose: t("form.purpose"),
    offline: t("form.offline"),
    broken: t("form.broken"),
    kept: t("form.kept"),
    signInFirst: t("form.signInFirst"),
    switchLanguage: t("form.switchLanguage"),
    otherLanguages: locales.flatMap((other) =>
      other === locale ? [] : [{ locale: other, label: languageNames[other] }],
    ),
  };
}
