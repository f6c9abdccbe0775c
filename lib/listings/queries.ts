import { hashOf, looksLikeToken } from "@/lib/auth/tokens";
import type { Format } from "@/lib/formats/recipe";
import { formatOf, formatsWith } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { enrolledIn, type ListOf, mayStand, onList, stillThere } from "@/lib/listings/access";
import { keepsList } from "@/lib/listings/rules";
import { houseFields, type ListedPerson, organisationOf, shownFields, shownOf } from "@/lib/listings/shown";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { offeredThemes, type Theme } from "@/lib/surveys/rules";

/** The list of a programme's convener and format, for one of its readers. */
export type ContactList = {
  programme: Localised;
  convener: string;
  format: Format;
  people: ListedPerson[];
  /** By which programme of theirs the reader stands on it, or may. */
  own: { slug: string; stands: boolean } | null;
};

/**
 * Those who have taken part in a format of a convener and say that the others may ask them. Who stands there reads it, who takes part in a
 * programme of that format of the same convener, and its coordinators; for everybody else there is none.
 */
export function getContactList(viewer: Viewer, slug: string): Promise<ContactList | null> {
  return read(viewer, async (db) => {
    const programme = await listedProgramme(db, slug);
    if (!programme) return null;
    const { convenerId, format, name, convener } = programme;
    const list = { convenerId, format };
    const rows = await db.listing.findMany({ where: onList(list), select: shownFields });
    if (!rows.some(({ userId }) => userId === viewer.userId) && !(await mayRead(db, viewer, list)))
      return null;
    const people = rows
      .map((row) => shownOf(formatOf(format), row))
      .sort((one, other) => one.name.localeCompare(other.name, "fi"));
    return {
      ...{ programme: name, convener: convener.name, format: formatOf(format), people },
      own: await ownIn(db, viewer, list),
    };
  });
}

/** What somebody shows on a list, or could; null for whom it is not offered. */
export type OwnListing = {
  programmeId: string;
  programme: Localised;
  themes: Theme[];
  /** As it stands there now; null where they do not stand there. */
  listed: { themes: string[]; askAbout: string | null; email: boolean; phone: string | null } | null;
  /** What they said when they enrolled that they can tell about, to begin with. */
  offers: string[];
  as: { name: string; organisation: string | null; email: string; phone: string | null };
};

/** For whoever has taken part in this programme and stands on the list of its convener and format, or may stand there. */
export function getOwnListing(viewer: Viewer, slug: string): Promise<OwnListing | null> {
  return read(viewer, async (db) => {
    const programme = await listedProgramme(db, slug);
    if (!programme) return null;
    const { id: programmeId, convenerId, name, themes } = programme;
    const format = formatOf(programme.format);
    const participant = await db.participant.findFirst({
      where: mayStand(viewer, { id: programmeId }),
      select: {
        user: { select: { name: true, email: true, phone: true } },
        enrolment: { select: { ...houseFields, offers: true } },
      },
    });
    if (!participant) return null;
    const listed = await db.listing.findFirst({
      where: { userId: userIdOf(viewer), ...onList({ convenerId, format: format.key }) },
      select: { themes: true, askAbout: true, email: true, phone: true },
    });
    const { user, enrolment } = participant;
    return {
      ...{ programmeId, programme: name, listed, offers: enrolment.offers },
      themes: offeredThemes(themes, listed?.themes),
      as: { ...user, organisation: organisationOf(format, enrolment) },
    };
  });
}

/** What the link in the mail of the yearly question is about; null where it has been answered, or leads nowhere any more. Reading it spends nothing. */
export async function getListedByLink(viewer: Viewer, token: string) {
  if (!looksLikeToken(token)) return null;
  const link = await read(viewer, (db) =>
    db.listingLink.findFirst({
      where: { tokenHash: hashOf(token), listing: { askedAt: { not: null }, ...stillThere } },
      select: {
        listing: {
          select: {
            ...{ ...shownFields, format: true },
            participant: {
              select: {
                ...shownFields.participant.select,
                enrolment: {
                  select: {
                    ...shownFields.participant.select.enrolment.select,
                    programme: {
                      select: { slug: true, name: true, themes: true, convener: { select: { name: true } } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    }),
  );
  if (!link) return null;
  const { listing } = link;
  const { programme } = listing.participant.enrolment;
  return { programme, person: shownOf(formatOf(listing.format), listing) };
}

/** A list that the viewer reads, with whether they stand on it, and by which programme they do or may. */
export type OwnList = { slug: string; programme: Localised; own: ContactList["own"] };

/** The lists of those formats whose programmes the viewer takes part in, each once. */
export async function listOwnLists(viewer: Viewer): Promise<OwnList[]> {
  const formats = formatsWith(keepsList);
  if (formats.length === 0 || !viewer.userId) return [];
  return read(viewer, async (db) => {
    const programmes = await db.programme.findMany({
      where: { format: { in: formats }, ...enrolledIn(viewer) },
      orderBy: [{ meetingsToOn: "desc" }, { id: "asc" }],
      select: { slug: true, name: true, format: true, convenerId: true },
    });
    const once = new Map(programmes.map((one) => [`${one.convenerId} ${one.format}`, one]));
    const lists: OwnList[] = [];
    for (const { slug, name: programme, ...list } of once.values())
      lists.push({ slug, programme, own: await ownIn(db, viewer, list) });
    return lists;
  });
}

function listedProgramme(db: Reads, slug: string) {
  return db.programme.findFirst({
    where: { slug, format: { in: formatsWith(keepsList) } },
    select: {
      ...{ id: true, convenerId: true, format: true, name: true, themes: true },
      convener: { select: { name: true } },
    },
  });
}

async function mayRead(db: Reads, viewer: Viewer, list: ListOf): Promise<boolean> {
  const readers = { OR: [programmesCoordinatedBy(viewer), enrolledIn(viewer)] };
  return (await db.programme.count({ where: { ...list, AND: readers } })) > 0;
}

/** By which programme the viewer stands on a list, or may; null where neither. */
async function ownIn(db: Reads, viewer: Viewer, list: ListOf): Promise<ContactList["own"]> {
  const found = await db.participant.findFirst({
    where: mayStand(viewer, list),
    // The one by which they stand there, if they do; else the last.
    orderBy: [{ listings: { _count: "desc" } }, { joinedAt: "desc" }],
    select: {
      enrolment: { select: { programme: { select: { slug: true } } } },
      _count: { select: { listings: true } },
    },
  });
  return found && { slug: found.enrolment.programme.slug, stands: found._count.listings > 0 };
}
