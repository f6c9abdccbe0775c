import { describe, expect, test } from "vitest";
import { askingOf, partsOf, quotedName, surveyStepOf } from "@/lib/feedback/rules";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { mainPart } from "@/lib/formats/parts";
import { closing } from "@/lib/formats/peer-visits/closing";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";

const { quote } = mainPart(peerVisits).reads;
const now = new Date("2027-03-05T10:00:00Z");
const later = { openUntil: new Date("2027-03-06T10:00:00Z") };
const earlier = { openUntil: new Date("2027-03-04T10:00:00Z") };

describe("a survey after a visit", () => {
  test.each([
    ["open", later, true],
    ["closed", earlier, true],
    ["answered", null, true],
    ["not-asked", null, false],
  ] as const)("is %s", (asking, open, wasAsked) => {
    expect(askingOf(open, wasAsked, now)).toBe(asking);
  });

  test.each([
    ["feedback", "visit-1", "feedback"],
    ["feedback", null, undefined],
    ["feedback", "visit-3", undefined],
    ["feedback", "visit-9", undefined],
    ["closing", null, "closing"],
    ["closing", "visit-2", undefined],
    ["intake", null, undefined],
  ])("%s about %s is the step %s", (step, about, found) => {
    expect(surveyStepOf({ format: peerVisits, size: 2, ordered: null }, step, about)?.step.key).toBe(found);
  });

  test("G6: what was asked about another visit before can still be answered", () => {
    expect(
      surveyStepOf({ format: peerVisits, size: 2, ordered: null }, "feedback", "visit-2")?.step.key,
    ).toBe("feedback");
  });

  test("a survey that is asked about each meeting is found about the one that is meant", () => {
    const about = (meeting: string) =>
      surveyStepOf({ format: organisationVisit, size: 2, ordered: null }, "feedback", meeting)?.about;
    expect([about("visit-1"), about("visit-2")]).toEqual(["visit-1", "visit-2"]);
  });

  test("C2: an answer without a name is parted, so that nothing that was written says how its writer rated", () => {
    const said = {
      ideas: "5",
      best: "Kahvi",
      greetings: "Kiitos",
      quote: "Kannatti.",
      quoteConsent: "named",
    };
    expect(partsOf(closing, { ...said, newPair: "later" }, quote)).toEqual({
      numbers: { ideas: "5" },
      words: [
        { question: "best", text: "Kahvi", consent: null },
        { question: "quote", text: "Kannatti.", consent: "named" },
      ],
      addressed: { greetings: "Kiitos" },
    });
  });

  test("a quote carries the association's name only where its writer says so", () => {
    expect(quotedName(quote, { quote: "Kannatti.", quoteConsent: "named" }, "Aalto ry")).toBe("Aalto ry");
    expect(quotedName(quote, { quote: "Kannatti.", quoteConsent: "anonymous" }, "Aalto ry")).toBeNull();
    expect(quotedName(quote, { quoteConsent: "named" }, "Aalto ry")).toBeNull();
  });
});
