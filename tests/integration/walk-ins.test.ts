import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { addParticipant } from "@/lib/enrolments/people-commands";
import { write } from "@/lib/kernel/db";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { addWalkIn, removeWalkIn } from "@/lib/meetings/walk-in-commands";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getReport } from "@/lib/reports/report-queries";
import { buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { refusal, visitNow } from "../support/visits";
import { closeDatabase, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T17:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const walkIn = (world: PairWorld, email = "") => ({
  meetingId: world.group.meetings["visit-1"] as string,
  enrolmentId: world.other.id,
  name: "Vilma Vieras",
  email,
  locale: "fi" as const,
});
const hold = async (world: PairWorld) => {
  const { meetingId } = walkIn(world);
  const sheet = await getAttendance(viewerOf(world.facilitator), meetingId, now);
  const present =
    sheet?.sides.flatMap(({ people }) => people.map(({ participantId }) => participantId)) ?? [];
  return holdMeeting(viewerOf(world.facilitator), { meetingId, version: sheet?.version ?? 0, present }, now);
};
const mailed = () =>
  rows<{ template: string }>(
    `select template from "Email" where "toAddress" = 'vilma@esimerkki.example' order by template`,
  );

describe("somebody who came without having been named before", () => {
  it("F: is counted under the association they came with, and asked nothing without an address", async () => {
    const world = await visitNow(now);
    const facilitator = viewerOf(world.facilitator);
    await addWalkIn(facilitator, walkIn(world), now);
    const sheet = await getAttendance(facilitator, walkIn(world).meetingId, now);
    expect(sheet?.sides.map(({ walkIns }) => walkIns.map(({ name }) => name))).toEqual([
      [],
      ["Vilma Vieras"],
    ]);
    expect(await rows('select id from "Email"')).toEqual([]);
    const walkInId = sheet?.sides[1]?.walkIns[0]?.id ?? "";
    await removeWalkIn(facilitator, { meetingId: walkIn(world).meetingId, walkInId });
    expect(await rows('select id from "WalkIn"')).toEqual([]);
  });

  it.each([["before the visit is marked held"], ["after it"]])(
    "F: with an address is a participant who came, and is asked for feedback once: %s",
    async (when) => {
      const world = await visitNow(now);
      const wish = walkIn(world, "vilma@esimerkki.example");
      if (when === "after it") await hold(world);
      const asked = await rows('select id from "Unanswered"');
      await addWalkIn(viewerOf(world.facilitator), wish, now);
      if (when !== "after it") await hold(world);
      expect(await mailed()).toEqual([{ template: "participant-added" }, { template: "survey-asked" }]);
      expect(
        await rows(
          `select a.present, p."enrolmentId" = $1 as theirs from "Attendance" a join "Participant" p on p.id = a."participantId"
           join "User" u on u.id = p."userId" where u.email = 'vilma@esimerkki.example'`,
          [world.other.id],
        ),
      ).toEqual([{ present: true, theirs: true }]);
      if (when === "after it")
        expect(await rows('select id from "Unanswered"')).toHaveLength(asked.length + 1);
    },
  );

  it("F: is one person in the report, also where a contact brings them in after they were counted for the visit alone", async () => {
    const world = await visitNow(now);
    const wish = walkIn(world, world.coordinator.email);
    await addWalkIn(viewerOf(world.facilitator), wish, now);
    await addParticipant(
      viewerOf(world.other.contact),
      {
        ...{ enrolmentId: world.other.id, name: "Kaisa Koordi", email: world.coordinator.email },
        ...{ locale: "fi", isContact: false },
      },
      now,
      async () => undefined,
    );
    await hold(world);
    const programme = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
    if (!programme) throw new Error("the coordinator does not see the programme");
    const came = await rows<{ people: number }>(
      `select count(distinct p."userId")::int as people from "Attendance" a join "Participant" p on p.id = a."participantId" where a.present`,
    );
    expect(await rows('select id from "WalkIn" where present')).toHaveLength(1);
    const { people, attendances } = await getReport(viewerOf(world.coordinator), programme, now);
    expect([people, attendances]).toEqual([came[0]?.people, came[0]?.people]);
  });

  it("F: is written down by who guides, once the visit has begun, with an association of the pair", async () => {
    const world = await visitNow(now);
    const facilitator = viewerOf(world.facilitator);
    expect(await refusal(addWalkIn(viewerOf(world.stranger), walkIn(world), now))).toBe("not-found");
    expect(await refusal(addWalkIn(viewerOf(world.colleague), walkIn(world), now))).toBe("not-allowed");
    const elsewhere = { ...walkIn(world), enrolmentId: world.group.id };
    expect(await refusal(addWalkIn(facilitator, elsewhere, now))).toBe("not-found");
    const early = new Date(now.getTime() - 3 * 3600_000);
    expect(await refusal(addWalkIn(facilitator, walkIn(world), early))).toBe("meeting-not-over");
  });

  it("is answered and shown alike, be their address of somebody who runs the programme or not: a facilitator learns of nobody that they do", async () => {
    const admin = await write(systemViewer(), (tx) => buildUser(tx, { name: "Ylermi", isAdmin: true }));
    const stranger = { id: "", email: "vilma@esimerkki.example" };
    for (const { when, isThere } of [
      { when: "before the visit is marked held", isThere: true },
      { when: "before the visit is marked held", isThere: false },
      { when: "after it", isThere: true },
    ]) {
      const seen: unknown[] = [];
      for (const who of ["stranger", "coordinator", "administrator"]) {
        const world = await visitNow(now);
        const viewer = viewerOf(world.facilitator);
        const { id, email } =
          { stranger, coordinator: world.coordinator, administrator: admin }[who] ?? stranger;
        const shown = async () => {
          const { meetingId } = walkIn(world);
          const pages = [await getAttendance(viewer, meetingId, now), await getRunSheet(viewer, meetingId)];
          return pages.map((page) =>
            page?.sides.map(({ people, walkIns }) => [
              people.map(({ name, role, present }) => [name, role, present]),
              walkIns,
            ]),
          );
        };
        if (when === "after it") await hold(world);
        const add = () => addWalkIn(viewer, walkIn(world, email), now);
        const answers = [await refusal(add()), await refusal(add())];
        const pages = [await shown()];
        if (when !== "after it") {
          const sheet = await getAttendance(viewer, walkIn(world).meetingId, now);
          const present = (sheet?.sides ?? [])
            .flatMap(({ people }) => people)
            .filter(({ name }) => isThere || name !== "Vilma Vieras")
            .map(({ participantId }) => participantId);
          const said = { meetingId: walkIn(world).meetingId, version: sheet?.version ?? 0, present };
          answers.push(await refusal(holdMeeting(viewer, said, now)));
          pages.push(await shown());
        }
        const { id: programmeId, format } = world.programme;
        const { attendances } = await getReport(
          viewerOf(world.coordinator),
          { id: programmeId, format, convenerId: world.convenerId, timeZone: "Europe/Helsinki", themes: [] },
          now,
        );
        seen.push({ answers, pages, attendances });
        if (who !== "stranger") {
          expect(await rows('select id from "Participant" where "userId" = $1', [id])).toEqual([]);
          expect(await rows('select id from "Email" where "toUserId" = $1', [id])).toEqual([]);
        }
      }
      expect(seen[1]).toEqual(seen[0]);
      expect(seen[2]).toEqual(seen[0]);
    }
  });
});
