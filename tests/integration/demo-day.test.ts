import { afterAll, beforeEach, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { buildConvener, buildUser } from "@/prisma/seed/builders";
import { networkingDays } from "@/prisma/seed/networking-day";
import { findDayToPlay, playDay, whyNotPlay } from "@/prisma/seed/play-day";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function days(): Promise<void> {
  await write(systemViewer(), async (tx) => {
    const { id } = await buildConvener(tx, { name: "Pihapiiri", coordinators: [] });
    const coach = await buildUser(tx, { name: "Venla Aro" });
    await networkingDays(tx, now, id, { coach, door: await buildUser(tx, { name: "Ilpo Rinne" }) });
  });
}

it("the demo world has a day tomorrow with sixty-one who come and a queue, and remembers the one before", async () => {
  await days();
  const built = await rows(
    `select m.state, (select count(*)::int from "Badge" b where b."meetingId" = m.id) as badges,
       (select count(*)::int from "Place" p where p."meetingId" = m.id and p.state = 'WAITING') as waiting,
       (select count(*)::int from "DayRound" r where r."meetingId" = m.id and r.state = 'HELD') as rounds,
       (select count(*)::int from "Encounter" e where e."meetingId" = m.id) as encounters, "contactsShared" as contacts
     from "Meeting" m where badged order by m."startsAt"`,
  );
  expect(built).toEqual([
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

it("is played by the commands that people press, from who gives up a place to who stays in touch", async () => {
  await days();
  const { id } = (await findDayToPlay()) ?? { id: "" };
  let at = now.getTime();
  const clock = {
    now: () => new Date(at),
    pause: async (seconds: number) => {
      at += seconds * 1000;
    },
  };
  const pages: string[] = [];
  await playDay(id, clock, (_, page) => pages.push(page));
  expect(at - now.getTime()).toBeGreaterThan(200_000);
  expect(at - now.getTime()).toBeLessThan(360_000);
  expect(new Set(pages.map((page) => page.replace(id, "").replace(/\?.*/, ""))).size).toBeGreaterThan(6);
  const rounds = await rows<{ key: string; seated: number }>(
    `select key, state, count("badgeId")::int as seated, count(distinct "table")::int as tables
     from "DayRound" r left join "DaySeat" s on s."roundId" = r.id where r."meetingId" = $1 group by r.id order by r."startedAt", state`,
    [id],
  );
  const held = (key: string, seated: number, tables: number) => ({ key, state: "HELD", seated, tables });
  expect(rounds.filter(({ seated }) => seated !== 0)).toEqual([
    held("tables-1", 57, 9),
    { ...held("tables-1", 57, 10), state: "NOT_HELD" },
    held("tables-2", 57, 12),
    held("harvest", 51, 11),
  ]);
  expect(rounds).toHaveLength(11);
  const [over] = await rows(
    `select state, "contactsShared" as contacts, (select count(*)::int from "Encounter" e where e."meetingId" = m.id) as encounters,
       (select count(*)::int from "ContactWish" w where w."meetingId" = m.id) as wishes,
       (select count(*)::int from "Attendance" a where a."meetingId" = m.id and present) as came,
       (select count(*)::int from "Badge" b where b."meetingId" = m.id and "leftAt" is not null) as "left"
     from "Meeting" m where id = $1`,
    [id],
  );
  expect(over).toEqual({ state: "HELD", contacts: 16, encounters: 108, wishes: 0, came: 56, left: 6 });
  await expect(playDay(id, clock, () => undefined)).rejects.toThrow("played already");
});

it("is played in a demo alone", () => {
  expect(whyNotPlay({ KYLASSA_DEMO: "1" }, "development")).toBeNull();
  expect(whyNotPlay({ KYLASSA_DEMO: "1" }, "production")).not.toBeNull();
  expect(whyNotPlay({ KYLASSA_DEMO: "0" }, "development")).not.toBeNull();
});
