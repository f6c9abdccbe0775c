import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";

/** What both sides agree to, in the order in which it is read aloud. */
export function GroundRules({ locale, format }: { locale: Locale; format: Format }) {
  return (
    <ol className="ground-rules">
      {format.groundRules.map((rule) => (
        <li key={rule.key}>{rule.text[locale]}</li>
      ))}
    </ol>
  );
}
