import { systemViewer } from "@/lib/auth/viewers";
import { planRounds } from "@/lib/days/planning-commands";
import {
  chooseSize,
  closeTable,
  keepTable,
  publishRound,
  startRound,
  stopRound,
  swapSeats,
} from "@/lib/days/round-commands";
import { remindToConfirm } from "@/lib/places/confirming-commands";
import { rows } from "../database";
import { dayWorld } from "../days";
import { later, viewerOf } from "../world";
import { now } from "./occasion";

type Day = Awaited<ReturnType<typeof dayWorld>>;

let day: Day | null = null;

/** A day of its own beside the company, whose tables are planned. */
async function planned(): Promise<Day> {
  day = await dayWorld({ now, people: 8, days: 0 });
  await planRounds(viewerOf(day.coach), { meetingId: day.day, tables: 2 }, now);
  return day;
}

const today = (): Day => {
  if (!day) throw new Error("there is no day");
  return day;
};
const coach = () => viewerOf(today().coach);

async function sheet() {
  const [round] = await rows<{ id: string; version: number }>(
    `select id, version from "DayRound" where key = 'tables-1' and state <> 'NOT_HELD'`,
  );
  return { meetingId: today().day, roundId: round?.id ?? "", version: round?.version ?? 0 };
}

async function published(): Promise<void> {
  await planned();
  await publishRound(coach(), await sheet(), now);
}
const start = () => startRound(coach(), { meetingId: today().day, key: "tables-1" }, now);

/** The rounds of a day. Nobody is written to: they are all there. */
export const dayOccasions = {
  "clock.confirming": {
    before: async () => {
      await dayWorld({ now, people: 2, days: 20 });
      await rows(`update "Meeting" set "changedAt" = $1 where badged returning 1`, [later(now, -5)]);
      await rows(`update "Place" set "confirmBy" = $1 where number = 1 returning 1`, [later(now, 1)]);
    },
    run: () => remindToConfirm(systemViewer(), now),
    told: { "tulija-1@esimerkki.example": ["place-to-confirm"] },
  },
  "meeting.plan-rounds": {
    before: planned,
    run: () => planRounds(coach(), { meetingId: today().day, tables: 2 }, now),
    told: {},
  },
  "meeting.keep-table": {
    before: planned,
    run: async () => {
      const [badge] = await rows<{ id: string }>('select id from "Badge" limit 1');
      return keepTable(coach(), { meetingId: today().day, badgeId: badge?.id ?? "", table: 1 });
    },
    told: {},
  },
  "meeting.choose-size": {
    before: planned,
    run: () => chooseSize(coach(), { meetingId: today().day, size: 5 }),
    told: {},
  },
  "dayRound.publish": {
    before: planned,
    run: async () => publishRound(coach(), await sheet(), now),
    told: {},
  },
  "dayRound.swap": {
    before: planned,
    run: async () => {
      const { roundId } = await sheet();
      const at = (table: number) =>
        rows<{ id: string }>(
          'select "badgeId" as id from "DaySeat" where "roundId" = $1 and "table" = $2 limit 1',
          [roundId, table],
        ).then(([found]) => found?.id ?? "");
      return swapSeats(coach(), { first: await at(1), second: await at(2), ...(await sheet()) }, now);
    },
    told: {},
  },
  "dayRound.start": { before: published, run: start, told: {} },
  "dayRound.hold": {
    before: async () => {
      await published();
      await start();
    },
    run: async () => stopRound(coach(), await sheet(), now),
    told: {},
  },
  "dayRound.drop": {
    before: published,
    run: async () => closeTable(coach(), { table: 1, ...(await sheet()) }, now),
    told: {},
  },
  "dayRound.close-table": {
    before: planned,
    run: async () => closeTable(coach(), { table: 1, ...(await sheet()) }, now),
    told: {},
  },
};
