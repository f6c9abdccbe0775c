import { isGroupedByHand } from "@/lib/formats/grouping";
import { hasChoice, intakeSteps } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { isGuided } from "@/lib/formats/roles";
import { questionsOf } from "@/lib/surveys/rules";

type Asking = Pick<Format, "parts" | "grouping" | "agreement" | "leaving" | "roles" | "steps" | "counting">;

/** What a recipe asks for that cannot be done yet; no programme has such a format. A way that has been built loses its line here. */
export function notBuilt(format: Asking): string[] {
  const { parts, grouping, agreement, leaving, roles, steps, counting } = format;
  const meetings = steps.filter((step) => step.kind === "meeting");
  const keys = [...steps.map(({ key }) => key), ...intakeSteps(format)];
  const asked = steps.flatMap((step) => (step.kind === "survey" ? questionsOf(step.survey) : []));
  const mayFall = meetings.some(({ enough }) => enough !== undefined);
  const asksAtOnce = steps.some(
    (step) => step.kind === "survey" && "after" in step.when && !step.when.months,
  );
  const found: [string, boolean][] = [
    [`groups: ${grouping.kind}`, grouping.kind !== "pairs" && grouping.kind !== "sets"],
    [`agreement: ${agreement.kind}`, agreement.kind !== "all"],
    ["a survey when the last meeting has been held, of meetings that may fall away", mayFall && asksAtOnce],
    ...(["together", "set"] as const).map((way): [string, boolean] => [
      `times: ${way}`,
      meetings.some(({ times }) => times === way),
    ]),
    ["meetings as ordered", meetings.some(({ count }) => "ordered" in count)],
    ["places at a meeting", meetings.some(({ places }) => places !== undefined)],
    ["where: one way only", meetings.some(({ where }) => where !== "either")],
    ["two steps of one name", new Set(keys).size < keys.length],
    ["pairs or sets of more than one part", hasChoice(format) && isGroupedByHand(format)],
    ["enrolling while it runs", parts.some(({ whileRunning }) => whileRunning)],
    ["participants named by the contact", parts.some(({ company }) => company !== undefined)],
    ["newcomers", leaving.kind === "goes-on" && leaving.newcomersUntil !== undefined],
    ["a role named by a contact", roles.some(({ from }) => from !== undefined)],
    [
      "a document with rules of its own",
      steps.some((step) => step.kind === "document" && (step.corrects ?? step.passes ?? step.reads)),
    ],
    [
      "a survey of the host, or of everybody who takes part",
      steps.some(
        (step) => step.kind === "survey" && (step.asked === "host" || step.asked === "participants"),
      ),
    ],
    [
      "a survey before a meeting, or once a year",
      steps.some((step) => step.kind === "survey" && ("before" in step.when || "yearly" in step.when)),
    ],
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
