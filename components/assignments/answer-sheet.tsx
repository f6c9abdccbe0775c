import type { AssignmentTemplate, Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  format: Format;
  template: AssignmentTemplate;
  answers: Record<string, string>;
  /** Nobody but this side may read it yet. */
  sealed: boolean;
};

/** One side's answer, prompt by prompt; in heather while it is sealed. */
export function AnswerSheet({ locale, format, template, answers, sealed }: Props) {
  const t = translator(locale, "assignments", format);
  return (
    <div className={sealed ? "answer-sheet is-sealed" : "answer-sheet"}>
      <dl>
        {template.prompts.map(({ key, label }) => (
          <div key={key}>
            <dt>{label[locale]}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{answers[key] || t("empty")}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
