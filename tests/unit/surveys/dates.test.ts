import { describe, expect, it } from "vitest";
import { hostCard } from "@/lib/formats/visit-round/host-card";
import { explain } from "@/lib/forms/explain";
import { dateFields, whyNotPossible } from "@/lib/surveys/dates";
import type { Question } from "@/lib/surveys/definition";
import { formatAnswer, questionsOf } from "@/lib/surveys/rules";
import { answersSchema, saveableAnswers } from "@/lib/surveys/schema";

const asked = questionsOf(hostCard).find(({ kind }) => kind === "dates") as Extract<
  Question,
  { kind: "dates" }
>;
const rows = (...typed: readonly (readonly [string, string])[]) =>
  Object.fromEntries(
    typed.flatMap(([day, from], row) => {
      const fields = dateFields(asked, row);
      return [
        [fields.day, day],
        [fields.from, from],
      ];
    }),
  );
const read = (values: Record<string, unknown>) => answersSchema([asked], []).safeParse(values);
const wrong = (values: Record<string, unknown>) => {
  const found = read(values);
  return found.success ? {} : explain(found.error, "fi", null);
};

describe("possible times", () => {
  it("are read as people write them, each in its row, and kept in their order", () => {
    const typed = rows(["ti 9.3.2027", "17"], ["", ""], ["5.3.2027", "klo 9.30"]);
    expect(read(typed).data).toEqual({ dates: ["2027-03-05T09:30", "2027-03-09T17:00"] });
  });

  it("are what they were when they come as they are kept", () => {
    const kept = { dates: ["2027-03-05T09:30", "2027-03-09T17:00"] };
    expect(read(kept).data).toEqual(kept);
    expect(formatAnswer(asked, kept, "fi", [])).toEqual(["pe 5.3.2027 klo 9.30", "ti 9.3.2027 klo 17.00"]);
    expect(formatAnswer(asked, kept, "en", [])[0]).toBe("Friday 5 March 2027, 09:30");
  });

  it("are wrong at their row, in words that say which", () => {
    expect(wrong(rows(["5.3.2027", "klo"], ["ma 9.3.2027", "9"]))).toEqual({
      "dates.from-0": "1. ehdotus, alkaa: kirjoittakaa kellonaika, esimerkiksi 17.00.",
      "dates.day-1": expect.stringContaining("2. ehdotus"),
    });
    expect(wrong(rows(["5.3.2027", "9"], ["5.3.2027", "9.00"]))).toEqual({
      "dates.day-1": "2. ehdotus: Tämä aika on jo annettu. Antakaa jokin toinen.",
    });
  });

  it("are at least two, and are asked for by their own question", () => {
    expect(wrong(rows(["5.3.2027", "9"])).dates).toContain("ainakin 2");
    expect(wrong({}).dates).toBe("Vastatkaa kysymykseen ”Milloin teille sopisi?”");
    expect(read({ dates: ["2027-03-05T09:30"] }).success).toBe(false);
  });

  it("are kept as far as they can be read when the page is left backwards", () => {
    const typed = rows(["5.3.2027", "9"], ["ehkä", "9"]);
    expect(saveableAnswers([asked], [], typed)).toEqual({ dates: ["2027-03-05T09:00"] });
  });

  it("are to come, and times that the clocks have once; what was answered before stands", () => {
    const now = new Date("2027-03-06T12:00:00Z");
    const not = (values: Record<string, unknown>, before = {}) =>
      whyNotPossible(asked, { values, before }, "Europe/Helsinki", now).map(({ field, refusal }) => [
        field,
        refusal.code,
      ]);
    const typed = rows(["5.3.2027", "9"], ["9.3.2027", "9"], ["28.3.2027", "3.30"], ["31.10.2027", "3.30"]);
    expect(not(typed)).toEqual([
      ["dates.day-0", "time-in-the-past"],
      ["dates.from-2", "time-does-not-exist"],
      ["dates.from-3", "time-twice"],
    ]);
    expect(not(rows(["5.3.2027", "9"]), { dates: ["2027-03-05T09:00"] })).toEqual([]);
  });
});
