import { afterAll, beforeAll, expect, it } from "vitest";
import { stopName } from "@/components/tasks/stop-name";
import { meetingHeading, theirTitle, yourWords } from "@/components/tasks/task-words";
import { personViewer, systemViewer } from "@/lib/auth/viewers";
import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import { stepsFor } from "@/lib/formats/occurrences";
import { type Locale, locales } from "@/lib/i18n/locales";
import { write } from "@/lib/kernel/db";
import { taskName } from "@/lib/tasks/names";
import { path } from "@/lib/tasks/path";
import { listOwnGroupPlans } from "@/lib/tasks/queries";
import { underWay } from "@/lib/tasks/under-way";
import { buildConvener, buildProgramme } from "@/prisma/seed/builders";
import { expertExchanges } from "@/prisma/seed/exchanges";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase } from "../support/world";

/** A Tuesday, the second of the three days. */
const now = new Date("2027-03-02T10:00:00Z");

/** What each meeting is called on the path, and how the days that go on are told of to their guest. */
const said: Record<Locale, { path: string[]; now: string; home: string; numbered: RegExp }> = {
  fi: {
    path: ["Aloitustapaaminen", "Vaihtopäivät: ", "Päätöstapaaminen"],
    now: "Vaihtopäivät, isäntänä ",
    home: "Vaihtopäivät teidän luonanne",
    numbered: /\d\. tapaami/i,
  },
  sv: {
    path: ["Uppstartsmöte", "Utbytesbesök: ", "Avslutningsmöte"],
    now: "Utbytesbesök, värd ",
    home: "Utbytesbesök hos er",
    numbered: /möte \d/i,
  },
  en: {
    path: ["Kick-off", "Exchange visit: ", "Closing meeting"],
    now: "Exchange visit, hosted by ",
    home: "Exchange visit at your place",
    numbered: /meeting \d/i,
  },
};

beforeAll(async () => {
  await emptyDatabase();
  await write(systemViewer(), async (tx) => {
    const { id: convenerId } = await buildConvener(tx, { name: "Pihapiiri", coordinators: [] });
    const facts = { convenerId, format: expertExchange.key, state: "RUNNING" } as const;
    await expertExchanges(tx, now, await buildProgramme(tx, now, facts));
  });
});
afterAll(closeDatabase);

it.each(locales)(
  "calls each meeting what it is, on the path and in all there is to do, in %s",
  async (locale) => {
    const groups = await everybodysGroups(locale);
    expect(groups.length).toBe(4);
    for (const group of groups) {
      const words = wordsOf(locale, group).join("\n");
      for (const name of said[locale].path) expect(words).toContain(name);
      expect(words).not.toMatch(said[locale].numbered);
    }
  },
);

it.each(locales)(
  "says which of the days it is while they go on, to their guest and their host, in %s",
  async (locale) => {
    const during = (await everybodysGroups(locale)).flatMap((group) => {
      const on = underWay(group, now);
      return on ? [[meetingHeading(locale, group, on.meeting.step), `${on.number}/${on.of}`]] : [];
    });
    expect(during.map(([, day]) => day)).toEqual(["2/3", "2/3"]);
    const titles = during.map(([title = ""]) => title);
    expect(titles.filter((title) => title.startsWith(said[locale].now))).toHaveLength(1);
    expect(titles).toContain(said[locale].home);
  },
);

type Group = Awaited<ReturnType<typeof listOwnGroupPlans>>[number];

/** The groups of each of those who are in one, as they see them. */
async function everybodysGroups(locale: Locale): Promise<Group[]> {
  const people = await rows<{ id: string }>(
    `select distinct p."userId" as id from "Participant" p join "Seat" s on s."enrolmentId" = p."enrolmentId"
     order by 1`,
  );
  const own = people.map(({ id }) => personViewer({ id, isAdmin: false, locale }));
  return (await Promise.all(own.map((viewer) => listOwnGroupPlans(viewer, now)))).flat();
}

/** What stands on the path of a group, over its meetings, and in what each has to do. */
function wordsOf(locale: Locale, group: Group): string[] {
  const { format } = group.programme;
  const stops = path(stepsFor(format, group.facts), group.plan, group.standing, now).map((stop) => {
    const seat = group.facts.meetings.find(({ step }) => step === stop.step)?.hostSeat;
    const host = group.seats.find((one) => one.seat === seat)?.name ?? null;
    return stopName(locale, { format, seats: group.seats.length, host }, stop);
  });
  return [
    ...stops,
    ...group.facts.meetings.map(({ step }) => meetingHeading(locale, group, step)),
    ...group.plan.flatMap((task) => [
      yourWords(locale, group, task).title,
      theirTitle(locale, group, task),
      taskName(locale, { ...group.facts, seats: group.seats, format }, task),
    ]),
  ];
}
