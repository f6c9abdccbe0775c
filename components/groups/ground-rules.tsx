import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";

/** What both sides agree to, in the order in which it is read aloud. */
export function GroundRules({ locale, format }: { locale: Locale; format: Format }) {
  return (
    <ol className={rulesClass}>
      {format.groundRules.map((rule) => (
        <li key={rule.key}>{rule.text[locale]}</li>
      ))}
    </ol>
  );
}

const rulesClass =
  "bg-lichen-wash px-5.5 py-4.5 [counter-reset:rule] *:grid *:grid-cols-[1.8em_minmax(0,1fr)] *:py-1.25 *:[counter-increment:rule] *:before:font-display *:before:font-bold *:before:text-spruce *:before:content-[counter(rule)]";
