import { systemViewer } from "@/lib/auth/viewers";
import { remindOfChecks, tidyChecks } from "@/lib/checks/clock-commands";
import { answerCheck, setCheck, tickCheck } from "@/lib/checks/commands";
import { changeDates } from "@/lib/meetings/dates-commands";
import { getDates } from "@/lib/meetings/dates-queries";
import { dayIn } from "@/lib/time/days";
import type { Person } from "@/prisma/seed/builders";
import { rows } from "../database";
import { draftedWithDates } from "../drafted-dates";
import { type Mentoring, mentoring } from "../mentoring";
import { later, viewerOf } from "../world";
import { idIn, now, type Occasion } from "./occasion";

let world: Mentoring;
const of = () => ({ groupId: world.groupId, step: "tech-check" });
const begin = async () => {
  world = await mentoring(now, { members: 5 });
};
const set = (from = "17:00") =>
  setCheck(
    viewerOf(world.host),
    {
      ...of(),
      day: "2027-03-20",
      from,
      remoteLink: "https://huone.example/testi",
      phone: "+358 40 000 0009",
    },
    now,
  );
const says = (member: number, choice: string) =>
  answerCheck(viewerOf(world.people[member] as Person), { ...of(), choice }, now);
const at = (name: string) => `${name}@emessi.example` as const;

/** What happens around a technical check, and before it to the dates that are proposed. */
export const checkOccasions = {
  "group.change-dates": {
    before: async () => {
      world = await draftedWithDates(now);
    },
    run: async () => {
      const dates = await getDates(viewerOf(world.coordinator), world.groupId);
      const days = Object.fromEntries(
        (dates?.meetings ?? []).map(({ key, day }) => [
          key,
          { day: dayIn(day?.startsAt ?? now, "Europe/Helsinki"), from: "16:00", until: "17:45" },
        ]),
      );
      return changeDates(viewerOf(world.coordinator), { groupId: world.groupId, days, sure: "yes" }, now);
    },
    told: {},
  },
  "group.set-check": {
    before: async () => {
      await begin();
      await set();
      await says(0, "place-1");
      await says(1, "knows");
    },
    run: () => set("18:00"),
    told: { [at("aino")]: ["check-place"], [at("teppo.tekniikka")]: ["check-held"] },
  },
  "group.answer-check": {
    before: async () => {
      await begin();
      await set();
      await says(0, "place-1");
    },
    run: () => says(0, "none"),
    told: { [at("aino")]: ["check-off"] },
  },
  "group.tick-check": {
    before: async () => {
      await begin();
      await set();
      await says(0, "place-1");
    },
    run: async () =>
      tickCheck(viewerOf(world.host), { ...of(), found: { [await idIn("CheckPlace")]: "needs-help" } }),
    told: {},
  },
  "clock.check-tomorrow": {
    before: async () => {
      await begin();
      await set();
      await says(0, "place-1");
    },
    run: () => remindOfChecks(systemViewer(), new Date("2027-03-19T10:00:00Z")),
    told: { [at("aino")]: ["check-tomorrow"] },
  },
  "clock.checks": {
    before: async () => {
      await begin();
      await set();
      await says(0, "place-1");
      await rows(`update "Group" set state = 'DISSOLVED', "dissolvedAt" = now() where id = $1`, [
        world.groupId,
      ]);
    },
    run: () => tidyChecks(systemViewer(), later(now, 1)),
    told: { [at("aino")]: ["check-off"] },
  },
} satisfies Record<string, Occasion>;
