import { answerVisit } from "@/lib/meetings/rsvp-commands";
import type { Person } from "@/prisma/seed/builders";
import { startOf } from "./free";
import { viewerOf } from "./world";

/** Somebody says whether they come to it. */
export function saysOfComing(
  { meetingId }: { meetingId: string },
  person: Person,
  coming: "yes" | "no",
  now: Date,
): Promise<string> {
  return answerVisit(viewerOf(person), { meetingId, startsAt: startOf(now).toISOString(), coming }, now);
}
