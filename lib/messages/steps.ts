import type { Format } from "@/lib/formats/recipe";
import type { StepKind, TaskKind } from "@/lib/steps/step";

/** What a group may be at, as receivers are chosen by it: something that is open, and that its people are waited for. */
export const taskKinds = [
  "agreement",
  "naming",
  "times",
  "place",
  "assignment",
  "document",
  "approval",
  "check",
  "survey",
] as const satisfies readonly TaskKind[];
export type AskedStep = (typeof taskKinds)[number];

const ofKind: Record<StepKind, readonly AskedStep[]> = {
  meeting: ["times", "place"],
  assignment: ["assignment"],
  document: ["document", "approval"],
  check: ["check"],
  survey: ["survey"],
};

/** Those that groups of a format can be at. */
export function stepsAsked({ agreement, roles, steps }: Format): AskedStep[] {
  const before: AskedStep[] = [
    ...(agreement.kind === "none" ? [] : (["agreement"] as const)),
    ...(roles.some(({ from }) => from === "contact") ? (["naming"] as const) : []),
  ];
  const asked = new Set([...before, ...steps.flatMap(({ kind }) => ofKind[kind])]);
  return taskKinds.filter((one) => asked.has(one));
}

/** Who has answered a survey is told to nobody: whoever chooses by one chooses all who were asked. */
export function tellsWhoAnswered(step: AskedStep): boolean {
  return step !== "survey";
}
