import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FormatPath } from "@/components/programmes/format-path";
import { hoursIn } from "@/lib/formats/effort";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format } from "@/lib/formats/recipe";
import { ofSize } from "@/lib/formats/shape";
import { readingCircle } from "@/tests/support/formats/reading-circle";

/** What is read of the picture: an ordered list with a name, of stops with what they take. */
const told = (format: Format) => {
  const html = renderToStaticMarkup(createElement(FormatPath, { locale: "fi", format }));
  const stops = [...html.matchAll(/<li .*?<\/li>/g)].map(([stop]) =>
    [...stop.matchAll(/<span [^>]*>([^<]*)<\/span>/g)].map(([, text]) => text?.replaceAll("\u00a0", " ")),
  );
  return [/<ol [^>]*aria-label="([^"]*)"/.exec(html)?.[1], ...stops.map((stop) => stop.join(", "))];
};

describe("a format as a picture, and what it takes", () => {
  it("of peer visits", () => {
    expect(told(peerVisits)).toEqual([
      "Näin se etenee: Vertaisvierailut",
      ...["Alkukysely, 6 min", "Pari", "1. vierailu, 2 h 30 min", "Välitehtävä, 20 min"],
      ...["2. vierailu, 2 h 30 min", "Palaute, 5 min"],
    ]);
    expect([2, 3].map((seats) => hoursIn(peerVisits, ofSize(seats)))).toEqual([6, 9]);
  });

  it("of organisation visits: the self-assessment comes first, a memo belongs to each visit, a survey comes months later", () => {
    expect(told(organisationVisit)).toEqual([
      "Näin se etenee: Järjestövisiitti",
      ...["Alkukysely, 3 min", "Ryhmä", "Itsearvio, 20 min", "1. vierailu, 2 h, Muistio"],
      ...["2. vierailu, 2 h, Muistio", "Palaute, 4 min", "3 kk päästä, 2 min"],
    ]);
    expect([2, 4].map((seats) => hoursIn(organisationVisit, ofSize(seats)))).toEqual([5, 9]);
  });

  it("of readers: three meetings, whoever they are", () => {
    expect(told(readingCircle)).toEqual([
      "Näin se etenee: Lukupiiri",
      ...["Alkukysely, 1 min", "Ryhmä", "1. tapaaminen, 1 h 30 min", "2. tapaaminen, 1 h 30 min"],
      ...["3. tapaaminen, 1 h 30 min", "Lukulista", "Palaute, 1 min"],
    ]);
    expect(hoursIn(readingCircle, ofSize(4))).toBe(5);
  });
});
