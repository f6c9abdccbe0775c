import { Tag } from "@/components/ui/status";
import type { Format } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";

/** The formats, each with a sentence and its path; the chosen one is marked, another is chosen by its name. */
export function ChooseFormat({ locale, chosen }: { locale: Locale; chosen: Format }) {
  return (
    <ul className="stack">
      {formats.map((format) => (
        <li key={format.key} className="stack-sm">
          <p className="font-bold">
            <a
              href={href(locale, to.manage.newProgramme({ format: format.key }))}
              aria-current={format === chosen ? "true" : undefined}
            >
              {format === chosen ? <span aria-hidden="true">✓ </span> : null}
              {format.name[locale]}
            </a>
          </p>
          <p className="measure">{format.summary[locale]}</p>
          <ol className="row">
            {format.presentation.story.map(({ key, title }) => (
              <li key={key}>
                <Tag>{title[locale]}</Tag>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
