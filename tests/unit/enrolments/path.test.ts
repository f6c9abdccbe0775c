import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EnrolmentPath } from "@/components/enrolments/enrolment-path";
import type { EnrolmentState } from "@/lib/enrolments/states";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format } from "@/lib/formats/recipe";
import { readingCircle } from "@/tests/support/formats/reading-circle";

const told = (format: Format, state: EnrolmentState) => {
  const html = renderToStaticMarkup(createElement(EnrolmentPath, { locale: "fi", format, state }));
  return [
    ...html.matchAll(/<li[^>]* data-status="(\w+)"( aria-current="step")?.*? data-part="label">([^<]*)</g),
  ].map(([, status, current, label]) => `${label}: ${status}${current ? ", here" : ""}`);
};

describe("the path of an enrolment that has no group yet", () => {
  it("is that of peer visits", () => {
    expect(told(peerVisits, "SUBMITTED")).toEqual([
      ...["Alkukysely: done", "Pari: theirs, here", "1. vierailu: later", "Välitehtävä: later"],
      ...["2. vierailu: later", "Palaute: later"],
    ]);
    expect(told(peerVisits, "DRAFT").slice(0, 2)).toEqual(["Alkukysely: yours, here", "Pari: later"]);
  });

  it("is that of organisation visits, where the self-assessment comes before the visits", () => {
    expect(told(organisationVisit, "ACCEPTED")).toEqual([
      ...["Alkukysely: done", "Ryhmä: theirs, here", "Itsearvio: later", "1. vierailu: later"],
      ...["2. vierailu: later", "Palaute: later", "3 kk päästä: later"],
    ]);
  });

  it("is that of readers, who have three meetings and no assignment", () => {
    expect(told(readingCircle, "ACCEPTED")).toEqual([
      ...["Alkukysely: done", "Ryhmä: theirs, here", "1. tapaaminen: later", "2. tapaaminen: later"],
      ...["3. tapaaminen: later", "Lukulista: later", "Palaute: later"],
    ]);
  });
});
