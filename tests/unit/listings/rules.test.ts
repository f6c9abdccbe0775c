import { describe, expect, it } from "vitest";
import { askedBefore, dueToday } from "@/lib/listings/rules";
import { addDays } from "@/lib/time/days";

const zone = "Europe/Helsinki";
const at = (day: string) => new Date(`${day}T09:00:00Z`);

/** Every day on which the clock does something from a yes on, if nobody ever answers. */
function silence(saidOn: string): [string, string][] {
  const row = { saidAt: at(saidOn), askedAt: null as Date | null, remindedAt: null as Date | null };
  const done: [string, string][] = [];
  for (let now = row.saidAt; done.length < 3 && now < addDays(row.saidAt, 600); now = addDays(now, 1)) {
    const due = dueToday(row, now, zone);
    if (!due) continue;
    done.push([due, now.toISOString().slice(0, 10)]);
    if (due === "ask") row.askedAt = now;
    if (due === "remind") row.remindedAt = now;
  }
  return done;
}

describe("the yearly question of a list", () => {
  it("is asked a year after the last yes, again after a fortnight, and silence ends it 30 days after it was asked", () => {
    expect(silence("2027-02-10")).toEqual([
      ["ask", "2028-02-10"],
      ["remind", "2028-02-24"],
      ["end", "2028-03-11"],
    ]);
  });

  it("waits for August where its day is in July, and for the seventh of January at Christmas", () => {
    expect(silence("2027-07-15")[0]).toEqual(["ask", "2028-08-01"]);
    expect(silence("2026-12-24")[0]).toEqual(["ask", "2028-01-07"]);
  });

  it("counts no day of July or of Christmas, so that nobody falls off a list while away", () => {
    expect(silence("2027-06-25")).toEqual([
      ["ask", "2028-06-25"],
      ["remind", "2028-08-09"],
      ["end", "2028-08-25"],
    ]);
    expect(silence("2026-12-10")).toEqual([
      ["ask", "2027-12-10"],
      ["remind", "2028-01-11"],
      ["end", "2028-01-27"],
    ]);
  });

  it("asks who said yes on the last of a February with 29 days on the 28th", () => {
    expect(silence("2028-02-29")[0]).toEqual(["ask", "2029-02-28"]);
  });

  it("ends for nobody who has not been reminded, however long the clock stood still", () => {
    const now = at("2029-05-02");
    const row = { saidAt: at("2027-02-10"), askedAt: at("2028-02-10"), remindedAt: null };
    expect(dueToday(row, now, zone)).toBe("remind");
    expect(dueToday({ ...row, remindedAt: now }, addDays(now, 15), zone)).toBeNull();
    expect(dueToday({ ...row, remindedAt: now }, addDays(now, 16), zone)).toBe("end");
  });

  it("looks at nobody whom it could not ask, and misses nobody whom it could", () => {
    for (const day of ["2027-02-10", "2027-03-01", "2028-02-29", "2027-10-31"]) {
      const [[, asked] = ["", ""]] = silence(day);
      expect(at(day).getTime()).toBeLessThan(askedBefore(at(asked)).getTime());
    }
  });
});
