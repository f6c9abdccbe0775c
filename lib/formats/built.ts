import { intakeStep } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { isGuided } from "@/lib/formats/roles";
import { questionsOf } from "@/lib/surveys/rules";

type Asking = Pick<Format, "parts" | "grouping" | "agreement" | "roles" | "steps" | "counting">;

/** What a recipe asks for that cannot be done yet; no programme has such a format. A way that has been built loses its line here. */
export function notBuilt(format: Asking): string[] {
  const { parts, grouping, agreement, roles, steps, counting } = format;
  const meetings = steps.filter((step) => step.kind === "meeting");
  const keys = [...steps.map(({ key }) => key), intakeStep];
  const asked = steps.flatMap((step) => (step.kind === "survey" ? questionsOf(step.survey) : []));
  const mayFall = meetings.some(({ enough }) => enough !== undefined);
  const asksAtOnce = steps.some(
    (step) => step.kind === "survey" && "after" in step.when && !step.when.months,
  );
  const found: [string, boolean][] = [
    [`groups: ${grouping.kind}`, grouping.kind !== "pairs" && grouping.kind !== "sets"],
    [`agreement: ${agreement.kind}`, agreement.kind !== "all"],
    ["a survey when the last meeting has been held, of meetings that may fall away", mayFall && asksAtOnce],
    ["times: set", meetings.some(({ times }) => times === "set")],
    ["where: one way only", meetings.some(({ where }) => where !== "either")],
    ["two steps of one name", new Set(keys).size < keys.length],
    ["more than one part", parts.length > 1],
    [
      "a role that is not booked, holds no meeting or reads no notes",
      roles.some(({ busy, holds, notes }) => !(busy && holds && notes)),
    ],
    // Whoever was absent could be told from the totals of all but one meeting.
    ["counting: one group", counting.groups < 2],
    [
      "a question for a guide who may be missing",
      !isGuided(format) && asked.some(({ seenBy }) => seenBy === "facilitator"),
    ],
  ];
  return found.filter(([, asks]) => asks).map(([what]) => what);
}
