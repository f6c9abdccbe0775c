import { inAll, type Localised } from "@/lib/i18n/locales";
import { slugFrom } from "@/lib/programmes/rules";
import { dateOn, dayAfter, dayOf, daysBetween } from "@/lib/time/days";

type Copied = {
  slug: string;
  name: Localised;
  summary: Localised;
  signUpOpensOn: Date;
  signUpClosesOn: Date;
  meetingsFromOn: Date;
  meetingsToOn: Date;
};

/** Weeks in a year: whole ones, so that what began on a Monday begins on one again. */
const year = 52 * 7;

/**
 * What the sheet of the programme after this one begins with: its days as many times 52 weeks later as it takes for its sign-up not to
 * have begun before `today` (`YYYY-MM-DD`), at least once, and the years in its names and its address moved with them.
 */
export function nextSheet(copied: Copied, today: string) {
  const passed = daysBetween(copied.signUpOpensOn, dateOn(today));
  const days = year * Math.max(1, Math.ceil(passed / year));
  const later = (day: Date) => dayAfter(dayOf(day), days);
  const meetingsFromOn = later(copied.meetingsFromOn);
  const years = Number(meetingsFromOn.slice(0, 4)) - copied.meetingsFromOn.getUTCFullYear();
  const name = inAll((locale) => named(copied.name[locale], years, meetingsFromOn));
  const slug = withYears(copied.slug, years);
  return {
    name,
    summary: inAll((locale) => withYears(copied.summary[locale], years)),
    slug: slug === copied.slug ? slugFrom(`${copied.slug.slice(0, 55)} ${meetingsFromOn.slice(0, 4)}`) : slug,
    signUpOpensOn: later(copied.signUpOpensOn),
    signUpClosesOn: later(copied.signUpClosesOn),
    meetingsFromOn,
    meetingsToOn: later(copied.meetingsToOn),
  };
}

/** A name with its year moved, or with one where it has none: two programmes of one name could not be told apart. */
function named(name: string, years: number, from: string): string {
  const moved = withYears(name, years);
  return moved === name ? `${name.slice(0, 114)}, ${from.slice(0, 4)}` : moved;
}

function withYears(text: string, years: number): string {
  return text.replace(/(?<!\d)20\d\d(?!\d)/g, (found) => String(Number(found) + years));
}
