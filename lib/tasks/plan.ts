import { stepsFor } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { GroupFacts, Whose } from "@/lib/steps/facts";
import { tasksOf } from "@/lib/steps/kinds";
import { blank, type Task } from "@/lib/steps/step";
import { withAsked } from "@/lib/steps/survey";
import { called } from "@/lib/tasks/called";

/** The plan of a group: all that its format asks for, its status, whose turn it is and by when. Pages, reminders and the board are views of it. */
export function tasks(format: Format, group: GroupFacts, now: Date): Task[] {
  const steps = withAsked(stepsFor(format, group), group);
  return [
    proposal(group),
    ...group.seats.map((seat) => agreement(group, seat)),
    ...steps.flatMap((at) => tasksOf(at, group, now)),
  ].map((task) => ({ ...task, whose: task.whose.map((whose) => called(group, whose)) }));
}

function proposal(group: GroupFacts): Task {
  const status = group.state === "DRAFT" ? "open" : group.proposedAt ? "done" : "skipped";
  return {
    ...blank,
    key: "proposal",
    kind: "proposal",
    step: "proposal",
    status,
    whose: [{ kind: "coordinator" }],
    since: group.createdAt,
  };
}

function agreement(group: GroupFacts, seat: GroupFacts["seats"][number]): Task {
  const task = {
    ...blank,
    key: `agreement:${seat.seat}`,
    kind: "agreement" as const,
    step: "agreement",
    seat: seat.seat,
  };
  if (seat.agreedAt) return { ...task, status: "done" };
  if (group.state === "DRAFT") return { ...task, status: "locked" };
  if (group.state !== "PROPOSED") return { ...task, status: "skipped" };
  const whose: Whose[] = seat.talkAskedAt ? [{ kind: "coordinator" }] : [{ kind: "seat", seat: seat.seat }];
  return {
    ...task,
    status: "open",
    whose,
    by: group.answerBefore,
    since: seat.talkAskedAt ?? group.proposedAt,
  };
}
