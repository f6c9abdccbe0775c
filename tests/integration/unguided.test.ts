import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { scheduleDirectly, scheduleMeeting } from "@/lib/meetings/commands";
import { changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { holdMeeting, missMeeting, reopenMeeting } from "@/lib/meetings/held-commands";
import { getMeeting, getTimes } from "@/lib/meetings/queries";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { castVotes, proposeTimes } from "@/lib/meetings/times-commands";
import { addWalkIn } from "@/lib/meetings/walk-in-commands";
import { buildScheduled } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A pair that nobody guides, whose first visit has been going on for so many hours. */
async function unguided(hours = 3): Promise<PairWorld> {
  const world = await pairWorld({ now, unguided: true });
  await write(systemViewer(), async (tx) => {
    await buildScheduled(tx, visitOf(world), later(now, 0, -hours), world.facilitator);
    await tx.booking.deleteMany({});
  });
  return world;
}

const visitOf = ({ group }: PairWorld, n = 1) => group.meetings[`visit-${n}`] as string;
const stateOf = async (id: string) =>
  (
    await rows<{ state: string; version: number }>('select state, version from "Meeting" where id = $1', [id])
  )[0];
const versionOf = async (id: string) => (await stateOf(id))?.version as number;

describe("a group whose only lead goes", () => {
  test("is told of it, and so are those who coordinate; nobody is told of another who leads", async () => {
    const world = await pairWorld({ now, format: "organisation-visit" });
    const { group, coordinator } = world;
    const [row] = await rows<{ version: number }>('select version from "Group" where id = $1', [group.id]);
    const change = { groupId: group.id, version: row?.version ?? 0, facilitatorId: null };
    const same = { theme: "authorities", message: null, assignment: null };
    await changeGroupAndVisits(viewerOf(coordinator), { ...change, ...same }, now);
    const mails = await rows<{ template: string; address: string }>(
      `select template, "toAddress" as address from "Email" where "groupId" = $1`,
      [group.id],
    );
    const to = (template: string) =>
      mails.flatMap((mail) => (mail.template === template ? [mail.address] : [])).sort();
    const told = [world.one.contact, world.other.contact, world.colleague, coordinator];
    expect(to("group-unguided")).toEqual(told.map(({ email }) => email).sort());
    expect(to("group-facilitator-changed")).toEqual([]);
    expect(to("group-facilitator-released")).toEqual([world.facilitator.email]);
  });
});

describe("a group that nobody guides", () => {
  test("is held by the contact of who hosts, with who came; by nobody of its guests, and by no colleague", async () => {
    const world = await unguided();
    const meetingId = visitOf(world);
    const [host, guest, colleague] = [world.one.contact, world.other.contact, world.colleague].map(viewerOf);
    const present = world.group.enrolments.flatMap(({ participants }) => participants.map(({ id }) => id));
    const sheet = { meetingId, version: await versionOf(meetingId), present };
    for (const viewer of [guest, colleague] as const) {
      expect(await refusal(holdMeeting(viewer as never, sheet, now))).toBe("not-allowed");
      expect(await getAttendance(viewer as never, meetingId, now)).toBeNull();
      expect(await getRunSheet(viewer as never, meetingId)).toBeNull();
    }
    expect((await getAttendance(host as never, meetingId, now))?.whyNotHold).toBeNull();
    await holdMeeting(host as never, sheet, now);
    expect(await stateOf(meetingId)).toMatchObject({ state: "HELD" });
    const asked = await rows('select "userId" from "Unanswered" where about = $1', ["visit-1"]);
    expect(asked).toHaveLength(present.length);
    const walkIn = {
      meetingId,
      enrolmentId: world.other.id,
      name: "Wäinö Walkkinen",
      email: "",
      locale: "fi" as const,
    };
    expect(await refusal(addWalkIn(guest as never, walkIn, now))).toBe("not-allowed");
    await addWalkIn(host as never, walkIn, now);
    await reopenMeeting(host as never, { meetingId, version: await versionOf(meetingId) });
    const miss = { meetingId, reason: null, version: await versionOf(meetingId) };
    expect(await refusal(missMeeting(guest as never, miss, now))).toBe("not-allowed");
    await missMeeting(host as never, miss, now);
    expect(await stateOf(meetingId)).toMatchObject({ state: "CANCELLED" });
  });

  test("gives who hosts the run sheet, with what the group may see and nothing that is for those who guide", async () => {
    const needsWords = "Miten nuoria saa mukaan?";
    const secrets = { diets: "Vain guideille: pähkinätön", contactRole: "board", needsWords };
    const world = await pairWorld({ now, other: secrets });
    const meetingId = visitOf(world);
    expect(JSON.stringify(await getRunSheet(viewerOf(world.facilitator), meetingId))).toContain("pähkinätön");
    await write(systemViewer(), (tx) =>
      tx.groupFacilitator.deleteMany({ where: { groupId: world.group.id } }),
    );
    const sheet = await getRunSheet(viewerOf(world.one.contact), meetingId);
    expect(sheet).toMatchObject({ guides: false, meetingId });
    expect(sheet?.agenda.length).toBeGreaterThan(3);
    expect(JSON.stringify(sheet)).not.toContain("pähkinätön");
    // What the group may read of what each wants to talk about, its host reads too.
    expect(sheet?.sides[1]?.talk).toMatchObject({ words: needsWords });
    expect(sheet?.sides[0]?.talk.themes.length).toBeGreaterThan(0);
    expect(sheet?.asksAfter).toBe(true);
    expect(sheet?.sides.flatMap(({ people }) => people.map(({ role }) => role))).toEqual([null, null, null]);
    expect(await getRunSheet(viewerOf(world.one.contact), visitOf(world, 2))).toBeNull();
  });

  test("does not wait for a facilitator's answer: a time that suits every association can be chosen by who hosts", async () => {
    const world = await unguided();
    const meetingId = visitOf(world, 2);
    const [host, guest] = [viewerOf(world.other.contact), viewerOf(world.one.contact)];
    await proposeTimes(
      host,
      { meetingId, day: ["2027-04-14"], from: ["17:00"], until: ["19:30"], sure: "yes" } as never,
      now,
    );
    const [option] = await rows<{ id: string }>('select id from "TimeOption" where "meetingId" = $1', [
      meetingId,
    ]);
    for (const viewer of [host, guest])
      await castVotes(viewer, { meetingId, votes: { [option?.id as string]: "yes" } });
    const seen = await getTimes(host, world.group.id);
    expect(seen?.sides.map(({ seat }) => seat)).toEqual([1, 2]);
    expect(seen?.meetings[1]?.options[0]?.whyNot).toBeNull();
    await scheduleMeeting(
      host,
      { meetingId, optionId: option?.id as string, version: await versionOf(meetingId) },
      now,
    );
    expect(await stateOf(meetingId)).toMatchObject({ state: "SCHEDULED" });
  });

  test("lets only who hosts set a time that was agreed on elsewhere", async () => {
    const world = await unguided();
    const meetingId = visitOf(world, 2);
    const time = { day: "2027-04-14", from: "17:00", until: "19:30", sure: "yes" };
    const at = async () => ({ ...time, meetingId, version: await versionOf(meetingId) }) as never;
    const guest = viewerOf(world.one.contact);
    expect((await getMeeting(guest, meetingId))?.holds).toBe(false);
    expect(await refusal(scheduleDirectly(guest, await at(), now))).toBe("not-allowed");
    await scheduleDirectly(viewerOf(world.other.contact), await at(), now);
    expect(await stateOf(meetingId)).toMatchObject({ state: "SCHEDULED" });
  });
});
