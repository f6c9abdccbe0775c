import { tickLinesClass } from "@/components/ui/tick-classes";
import type { SelfCheck as Check } from "@/lib/formats/presentation";
import type { Locale } from "@/lib/i18n/locales";

type Props = { locale: Locale; check: Check };

const boxClass = "group max-w-measure border border-line bg-surface px-5.5 py-5";

/**
 * What somebody may ask themselves before they enrol. The boxes stand in no form, have no name and no script: nothing of them is sent or
 * kept, and the sheet alone shows the answer.
 */
export function SelfCheck({ locale, check: { title, lead, items, found } }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend is laid out unlike anything else, which costs every public page bytes
    <div role="group" aria-labelledby="self-check" className={boxClass}>
      <h3 id="self-check" className="text-lg">
        {title[locale]}
      </h3>
      <p className="text-soft">{lead[locale]}</p>
      <ul className={`${tickLinesClass} list-none p-0`}>
        {items.map(({ key, text }) => (
          <li key={key}>
            <input type="checkbox" id={`self-check-${key}`} autoComplete="off" />
            <label htmlFor={`self-check-${key}`}>{text[locale]}</label>
          </li>
        ))}
      </ul>
      <p role="status" className="hidden font-bold group-has-checked:block">
        {found[locale]}
      </p>
    </div>
  );
}
