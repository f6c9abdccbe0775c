import { factsOf } from "@/lib/enrolments/facts";
import { partOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { houseFinder, houseKeyOf, type Named } from "@/lib/houses/identity";
import type { Hosted } from "@/lib/houses/rules";
import type { Reads } from "@/lib/kernel/db";
import { nameKey } from "@/lib/organisations/names";
import { allOrganisations } from "@/lib/organisations/queries";
import type { Known } from "@/lib/organisations/rules";
import type { Prisma } from "@/prisma/client/client";

const ofHouse = {
  ...{ name: true, part: true },
  organisation: { select: { id: true, name: true } },
  response: { select: { answers: true } },
} as const satisfies Prisma.EnrolmentSelect;

type OfHouse = Prisma.EnrolmentGetPayload<{ select: typeof ofHouse }>;

/** The houses of a programme: whom its people work for, by the organisations that its convener knows. */
export type Houses = {
  /** Which house a name is; null where it is none, or nobody can tell. */
  keyOf: (named: Named) => string | null;
  /** Each house, with how many of its people are in, by its name. */
  all: { key: string; name: string; people: number }[];
  /** Names that may be several organisations, so that they are of no house. */
  unclear: string[];
};

/** Finds the houses of those whose enrolment is in. */
export async function housesIn(
  db: Reads,
  { id: programmeId, convenerId }: { id: string; convenerId: string },
  format: Format,
): Promise<Houses> {
  const rows = await db.enrolment.findMany({
    where: { programmeId, state: "ACCEPTED" },
    select: ofHouse,
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
  });
  const register = await allOrganisations(db, convenerId);
  const keyOf = houseFinder(register);
  const named = rows.map((row) => houseOf(format, row)).filter(({ name }) => nameKey(name) !== "");
  const houses = new Map<string, Houses["all"][number]>();
  for (const one of named) {
    const key = keyOf(one);
    if (!key) continue;
    const { people } = houses.get(key) ?? { people: 0 };
    houses.set(key, {
      key,
      name: houses.get(key)?.name ?? shownName(one, key, register),
      people: people + 1,
    });
  }
  return {
    keyOf,
    all: [...houses.values()].sort((one, other) => one.name.localeCompare(other.name, "fi")),
    unclear: [...new Set(named.filter((one) => keyOf(one) === null).map(({ name }) => name))],
  };
}

/** A house as it is called: by its name in the register, with its town where another has that name, too; else as it was typed first. */
function shownName({ name }: Named, key: string, register: readonly Known[]): string {
  const own = register.find(({ id }) => key === houseKeyOf(id));
  const [called = name] = own?.names ?? [];
  const isCalledSo = ({ names }: Known) => names.some((one) => nameKey(one) === nameKey(called));
  const alike = own && register.filter(isCalledSo).length > 1;
  return alike && own.municipality ? `${called} (${own.municipality})` : called;
}

/** The meetings of a programme that somebody hosts, of groups that have begun: by the houses alone. */
export async function hostedIn(
  db: Reads,
  programmeId: string,
  format: Format,
  keyOf: Houses["keyOf"],
): Promise<Hosted[]> {
  const meetings = await db.meeting.findMany({
    where: {
      hostEnrolmentId: { not: null },
      state: { in: ["SCHEDULED", "HELD"] },
      group: { programmeId, state: { in: ["CONFIRMED", "COMPLETED"] } },
    },
    select: {
      ...{ state: true, hostEnrolmentId: true },
      _count: { select: { days: { where: { cancelledAt: null } } } },
      group: {
        select: {
          seats: {
            where: { leftAt: null },
            select: { enrolmentId: true, guest: true, enrolment: { select: ofHouse } },
          },
        },
      },
    },
  });
  return meetings.flatMap(({ state, hostEnrolmentId, _count, group: { seats } }) => {
    const host = seats.find(({ enrolmentId }) => enrolmentId === hostEnrolmentId);
    if (!host) return [];
    const guests = seats.filter((seat) => seat !== host && seat.guest);
    return {
      ...{ host: keyOf(houseOf(format, host.enrolment)), days: _count.days, held: state === "HELD" },
      guests: guests.map(({ enrolment }) => keyOf(houseOf(format, enrolment))),
    };
  });
}

function houseOf(format: Format, { part, name, organisation, response }: OfHouse): Named {
  const { of, reads } = partOf(format, part);
  if (organisation) return { organisationId: organisation.id, name: organisation.name };
  const typed = of === "organisation" ? name : factsOf(reads, response?.answers ?? {}).workplace;
  return { organisationId: null, name: typed };
}
