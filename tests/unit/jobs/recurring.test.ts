import { parseCronItems } from "graphile-worker";
import { describe, expect, it } from "vitest";
import { recurring } from "@/lib/jobs/recurring";

describe("the recurring work", () => {
  it("is all on one list, each under a name of its own, at times that the worker understands", () => {
    const names = recurring.map(({ name }) => name);
    expect(names).toEqual([
      "sweep-outbox",
      "leave-dispatches",
      "hold-by-clock",
      "move-queues",
      "place-who-is-in",
      "tidy-checks",
      "time-out-proposals",
      "ask-supervisors",
      "tend-colleagues",
      "tell-supervisors",
      "time-out-admissions",
      "open-ballots",
      "hear-readers",
      "ask-later",
      "ask-early",
      "ask-for-briefs",
      "forget-diaries",
      "forget-briefs",
      "complete-groups",
      "send-booklets",
      "count-days",
      "pass-on-unconfirmed",
      "forget-cards",
      "ask-for-contacts",
      "close-contacts",
      "forget-contacts",
      "offer-lists",
      "ask-listed",
      "tend-networks",
      "close-groups",
      "reminders",
      "friday-mail",
      "forget-undos",
      "wrap-older-keys",
      "refold-names",
      "forget-imported",
      "clean-up",
    ]);
    const parsed = parseCronItems(
      recurring.map(({ name, when }) => ({ task: name, match: when, identifier: name })),
    );
    expect(parsed.map(({ task }) => task)).toEqual(names);
  });

  it.each(["2027-01-15T04:45:00Z", "2027-07-16T10:15:00Z", "2027-01-14T06:00:00Z", "2027-01-16T06:00:00Z"])(
    "mails nothing of what waits when it is not Friday morning in Finland: %s",
    async (at) => {
      expect(await recurring.find(({ name }) => name === "friday-mail")?.run(new Date(at))).toBe(0);
    },
  );

  it.each(["2027-01-15T06:00:00Z", "2027-07-15T05:00:00Z", "2027-07-15T18:00:00Z"])(
    "leaves reminders alone when it is not between nine and nine in Finland: %s",
    async (at) => {
      expect(await recurring.find(({ name }) => name === "reminders")?.run(new Date(at))).toBe(0);
    },
  );
});
