import { formatOf } from "@/lib/formats/registry";
import { type Localised, sameInAll } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { municipalityOf } from "@/lib/municipalities/distance";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { heldDays, type ReportedDay } from "@/lib/reports/days-loading";
import { countHeld, type Held } from "@/lib/reports/held-loading";
import { dayIn, instantOf } from "@/lib/time/days";
import type { Prisma } from "@/prisma/client/client";

/** What was done in a year by one format, or by all together. */
export type YearNumbers = Held & { programmes: number; groups: number };

/** A convener's year as those who pay for it ask: what was done, about what, from where. */
export type Year = {
  total: YearNumbers;
  /** By format, those in which something was held. */
  formats: { key: string; name: Localised; numbers: YearNumbers }[];
  /** Answers to surveys that were sent in the year, one of each that were joined into one. */
  enrolled: number;
  /** What groups that met talked about, and how many of them. */
  themes: { label: Localised; count: number }[];
  /** Where those who met are from; whoever has not said it is in none. */
  municipalities: { name: string; count: number }[];
};

export type YearOf = { id: string; timeZone: string };

/** The years in which a convener that the viewer coordinates has held a meeting, the latest first, and this one. */
export async function listYears(viewer: Viewer, { id, timeZone }: YearOf, now: Date): Promise<number[]> {
  const spans = await read(viewer, (db) =>
    db.meeting.aggregate({
      where: { ...coordinated(viewer, id), state: "HELD" },
      _min: { startsAt: true },
      _max: { startsAt: true },
    }),
  );
  const year = (at: Date) => Number(dayIn(at, timeZone).slice(0, 4));
  const last = Math.max(year(now), year(spans._max.startsAt ?? now));
  const first = year(spans._min.startsAt ?? now);
  return Array.from({ length: Math.min(50, last - first + 1) }, (_, index) => last - index);
}

/** The year of a convener that the viewer coordinates; of any other there is nothing in it. */
export function getYear(viewer: Viewer, convener: YearOf, year: number, now: Date): Promise<Year> {
  return read(viewer, async (db) => {
    const [from, until] = [year, year + 1].map((one) =>
      instantOf(`${one}-01-01`, "00:00", convener.timeZone),
    );
    if (!(from instanceof Date && until instanceof Date))
      throw new Error(`a year without a beginning: ${year}`);
    const span = { gte: from, lt: until };
    const held = { ...coordinated(viewer, convener.id), startsAt: span };
    const own: (Year["formats"][number] & { days: ReportedDay[] })[] = [];
    for (const { format: key } of await formatsHeld(db, held)) {
      const { name } = formatOf(key);
      const ofFormat = { AND: [held, { group: { programme: { format: key } } }] };
      const days = await heldDays(db, { held: ofFormat, format: key }, now);
      own.push({ key, name, days, numbers: await numbersOf(db, convener, ofFormat, days) });
    }
    const days = own.flatMap((row) => row.days);
    return {
      total: await numbersOf(db, convener, held, days),
      formats: own.map(({ key, name, numbers }) => ({ key, name, numbers })),
      enrolled: await db.enrolment.count({
        where: {
          programme: coordinated(viewer, convener.id).group.programme,
          submittedAt: span,
          joinedIntoId: null,
        },
      }),
      ...(await aboutAndFrom(db, held)),
    };
  });
}

function coordinated(viewer: Viewer, convenerId: string) {
  const programme = { convenerId, ...programmesCoordinatedBy(viewer) };
  return { convenerId, group: { programme } } satisfies Prisma.MeetingWhereInput;
}

/** The formats of whose programmes a meeting has been held. */
function formatsHeld(db: Reads, held: Prisma.MeetingWhereInput) {
  return db.programme.findMany({
    where: { groups: { some: { meetings: { some: { AND: [held, { state: "HELD" }] } } } } },
    distinct: ["format"],
    orderBy: { format: "asc" },
    select: { format: true },
  });
}

async function numbersOf(
  db: Reads,
  { id, timeZone }: YearOf,
  held: Prisma.MeetingWhereInput,
  days: readonly ReportedDay[],
): Promise<YearNumbers> {
  const groups = await db.group.findMany({
    where: { meetings: { some: { AND: [held, { state: "HELD" }] } } },
    select: { programmeId: true },
  });
  const counted = await countHeld(db, { convenerId: id, timeZone, held }, days);
  const programmes = new Set(groups.map(({ programmeId }) => programmeId)).size;
  return { ...counted, groups: groups.length, programmes };
}

async function aboutAndFrom(db: Reads, held: Prisma.MeetingWhereInput) {
  const groups = await db.group.findMany({
    where: { meetings: { some: { AND: [held, { state: "HELD" }] } } },
    select: {
      theme: true,
      programme: { select: { themes: true } },
      seats: {
        where: { leftAt: null },
        select: {
          enrolment: {
            select: {
              ...{ organisationId: true, personId: true, municipality: true },
              organisation: { select: { municipality: true } },
            },
          },
        },
      },
    },
  });
  const labels = groups.flatMap(({ theme, programme }) => {
    const label = programme.themes.find(({ key }) => key === theme)?.label;
    return label ? [label] : [];
  });
  const towns = new Map(
    groups.flatMap(({ seats }) =>
      seats.map(({ enrolment: { organisationId, personId, municipality, organisation } }) => [
        organisationId ?? personId,
        organisation?.municipality || municipality,
      ]),
    ),
  );
  return {
    themes: counts(labels.map(({ fi }) => fi)).map(({ name, count }) => ({
      label: labels.find(({ fi }) => fi === name) ?? sameInAll(name),
      count,
    })),
    municipalities: counts([...towns.values()].filter((name) => name !== "").map(townOf)),
  };
}

/** The municipality of a typed place, by its Finnish name; as typed where nobody knows it. */
function townOf(typed: string): string {
  return municipalityOf(typed) ?? typed;
}

/** How often each name stands there, the most usual first. */
function counts(names: readonly string[]): { name: string; count: number }[] {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, "fi"));
}
