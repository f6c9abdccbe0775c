import type { Format } from "@/lib/formats/recipe";
import { inAll } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { nextSheet } from "@/lib/programmes/copying";
import type { ProgrammeToCopy } from "@/lib/programmes/copying-queries";
import { slugFrom } from "@/lib/programmes/rules";
import { offeredThemes } from "@/lib/surveys/rules";
import { dayAfter } from "@/lib/time/days";

/** A month to answer, then five months for the visits; the season's name comes from the first of them. */
export function valuesOf(format: Format, today: string) {
  const meetingsFromOn = dayAfter(today, 42);
  const year = Number(meetingsFromOn.slice(0, 4));
  const season = Number(meetingsFromOn.slice(5, 7)) < 7 ? "spring" : "autumn";
  const name = inAll(
    (one) =>
      `${format.name[one]}, ${translator(one, "programmes", format)(`manage.season.${season}`, { year: String(year) })}`,
  );
  return {
    name,
    summary: format.summary,
    slug: slugFrom(name.fi),
    signUpOpensOn: today,
    signUpClosesOn: dayAfter(today, 30),
    meetingsFromOn,
    meetingsToOn: dayAfter(today, 190),
    answerDays: 10,
    chosen: format.themes.map(({ key }) => key),
    forget: false,
  };
}

/** What the sheet of the programme after an earlier one begins with. */
export function valuesAfter(copied: ProgrammeToCopy, today: string) {
  return {
    ...nextSheet(copied, today),
    answerDays: copied.answerDays,
    chosen: offeredThemes(copied.themes).map(({ key }) => key),
    forget: copied.options.forget === true,
  };
}
