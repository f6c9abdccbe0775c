import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { cancelMeeting, givePlace, moveMeeting, rescheduleMeeting } from "@/lib/meetings/commands";
import { dissolveGroup, reinstateMeeting } from "@/lib/meetings/ending-commands";
import { missMeeting } from "@/lib/meetings/held-commands";
import { emptyDatabase, rows } from "../support/database";
import { refusal, visitNow } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const now = new Date("2027-02-02T15:30:00Z");
const mails = () => rows<{ template: string; toUserId: string }>('select template, "toUserId" from "Email"');
const meetingOf = async ({ group }: PairWorld) =>
  (
    await rows<{ id: string; state: string; version: number; sequence: number }>(
      'select id, state, version, sequence from "Meeting" where id = $1',
      [group.meetings["visit-1"]],
    )
  )[0] as { id: string; state: string; version: number; sequence: number };

describe("a visit whose time has come", () => {
  test("E7: is not cancelled, moved, given up or given another place, whoever asks, and nobody is mailed", async () => {
    const world = await visitNow(now);
    const { id: meetingId, version } = await meetingOf(world);
    const blank = { stepFree: null, arrival: null, remoteLink: null, diets: null, interpretation: null };
    const card = { ...blank, hostNote: null, placeName: "Muualla", address: null };
    for (const person of [world.one.contact, world.facilitator, world.coordinator]) {
      const viewer = viewerOf(person);
      const time = { day: "2027-03-02", from: "17:00", until: "19:30" };
      expect(await refusal(cancelMeeting(viewer, { meetingId, version, reason: null }, now))).toBe(
        "meeting-has-begun",
      );
      expect(await refusal(moveMeeting(viewer, { meetingId, version, ...time }, now))).toBe(
        "meeting-has-begun",
      );
      expect(await refusal(rescheduleMeeting(viewer, { meetingId, version }, now))).toBe("meeting-has-begun");
      expect(await refusal(givePlace(viewer, { meetingId, version, ...card }, now))).toBe(
        "meeting-has-begun",
      );
    }
    expect(await mails()).toEqual([]);
    const before = later(now, -1);
    await cancelMeeting(viewerOf(world.one.contact), { meetingId, version, reason: null }, before);
    expect((await meetingOf(world)).state).toBe("CANCELLED");
  });

  test("E7: was not held, say those who guide, after its start only; no calendar is told, and it can be brought back", async () => {
    const world = await visitNow(now);
    const { id: meetingId, version, sequence } = await meetingOf(world);
    const missed = { meetingId, version, reason: "Kukaan ei päässyt" };
    expect(await refusal(missMeeting(viewerOf(world.one.contact), missed, now))).toBe("not-allowed");
    expect(await refusal(missMeeting(viewerOf(world.facilitator), missed, later(now, -1)))).toBe(
      "meeting-not-over",
    );
    await missMeeting(viewerOf(world.facilitator), missed, now);
    expect(await meetingOf(world)).toEqual({
      id: meetingId,
      state: "CANCELLED",
      version: version + 1,
      sequence,
    });
    expect(await mails()).toEqual([]);
    expect(await rows('select id from "Booking"')).toEqual([]);
    await reinstateMeeting(viewerOf(world.one.contact), { meetingId, version: version + 1 }, now);
    expect((await meetingOf(world)).state).toBe("UNSCHEDULED");
  });

  test("E7: is not cancelled either when its pair is dissolved", async () => {
    const world = await visitNow(now);
    await dissolveGroup(viewerOf(world.coordinator), { groupId: world.group.id, version: 1 }, now);
    expect((await meetingOf(world)).state).toBe("SCHEDULED");
    expect((await mails()).map(({ template }) => template)).toEqual([
      ...Array(3).fill("group-dissolved"),
      "group-dissolved-guide",
    ]);
  });
});
