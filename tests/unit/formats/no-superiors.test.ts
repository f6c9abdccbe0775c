import { describe, expect, it } from "vitest";
import { CompanyJoining } from "@/lib/enrolments/schema";
import { meetingSeries } from "@/lib/formats/meeting-series/recipe";
import { locales } from "@/lib/i18n/locales";

const id = "019354c0-0000-7000-8000-000000000000";

describe("formats 3 e: a worker's boss in the same group", () => {
  it("is ruled out by what everybody agrees to before they take part, with whom to ask", () => {
    const rule = meetingSeries.groundRules.find(({ key }) => key === "no-superiors");
    const words = { fi: /esihenkilö.*kysy/, sv: /chef.*fråga/, en: /manager.*ask/ };
    for (const locale of locales) expect(rule?.text[locale]).toMatch(words[locale]);
  });

  it("nobody takes a place without agreeing", () => {
    const joining = { linkId: id, name: "Aino", locale: "fi" };
    expect(CompanyJoining.safeParse(joining).error?.issues[0]?.message).toBe("ground-rules");
    expect(CompanyJoining.safeParse({ ...joining, groundRules: "yes" }).success).toBe(true);
  });
});
