import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { groupsFacilitatedBy } from "@/lib/groups/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Answers, Question } from "@/lib/surveys/definition";
import { answersSeenBy, questionsOf, type Theme } from "@/lib/surveys/rules";
import { sight, stageOf } from "@/lib/surveys/sight";
import { type Silence, silenceOf } from "@/lib/surveys/silence";

/** What a facilitator reads before a visit: of each association what its answers' lines say that the facilitator sees. */
export type Preparation = {
  format: Format;
  themes: readonly Theme[];
  sides: {
    enrolmentId: string;
    name: string;
    questions: Question[];
    answers: Answers;
    /** Why a question has no answer. */
    silence: (question: Question) => Silence;
  }[];
};

/** The answers of a group's associations for those who facilitate it; null for everybody else. */
export async function getPreparation(viewer: Viewer, groupId: string): Promise<Preparation | null> {
  const group = await read(viewer, (db) =>
    db.group.findFirst({ where: { id: groupId, ...groupsFacilitatedBy(viewer) }, select: fields }),
  );
  if (!group) return null;
  const stage = stageOf(group.state);
  return {
    format: formatOf(group.programme.format),
    themes: group.programme.themes,
    sides: group.seats.map(({ enrolment: { id, name, short, survey, response } }) => {
      const definition = survey.definition;
      const told = response?.answers ?? {};
      const answers = answersSeenBy(definition, told, "facilitator", stage);
      return {
        ...{ enrolmentId: id, name, answers },
        questions: questionsOf(definition).filter(({ seenBy }) => sight[seenBy].facilitator),
        silence: (question) =>
          silenceOf(question, { definition, answers, short, reader: "facilitator", stage }),
      };
    }),
  };
}

const fields = {
  state: true,
  programme: { select: { themes: true, format: true } },
  seats: {
    where: { leftAt: null },
    orderBy: { seat: "asc" },
    select: {
      enrolment: {
        select: {
          id: true,
          name: true,
          short: true,
          survey: { select: { definition: true } },
          response: { select: { answers: true } },
        },
      },
    },
  },
} as const;
