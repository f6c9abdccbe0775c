import { afterAll, beforeEach, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { buildConvener, buildUser } from "@/prisma/seed/builders";
import { networkingDays } from "@/prisma/seed/networking-day";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

it("the demo world has a day tomorrow with sixty-one who come and a queue, and remembers the one before", async () => {
  await write(systemViewer(), async (tx) => {
    const { id } = await buildConvener(tx, { name: "Pihapiiri", coordinators: [] });
    const coach = await buildUser(tx, { name: "Venla Aro" });
    await networkingDays(tx, now, id, { coach, door: await buildUser(tx, { name: "Ilpo Rinne" }) });
  });
  const days = await rows(
    `select m.state, (select count(*)::int from "Badge" b where b."meetingId" = m.id) as badges,
       (select count(*)::int from "Place" p where p."meetingId" = m.id and p.state = 'WAITING') as waiting,
       (select count(*)::int from "DayRound" r where r."meetingId" = m.id and r.state = 'HELD') as rounds,
       (select count(*)::int from "Encounter" e where e."meetingId" = m.id) as encounters, "contactsShared" as contacts
     from "Meeting" m where badged order by m."startsAt"`,
  );
  expect(days).toEqual([
    { state: "HELD", badges: 52, waiting: 0, rounds: 10, encounters: 84, contacts: 12 },
    { state: "SCHEDULED", badges: 61, waiting: 5, rounds: 0, encounters: 0, contacts: null },
  ]);
  const [{ most } = { most: 0 }] = await rows<{ most: number }>(
    `select max(n)::int as most from (select count(*) as n from "DaySeat" one join "DaySeat" other
       on other."roundId" = one."roundId" and other."table" = one."table" and other."badgeId" > one."badgeId"
     group by one."badgeId", other."badgeId") as twice`,
  );
  expect(most).toBe(1);
});
