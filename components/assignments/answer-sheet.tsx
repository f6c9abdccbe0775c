import { WrittenSheet } from "@/components/ui/written-sheet";
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
    <WrittenSheet
      sealed={sealed}
      parts={template.prompts.map(({ key, label }) => ({
        key,
        label: label[locale],
        text: answers[key] || t("empty"),
      }))}
    />
  );
}
