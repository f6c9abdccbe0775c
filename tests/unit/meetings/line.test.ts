import { describe, expect, it } from "vitest";
import { isOnLine, whyNotTellLine } from "@/lib/meetings/line";

const at = (time: string) => new Date(`2027-03-02T${time}:00Z`);
const meeting = {
  ...{ state: "SCHEDULED" as const, startsAt: at("15:00"), endsAt: at("16:45") },
  remoteLink: "https://kokous.example/1",
};

describe("the link of a meeting whose line was cut", () => {
  it("is sent while people are in it: from when it opens until half an hour after its end, and where it has a link at all", () => {
    expect(["14:44", "14:45", "16:00", "17:15", "17:16"].map((time) => isOnLine(meeting, at(time)))).toEqual([
      ...[false, true, true, true, false],
    ]);
    for (const other of [{ remoteLink: null }, { state: "HELD" as const }, { startsAt: null }])
      expect(whyNotTellLine({ ...meeting, ...other }, null, at("16:00"))).toEqual({ code: "line-not-now" });
  });

  it("is sent again after ten minutes, and not before", () => {
    expect(whyNotTellLine(meeting, at("15:51"), at("16:00"))).toEqual({ code: "line-just-told" });
    expect(whyNotTellLine(meeting, at("15:50"), at("16:00"))).toBeNull();
  });
});
