import { supervisorIn } from "@/lib/enrolments/facts";
import { type Part, partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import type { Answers, Question } from "@/lib/surveys/definition";
import { answersTo, questionsOf } from "@/lib/surveys/rules";
import type { Prisma } from "@/prisma/client/client";

/** What is read of an enrolment whose supervisor is asked. */
export const asking = {
  id: true,
  convenerId: true,
  programmeId: true,
  state: true,
  part: true,
  name: true,
  locale: true,
  survey: { select: { definition: true } },
  response: { select: { answers: true } },
  endorsement: true,
  seats: { where: { live: true }, select: { group: { select: { id: true, state: true } } } },
  programme: {
    select: { name: true, format: true, themes: true, convener: { select: { name: true } } },
  },
} as const satisfies Prisma.EnrolmentSelect;

type Row = Prisma.EnrolmentGetPayload<{ select: typeof asking }>;

/** An enrolment whose supervisor is asked: who that is by its answers, and which of them they are shown. */
export type Asked = Omit<Row, "locale" | "survey" | "response"> & {
  locale: Locale;
  format: ReturnType<typeof formatOf>;
  endorsed: Part["endorsed"];
  supervisor: { name: string; email: string } | null;
  shown: { questions: Question[]; answers: Answers };
};

/** The row with what its part asks of a supervisor. */
export function askedOf({ survey, response, locale, ...row }: Row): Asked {
  const format = formatOf(row.programme.format);
  const { reads, endorsed } = partOf(format, row.part);
  const answers = response?.answers ?? {};
  const keys = reads.supervisor?.shown ?? [];
  const questions = questionsOf(survey.definition).filter(({ key }) => keys.includes(key));
  return {
    ...row,
    ...{ format, endorsed, locale: isLocale(locale) ? locale : defaultLocale },
    supervisor: supervisorIn(reads, answers),
    shown: { questions, answers: answersTo(questions, answers) },
  };
}
