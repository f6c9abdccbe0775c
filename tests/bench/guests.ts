import { systemViewer } from "@/lib/auth/viewers";
import { visitRound } from "@/lib/formats/visit-round/recipe";
import { write } from "@/lib/kernel/db";
import { rows } from "../support/database";
import { sessionFor } from "../support/sign-in";
import { buildSite, openSite, runToEnd, startSite } from "./site";
import { answerTimes } from "./web/measures";

/*
 * npm run bench guests: a round of visits of 20 stops with 2,000 guests, of whom each has a place or waits for one, on a production
 * build, while the database has no statistics of its tables. Every page of a guest, a host, somebody who has not enrolled and the
 * coordinator, one request after another. The last line is JSON.
 */

const [hosts, guests, mostP95, times] = [20, 2000, 300, 30];

const stops: (() => unknown)[] = [];
const failures: string[] = [];

async function main(): Promise<void> {
  const site = await openSite(stops);
  console.log(`Filling a database: a round of ${hosts} stops and ${guests} guests`);
  const round = await fill(new Date());
  await buildSite(site);
  await startSite(site);
  const origin = `http://127.0.0.1:${site.port}`;
  const manage = `/fi/manage/programmes/${round.slug}`;
  const [first = ""] = round.stops;
  const pages: [who: string, email: string | null, paths: string[]][] = [
    ["anybody", null, [`/fi/programmes/${round.slug}`, `/fi/programmes/${round.slug}/places`]],
    [
      "a guest",
      round.guest,
      ["/fi/home", `/fi/programmes/${round.slug}/places`, `/fi/meetings/${first}/place`],
    ],
    [
      "a host",
      round.host,
      [
        "/fi/home",
        `/fi/meetings/${first}`,
        `/fi/meetings/${first}/attendance`,
        `/fi/meetings/${first}/places`,
        `/fi/groups/${round.groupId}`,
      ],
    ],
    [
      "the coordinator",
      round.coordinator,
      ["", "/enrolments", "/enrolments?page=20", "/dates", "/groups", "/reports", "/emails"].map(
        (path) => manage + path,
      ),
    ],
  ];
  const slowest: { who: string; path: string; p95: number; kilobytes: number }[] = [];
  for (const [who, email, paths] of pages) {
    const cookie = email ? `session=${await sessionFor(email)}` : "";
    for (const path of paths) {
      const { p95, median, bytes } = await answerTimes(origin + path, cookie, times);
      console.log(
        `  ${who}: ${path}  p95 ${p95.toFixed(0)} ms, median ${median.toFixed(0)} ms, ${Math.round(bytes / 1000)} kB`,
      );
      slowest.push({ who, path, p95: Math.round(p95), kilobytes: Math.round(bytes / 1000) });
      if (p95 > mostP95) failures.push(`${who}: ${path} p95 ${p95.toFixed(0)} ms (at most ${mostP95})`);
    }
  }
  slowest.sort((one, other) => other.p95 - one.p95);
  console.log(JSON.stringify({ bench: "guests", hosts, guests, slowest: slowest.slice(0, 5), failures }));
}

/** A round that has begun: each stop has a time and 12 places, and a hundredth of the guests or so has signed up to each. */
async function fill(now: Date) {
  // As after a large import: PostgreSQL knows nothing yet of how large its tables are.
  await rows(`do $$ declare one text; begin
    for one in select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public' loop
      execute 'alter table ' || one || ' set (autovacuum_enabled = false)';
    end loop;
  end $$`);
  const { buildConvener, buildEnrolment, buildProgramme, buildScheduled, buildUser } = await import(
    "@/prisma/seed/builders"
  );
  const { startProgramme } = await import("@/lib/groups/starting-commands");
  const { buildGuests, comes } = await import("../support/guests");
  const { later, viewerOf } = await import("../support/world");
  const { coordinator, programme, contacts } = await write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
    const { id: convenerId } = await buildConvener(tx, { name: "Keskus", coordinators: [coordinator] });
    const of = { convenerId, format: visitRound.key, state: "OPEN", facilitators: [coordinator] } as const;
    const programme = await buildProgramme(tx, now, of);
    const contacts = [];
    for (let host = 1; host <= hosts; host++) {
      const contact = await buildUser(tx, { name: `Isäntä ${host}` });
      const answers = { name: `Yhdistys ${host} ry` };
      await buildEnrolment(tx, now, { programme, contact, answers, part: "host", state: "ACCEPTED" });
      contacts.push(contact);
    }
    return { coordinator, programme, contacts };
  });
  const [{ version = 0 } = {}] = await rows<{ version: number }>('select version from "Programme"');
  await startProgramme(viewerOf(coordinator), { programmeId: programme.id, version }, now);
  const meetings = await rows<{ id: string; groupId: string }>(
    'select id, "groupId" from "Meeting" order by ordinal',
  );
  await write(systemViewer(), async (tx) => {
    for (const [index, { id }] of meetings.entries())
      await buildScheduled(tx, id, later(now, 10 + index), coordinator, {
        address: `Katu ${index + 1}, Kajaani`,
      });
    await tx.meeting.updateMany({ data: { signUpOpenedAt: later(now, -9), capUntil: later(now, -2) } });
  });
  const people = await buildGuests(programme, guests, 40, now);
  for (let from = 0; from < guests; from += 200)
    await Promise.all(
      people
        .slice(from, from + 200)
        .map((guest, index) => comes(guest, meetings[(from + index) % hosts]?.id ?? "", now)),
    );
  return {
    slug: programme.slug,
    groupId: meetings[0]?.groupId ?? "",
    stops: meetings.map(({ id }) => id),
    ...{ coordinator: coordinator.email, host: contacts[0]?.email ?? "", guest: people[0]?.email ?? "" },
  };
}

await runToEnd(main, failures, stops);
