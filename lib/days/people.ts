import type { Attendee, TableRules } from "@/lib/matching";
import type { Met } from "@/lib/memory/met";
import { nameKey } from "@/lib/organisations/names";
import { isNamed, type NamedOrganisation } from "@/lib/organisations/rules";

/** Somebody with a badge at a day, as whoever seats or pairs people knows them. */
export type DayPerson = {
  badgeId: string;
  number: number;
  name: string;
  agency: string | null;
  /** None where nothing was asked or said. */
  languages: readonly string[];
  /** Of whom they have said, by name, that they would rather not meet them. */
  ratherNot: readonly NamedOrganisation[];
  /** None of who walked in without an address. */
  userId: string | null;
  isHere: boolean;
};

/** People as those who look for tables and pairs read them: by their badges. */
export function attendeesOf(people: readonly DayPerson[]): Attendee[] {
  return people.map(({ badgeId, agency, languages }) => ({
    id: badgeId,
    ...(agency ? { organisation: nameKey(agency) } : {}),
    ...(languages.length > 0 ? { languages } : {}),
  }));
}

/** Of which organisation each of them is, by badge; none where they have named none. */
export function organisationsBy(people: readonly DayPerson[]): Map<string, string | undefined> {
  return new Map(attendeesOf(people).map(({ id, organisation }) => [id, organisation]));
}

/** Whether two who have both said what they speak have no language in common. */
export function shareNoLanguage(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((its) => other.includes(its));
}

/** Who must not be put together, because one of them has named the other or where they work. Told to nobody. */
export function wallsOf(people: readonly DayPerson[]): [string, string][] {
  const naming = people.filter(({ ratherNot }) => ratherNot.length > 0);
  return naming.flatMap((one) =>
    people.flatMap((other): [string, string][] => {
      if (other === one) return [];
      const names = [other.name, ...(other.agency ? [other.agency] : [])];
      const isMeant = one.ratherNot.some((named) =>
        isNamed(named, { organisationId: null, names, municipality: "" }),
      );
      return isMeant ? [[one.badgeId, other.badgeId]] : [];
    }),
  );
}

/** Who knows whom from before, with how heavily it counts that they would meet again. */
export function acquaintancesOf(
  people: readonly DayPerson[],
  met: readonly Met[],
  now: Date,
): NonNullable<TableRules["met"]> {
  const badges = new Map(people.flatMap(({ userId, badgeId }) => (userId ? [[userId, badgeId]] : [])));
  return met.flatMap(({ one, other, on }): [string, string, number][] => {
    const [a, b] = [badges.get(one), badges.get(other)];
    return a && b ? [[a, b, heaviness(on, now)]] : [];
  });
}

const [heaviest, lightest] = [60, 5];
const year = 365.25 * 24 * 3_600_000;

/** The more recent, the heavier: half of it each year. */
function heaviness(on: Date, now: Date): number {
  const years = Math.max(0, now.getTime() - on.getTime()) / year;
  return Math.max(lightest, Math.round(heaviest / 2 ** years));
}
