import { describe, expect, it } from "vitest";
import { shownOtherwise } from "@/lib/forms/same-page";

const here = new URL("https://kylassa.example/fi/manage/programmes/kyla/enrolments?state=SUBMITTED");
const to = (href: string) => shownOtherwise(new URL(href, here), here);

describe("what stands in a page's forms", () => {
  it.each([
    ["the page without its filter", "?", "/manage/programmes/kyla/enrolments"],
    ["another filter", "?state=ACCEPTED", "/manage/programmes/kyla/enrolments?state=ACCEPTED"],
    [
      "another page of the list",
      "?state=SUBMITTED&page=2#list",
      "/manage/programmes/kyla/enrolments?state=SUBMITTED&page=2",
    ],
    [
      "another language",
      "/sv/manage/programmes/kyla/enrolments?state=SUBMITTED",
      "/manage/programmes/kyla/enrolments?state=SUBMITTED",
    ],
  ])("A2: goes along to %s", (_, href, path) => {
    expect(to(href)).toBe(path);
  });

  it.each([
    ["another page", "/fi/manage"],
    ["one below it", "/fi/manage/programmes/kyla/enrolments/new"],
    ["another site", "https://muu.example/fi/manage/programmes/kyla/enrolments"],
    ["a place on the page itself", "#title"],
  ])("A2: does not go to %s", (_, href) => {
    expect(to(href)).toBeNull();
  });
});
