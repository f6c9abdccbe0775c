import { folded } from "@/lib/i18n/folding";
import type { Localised } from "@/lib/i18n/locales";
import type { AnswerValue, Question } from "@/lib/surveys/definition";
import type { Theme } from "@/lib/surveys/rules";
import { answersSchema } from "@/lib/surveys/schema";

/** A cell as the answer to a question, by the words of its options in any language or by their keys; null where nobody can tell. */
export function understoodAnswer(
  question: Question,
  cell: string,
  themes: readonly Theme[],
): AnswerValue | null {
  const typed = typedFor(question, cell, themes);
  if (typed === null) return null;
  const read = answersSchema([question], themes, true).safeParse({ [question.key]: typed });
  return read.success ? (read.data[question.key] ?? null) : null;
}

function typedFor(question: Question, cell: string, themes: readonly Theme[]): AnswerValue | null {
  switch (question.kind) {
    case "choice":
      return keyOf(question.options, cell);
    case "choices":
      return keysOf(question.options, cell);
    case "themes":
      return keysOf(themes, cell);
    case "consent":
      return yes.test(folded(cell)) ? "yes" : null;
    case "wishes":
      return cell.split(/[;\n|]/).map((one) => one.trim());
    default:
      return cell;
  }
}

type Options = readonly { key: string; label: Localised }[];

function keyOf(options: Options, said: string): string | null {
  const plain = folded(said);
  const found = options.find(
    ({ key, label }) => key === said || Object.values(label).some((one) => folded(one) === plain),
  );
  return found?.key ?? null;
}

/** Several, between signs; a comma divides only where it stands in none of the options. */
function keysOf(options: Options, cell: string): string[] | null {
  const whole = keyOf(options, cell);
  if (whole) return [whole];
  for (const between of [/[;|\n]/, /[;|\n,]/]) {
    const keys = cell
      .split(between)
      .filter((part) => part.trim() !== "")
      .map((part) => keyOf(options, part.trim()));
    if (keys.every((key) => key !== null)) return [...new Set(keys)];
  }
  return null;
}

const yes = /^(?:kylla|joo|on|x|ja|yes|y|true|1|ok|suostun|jag samtycker|i agree)\b/;
