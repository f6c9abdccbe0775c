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
    <table className={tableClass}>
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only beside:not-sr-only">
        <tr>
          <th scope="col" className={`${headClass} w-[22%]`}>
            <span className="sr-only">{t("sheet.question")}</span>
          </th>
          {sides.map((side) => (
            <th key={side.seat} scope="col" className={`${headClass} ${columnClass}`}>
              {wrote(side.name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block beside:table-row-group">
        {template.prompts.map(({ key, label }) => (
          <tr key={key} className="block border-b border-line beside:table-row">
            <th scope="row" className={questionClass}>
              {label[locale]}
            </th>
            {sides.map((side) => (
              <td key={side.seat} data-label={wrote(side.name)} className={`${answerClass} ${columnClass}`}>
                {side.answers?.[key] || t("empty")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/* A column for each side, equally wide, to be read side by side, on the screen and on one A4; on a phone one below the other. */
const tableClass = "block w-full border-collapse beside:table beside:table-fixed print:text-[10pt]";
const headClass = "border-b-2 border-ink pt-3 pr-5 pb-3.5 text-start align-top print:py-[2.5mm]";
const questionClass =
  "block pt-5 pr-5 pb-1 text-start align-top text-lg font-semibold beside:table-cell beside:pt-3 beside:pb-3.5 beside:text-base beside:text-soft print:py-[2.5mm] print:text-[10pt]";
const answerClass =
  "block pt-3 pr-5 pb-3.5 align-top wrap-anywhere whitespace-pre-line before:block before:text-sm before:text-soft before:content-[attr(data-label)] beside:table-cell beside:before:hidden print:py-[2.5mm]";
/* From the second side on, a line stands before it. */
const columnClass = "beside:nth-[n+3]:border-s beside:nth-[n+3]:border-line beside:nth-[n+3]:ps-5";
