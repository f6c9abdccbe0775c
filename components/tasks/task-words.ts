import type { Face } from "@/components/steps/drawn";
import { drawn } from "@/components/steps/kinds";
import { type GroupPlan, namesOf, shortName } from "@/components/tasks/names";
import { type MeetingWords, meetingWords } from "@/lib/formats/meeting-names";
import { hostIn, meetingSteps } from "@/lib/formats/occurrences";
import { namesOfStep } from "@/lib/formats/templates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href } from "@/lib/kernel/addresses";
import { kindOf } from "@/lib/steps/kinds";
import type { Task } from "@/lib/steps/step";
import { placeOf } from "@/lib/tasks/awaited";
import { lastDayBefore } from "@/lib/time/days";
import { type Deadline, type DeadlineFace, sayDeadline } from "@/lib/time/deadline";

/** A task as its doer reads it: what to do, what it means, and the button. */
export type TaskWords = { title: string; about: string; action: string; href: string };

/** The words of a task for the one whose turn it is. */
export function yourWords(locale: Locale, group: GroupPlan, task: Task): TaskWords {
  const t = translator(locale, "tasks", group.programme.format);
  const face = faceOf(group, task);
  const own = group.seats.find(({ seat }) => group.standing.seats.includes(seat))?.seat ?? null;
  return {
    title: t(`yours.${face}`, wordsIn(locale, group, task)),
    about: t(`about.${face}`, { seats: group.seats.length }),
    action: t(`action.${face}`),
    href: href(locale, placeOf(task, own, { ...group, slug: group.programme.slug })),
  };
}

/** What others have to do, as those who wait for it read it. */
export function theirTitle(locale: Locale, group: GroupPlan, task: Task): string {
  const t = translator(locale, "tasks", group.programme.format);
  return t(`theirs.${faceOf(group, task)}`, wordsIn(locale, group, task));
}

/** "Odottaa: Naapuriapu, viimeistään ke 17.3.2027". */
export function waitsFor(locale: Locale, group: GroupPlan, task: Task, now: Date): string {
  const waits = translator(
    locale,
    "tasks",
    group.programme.format,
  )("waitsFor", { who: namesOf(locale, group, task) });
  const by = dueBy(locale, group, task, now);
  return by ? `${waits}, ${by}` : waits;
}

/** By when a task is due, as it is now; null where no day is set. What is due before midnight is due on the day that ends then. */
export function dueBy(
  locale: Locale,
  { programme: { timeZone } }: GroupPlan,
  { by }: Task,
  now: Date,
  face: DeadlineFace = "by",
): Deadline | null {
  return by && sayDeadline(locale, face, { day: lastDayBefore(by, timeZone), now, zone: timeZone });
}

/** The words for one of a group's meetings, by its key: on its stop of the path, in what there is to do of it. */
export function meetingIn(locale: Locale, group: GroupPlan, meeting: string | null): MeetingWords {
  const { hostSeat = null } = group.facts.meetings.find(({ step }) => step === meeting) ?? {};
  const host = group.seats.find(({ seat }) => seat === hostSeat)?.name ?? "";
  return meetingWords(group.programme.format, meeting, locale, shortName(host));
}

/** A meeting of a group as a heading: with its host, or as at one's own place. */
export function meetingHeading(locale: Locale, group: GroupPlan, meeting: string): string {
  const { format } = group.programme;
  const t = translator(locale, "groups", format);
  const at = meetingSteps(format, group.facts).find(({ key }) => key === meeting);
  const found = group.facts.meetings.find(({ step }) => step === meeting);
  const seat = (found ? found.hostSeat : hostIn(group.seats, at?.hostSeat ?? null)?.seat) ?? null;
  const host = shortName(group.seats.find((one) => one.seat === seat)?.name ?? "");
  const isOwn = seat !== null && group.standing.seats.includes(seat);
  return t(isOwn ? "visit.atHome" : "visit.at", meetingWords(format, meeting, locale, host));
}

/** The words for what a task is about: its document or list, and its meeting. */
function wordsIn(locale: Locale, group: GroupPlan, { step, about }: Task) {
  const names = namesOfStep(group.programme.format, step, locale);
  return { ...names, ...meetingIn(locale, group, about ?? step), about: about ?? "none" };
}

function faceOf(group: GroupPlan, task: Task): Face {
  const kind = kindOf(task);
  if (kind) return drawn[kind].face(group, task);
  if (task.kind === "naming" || task.kind === "few") return task.kind;
  if (task.kind !== "agreement") return "proposal";
  return task.whose[0]?.kind === "coordinator" ? "talk" : "agreement";
}
