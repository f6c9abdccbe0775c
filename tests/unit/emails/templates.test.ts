import { describe, expect, it } from "vitest";
import { definitionOf, type MailName } from "@/lib/emails/registry";
import { render } from "@/lib/emails/render";
import { letterFor } from "@/lib/emails/templates";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format } from "@/lib/formats/recipe";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { Found } from "@/lib/mail/define";
import type { Stationery } from "@/lib/mail/letter";
import { ofPairs } from "@/tests/support/words";
import { lookedUp, sampleParams, templateNames } from "./letters";

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
const letter = (
  name: MailName,
  params: object,
  locale: Locale,
  found: Found = {},
  format: Format | null = peerVisits,
) => {
  const mail = definitionOf(name);
  if (!mail) throw new Error(`${name} is not defined`);
  return letterFor(mail, params, { locale, format }, new Date("2027-02-20T10:00:00Z"), {
    ...lookedUp[name],
    ...found,
  });
};
const mails = locales.flatMap((locale) => templateNames.map((template) => ({ locale, template })));

describe("every mail, in every language", () => {
  it.each(mails)(
    "$locale $template says what it is, what to do, what happens next and why it came",
    ({ locale, template }) => {
      const said = letter(template, sampleParams()[template], locale, { code: "ACDE-FGHJ" });
      const { subject, text, html } = render(said, { ...paper, locale });
      expect(subject.length).toBeGreaterThan(5);
      expect(subject).not.toMatch(/[{}\n]/);
      expect(text).not.toMatch(/[{}]|undefined|null|\[object/);
      expect(text).toContain(`https://kylassa.example/${locale}${said.action?.path}`);
      expect(text).toMatch(/^(Hei|Hej|Hello) Maija,/);
      expect(text).toContain("Kansalaisareena");
      expect(text).toContain("vierailut@areena.example");
      expect(text).toContain(said.reason);
      expect(html).toContain(`lang="${locale}"`);
      expect(html).not.toMatch(/<img|<script|<link|url\(|@import/i);
    },
  );

  it.each(mails)("$locale $template keeps people's words as words", ({ locale, template }) => {
    const words = '<a href="https://evil.example">x</a><img src=x onerror=alert(1)>"\'`';
    const said = letter(template, sampleParams(words)[template], locale, { code: "ACDE-FGHJ" });
    said.answers = [{ title: words, items: [{ question: words, answer: `${words}\n${words}` }] }];
    const { html } = render(said, { ...paper, locale, receiver: words, sender: words });
    const tags = [...html.matchAll(/<(\/?[a-z][a-z0-9]*)/gi)].map((match) => match[1]?.toLowerCase());
    expect(tags.filter((tag) => tag === "img")).toEqual([]);
    const links = [...html.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(links.every((link) => link.startsWith("https://kylassa.example/"))).toBe(true);
  });

  it.each(mails)("$locale $template to a three speaks of no two", ({ locale, template }) => {
    const said = letter(template, sampleParams("Naapuriapu ry", 3)[template], locale);
    expect(render(said, { ...paper, locale }).text).not.toMatch(ofTwo[locale]);
  });

  it.each(mails)(
    "$locale $template speaks in the platform’s own words of no pair, and of no host where nobody hosts",
    ({ locale, template }) => {
      const nobody = { host: "", facilitator: "" };
      const params = { ...sampleParams("Lukupiiri", 7)[template], ...nobody };
      const { action, answers: _, ...said } = letter(template, params, locale, lookedUp[template], null);
      const text = JSON.stringify({ ...said, action: action?.label });
      expect(text).not.toMatch(/\{[a-z]+\}|undefined|null|\[object|: \./);
      expect(text).not.toMatch(ofPairs[locale]);
      expect(text).not.toMatch(/isäntä|värd|\bhost/i);
    },
  );

  it("that was queued before groups told their size is about a pair", () => {
    const { seats: _, ...params } = sampleParams()["group-confirmed"];
    const said = letter("group-confirmed", params, "fi");
    expect(said.paragraphs[0]).toContain("Molemmat sanoivat kyllä");
  });

  it("says how many answers are still waited for", () => {
    const params = { ...sampleParams("Kuoro ry", 3)["group-agreed"] };
    const lead = (waiting: number) => letter("group-agreed", { ...params, waiting }, "fi").paragraphs[0];
    expect(lead(2)).toContain("Nyt odotetaan vielä teidän ja yhden muun yhdistyksen vastausta.");
    expect(lead(1)).toContain("Nyt odotetaan enää teidän vastaustanne.");
  });

  it("tells the time, the place and what has moved in the mail itself", () => {
    const said = letter("meeting-changed", sampleParams()["meeting-changed"], "fi");
    const { text } = render(said, paper);
    expect(said.subject).toBe("1. vierailu on siirretty: pe 5.3.2027 klo 17.00–19.30");
    expect(text).toContain("Naapuriapu ry siirsi 1. vierailun toiseen aikaan.");
    expect(text).toContain("Aika: ti 2.3.2027 klo 17.00–19.30 → pe 5.3.2027 klo 17.00–19.30");
    expect(text).toContain("Paikka: Naapuriapu ry");
    const english = letter("meeting-scheduled", sampleParams()["meeting-scheduled"], "en");
    expect(english.subject).toBe("Visit 1 has a time: Friday 5 March 2027, 17:00–19:30");
  });

  it("D2: a changed place names the old one and the new one, and nothing that is as it was", () => {
    const params = sampleParams()["meeting-changed"];
    const said = (was: object | null, calendar: object = {}, locale: Locale = "fi") =>
      letter("meeting-changed", { ...params, calendar: { ...params.calendar, ...calendar }, was }, locale);
    const moved = said({ place: "Maja" });
    expect(moved.subject).toBe("1. vierailun paikka on nyt Naapuriapu ry");
    expect(moved.paragraphs).toEqual(["Naapuriapu ry vaihtoi 1. vierailun paikan. Isäntä: Naapuriapu ry."]);
    expect(moved.facts.slice(0, 2)).toEqual([
      { term: "Aika", value: "pe 5.3.2027 klo 17.00–19.30" },
      { term: "Paikka", value: "Maja → Naapuriapu ry" },
    ]);
    const given = said({ place: "" });
    expect(given.facts[1]).toEqual({ term: "Paikka", value: "Naapuriapu ry (ei aiemmin ilmoitettu)" });
    const gone = said({ place: "Maja" }, { place: "" }, "sv");
    expect(gone.subject).toBe("Platsen för besök 1 gäller inte längre: fr 5.3.2027 kl. 17.00–19.30");
    expect(gone.facts[1]).toEqual({ term: "Plats", value: "inte längre Maja" });
    const remote = said({ remoteLink: null }, { remoteLink: "https://a.example/1" }, "en");
    expect(remote.subject).toBe(
      "The link for joining visit 1 online has changed: Friday 5 March 2027, 17:00–19:30",
    );
    expect(remote.facts[2]).toEqual({
      term: "Link for joining online",
      value: "https://a.example/1 (not given before)",
    });
    expect(said(null).subject).toBe("1. vierailun tiedot muuttuivat: pe 5.3.2027 klo 17.00–19.30");
  });

  it("says of a cancelled visit without a time that it had none", () => {
    const params = { ...sampleParams()["meeting-cancelled"], calendar: null };
    expect(letter("meeting-cancelled", params, "fi").paragraphs[0]).toContain(
      "Aikaa ei ollut vielä sovittu.",
    );
  });

  it("leads to the meeting's survey where the survey is about one", () => {
    const params = sampleParams()["survey-asked"];
    expect(letter("survey-asked", { ...params, meetingId: "m1" }, "fi").action?.path).toBe(
      "/meetings/m1/surveys/feedback",
    );
    const closing = { ...params, step: "closing", about: null };
    expect(letter("survey-asked", closing, "sv").action?.path).toBe("/groups/g1/surveys/closing");
    expect(letter("survey-asked", closing, "sv").subject).toBe("Avslutande enkät: Naapuriapu ry");
  });

  it.each([
    ["fi", "Miten kävi vierailujen jälkeen? Naapuriapu ry", "Miten kävi sille, mitä päätitte kokeilla?"],
    [
      "sv",
      "Hur gick det efter besöken? Naapuriapu ry",
      "Hur gick det med det som ni bestämde er för att pröva?",
    ],
    ["en", "How did it go after your visits? Naapuriapu ry", "What became of the thing you decided to try?"],
  ] as const)(
    "asks after months what came of an organisation visit, and not how a visit was: %s",
    (locale, subject, lead) => {
      const params = { ...sampleParams()["survey-asked"], step: "development", about: null, as: "later" };
      const said = letter("survey-asked", params, locale, {}, organisationVisit);
      expect(said.subject).toBe(subject);
      expect(said.paragraphs[0]).toContain(lead);
    },
  );

  it("D2: proposed times stand in the mail and in its subject", () => {
    const one = letter("times-proposed", sampleParams()["times-proposed"], "fi");
    expect(one.subject).toBe("1. vierailu: ehdotettu aika pe 5.3.2027 klo 17.00–19.30");
    expect(one.facts).toEqual([{ term: "Ehdotetut ajat", value: "pe 5.3.2027 klo 17.00–19.30" }]);
    const params = sampleParams()["times-proposed"];
    const two = letter(
      "times-proposed",
      { ...params, times: [...params.times, ...params.times], count: 2 },
      "fi",
    );
    expect(two.subject).toBe("1. vierailu: 2 ehdotettua aikaa, ensimmäinen pe 5.3.2027 klo 17.00–19.30");
  });

  it("D2: a nudge never names a day that has passed as one to come", () => {
    const params = { ...sampleParams().nudge, due: "2027-02-15" };
    expect(letter("nudge", params, "fi").facts).toEqual([{ term: "Määräpäivä oli", value: "ma 15.2.2027" }]);
    const coming = { ...params, due: "2027-02-20" };
    expect(letter("nudge", coming, "fi").facts).toEqual([{ term: "Viimeistään", value: "la 20.2.2027" }]);
  });

  it("D1: a facilitator is not told who the facilitator is, and a participant gets no contact's button", () => {
    const params = sampleParams()["group-confirmed"];
    const to = (reader: string) => letter("group-confirmed", { ...params, reader }, "fi");
    expect(to("facilitator").paragraphs[0]).toContain("Te fasilitoitte.");
    expect(to("contact").paragraphs[0]).toContain("Fasilitaattori on Naapuriapu ry.");
    expect([to("contact"), to("participant")].map(({ action }) => action?.label)).toEqual([
      "Ehdota aikoja",
      "Katso vierailujen aikoja",
    ]);
    const visit = letter(
      "meeting-scheduled",
      { ...sampleParams()["meeting-scheduled"], reader: "facilitator" },
      "fi",
    );
    expect(visit.facts.map(({ term }) => term)).toEqual(["Aika", "Paikka", "Isäntä"]);
  });

  it("D1: a withdrawal is another letter to each reader, before and after a held visit", () => {
    const left = (stage: string) =>
      letter("enrolment-withdrawn", { ...sampleParams()["enrolment-withdrawn"], stage }, "fi").next[0];
    expect(left("none")).toContain("ei tarvitse tehdä mitään");
    expect(left("visited")).toContain("Etsikää jäljelle jääneelle uusi pari");
    const other = (stage: string) =>
      letter("group-dissolved", { ...sampleParams()["group-dissolved"], stage }, "fi");
    expect(other("visited").subject).toBe("Yhteiset vierailut päättyvät tähän: Naapuriapu ry");
    expect(other("visited").paragraphs[0]).toContain("Kiitos vierailusta, jonka ehditte pitää.");
    expect(other("proposed").subject).toBe("Pariehdotus ei toteudu: Naapuriapu ry");
  });

  it("H: greets by the first name, and a person signs with a phone", () => {
    const person = { name: "Kaisa Koordi", phone: "+358 40 123 4567" };
    const { text } = render(letter("group-confirmed", sampleParams()["group-confirmed"], "fi"), {
      ...paper,
      person,
    });
    expect(text.split("\n")[0]).toBe("Hei Maija,");
    expect(text).toContain("Terveisin\nKaisa Koordi\nKansalaisareena\n+358 40 123 4567\n");
    const unknown = render(letter("sign-in", { requestId: "r" }, "fi"), {
      ...paper,
      receiver: "maija@x.example",
    });
    expect(unknown.text.split("\n")[0]).toBe("Hei,");
  });
});
