import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { atFields } from "@/lib/forms/at-fields";
import { explain } from "@/lib/forms/explain";
import { closeDatabase } from "@/lib/kernel/db";
import { moveMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { proposeTimes } from "@/lib/meetings/times-commands";
import { emptyDatabase, rows } from "../support/database";
import { pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const time = { day: "2027-03-05", from: "17:00", until: "19:00" };
const other = { day: "2027-03-06", from: "21:30", until: "00:00" };

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function world() {
  const { coordinator, group } = await pairWorld({ now });
  await rows('update "Programme" set "meetingsFromOn" = $1, "meetingsToOn" = $2', [
    "2027-02-01",
    "2027-06-30",
  ]);
  return { kaisa: viewerOf(coordinator), meetingId: group.meetings["visit-1"] as string };
}

const asked = (work: Promise<unknown>) =>
  atFields(work).then(
    (): Record<string, string> => ({}),
    (error) => explain(error as z.ZodError, "fi", peerVisits),
  );
const mailed = async () => (await rows('select id from "Email"')).length;

describe("a time that was typed where nothing could be said back", () => {
  it("A8: is read back with its weekday before any mail leaves, and proposed when it is confirmed", async () => {
    const { kaisa, meetingId } = await world();
    const times = {
      meetingId,
      day: [time.day, other.day],
      from: [time.from, other.from],
      until: [time.until, other.until],
      unread: true,
    };
    expect(await asked(proposeTimes(kaisa, times, now))).toEqual({
      sure: "Tarkistakaa vielä, että luimme ajat oikein: pe 5.3.2027 klo 17.00–19.00 ja la 6.3.2027 klo 21.30 – su 7.3.2027 klo 0.00. Jos ne ovat oikein, vahvistakaa se alla ja lähettäkää uudelleen. Mitään ei ole vielä lähtenyt.",
    });
    expect([await mailed(), await rows('select id from "TimeOption"')]).toEqual([0, []]);
    await proposeTimes(kaisa, { ...times, sure: "yes" }, now);
    expect(await mailed()).toBeGreaterThan(0);
  });

  it("A8: is read back before a visit is set and before it is moved", async () => {
    const { kaisa, meetingId } = await world();
    const set = { meetingId, version: 1, ...time, unread: true };
    expect((await asked(scheduleDirectly(kaisa, set, now))).sure).toContain("pe 5.3.2027 klo 17.00–19.00.");
    expect(await mailed()).toBe(0);
    await scheduleDirectly(kaisa, { ...set, sure: "yes" }, now);
    const [before, [{ version } = { version: 0 }]] = [
      await mailed(),
      await rows<{ version: number }>('select version from "Meeting" where id = $1', [meetingId]),
    ];
    const moved = { meetingId, version, ...time, day: "2027-03-12", unread: true };
    expect((await asked(moveMeeting(kaisa, moved, now))).sure).toContain("pe 12.3.2027 klo 17.00–19.00.");
    expect(await mailed()).toBe(before);
    await moveMeeting(kaisa, { ...moved, sure: "yes" }, now);
    expect(await mailed()).toBeGreaterThan(before);
  });

  it("A8: is not asked about where the page has said it back, but for a day outside the programme", async () => {
    const { kaisa, meetingId } = await world();
    const far = { meetingId, version: 1, ...time, day: "2072-03-05" };
    expect((await asked(scheduleDirectly(kaisa, far, now))).sure).toMatch(
      /^Tarkistakaa päivä: la 5\.3\.2072 /,
    );
    expect(await asked(scheduleDirectly(kaisa, { ...far, day: time.day }, now))).toEqual({});
  });
});
