import type { Format } from "@/lib/formats/recipe";
import { formatOf, formatsWith } from "@/lib/formats/registry";
import { hostedIn, housesIn } from "@/lib/houses/loading";
import { type HouseNumbers, hasHouses, numbersOf } from "@/lib/houses/rules";
import type { Localised } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

/** A house of one's own in numbers: how many of its people take part, and who goes out and comes in. No names, no goals, no reports. */
export type House = { name: string; takingPart: number; numbers: HouseNumbers };

/** What the contact of a house, or of several, reads of a programme; null for everybody else. */
export function getHouses(
  viewer: Viewer,
  slug: string,
): Promise<{ programme: Localised; convener: string; houses: House[] } | null> {
  return read(viewer, async (db) => {
    const programme = await db.programme.findFirst({
      where: {
        ...{ slug, format: { in: formatsWith(hasHouses) } },
        houseContacts: { some: { userId: userIdOf(viewer) } },
      },
      select: {
        ...{ id: true, convenerId: true, name: true, format: true },
        convener: { select: { name: true } },
        houseContacts: {
          where: { userId: userIdOf(viewer) },
          orderBy: { house: "asc" },
          select: { house: true },
        },
      },
    });
    if (!programme) return null;
    const format = formatOf(programme.format);
    const { keyOf, all } = await housesIn(db, programme, format);
    const meetings = await hostedIn(db, programme.id, format, keyOf);
    // Whoever is named for two spellings of one house reads it once; of a name that may be several they read nothing.
    const own = new Map(
      programme.houseContacts.flatMap(({ house: name }) => {
        const key = keyOf({ organisationId: null, name });
        return key ? [[key, name] as const] : [];
      }),
    );
    return {
      ...{ programme: programme.name, convener: programme.convener.name },
      houses: [...own].map(([key, name]) => ({
        ...{ name, numbers: numbersOf(key, meetings) },
        takingPart: all.find((one) => one.key === key)?.people ?? 0,
      })),
    };
  });
}

/** The programmes of which somebody reads the numbers of their house. */
export async function listOwnHouses(viewer: Viewer): Promise<{ slug: string; programme: Localised }[]> {
  const formats = formatsWith(hasHouses);
  if (formats.length === 0 || !viewer.userId) return [];
  const rows = await read(viewer, (db) =>
    db.programme.findMany({
      where: { format: { in: formats }, houseContacts: { some: { userId: userIdOf(viewer) } } },
      orderBy: [{ meetingsToOn: "desc" }, { id: "asc" }],
      select: { slug: true, name: true },
    }),
  );
  return rows.map(({ slug, name: programme }) => ({ slug, programme }));
}

/** The houses whose people take part in a programme that the viewer coordinates, and who reads the numbers of each. */
export type ManagedHouses = {
  programmeId: string;
  format: Format;
  houses: string[];
  /** Names that people have answered with which may be several organisations of the register: nobody is named for them. */
  unclear: string[];
  contacts: { id: string; house: string; name: string; email: string }[];
};

/** For those who coordinate it; null for everybody else, and where the format has no houses. */
export function getManagedHouses(viewer: Viewer, slug: string): Promise<ManagedHouses | null> {
  return read(viewer, async (db) => {
    const programme = await db.programme.findFirst({
      where: { slug, format: { in: formatsWith(hasHouses) }, AND: programmesCoordinatedBy(viewer) },
      select: {
        ...{ id: true, convenerId: true, format: true },
        houseContacts: {
          orderBy: [{ house: "asc" }, { name: "asc" }],
          select: { id: true, house: true, name: true, user: { select: { email: true } } },
        },
      },
    });
    if (!programme) return null;
    const format = formatOf(programme.format);
    const { all, unclear } = await housesIn(db, programme, format);
    return {
      ...{ programmeId: programme.id, format, unclear },
      houses: all.map(({ name }) => name),
      contacts: programme.houseContacts.map(({ user, ...contact }) => ({ ...contact, email: user.email })),
    };
  });
}
