import { mainPart } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { Option, Question } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";

/** What is read of choices among options. */
type Choice = "times" | "languages" | "experience" | "months" | "modes";

/** The question of who enrols in the format by which it reads something, if it asks it. */
function askedBy(format: Format, reads: Choice): Question | undefined {
  const { intake, reads: keys } = mainPart(format);
  return questionsOf(intake).find(({ key }) => key === keys[reads]);
}

/** The options of such a question; none where it is not asked. */
export function optionsAsked(format: Format, reads: Choice): readonly Option[] {
  const question = askedBy(format, reads);
  return question?.kind === "choices" || question?.kind === "choice" ? question.options : [];
}

/** Whether groups of a format are looked for by what each has said of their week: else they are formed by hand alone. */
export function isFormedBySlots(format: Format): boolean {
  return format.grouping.kind === "sets" && optionsAsked(format, "times").length > 0;
}

/** Whether guests and hosts of a format are looked for by what each would like to learn and can show. */
export function isPlaced({ grouping }: Pick<Format, "grouping">): boolean {
  return grouping.kind === "placed";
}
