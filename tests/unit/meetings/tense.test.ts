import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PlaceCard } from "@/components/meetings/place-card";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { locales } from "@/lib/i18n/locales";
import fi from "@/lib/i18n/messages/fi/all";
import { translator } from "@/lib/i18n/translator";
import type { MeetingPage } from "@/lib/meetings/queries";
import { type Tense, tenseOf } from "@/lib/meetings/rules";

const startsAt = new Date("2026-11-15T16:00:00Z");
const endsAt = new Date("2026-11-15T18:30:00Z");
const before = new Date("2026-11-10T10:00:00Z");
const during = new Date("2026-11-15T17:00:00Z");
const after = new Date("2026-11-15T18:30:00Z");

const table: [string, MeetingPage["state"], Date | null, string, Date, Tense][] = [
  ["without times", "UNSCHEDULED", null, "CONFIRMED", before, "ahead"],
  ["without times, in a pair that has ended", "UNSCHEDULED", null, "DISSOLVED", before, "behind"],
  ["proposed", "PROPOSED", null, "CONFIRMED", before, "ahead"],
  ["proposed, in a pair that is done", "PROPOSED", null, "COMPLETED", before, "behind"],
  ["confirmed", "SCHEDULED", endsAt, "CONFIRMED", before, "ahead"],
  ["confirmed and going on", "SCHEDULED", endsAt, "CONFIRMED", during, "ahead"],
  ["confirmed and over", "SCHEDULED", endsAt, "CONFIRMED", after, "behind"],
  ["held", "HELD", endsAt, "CONFIRMED", after, "behind"],
  ["held before its end", "HELD", endsAt, "CONFIRMED", during, "behind"],
  ["cancelled before its day", "CANCELLED", endsAt, "CONFIRMED", before, "behind"],
  ["not held", "CANCELLED", endsAt, "CONFIRMED", after, "behind"],
];

describe("F: a visit is spoken of as it stands", () => {
  it.each(table)("F: one that is %s", (_, state, end, groupState, now, tense) => {
    expect(tenseOf({ state, endsAt: end }, groupState, now)).toBe(tense);
  });

  const words = Object.keys(fi.meetings.visit.ahead) as (keyof typeof fi.meetings.visit.ahead)[];
  it.each(locales.flatMap((locale) => words.map((word) => [locale, word] as const)))(
    "F: in %s, %s is said otherwise once the visit is behind",
    (locale, word) => {
      const t = translator(locale, "meetings", peerVisits);
      expect(t(`visit.behind.${word}`)).not.toBe(t(`visit.ahead.${word}`));
    },
  );

  it.each(table.filter(([, , end]) => end))("F: the place card of one that is %s", (...row) => {
    const [, state, , groupState, now, tense] = row;
    const told = renderToStaticMarkup(
      createElement(PlaceCard, { locale: "fi", meeting: meeting(state, groupState), now, counts: true }),
    );
    const t = translator("fi", "meetings", peerVisits);
    const other = tense === "ahead" ? "behind" : "ahead";
    for (const word of ["stepFreeNo", "whereOpen"] as const) {
      expect(told).toContain(t(`visit.${tense}.${word}`));
      expect(told).not.toContain(t(`visit.${other}.${word}`));
    }
    expect(told.includes("ei ole vielä vastannut")).toBe(tense === "ahead" && state === "SCHEDULED");
  });
});

/** A visit whose way has stairs and whose place nobody has told. */
function meeting(state: MeetingPage["state"], groupState: string): MeetingPage {
  const people = [{ userId: "seppo", name: "Seppo" }];
  return {
    ...{ state, startsAt, endsAt, timeZone: "Europe/Helsinki", stepFree: false },
    ...{ placeName: null, address: null, remoteLink: null, arrival: null, diets: null },
    ...{ interpretation: null, hostNote: null, facilitators: [], said: [null] },
    format: peerVisits,
    group: { id: "group", state: groupState },
    host: { seat: 1, name: "Naapuriapu ry" },
    sides: [{ seat: 1, name: "Naapuriapu ry", enrolmentId: "enrolment", people }],
  } as unknown as MeetingPage;
}
