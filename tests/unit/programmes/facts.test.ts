import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ProgrammeFacts } from "@/components/programmes/programme-facts";

const day = new Date("2026-12-24");
const programme = {
  ...{ format: "peer-visits", timeZone: "Europe/Helsinki" },
  ...{ signUpClosesOn: day, meetingsFromOn: day, meetingsToOn: day },
};
const convener = { name: "Piiri ry", phone: "040 123 4567", replyTo: "posti@piiri.example" };
const linksOf = (own: typeof convener | (Omit<typeof convener, "phone"> & { phone: null })) =>
  [
    ...renderToStaticMarkup(
      createElement(ProgrammeFacts, { locale: "fi", programme: { ...programme, convener: own } }),
    ).matchAll(/href="([^"]+)"/g),
  ].map(([, href]) => href);

describe("what is said of a programme", () => {
  it("tells whoever thinks of taking part whom to call and whom to write to", () => {
    expect(linksOf(convener)).toEqual(["tel:0401234567", "mailto:posti@piiri.example"]);
  });

  it("tells whom to write to where the convener has no phone", () => {
    expect(linksOf({ ...convener, phone: null })).toEqual(["mailto:posti@piiri.example"]);
  });
});
