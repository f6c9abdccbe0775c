import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { People } from "@/components/groups/people";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import type { GroupPeople } from "@/lib/groups/people-queries";
import type { GroupPlan } from "@/lib/tasks/queries";

const group = {
  programme: { format: organisationVisit },
  state: "CONFIRMED",
  seats: [],
  standing: { seats: [], contactOf: [] },
} as unknown as GroupPlan;

it("the people of a group that nobody guides stand under no facilitator, and its convener under its own name", () => {
  const titles = (facilitators: GroupPeople["facilitators"]) => {
    const people = {
      seats: [],
      reach: null,
      facilitators,
      convener: { name: "Pihapiiri", replyTo: null, phone: null },
    };
    const html = renderToStaticMarkup(
      createElement(People, { locale: "fi", group, people: people as unknown as GroupPeople }),
    );
    return [...html.matchAll(/<h3[^>]*>([^<]*)</g)].map(([, title]) => title);
  };
  expect(titles([])).toEqual(["Koordinaattori"]);
  expect(
    titles([{ id: "f", name: "Outi", role: "lead", email: "o@esimerkki.example", phone: null }]),
  ).toEqual(["Fasilitaattori"]);
});
