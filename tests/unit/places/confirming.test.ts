import { describe, expect, it } from "vitest";
import { confirmUntil } from "@/lib/meetings/confirming";
import { unconfirmedIn } from "@/lib/places/confirming";
import type { Row } from "@/lib/places/rules";
import type { PlaceState } from "@/lib/places/states";

type Silent = Row & { confirmBy: Date | null };

const now = new Date("2027-03-01T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const room = { capacity: 2, perOrganisation: null, capUntil: null, startsAt: later(10), remoteWelcome: true };

/** Somebody who came so early, whose days for confirming are over. */
function row(turn: number, state: PlaceState, more: Partial<Silent> = {}): Silent {
  const number = state === "TAKEN" ? turn : null;
  return {
    ...{ id: `${turn}`, state, turn, number, agency: null, remote: false, askedAt: null },
    ...{ confirmBy: state === "TAKEN" ? now : null, ...more },
  };
}
const gone = (rows: Silent[], there = {}) =>
  unconfirmedIn(rows, { ...room, ...there }, now).map(({ turn }) => turn);

describe("who does not confirm a new date", () => {
  it("loses the place to who waits, who came last first, and to nobody else", () => {
    const both = [row(1, "TAKEN"), row(2, "TAKEN")];
    expect(gone(both)).toEqual([]);
    expect(gone([...both, row(3, "WAITING")])).toEqual([2]);
    expect(gone([...both, row(3, "WAITING"), row(4, "WAITING"), row(5, "WAITING")])).toEqual([2, 1]);
    // A place is free for who waits.
    expect(gone([...both, row(3, "WAITING")], { capacity: 3 })).toEqual([]);
  });

  it("keeps it who has confirmed, still may, takes part from afar, or whose place nobody may have", () => {
    const waits = row(3, "WAITING");
    expect(gone([row(1, "TAKEN"), row(2, "TAKEN", { confirmBy: null }), waits])).toEqual([1]);
    expect(
      gone([row(1, "TAKEN", { confirmBy: later(1) }), row(2, "TAKEN", { confirmBy: null }), waits]),
    ).toEqual([]);
    expect(gone([row(1, "TAKEN", { remote: true }), waits], { capacity: 0 })).toEqual([]);
    const house = { agency: "talo" };
    const capped = { perOrganisation: 1, capUntil: later(1) };
    const [first, second] = [row(1, "TAKEN", { ...house, confirmBy: null }), row(2, "TAKEN")];
    expect(gone([first, second, { ...waits, ...house }], capped)).toEqual([]);
    expect(gone([first, second, { ...waits, ...house }, row(4, "WAITING")], capped)).toEqual([2]);
  });

  it("keeps it in the last two days, when nobody goes on by themselves", () => {
    expect(gone([row(1, "TAKEN"), row(2, "TAKEN"), row(3, "WAITING")], { startsAt: later(1) })).toEqual([]);
  });

  it("has a week for it, but not the last three days before, and is not asked where that is no whole day", () => {
    expect(confirmUntil(later(30), now)).toEqual(later(7));
    expect(confirmUntil(later(8), now)).toEqual(later(5));
    expect(confirmUntil(later(4), now)).toEqual(later(1));
    expect(confirmUntil(later(3.5), now)).toBeNull();
    expect(confirmUntil(later(2), now)).toBeNull();
  });
});
