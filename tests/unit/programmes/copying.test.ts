import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextSheet } from "@/lib/programmes/copying";
import { dateOn, dayAfter, daysBetween } from "@/lib/time/days";

const all = (text: string) => ({ fi: text, sv: text, en: text });
const spring = {
  slug: "kevat-2026",
  name: { fi: "Kevät 2026", sv: "Våren 2026", en: "Spring 2026" },
  summary: all("Vuoden 2026 käynnit"),
  signUpOpensOn: dateOn("2026-01-12"),
  signUpClosesOn: dateOn("2026-02-13"),
  meetingsFromOn: dateOn("2026-03-02"),
  meetingsToOn: dateOn("2026-06-12"),
};

describe("the sheet of the programme after an earlier one", () => {
  it("has its days a year of weeks later, and the years in its names with them", () => {
    expect(nextSheet(spring, "2026-11-30")).toEqual({
      slug: "kevat-2027",
      name: { fi: "Kevät 2027", sv: "Våren 2027", en: "Spring 2027" },
      summary: all("Vuoden 2027 käynnit"),
      ...{ signUpOpensOn: "2027-01-11", signUpClosesOn: "2027-02-12" },
      ...{ meetingsFromOn: "2027-03-01", meetingsToOn: "2027-06-11" },
    });
  });

  it("is told apart by its year where the earlier one names none, and moves both of two years", () => {
    const nameless = nextSheet({ ...spring, slug: "kaynnit", name: all("Käynnit") }, "2026-11-30");
    expect(nameless).toMatchObject({ slug: "kaynnit-2027", name: all("Käynnit, 2027") });
    expect(nextSheet({ ...spring, name: all("Kausi 2025–2026") }, "2026-11-30").name.fi).toBe(
      "Kausi 2026–2027",
    );
  });

  it("is made for the next year also while the earlier one is to come, and skips years that have gone by", () => {
    expect(nextSheet(spring, "2025-12-01").signUpOpensOn).toBe("2027-01-11");
    expect(nextSheet(spring, "2029-06-01").slug).toBe("kevat-2030");
  });

  it("keeps weekdays and distances, and never begins in the past", () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => dayAfter("2020-01-01", n));
    fc.assert(
      fc.property(day, day, fc.nat(300), (opens, today, length) => {
        const sheet = nextSheet(
          { ...spring, signUpOpensOn: dateOn(opens), meetingsToOn: dateOn(dayAfter(opens, length)) },
          today,
        );
        expect(sheet.signUpOpensOn >= today).toBe(true);
        expect(daysBetween(dateOn(opens), dateOn(sheet.signUpOpensOn)) % 7).toBe(0);
        expect(sheet.meetingsToOn).toBe(dayAfter(sheet.signUpOpensOn, length));
      }),
    );
  });
});
