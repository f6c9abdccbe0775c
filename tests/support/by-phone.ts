import { saveAnswers, submitEnrolment } from "@/lib/enrolments/commands";
import { beginByPhone } from "@/lib/enrolments/phone-commands";
import { getEnrolment } from "@/lib/enrolments/queries";
import type { Viewer } from "@/lib/kernel/viewer";
import { pageMark } from "@/lib/surveys/page-mark";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";

type Call = { programmeId: string; short: boolean; values: Record<string, unknown> };

/** A coordinator asks an association by phone, page after page, and sends what it answered. Returns the id. */
export async function enrolByPhone(viewer: Viewer, { programmeId, short, values }: Call, now: Date) {
  const { enrolmentId } = await beginByPhone(viewer, { programmeId, path: short ? "short" : "full" });
  const call = await getEnrolment(viewer, enrolmentId);
  for (const page of call ? pagesOf(call.definition, short) : [])
    await saveStep(viewer, enrolmentId, page.key, values, now);
  return submitEnrolment(viewer, enrolmentId, now);
}

/** Saves one step of a call, as the page that shows it now would. */
export async function saveStep(
  viewer: Viewer,
  enrolmentId: string,
  key: string,
  values: Record<string, unknown>,
  now: Date,
  how: { move?: "next" | "back" | "short" | "full" | "later"; was?: string } = {},
) {
  const call = await getEnrolment(viewer, enrolmentId);
  const page = call && pagesOf(call.definition, call.short).find((one) => one.key === key);
  const was = how.was ?? (page ? pageMark(questionsOn(page), call.answers) : "");
  const save = { enrolmentId, page: key, version: 1, was, move: how.move ?? "next", to: "onward" } as const;
  return saveAnswers(viewer, { ...save, values }, now);
}
