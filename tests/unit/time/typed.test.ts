import { describe, expect, it } from "vitest";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { explain } from "@/lib/forms/explain";
import { locales } from "@/lib/i18n/locales";
import { TimesForm } from "@/lib/meetings/schema";
import { formatDay, formatTime } from "@/lib/time/format";
import { dayOfOtherWeekday, readDay, readTime } from "@/lib/time/typed";

describe("a day as people type it", () => {
  it.each([
    "28.3.2027",
    "28.03.2027",
    "28. 3. 2027",
    "28.3.27",
    "su 28.3.2027",
    "sunnuntai 28.3.2027",
    " 28.3.2027 ",
    "\u202a28.3.2027\u202c",
    "２８.３.２０２７",
    "2027-03-28",
    "28. maaliskuuta 2027",
    "28 mars 2027",
    "den 28 mars 2027",
    "28 March 2027",
    "Sunday, 28 March 2027",
    "March 28, 2027",
    "28.3.2027 (su)",
    "su 28.maaliskuuta 2027",
    "söndagen den 28 mars 2027",
    "28th March 2027",
    "the 28th of March 2027",
  ])("A8: %j is 28.3.2027", (typed) => {
    expect(readDay(typed)).toBe("2027-03-28");
  });

  it.each([
    "",
    "28.3.",
    "3/28/2027",
    "28/3/2027",
    "29.2.2027",
    "31.4.2027",
    "28.13.2027",
    "huomenna",
    "28.3.202",
    "2027",
    "28.3.0027",
  ])("A8: %j is no day", (typed) => {
    expect(readDay(typed)).toBeNull();
  });

  it.each([
    ["ti 2.4.2027", "2027-04-02"],
    ["2.4.2027 (ti)", "2027-04-02"],
    ["tiistaina 2.4.2027", "2027-04-02"],
    ["måndagen den 28 mars 2027", "2027-03-28"],
    ["mandag 28.3.2027", "2027-03-28"],
    ["Friday, 28 March 2027", "2027-03-28"],
    ["la 28. maaliskuuta 2027", "2027-03-28"],
  ])("A8: %j is asked about: it is %s, of another weekday", (typed, day) => {
    expect(readDay(typed)).toBeNull();
    expect(dayOfOtherWeekday(typed)).toBe(day);
    const { error } = TimesForm.safeParse({
      meetingId: "0192f000-0000-7000-8000-000000000000",
      "day-0": typed,
      "from-0": "17",
      "until-0": "19",
    });
    expect(error && explain(error, "fi", peerVisits)).toEqual({
      "day-0": `1. ehdotus, päivä: viikonpäivä ja päivä eivät sovi yhteen: päivä on ${formatDay(day, "fi")}. Tarkistakaa, kumpi on oikein, ja kirjoittakaa päivä uudelleen.`,
    });
  });

  it.each([
    "pe 2.4.2027",
    "2.4.2027 (pe)",
    "perjantaina 2.4.2027",
    "fredag 2 april 2027",
    "on 2 April 2027",
    "Fri 2 April 2027",
  ])("A8: %j is that day", (typed) => {
    expect(readDay(typed)).toBe("2027-04-02");
    expect(dayOfOtherWeekday(typed)).toBeNull();
  });

  it("A8: a day beside each other weekday, in every language, is asked about", () => {
    const friday = "2027-04-02";
    for (const locale of locales)
      for (const [at, named] of [
        "2027-04-03",
        "2027-04-04",
        "2027-04-05",
        "2027-04-06",
        "2027-04-07",
        "2027-04-08",
      ].entries()) {
        const weekday = formatDay(named, locale).split(" ")[0] ?? "";
        // Swedish "on" is English "on" too, and no weekday to hold against anybody.
        const asked = weekday === "on" ? friday : null;
        expect([at, weekday, readDay(`${weekday} 2.4.2027`)]).toEqual([at, weekday, asked]);
      }
  });

  it.each(
    [
      ["tammikuuta", "januari", "January"],
      ["helmikuuta", "februari", "February"],
      ["maaliskuuta", "mars", "March"],
      ["huhtikuuta", "april", "April"],
      ["toukokuuta", "maj", "May"],
      ["kesäkuuta", "juni", "June"],
      ["heinäkuuta", "juli", "July"],
      ["elokuuta", "augusti", "August"],
      ["syyskuuta", "september", "September"],
      ["lokakuuta", "oktober", "October"],
      ["marraskuuta", "november", "November"],
      ["joulukuuta", "december", "December"],
    ].map((names, at) => [String(at + 1).padStart(2, "0"), names] as const),
  )("A8: month %s is read by its names, %j", (month, names) => {
    for (const name of names)
      for (const written of [`1. ${name} 2027`, `1 ${name} 2027`, `1. ${name.toUpperCase()} 2027`])
        expect(readDay(written)).toBe(`2027-${month}-01`);
  });

  it("A8: every day that a page shows is read as that day, in every language", () => {
    for (const locale of locales)
      for (let day = 1; day <= 28; day += 3)
        for (let month = 1; month <= 12; month += 1) {
          const iso = `2027-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          expect(readDay(formatDay(iso, locale))).toBe(iso);
        }
  });
});

describe("a time as people type it", () => {
  it.each([
    ["17.00", "17:00"],
    ["17:00", "17:00"],
    ["klo 17", "17:00"],
    ["klo 17.30", "17:30"],
    ["kl. 17.30", "17:30"],
    ["17", "17:00"],
    ["1730", "17:30"],
    ["9.05", "09:05"],
    ["5.30 pm", "17:30"],
    ["12 am", "00:00"],
    ["12 pm", "12:00"],
    ["24.00", "00:00"],
    ["0.00", "00:00"],
  ])("A8: %j is %s", (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(["", "25.00", "17.60", "24.30", "iltapäivällä", "13 pm", "17.0", "-1"])(
    "A8: %j is no time",
    (typed) => {
      expect(readTime(typed)).toBeNull();
    },
  );

  it("A8: every time that a page shows is read as that time", () => {
    for (const locale of locales)
      for (const time of ["00:00", "07:05", "12:30", "23:59"])
        expect(readTime(formatTime(new Date(`2027-03-05T${time}:00Z`), { locale, zone: "UTC" }))).toBe(time);
  });
});
