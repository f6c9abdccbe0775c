import { describe, expect, it } from "vitest";
import { personViewer, systemViewer, visitorViewer } from "@/lib/auth/viewers";
import {
  enrolmentsVisibleTo,
  mayActFor,
  mayDecide,
  mayEditAnswers,
  mayFinish,
  readerOf,
  standingTo,
} from "@/lib/enrolments/access";
import type { Viewer } from "@/lib/kernel/viewer";
import type { SeenBy } from "@/lib/surveys/definition";
import { sees } from "@/lib/surveys/sight";

const enrolment = {
  id: "e1",
  state: "SUBMITTED",
  source: "WEB" as const,
  participants: [
    { userId: "contact", isContact: true },
    { userId: "colleague", isContact: false },
  ],
  programme: { convener: { coordinators: [{ userId: "coordinator" }] } },
  seats: [{ group: { facilitators: [{ userId: "facilitator" }] } }],
};
const person = (id: string) => personViewer({ id, isAdmin: false, locale: "fi" });
const who: Record<string, Viewer> = {
  holder: visitorViewer("fi", "e1"),
  contact: person("contact"),
  colleague: person("colleague"),
  coordinator: person("coordinator"),
  facilitator: person("facilitator"),
  "another's contact": person("other"),
  "another's holder": visitorViewer("fi", "e2"),
  administrator: personViewer({ id: "admin", isAdmin: true, locale: "fi" }),
  anybody: visitorViewer("fi"),
};

describe("an enrolment", () => {
  it.each([
    // who, reads "rather not", reads what is for the guides, changes answers, acts for it, decides
    ["holder", true, true, true, true, false],
    ["contact", true, true, true, true, false],
    ["colleague", false, false, false, false, false],
    ["coordinator", true, true, true, false, true],
    ["facilitator", false, true, false, false, false],
    ["another's contact", false, false, false, false, false],
    ["another's holder", false, false, false, false, false],
    ["administrator", false, false, false, false, false],
    ["anybody", false, false, false, false, false],
  ] as const)("to %s", (name, ratherNot, guides, edits, acts, decides) => {
    const standing = standingTo(who[name] as Viewer, enrolment);
    const reader = readerOf(standing, "SUBMITTED");
    const reads = (seenBy: SeenBy) => reader !== null && sees(reader, seenBy, "agreed");
    expect([reads("coordinator"), reads("guides")]).toEqual([ratherNot, guides]);
    expect([mayEditAnswers(standing, "SUBMITTED"), mayActFor(standing), mayDecide(standing)]).toEqual([
      edits,
      acts,
      decides,
    ]);
  });

  it("that is not sent yet is read by the one who writes it only", () => {
    const draft = { ...enrolment, state: "DRAFT" };
    const reader = (name: string) => readerOf(standingTo(who[name] as Viewer, draft), "DRAFT");
    expect(reader("holder")).toBe("own");
    expect(reader("coordinator")).toBeNull();
  });

  it("G5: that is being asked by phone is written and sent by every coordinator, and by nobody else", () => {
    const call = { ...enrolment, state: "DRAFT", source: "PHONE" as const, participants: [] };
    const writers = Object.keys(who).filter((name) => {
      const standing = standingTo(who[name] as Viewer, call);
      expect(readerOf(standing, "DRAFT")).toBe(mayFinish(standing) ? "own" : null);
      return mayEditAnswers(standing, "DRAFT") && mayFinish(standing);
    });
    expect(writers).toEqual(["holder", "coordinator"]);
    const sent = standingTo(who.coordinator as Viewer, { ...call, state: "SUBMITTED" });
    expect([mayFinish(sent), readerOf(sent, "SUBMITTED")]).toEqual([false, "coordinator"]);
  });

  it("is looked for by a stranger under ids that no row has", () => {
    expect(enrolmentsVisibleTo(systemViewer())).toEqual({});
    expect(enrolmentsVisibleTo(visitorViewer("fi")).OR).toContainEqual({
      id: "00000000-0000-0000-0000-000000000000",
    });
  });
});
