import { describe, expect, test } from "vitest";
import { inEuros } from "@/lib/i18n/numbers";
import { readEuros, typeEuros } from "@/lib/orders/money";
import { isStuck, stageOf, whyNotAccept, whyNotOffer, whyNotSend, whyNotSoMany } from "@/lib/orders/rules";
import { priceOf, pricesOf, pricesSchema } from "@/lib/programmes/options";
import { orderedTalks } from "@/tests/support/formats/ordered-talks";

const now = new Date("2027-03-10T10:00:00Z");
const zone = "Europe/Helsinki";
const on = (day: string) => new Date(`${day}T00:00:00Z`);
const order = {
  ...{ meetings: 5, priceCents: 325_000, validUntilOn: on("2027-03-10") },
  ...{ sentAt: now, offeredAt: now, acceptedAt: null },
};

test.each([
  ["3250", 325_000],
  ["3 250", 325_000],
  ["3\u00a0250,50 €", 325_050],
  ["3250.5", 325_050],
  ["0", 0],
  ["12345678", null],
  ["3,250.00", null],
  ["1e3", null],
  ["-5", null],
])("%s euros are %s cents", (typed, cents) => {
  expect(readEuros(typed)).toBe(cents);
});

test("a sum stands in its field as it is typed, and is said as each language says it", () => {
  expect([typeEuros(325_000), typeEuros(325_005), typeEuros(null)]).toEqual(["3250", "3250,05", ""]);
  expect(inEuros("fi", 325_000).replace(/\s/g, " ")).toBe("3 250 €");
  expect(inEuros("en", 325_050)).toBe("€3,250.50");
});

describe("what meetings cost", () => {
  test("is what the format's row says until the programme says otherwise: five, and nothing else", () => {
    const prices = pricesOf(orderedTalks, {});
    expect([1, 4, 5, 6].map((n) => priceOf(prices, n))).toEqual([null, null, 325_000, null]);
    expect(priceOf(pricesOf(orderedTalks, { prices: [] }), 5)).toBeNull();
  });

  test("is said of numbers that can be ordered, of each once", () => {
    const legal = (meetings: number[]) =>
      pricesSchema(orderedTalks).safeParse(meetings.map((n) => ({ meetings: n, cents: 100 }))).success;
    expect([legal([1, 12]), legal([0]), legal([13]), legal([5, 5])]).toEqual([true, false, false, false]);
  });
});

describe("an offer", () => {
  test("is made of what has been sent, once", () => {
    expect(whyNotOffer({ state: "SUBMITTED", live: false })).toBeNull();
    expect(whyNotOffer({ state: "DECLINED", live: false })?.code).toBe("enrolment-has-ended");
    expect(whyNotOffer({ state: "ACCEPTED", live: true })?.code).toBe("already-in-a-group");
  });

  test("is sent with a price and a day that is still to come", () => {
    const draft = { ...order, sentAt: null, offeredAt: null };
    expect(whyNotSend(draft, now, zone)).toBeNull();
    expect(whyNotSend({ ...draft, priceCents: null }, now, zone)?.code).toBe("offer-without-price");
    expect(whyNotSend({ ...draft, validUntilOn: on("2027-03-09") }, now, zone)?.code).toBe("offer-day-past");
    expect(whyNotSend(order, now, zone)?.code).toBe("changed-by-someone-else");
  });

  test("is accepted on its last day, not the day after, and once", () => {
    expect(whyNotAccept(order, now, zone)).toBeNull();
    expect(whyNotAccept(order, new Date("2027-03-10T22:30:00Z"), zone)?.code).toBe("offer-over");
    expect(whyNotAccept({ ...order, offeredAt: null }, now, zone)?.code).toBe("offer-being-written");
    expect(whyNotAccept({ ...order, acceptedAt: now }, now, zone)?.code).toBe("offer-accepted");
  });

  test("drops no meeting that has been arranged", () => {
    expect([whyNotSoMany(3, 3), whyNotSoMany(2, 3)?.code]).toEqual([null, "offer-too-few"]);
  });

  test("is stuck after ten days without an answer", () => {
    const sent = (day: string) => ({ ...order, offeredAt: new Date(`${day}T10:00:00Z`) });
    expect([isStuck(sent("2027-03-01"), now), isStuck(sent("2027-02-28"), now)]).toEqual([false, true]);
    expect(isStuck({ ...sent("2027-02-01"), acceptedAt: now }, now)).toBe(false);
  });
});

test.each([
  [{ group: null }, "request"],
  [{ group: "DRAFT" }, "offer"],
  [{ group: "PROPOSED" }, "offer"],
  [{ group: "CONFIRMED" }, "accepted"],
  [{ group: "CONFIRMED", meetings: [{ state: "HELD" }, { state: "UNSCHEDULED" }] }, "running"],
  [{ group: "CONFIRMED", meetings: [{ state: "HELD" }, { state: "CANCELLED" }] }, "report"],
  [{ group: "COMPLETED" }, "report"],
  [{ group: "CONFIRMED", invoicedAt: now }, "invoiced"],
] as const)("an order with %j is at %s", (said, stage) => {
  expect(stageOf({ meetings: [], invoicedAt: null, ...said })).toBe(stage);
});
