import { describe, expect, it } from "vitest";
import { personViewer } from "@/lib/auth/viewers";
import { formatOf, formats } from "@/lib/formats/registry";
import { absentFrom, mayFree, whyNotEndFree, whyNotFree } from "@/lib/meetings/free";

const now = new Date("2027-03-01T10:00:00Z");
const mentoring = formatOf("peer-mentoring");
const leader = { userId: "leader", role: "lead", holds: true };
const host = { userId: "host", role: "technical-host", holds: true };
const secretary = { userId: "secretary", role: "secretary", holds: false };
const group = { state: "CONFIRMED", facilitators: [leader, host, secretary] };
const away = (...ids: string[]) => ids.map((userId) => ({ userId, coming: false }));
const meeting = {
  ...{ state: "SCHEDULED" as const, startsAt: new Date("2027-03-02T10:00:00Z") },
  ...{ endsAt: new Date("2027-03-02T11:45:00Z"), withoutId: null as string | null },
  ...{ standIns: [] as { userId: string; insteadOfId: string; holds: boolean }[], rsvps: away("leader") },
};
const why = (change: Partial<typeof meeting> = {}, of = group, format = mentoring, at = now) =>
  whyNotFree(format, of, { ...meeting, ...change }, at)?.code ?? null;

const viewer = (id: string) => personViewer({ id, isAdmin: false, locale: "fi" });

describe("formats 4 e: a meeting without its leader", () => {
  it("may be where the leader has said that they cannot come, and somebody else is there who holds it", () => {
    expect(why()).toBeNull();
    expect(why({ rsvps: [] })).toBe("guide-not-away");
    expect(why({ rsvps: [{ userId: "leader", coming: true }] })).toBe("guide-not-away");
    expect(why({ rsvps: away("host") })).toBe("guide-not-away");
    expect(why({ rsvps: away("leader", "host") })).toBe("nobody-holds");
    expect(why({}, { ...group, facilitators: [leader, secretary] })).toBe("nobody-holds");
  });

  it("may not where somebody comes in the leader’s stead; who comes in that of the technical host holds it", () => {
    const instead = (insteadOfId: string) => ({
      standIns: [{ userId: "other", insteadOfId, holds: true }],
    });
    expect(why(instead("leader"))).toBe("guide-not-away");
    expect(why({ ...instead("host"), rsvps: away("leader", "host") })).toBeNull();
  });

  it("is of a time to come, of a group that still meets, and once", () => {
    expect(why({ state: "SCHEDULED" }, group, mentoring, meeting.startsAt)).toBe("meeting-has-begun");
    expect(why({}, { ...group, state: "DISSOLVED" })).toBe("group-has-ended");
    for (const state of ["UNSCHEDULED", "PROPOSED", "HELD", "CANCELLED"] as const)
      expect(whyNotFree(mentoring, group, { ...meeting, state }, now)?.code).toBe("meeting-not-schedulable");
    expect(why({ withoutId: "leader" })).toBe("changed-by-someone-else");
  });

  it("is taken back until it begins", () => {
    const free = { ...meeting, withoutId: "leader" };
    expect(whyNotEndFree(free, "CONFIRMED", now)).toBeNull();
    expect(whyNotEndFree(free, "CONFIRMED", meeting.startsAt)?.code).toBe("meeting-has-begun");
    expect(whyNotEndFree(meeting, "CONFIRMED", now)?.code).toBe("changed-by-someone-else");
  });

  it("is for who else holds it, and for coordinators: not for the leader, nor for roles that hold nothing", () => {
    const may = (userId: string, coordinator = false, standIns = meeting.standIns) =>
      mayFree(viewer(userId), { coordinator }, group.facilitators, { standIns }, "leader");
    expect(["host", "leader", "secretary", "member"].map((id) => may(id))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(may("kaisa", true)).toBe(true);
    expect(may("other", false, [{ userId: "other", insteadOfId: "host", holds: true }])).toBe(true);
  });

  it("is of no format whose recipe does not say so, and never without who sees to the technology", () => {
    const free = formats.flatMap(({ key, roles }) =>
      roles.filter((role) => role.free).map((role) => `${key}: ${role.key}`),
    );
    expect(free).toEqual(["peer-mentoring: lead"]);
    for (const format of formats.filter(({ key }) => key !== "peer-mentoring"))
      for (const { key } of format.roles) {
        const facilitators = [{ userId: "one", role: key, holds: true }, host];
        expect(absentFrom(format, facilitators, { ...meeting, rsvps: away("one") })).toBeNull();
      }
  });
});
