import type { Side } from "@/lib/assignments/queries";
import type { AssignmentTemplate, Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  format: Format;
  template: AssignmentTemplate;
  sides: readonly Side[];
  caption: string;
};

/** All sides' answers in columns, prompt by prompt, to be read side by side. */
export function Bridge({ locale, format, template, sides, caption }: Props) {
  const t = translator(locale, "assignments", format);
  const wrote = (name: string) => t("answers.wrote", { name });
  return (
    <table className="bridge">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{t("sheet.question")}</span>
          </th>
          {sides.map((side) => (
            <th key={side.seat} scope="col">
              {wrote(side.name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {template.prompts.map(({ key, label }) => (
          <tr key={key}>
            <th scope="row">{label[locale]}</th>
            {sides.map((side) => (
              <td key={side.seat} data-label={wrote(side.name)} className="wrap-anywhere whitespace-pre-line">
                {side.answers?.[key] || t("empty")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
