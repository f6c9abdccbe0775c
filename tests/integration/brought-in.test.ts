// A right that hangs on a relation is as safe as the relation: who takes part reads what is written in confidence.
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { saveAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { systemViewer } from "@/lib/auth/viewers";
import { saveDocument } from "@/lib/documents/commands";
import { readDocument } from "@/lib/documents/queries";
import { joinEnrolments } from "@/lib/enrolments/joining-commands";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { addToVisits, removeFromVisits, restoreToVisits } from "@/lib/meetings/company-commands";
import { addWalkIn } from "@/lib/meetings/walk-in-commands";
import { changeContactTask, replaceInVisits } from "@/lib/tasks/people-commands";
import { buildEnrolment, buildScheduled, buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { firstMemo, memoParts, memoWorld } from "../support/memos";
import { betweenVisits, interim, mirror, refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const whisper = "kuiskaus-toiselle";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** Somebody as a form names them. */
const named = ({ name, email }: Pick<Person, "name" | "email">) => ({ name, email, locale: "fi" as const });
const placeOf = async (enrolmentId: string, userId: string) =>
  (
    await rows<{ id: string }>('select id from "Participant" where "enrolmentId" = $1 and "userId" = $2', [
      enrolmentId,
      userId,
    ])
  )[0]?.id ?? "";

type Way = (world: PairWorld, by: Viewer, who: Person) => Promise<unknown>;
/** Every way in which somebody comes to take part for an association, or becomes its contact, once it has sent its answer. */
const ways: Record<string, Way> = {
  "added as a participant": ({ one }, by, who) =>
    addToVisits(by, { enrolmentId: one.id, isContact: false, ...named(who) }, now),
  "added as a contact": ({ one }, by, who) =>
    addToVisits(by, { enrolmentId: one.id, isContact: true, ...named(who) }, now),
  "put into somebody’s place": async ({ one, colleague }, by, who) =>
    replaceInVisits(
      by,
      {
        enrolmentId: one.id,
        participantId: await placeOf(one.id, colleague.id),
        how: "succeed",
        ...named(who),
      },
      now,
    ),
  "given as the right address": async ({ one, colleague }, by, who) =>
    replaceInVisits(
      by,
      {
        enrolmentId: one.id,
        participantId: await placeOf(one.id, colleague.id),
        how: "correct",
        ...named(who),
      },
      now,
    ),
  "made a contact": async ({ one, convenerId }, by, who) => {
    await rows(
      `insert into "Participant" (id, "convenerId", "enrolmentId", "userId", name, locale) values (gen_random_uuid(), $1, $2, $3, $4, 'fi')`,
      [convenerId, one.id, who.id, who.name],
    );
    const participantId = await placeOf(one.id, who.id);
    return changeContactTask(by, { enrolmentId: one.id, participantId, contact: "yes" }, now);
  },
  "taken back": async ({ one }, by, who) => {
    const [contact, enrolmentId] = [viewerOf(one.contact), one.id];
    await addToVisits(contact, { enrolmentId, isContact: false, ...named(who) }, now);
    const participantId = await placeOf(enrolmentId, who.id);
    await removeFromVisits(contact, { enrolmentId, participantId }, now);
    await rows('delete from "Email"');
    return restoreToVisits(by, { enrolmentId, participantId }, now);
  },
  "written down at a visit": ({ one, group }, by, who) =>
    addWalkIn(
      by,
      { meetingId: group.meetings["visit-1"] as string, enrolmentId: one.id, ...named(who) },
      now,
    ),
  "joined with another answer": async ({ one, programme }, by, who) => {
    const { id } = await write(systemViewer(), (tx) =>
      buildEnrolment(tx, now, { programme, contact: who, state: "SUBMITTED", answers: { name: one.name } }),
    );
    return joinEnrolments(by, { keepId: one.id, oneId: one.id, otherId: id }, now);
  },
};

describe("attack 1: who runs the programme comes into no association by a hand of their own", () => {
  for (const [how, bringIn] of Object.entries(ways))
    it(`attack 1: a coordinator who has herself or an administrator ${how} is refused, and reads nothing`, async () => {
      const world = await betweenVisits(now);
      const { group, one, coordinator } = world;
      const admin = await write(systemViewer(), (tx) =>
        buildUser(tx, { name: "Ylermi Ylläpito", isAdmin: true }),
      );
      await saveAssignment(
        viewerOf(one.contact),
        { groupId: group.id, step: interim, seat: 1, version: 0, move: "draft" },
        mirror(whisper),
        now,
      );
      for (const who of [coordinator, admin]) {
        expect(await refusal(bringIn(world, viewerOf(coordinator), who))).toBe("participant-oversees");
        await rows(`delete from "Participant" where "userId" = $1`, [who.id]);
        const read = JSON.stringify(
          await readSubmissions(viewerOf(coordinator), group.id, interim, new Date()),
        );
        expect(read).not.toContain(whisper);
      }
    });

  for (const [how, bringIn] of Object.entries(ways))
    it(`attack 1: whoever else is ${how} by a coordinator, the association’s contact is told`, async () => {
      const world = await betweenVisits(now);
      const { one, coordinator } = world;
      const who = await write(systemViewer(), (tx) => buildUser(tx, { name: "Oma Toinen" }));
      await rows('delete from "Email"');
      await bringIn(world, viewerOf(coordinator), who);
      const told = await rows<{ template: string }>(
        `select distinct template from "Email" where "toUserId" = $1 and template = any($2)`,
        [one.contact.id, ["people-changed"]],
      );
      expect(told).toEqual([{ template: "people-changed" }]);
    });

  it("attack 1: a contact may bring in whom they like, a coordinator too, and is not mailed of their own doing", async () => {
    const world = await betweenVisits(now);
    const { one, coordinator } = world;
    await ways["added as a participant"]?.(world, viewerOf(one.contact), coordinator);
    expect(await placeOf(one.id, coordinator.id)).not.toBe("");
    expect(await rows(`select id from "Email" where template = 'people-changed'`)).toEqual([]);
  });

  it("attack 1: of several who come in with another answer each is named to the contacts who were there, and to none of their own", async () => {
    const world = await betweenVisits(now);
    const { one, coordinator, programme } = world;
    const { id } = await write(systemViewer(), async (tx) =>
      buildEnrolment(tx, now, {
        ...{ programme, state: "SUBMITTED", answers: { name: one.name } },
        contact: await buildUser(tx, { name: "Oma Toinen" }),
        colleagues: [await buildUser(tx, { name: "Kaija Kolmas" })],
      }),
    );
    await rows('delete from "Email"');
    await joinEnrolments(viewerOf(coordinator), { keepId: one.id, oneId: one.id, otherId: id }, now);
    expect(
      await rows(
        `select "toUserId" as to, params->>'who' as who from "Email" where template = 'people-changed' order by 2`,
      ),
    ).toEqual(["Kaija Kolmas", "Oma Toinen"].map((who) => ({ to: one.contact.id, who })));
  });

  it("attack 1: a coordinator who answers herself, and keeps her answer of two, comes in to those of the other no more than they to her", async () => {
    const { programme, coordinator } = await betweenVisits(now);
    const answer = (contact: Person) =>
      write(systemViewer(), (tx) =>
        buildEnrolment(tx, now, { programme, contact, state: "SUBMITTED", answers: { name: "Soutajat ry" } }),
      );
    const theirs = await answer(
      await write(systemViewer(), (tx) => buildUser(tx, { name: "Sirpa Soutaja" })),
    );
    const hers = await answer(coordinator);
    const two = { oneId: hers.id, otherId: theirs.id };
    for (const keepId of [hers.id, theirs.id])
      expect(await refusal(joinEnrolments(viewerOf(coordinator), { ...two, keepId }, now))).toBe(
        "participant-oversees",
      );
    expect(await placeOf(theirs.id, coordinator.id)).toBe("");
    expect(await placeOf(hers.id, theirs.contact.id)).toBe("");
  });

  it("attack 1: a coordinator who would put herself beside those who write a document is refused, and reads none of it", async () => {
    const world = await memoWorld(now);
    const { group, one, coordinator } = world;
    const sheet = { groupId: group.id, step: firstMemo, version: 0, move: "send" as const };
    await saveDocument(viewerOf(one.contact), sheet, memoParts(whisper), now);
    for (const how of ["added as a participant", "added as a contact"])
      expect(await refusal(ways[how]?.(world, viewerOf(coordinator), coordinator) as Promise<unknown>)).toBe(
        "participant-oversees",
      );
    const read = await readDocument(viewerOf(coordinator), group.id, firstMemo);
    expect(JSON.stringify(read)).not.toContain(whisper);
  });
});

describe("attack 1: who holds a visit that nobody guides", () => {
  it("attack 1: gives an address for nobody of the other side, whose writing its holder would read; for their own they do", async () => {
    const world = await pairWorld({ now, unguided: true });
    const { group, one, other } = world;
    const meetingId = group.meetings["visit-1"] as string;
    await write(systemViewer(), async (tx) => {
      await buildScheduled(tx, meetingId, later(now, 0, -3), world.facilitator);
      await tx.booking.deleteMany({});
    });
    const host = viewerOf(one.contact);
    const walkIn = { meetingId, ...named({ name: "Oma Toinen", email: "toinen@esimerkki.example" }) };
    expect(await refusal(addWalkIn(host, { ...walkIn, enrolmentId: other.id }, now))).toBe(
      "walk-in-of-others",
    );
    const sheet = await getAttendance(host, meetingId, now);
    expect(sheet?.sides.map(({ mayJoin }) => mayJoin)).toEqual([true, false]);
    await addWalkIn(host, { ...walkIn, enrolmentId: other.id, email: "" }, now);
    await addWalkIn(host, { ...walkIn, enrolmentId: one.id }, now);
    expect(
      await rows(
        `select "enrolmentId" from "Participant" p join "User" u on u.id = p."userId" where u.email = $1`,
        [walkIn.email],
      ),
    ).toEqual([{ enrolmentId: one.id }]);
  });
});
