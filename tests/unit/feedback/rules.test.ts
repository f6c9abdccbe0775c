import { describe, expect, test } from "vitest";
import { askingOf, partsOf, quotedName, surveyStepOf, toComeOf } from "@/lib/feedback/rules";
import { surveySteps } from "@/lib/formats/occurrences";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { mainPart } from "@/lib/formats/parts";
import { peerMentoring } from "@/lib/formats/peer-mentoring/recipe";
import { closing } from "@/lib/formats/peer-visits/closing";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { ofSize } from "@/lib/formats/shape";

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
    expect(surveyStepOf({ format: peerVisits, ...ofSize(2) }, step, about)?.step.key).toBe(found);
  });

  test("G6: what was asked about another visit before can still be answered", () => {
    expect(surveyStepOf({ format: peerVisits, ...ofSize(2) }, "feedback", "visit-2")?.step.key).toBe(
      "feedback",
    );
  });

  test("a survey that is asked about each meeting is found about the one that is meant", () => {
    const about = (meeting: string) =>
      surveyStepOf({ format: organisationVisit, ...ofSize(2) }, "feedback", meeting)?.about;
    expect([about("visit-1"), about("visit-2")]).toEqual(["visit-1", "visit-2"]);
  });

  test("that nobody has been asked yet says when it will be: a day, or once they have met; else it is asked of others", () => {
    const step = (format: typeof organisationVisit, key: string) => {
      const found = surveySteps(format, ofSize(2)).find((one) => one.step.key === key);
      if (!found) throw new Error(`no survey ${key}`);
      return found;
    };
    const [held, toCome] = [{ state: "HELD" as const }, { state: "SCHEDULED" as const }];
    const group = (...meetings: { step: string; state: "HELD" | "SCHEDULED" | "CANCELLED" }[]) => ({
      ...{ state: "CONFIRMED", programme: { timeZone: "Europe/Helsinki" } },
      meetings: meetings.map((one) => ({ ...one, startsAt: now })),
    });
    const [one, two] = [
      { step: "visit-1", ...held },
      { step: "visit-2", ...held },
    ];
    const months = step(organisationVisit, "development");
    expect(toComeOf(months, group(one, two), now)).toEqual({ from: new Date("2027-06-05T06:00:00Z") });
    expect(toComeOf(months, group(one, { step: "visit-2", ...toCome }), now)).toEqual({ from: null });
    expect(toComeOf(months, { ...group(one, two), state: "DISSOLVED" }, now)).toBeNull();
    const about = step(organisationVisit, "feedback");
    expect(toComeOf(about, group({ step: "visit-1", ...toCome }), now)).toEqual({ from: null });
    expect(toComeOf(about, group(one), now)).toBeNull();
    const early = step(peerMentoring, "wellbeing");
    const [soon, before] = [new Date("2027-04-05T10:00:00Z"), new Date("2027-03-22T10:00:00Z")];
    const ahead = { ...group(), meetings: [{ step: "meeting-1", ...toCome, startsAt: soon }] };
    expect(toComeOf(early, ahead, now)).toEqual({ from: before });
    expect(toComeOf(early, ahead, soon)).toBeNull();
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
