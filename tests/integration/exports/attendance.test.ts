import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { exportProgramme } from "@/lib/exports/commands";
import { exportKindsOf } from "@/lib/exports/rules";
import { formatOf } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import { addToVisits } from "@/lib/meetings/company-commands";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { type Orders, orders } from "../../support/ordered";
import { accepted, offered } from "../../support/orders";
import { closeDatabase, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const startsAt = "2027-02-20T15:00:00Z";
let world: Orders;

beforeAll(async () => {
  await emptyDatabase();
  world = await orders(now);
  const groupId = await offered(world, now);
  await accepted(world, groupId, now);
  for (const name of ["Aino Jäsen", "Eero Jäsen"]) {
    const { email } = await write(systemViewer(), (tx) => buildUser(tx, { name }));
    const who = { enrolmentId: world.request.id, name, email, isContact: false, locale: "fi" as const };
    await addToVisits(viewerOf(world.contact), who, now);
  }
  await rows(
    `update "Meeting" set state = 'HELD', "startsAt" = $2::timestamptz, "endsAt" = $2::timestamptz + interval '3 hours', "heldAt" = $2
     where "groupId" = $1 and ordinal = 1`,
    [groupId, startsAt],
  );
  await rows(
    `insert into "Attendance" ("convenerId", "meetingId", "participantId", present, asked)
     select p."convenerId", m.id, p.id, p.name = 'Aino Jäsen', false from "Participant" p, "Meeting" m
     where p."enrolmentId" = $1 and p."takesPart" and m."groupId" = $2 and m.ordinal = 1`,
    [world.request.id, groupId],
  );
});
afterAll(closeDatabase);

describe("formats 3 c: the list of who was there and the programme, for the state support", () => {
  it("names who came to each meeting that was held, its lessons of 45 minutes, and what was done with its breaks", async () => {
    const programme = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
    if (!programme) throw new Error("no programme");
    const [people, agenda] = await exportProgramme(
      viewerOf(world.coordinator),
      programme,
      "attendance",
      "fi",
    );
    const told = (people?.rows ?? []).map((row) =>
      Object.fromEntries((people?.columns ?? []).map(({ key }, index) => [key, row[index]])),
    );
    const of = {
      associations: "Tilaajaliitto ry",
      visit: 1,
      from: "klo 17.00",
      until: "klo 20.00",
      lessons: 4,
    };
    expect(told).toMatchObject([
      { ...of, name: "Aino Jäsen", came: "kyllä" },
      { ...of, name: "Eero Jäsen", came: "ei" },
    ]);
    const { talk = [] } = formatOf(programme.format).agendas;
    expect(agenda?.rows).toHaveLength(talk.length);
    expect(agenda?.rows.map((row) => row[3])[0]).toBe("klo 17.00");
  });

  it("is there only where whoever orders names those who come", () => {
    expect(exportKindsOf(formatOf("ordered-talks"))).toContain("attendance");
    expect(exportKindsOf(formatOf("peer-visits"))).not.toContain("attendance");
  });
});
