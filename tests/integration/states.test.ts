import { afterAll, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { getEnrolment } from "@/lib/enrolments/queries";
import { stageOf } from "@/lib/enrolments/stage";
import { answerSurvey } from "@/lib/feedback/commands";
import { write } from "@/lib/kernel/db";
import { dissolveGroup, reinstateMeeting } from "@/lib/meetings/ending-commands";
import { getMeeting } from "@/lib/meetings/queries";
import { getGroupPlan, listOwnGroupPlans } from "@/lib/tasks/queries";
import { buildUnanswered } from "@/prisma/seed/builders";
import { betweenVisits, feedbackStep, refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

afterAll(closeDatabase);

const good = { ideas: "5", support: "4", recommend: "9", continues: "maybe" };

/** A pair that is taken apart after its first visit, while feedback on it is asked for. */
async function takenApart(now: Date) {
  const world = await betweenVisits(now);
  await write(systemViewer(), (tx) =>
    buildUnanswered(tx, world.group, {
      step: feedbackStep,
      about: "visit-1",
      userIds: [world.one.contact.id],
      openUntil: later(now, 7),
      askedAt: later(now, -6),
    }),
  );
  const coordinator = viewerOf(world.coordinator);
  const group = await getGroupPlan(coordinator, world.group.id, now);
  await dissolveGroup(coordinator, { groupId: world.group.id, version: group?.version ?? 0 }, now);
  return { ...world, viewer: viewerOf(world.one.contact) };
}

describe("a pair that is taken apart after its first visit", () => {
  it("F: shows the visit as held and its feedback as open, also on the own page, until it is answered", async () => {
    const now = new Date();
    const { viewer, group } = await takenApart(now);
    const [own] = await listOwnGroupPlans(viewer, now);
    const status = (key: string) => own?.plan.find((task) => task.key === key)?.status;
    expect(own?.state).toBe("DISSOLVED");
    expect(status("visit:visit-1")).toBe("done");
    expect(status("visit:visit-2")).toBe("skipped");
    expect(status(`survey:${feedbackStep}:visit-1`)).toBe("open");
    await answerSurvey(viewer, { groupId: group.id, step: feedbackStep, about: "visit-1" }, good, now);
    expect(await listOwnGroupPlans(viewer, now)).toEqual([]);
  });

  it("F: offers no way back to the cancelled visit", async () => {
    const now = new Date();
    const { viewer, group } = await takenApart(now);
    const meeting = await getMeeting(viewer, group.meetings["visit-2"] as string);
    expect(meeting).toMatchObject({ state: "CANCELLED", group: { state: "DISSOLVED" } });
    const again = { meetingId: meeting?.id ?? "", version: meeting?.version ?? 0 };
    expect(await refusal(reinstateMeeting(viewer, again, now))).toBe("group-has-ended");
  });

  it("F: leaves its associations looking for another partner, and says so", async () => {
    const now = new Date();
    const { viewer, one, group } = await takenApart(now);
    const enrolment = await getEnrolment(viewer, one.id);
    expect(enrolment?.formerGroup).toEqual({ id: group.id });
    expect(enrolment && stageOf(enrolment, now)).toBe("paired-anew");
  });
});

describe("a pair under way", () => {
  it("F: is told as it is to its people and to those who guide it", async () => {
    const now = new Date();
    const { one, facilitator } = await betweenVisits(now);
    for (const person of [one.contact, facilitator]) {
      const enrolment = await getEnrolment(viewerOf(person), one.id);
      expect(enrolment && stageOf(enrolment, now)).toBe("visiting");
    }
  });
});
