import { describe, expect, test } from "vitest";
import { givenText } from "@/lib/documents/given";
import type { Known, KnownMeeting } from "@/lib/documents/known-loading";
import { meetingSeries } from "@/lib/formats/meeting-series/recipe";
import { closing } from "@/lib/formats/meeting-series/surveys";
import { hostCard } from "@/lib/formats/visit-round/host-card";
import type { Answers } from "@/lib/surveys/definition";
import { totals } from "@/lib/surveys/totals";

const place = { format: meetingSeries, timeZone: "Europe/Helsinki" };
const nothing: Known = {
  ...{ meeting: null, theme: null, course: [], absent: [], insights: [], answered: null },
  ...{ collected: {}, totals: {} },
};
const text = (given: Parameters<typeof givenText>[2], known: Partial<Known>) =>
  givenText("fi", place, given, { ...nothing, ...known });

const meeting = (n: number, differs: Partial<KnownMeeting> = {}): KnownMeeting => {
  const startsAt = new Date(`2027-0${n}-10T15:00:00Z`);
  const endsAt = new Date(`2027-0${n}-10T18:00:00Z`);
  const days = [{ startsAt, endsAt }];
  return {
    ...{ step: `meeting-${n}`, host: null, state: "HELD", place: "Turku", came: 8 },
    ...{ startsAt, endsAt, days },
    ...differs,
  };
};

describe("what a document begins with", () => {
  test("a meeting of several days is as long as they are together, and stands there from the first to the last", () => {
    const days = [20, 21, 22].map((day) => ({
      startsAt: new Date(`2027-10-${day}T06:00:00Z`),
      endsAt: new Date(`2027-10-${day}T12:00:00Z`),
    }));
    const several = meeting(1, { days });
    expect(text("meeting", { meeting: several })).toBe("ke 20.10. – pe 22.10.2027, Turku");
    expect(text("length", { meeting: several })).toBe("18 t");
  });

  test("a cancelled meeting stands in the report, and not in its sum", () => {
    const course = [meeting(1), meeting(2, { state: "CANCELLED", came: 0 }), meeting(3, { came: 6 })];
    expect(text("course", { course })).toBe(
      [
        "1. tapaaminen su 10.1.2027, 8 osallistujaa, 3 t",
        "2. tapaamista ei pidetty",
        "3. tapaaminen ke 10.3.2027, 6 osallistujaa, 3 t",
        "Yhteensä 2 tapaamista, 6 t",
      ].join("\n"),
    );
  });

  const told = (answers: number) => {
    const one = (n: number) => ({
      ...{ groupId: "g", counts: true, batch: 1 },
      answers: { understand: String(1 + (n % 5)), recommend: "9" } as Answers,
    });
    const counted = totals(
      closing,
      Array.from({ length: answers }, (_, n) => one(n)),
      meetingSeries.counting,
    );
    return text({ totals: "closing" }, { totals: { closing: { definition: closing, totals: counted } } });
  };

  test("formats 3 e: only 3 answer the closing: the final report says “liian vähän vastauksia”, and no number", () => {
    expect(told(3)).toMatch(/^Liian vähän vastauksia, joten lukuja ei näytetä\./);
    expect(told(3)).not.toMatch(/\d/);
    expect(told(5)).toMatch(/keskiarvo 9 \(5 vastausta\)/);
  });

  test("the expert who was not there is named by the role, never by a name", () => {
    expect(text({ absent: "expert" }, { absent: ["expert"] })).toBe("Asiantuntija ei ollut paikalla.");
    expect(text({ absent: "expert" }, { absent: ["technical-host"] })).toBe("");
  });

  test("what was answered when enrolling stands there, a paragraph each", () => {
    const answers = { description: "Kahvila keskustassa.", forWhom: "", access: ["bus", "parking"] };
    const answered = { definition: hostCard, answers };
    expect(text({ answers: ["description", "forWhom", "access", "none"] }, { answered })).toBe(
      "Kahvila keskustassa.\n\nBussilla pääsee lähelle, Pysäköintipaikkoja on",
    );
    expect(text({ answers: ["description"] }, {})).toBe("");
  });
});
