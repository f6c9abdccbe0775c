import { expect, test } from "vitest";
import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format } from "@/lib/formats/recipe";
import { ofSize } from "@/lib/formats/shape";
import type { MeetingFacts } from "@/lib/steps/facts";
import { underWay } from "@/lib/tasks/under-way";

const at = (day: number, hour: number) => new Date(Date.UTC(2027, 9, day, hour));
const day = (number: number, cancelledAt: Date | null = null) => ({
  ...{ startsAt: at(number, 6), endsAt: at(number, 12), cancelledAt },
});
const days = (own: MeetingFacts["days"], differs: Partial<MeetingFacts> = {}): MeetingFacts => ({
  ...{
    id: "m",
    step: "days-1",
    hostSeat: 1,
    state: "SCHEDULED",
    changedAt: at(1, 0),
    placed: true,
    options: [],
  },
  ...{ startsAt: own?.[0]?.startsAt ?? null, endsAt: own?.at(-1)?.endsAt ?? null, days: own, ...differs },
});
const three = days([day(20), day(21), day(22)]);
const on = (meeting: MeetingFacts, now: Date, format: Format = expertExchange) => {
  const found = underWay(
    { programme: { format }, facts: { ...ofSize(2), state: "CONFIRMED", meetings: [meeting] } },
    now,
  );
  return found && [found.number, found.of, found.day.startsAt.getUTCDate()];
};

test("days go on from the start of the first to the end of the last, each by its number; of a night the next", () => {
  expect(on(three, at(20, 5))).toBeNull();
  expect(on(three, at(20, 6))).toEqual([1, 3, 20]);
  expect(on(three, at(20, 20))).toEqual([2, 3, 21]);
  expect(on(three, at(22, 11))).toEqual([3, 3, 22]);
  expect(on(three, at(22, 12))).toBeNull();
});

test("a day that was cancelled alone is not counted, and one day alone goes on while it lasts", () => {
  const fewer = days([day(20), day(21, at(1, 0)), day(22)]);
  expect(on(fewer, at(21, 7))).toEqual([2, 2, 22]);
  const single = days(undefined, { startsAt: at(20, 6), endsAt: at(20, 12) });
  expect(on(single, at(20, 8))).toEqual([1, 1, 20]);
});

test("nothing goes on of what was cancelled, has been held, or is no meeting of days", () => {
  expect(on({ ...three, state: "CANCELLED" }, at(21, 7))).toBeNull();
  expect(on({ ...three, state: "HELD" }, at(21, 7))).toBeNull();
  expect(on({ ...three, step: "kick-off-1" }, at(21, 7))).toBeNull();
  expect(on({ ...three, step: "visit-1" }, at(21, 7), peerVisits)).toBeNull();
});
