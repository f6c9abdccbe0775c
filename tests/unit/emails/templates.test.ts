import { describe, expect, it } from "vitest";
import type { EmailParams } from "@/lib/emails/draft";
import type { Stationery } from "@/lib/emails/letter";
import { render } from "@/lib/emails/render";
import { letterFor } from "@/lib/emails/templates";
import { locales } from "@/lib/i18n/locales";
import { sampleParams, templateNames } from "./letters";

const paper: Stationery = {
  locale: "fi",
  origin: "https://kylassa.example",
  receiver: "Maija Mallikas",
  sender: "Kansalaisareena",
  replyTo: "vierailut@areena.example",
};
/** Words that are true of a pair only. */
const ofTwo = {
  fi: /molem|toinen yhdistys|toisen yhdistyksen|toiselle yhdistykselle|te kaksi/i,
  sv: /\bbåda|den andra föreningen|ni två/i,
  en: /\bboth\b|the other association\b|you two/i,
};
const mails = locales.flatMap((locale) => templateNames.map((template) => ({ locale, template })));

describe("every mail, in every language", () => {
  it.each(mails)(
    "$locale $template says what it is, what to do, what happens next and why it came",
    ({ locale, template }) => {
      const letter = letterFor(template, sampleParams()[template], locale, { code: "ACDE-FGHJ" });
      const { subject, text, html } = render(letter, { ...paper, locale });
      expect(subject.length).toBeGreaterThan(5);
      expect(subject).not.toMatch(/[{}\n]/);
      expect(text).not.toMatch(/[{}]|undefined|null|\[object/);
      expect(text).toContain(`https://kylassa.example/${locale}${letter.action?.path}`);
      expect(text).toContain("Maija Mallikas");
      expect(text).toContain("Kansalaisareena");
      expect(text).toContain("vierailut@areena.example");
      expect(text).toContain(letter.reason);
      expect(html).toContain(`lang="${locale}"`);
      expect(html).not.toMatch(/<img|<script|<link|url\(|@import/i);
    },
  );

  it.each(mails)("$locale $template keeps people's words as words", ({ locale, template }) => {
    const words = '<a href="https://evil.example">x</a><img src=x onerror=alert(1)>"\'`';
    const letter = letterFor(template, sampleParams(words)[template], locale, { code: "ACDE-FGHJ" });
    letter.answers = [{ title: words, items: [{ question: words, answer: `${words}\n${words}` }] }];
    const { html } = render(letter, { ...paper, locale, receiver: words, sender: words });
    const tags = [...html.matchAll(/<(\/?[a-z][a-z0-9]*)/gi)].map((match) => match[1]?.toLowerCase());
    expect(tags.filter((tag) => tag === "img")).toEqual([]);
    const links = [...html.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(links.every((link) => link.startsWith("https://kylassa.example/"))).toBe(true);
  });

  it.each(mails)("$locale $template to a three speaks of no two", ({ locale, template }) => {
    const letter = letterFor(template, sampleParams("Naapuriapu ry", 3)[template], locale);
    expect(render(letter, { ...paper, locale }).text).not.toMatch(ofTwo[locale]);
  });

  it("that was queued before groups told their size is about a pair", () => {
    const { seats: _, ...params } = sampleParams()["group-confirmed"];
    const letter = letterFor("group-confirmed", params as EmailParams["group-confirmed"], "fi");
    expect(letter.paragraphs[0]).toContain("Molemmat sanoivat kyllä");
  });

  it("says how many answers are still waited for", () => {
    const params = { ...sampleParams("Kuoro ry", 3)["group-agreed"] };
    const lead = (waiting: number) => letterFor("group-agreed", { ...params, waiting }, "fi").paragraphs[0];
    expect(lead(2)).toContain("Nyt odotetaan vielä teidän ja yhden muun yhdistyksen vastausta.");
    expect(lead(1)).toContain("Nyt odotetaan enää teidän vastaustanne.");
  });

  it("tells the time, the place and what has moved in the mail itself", () => {
    const letter = letterFor("meeting-changed", sampleParams()["meeting-changed"], "fi");
    const { text } = render(letter, paper);
    expect(text).toContain(
      "Vierailu on siirretty: ti 2.3.2027 klo 17.00–19.30 → pe 5.3.2027 klo 17.00–19.30.",
    );
    expect(text).toContain("Paikka: Naapuriapu ry");
    const english = letterFor("meeting-scheduled", sampleParams()["meeting-scheduled"], "en");
    expect(english.subject).toBe("The visit has a time: Friday 5 March 2027, 17:00–19:30");
  });

  it("says of a cancelled visit without a time that it had none", () => {
    const params = { ...sampleParams()["meeting-cancelled"], calendar: null };
    expect(letterFor("meeting-cancelled", params, "fi").paragraphs[0]).toContain(
      "Aikaa ei ollut vielä sovittu.",
    );
  });

  it("leads to the meeting's survey where the survey is about one", () => {
    const params = sampleParams()["survey-asked"];
    expect(letterFor("survey-asked", params, "fi", { meetingId: "m1" }).action?.path).toBe(
      "/meetings/m1/surveys/feedback",
    );
    const closing = { ...params, step: "closing", about: null };
    expect(letterFor("survey-asked", closing, "sv").action?.path).toBe("/groups/g1/surveys/closing");
    expect(letterFor("survey-asked", closing, "sv").subject).toBe("Avslutande enkät: Naapuriapu ry");
  });
});
