import { expect, test } from "vitest";
import { agendas } from "@/lib/formats/peer-visits/agendas";
import { clocked } from "@/lib/meetings/agenda";

test("each part of a visit begins when the one before it ends, and both visits take two and a half hours", () => {
  const startsAt = new Date("2027-03-05T15:00:00Z");
  for (const agenda of Object.values(agendas)) {
    const clock = clocked(agenda, startsAt);
    expect(clock[0]?.from).toEqual(startsAt);
    expect(clock.slice(1).map(({ from }) => from)).toEqual(clock.slice(0, -1).map(({ until }) => until));
    expect(clock.at(-1)?.until).toEqual(new Date("2027-03-05T17:30:00Z"));
  }
});

test("a visit over the night when the clocks change still takes as long as it takes", () => {
  const clock = clocked(agendas["visit-1"], new Date("2027-03-28T00:30:00Z"));
  expect(clock.at(-1)?.until).toEqual(new Date("2027-03-28T03:00:00Z"));
});
