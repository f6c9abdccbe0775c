import { describe, expect, it } from "vitest";
import { inOrder, type Line, type LineKind } from "@/lib/today/lines";
import { sources } from "@/lib/today/queries";
import { sinceBefore, visited } from "@/lib/today/rules";

const now = new Date("2027-03-10T08:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe("what is listed today", () => {
  it("comes from one source for each kind", () => {
    const kinds: Record<LineKind, true> = {
      ...{ decision: true, pairing: true, draft: true, call: true, own: true, stuck: true, more: true },
      ...{ stop: true, twin: true, name: true, words: true, mail: true },
    };
    expect(sources.flatMap((source) => source.kinds).sort()).toEqual(Object.keys(kinds).sort());
  });

  it("begins with what has waited longest, and ends with what nobody knows the time of", () => {
    const line = (key: string, since: Date | null) => ({ key, since }) as Line;
    const lines = [
      line("b", ago(5)),
      line("d", null),
      line("a", ago(50)),
      line("c", ago(1)),
      line("e", null),
    ];
    expect(inOrder(lines).map(({ key }) => key)).toEqual(["a", "b", "c", "d", "e"]);
  });
});

describe("since somebody was last here", () => {
  it("is the end of their last visit, which an hour without reading ends", () => {
    const before = { todayAt: ago(61), todaySince: ago(5000) };
    expect(visited(before, now)).toEqual({ todayAt: now, todaySince: ago(61) });
    expect(sinceBefore({ ...before, ...visited(before, now) }, now)).toEqual(ago(61));
  });

  it("stays while they read again, however often, and is not written each time", () => {
    const before = { todayAt: ago(20), todaySince: ago(5000) };
    expect(visited(before, now)).toEqual({ todayAt: now, todaySince: ago(5000) });
    expect(visited({ ...before, todayAt: ago(0.5) }, now)).toBeNull();
    expect(sinceBefore(before, now)).toEqual(ago(5000));
  });

  it("is a week for whoever has never been here", () => {
    const first = { todayAt: null, todaySince: null };
    expect(sinceBefore({ ...first, ...visited(first, now) }, now)).toEqual(ago(7 * 24 * 60));
  });
});
