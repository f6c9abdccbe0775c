import { z } from "zod";
import { acceptEnrolment } from "@/lib/enrolments/commands";
import { partKey } from "@/lib/forms/part-key";
import { Refused } from "@/lib/refusals";
import type { Viewer } from "@/lib/viewer";

/** Enrolments that were ticked in a list. */
export const Ticked = z.object({ enrolments: z.array(z.uuid()).min(1, "choose").max(100) });
export type Ticked = z.infer<typeof Ticked>;

/** Takes several enrolments in; those that somebody else has decided about meanwhile are left, and counted. */
export async function acceptEnrolments(
  viewer: Viewer,
  { enrolments }: Ticked,
  now: Date,
): Promise<{ done: number; lost: number }> {
  let done = 0;
  let last: Refused | null = null;
  for (const enrolmentId of new Set(enrolments)) {
    try {
      await acceptEnrolment(
        { ...viewer, formKey: partKey(viewer.formKey, enrolmentId) },
        { enrolmentId },
        now,
      );
      done += 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      last = error;
    }
  }
  if (last && done === 0) throw last;
  return { done, lost: new Set(enrolments).size - done };
}
