import { meetingSteps, stepsFor } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import { otherRoles } from "@/lib/formats/roles";
import { isShort, isTooFew } from "@/lib/groups/rules";
import { silentDays } from "@/lib/orders/rules";
import type { GroupFacts, Whose } from "@/lib/steps/facts";
import { tasksOf } from "@/lib/steps/kinds";
import { arranges, blank, type Task, unopened } from "@/lib/steps/step";
import { withAsked } from "@/lib/steps/survey";
import { called } from "@/lib/tasks/called";
import { addDays, endOfDayAfter } from "@/lib/time/days";

/** The plan of a group: all that its format asks for, its status, whose turn it is and by when. Pages, reminders and the board are views of it. */
export function tasks(format: Format, group: GroupFacts, now: Date): Task[] {
  const steps = withAsked(stepsFor(format, group), group);
  return [
    proposal(group),
    ...group.seats.map((seat) => agreement(format, group, seat)),
    ...roles(format, group),
    ...few(format, group),
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

function agreement({ agreement }: Format, group: GroupFacts, seat: GroupFacts["seats"][number]): Task {
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
    ...(agreement.kind === "offer" && group.proposedAt
      ? { stuckFrom: addDays(group.proposedAt, silentDays) }
      : {}),
  };
}

/** Whoever has to be there and is for a contact to name: due two weeks before the first meeting that they would miss. */
function roles(format: Format, group: GroupFacts): Task[] {
  const needed = otherRoles(format).filter((role) => role.needed && role.from === "contact");
  return needed.map(({ key }) => {
    const step = nextMeeting(format, group);
    const task = { ...blank, key: `naming:${key}`, kind: "naming" as const, step };
    if (group.roles.includes(key)) return { ...task, status: "done" };
    if (!arranges(group)) return { ...task, status: unopened(group) };
    const first = group.meetings.find(({ state }) => state === "SCHEDULED" || state === "UNSCHEDULED");
    if (!first) return { ...task, status: "skipped" };
    const by = first.startsAt && endOfDayAfter(first.startsAt, -namedDays, group.timeZone);
    const whose: Whose[] = group.seats.map(({ seat }) => ({ kind: "seat", seat }));
    return { ...task, status: "open", whose, by, since: by && group.confirmedAt, stuckFrom: by };
  });
}

/** Too few are left of those who took part, or in a proposal: whoever coordinates says how it goes on. */
function few(format: Format, group: GroupFacts): Task[] {
  const short = isShort(format, group);
  if (!short && !isTooFew(format, group)) return [];
  const step = short ? "proposal" : nextMeeting(format, group);
  return [
    {
      ...{ ...blank, key: "few", kind: "few", step, status: "open" },
      whose: [{ kind: "coordinator" }],
    },
  ];
}

/** The meeting at which something that concerns all that are to come stands: the first of those, or where there is none, the last. */
function nextMeeting(format: Format, group: GroupFacts): string {
  const next = group.meetings.find(({ state }) => state === "SCHEDULED" || state === "UNSCHEDULED");
  const steps = meetingSteps(format, group);
  return next?.step ?? (group.meetings.length > 0 ? steps.at(-1) : steps[0])?.key ?? "";
}

/** Days before the first meeting by which somebody who has to be there is named. */
const namedDays = 14;
