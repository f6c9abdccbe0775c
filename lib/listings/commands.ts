import { hashOf, looksLikeToken } from "@/lib/auth/tokens";
import { formatOf, formatsWith } from "@/lib/formats/registry";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { mayStand } from "@/lib/listings/access";
import { keepsList } from "@/lib/listings/rules";
import type { Listed, StillListed, Unlisted } from "@/lib/listings/schema";
import { houseFields, isSameHouse, organisationOf } from "@/lib/listings/shown";
import { offeredThemes } from "@/lib/surveys/rules";

/**
 * Somebody who has taken part lets the others read in what they may be asked, and with what they can be reached; or changes it. Each time
 * is a yes for a year. Nothing is logged of it: the row says it itself, and nothing says who was there. Returns the programme's slug.
 */
export function standOnList(viewer: Viewer, input: Listed, now: Date): Promise<string> {
  const { programmeId, themes, askAbout, showsEmail, phone } = input;
  return write(viewer, async (tx) => {
    const { slug, convenerId, format, ...programme } = await findProgramme(tx, programmeId);
    const participant = await tx.participant.findFirst({
      where: mayStand(viewer, { id: programmeId }),
      select: { id: true },
    });
    if (!participant) throw new Refused("not-found");
    const place = { convenerId, format, userId: userIdOf(viewer) };
    const before = await tx.listing.findUnique({
      where: { convenerId_format_userId: place },
      select: { themes: true },
    });
    const chosen = [...new Set(themes)];
    const offered = offeredThemes(programme.themes, before?.themes).map(({ key }) => key);
    if (!chosen.every((key) => offered.includes(key))) throw new Refused("not-found");
    if (!showsEmail && !phone) throw new Refused("contacts-nothing-shared");
    const said = {
      ...{
        participantId: participant.id,
        themes: chosen,
        askAbout,
        email: showsEmail === "yes",
        phone: phone || null,
      },
      ...yes(now),
    };
    const { id } = await tx.listing.upsert({
      where: { convenerId_format_userId: place },
      create: { ...place, ...said },
      update: said,
      select: { id: true },
    });
    await tx.listingLink.deleteMany({ where: { listingId: id } });
    return slug;
  });
}

/** Somebody is on the list no more, at once; it keeps nothing of them. Returns the programme's slug. */
export function leaveList(viewer: Viewer, { programmeId }: Unlisted): Promise<string> {
  return write(viewer, async (tx) => {
    const { slug, convenerId, format } = await findProgramme(tx, programmeId);
    await tx.listing.deleteMany({ where: { convenerId, format, userId: userIdOf(viewer) } });
    return slug;
  });
}

/** Somebody works in another house now: they are at once on no list any more, of whatever convener, on which they stood as of the one before. */
export function leaveEmployer(viewer: Viewer, { programmeId }: Unlisted): Promise<string> {
  return write(viewer, async (tx) => {
    const { slug, convenerId, format } = await findProgramme(tx, programmeId);
    const rows = await tx.listing.findMany({
      where: { userId: userIdOf(viewer) },
      select: {
        ...{ id: true, convenerId: true, format: true },
        participant: { select: { enrolment: { select: houseFields } } },
      },
    });
    const houseOf = (row: (typeof rows)[number]) =>
      organisationOf(formatOf(row.format), row.participant.enrolment);
    const here = rows.find((row) => row.convenerId === convenerId && row.format === format);
    if (!here) return slug;
    const left = rows.filter((row) => row === here || isSameHouse(houseOf(row), houseOf(here)));
    await tx.listing.deleteMany({ where: { id: { in: left.map(({ id }) => id) } } });
    return slug;
  });
}

/**
 * The yearly question is answered by the link in its mail, without signing in. That and all other links of the question are spent with it;
 * looking at the page changes nothing, so that mail scanners may look as often as they like.
 */
export function answerListed(viewer: Viewer, { token, stays }: StillListed, now: Date): Promise<void> {
  return write(viewer, async (tx) => {
    const id = await findByLink(tx, token);
    if (stays === "yes") {
      await tx.listing.update({ where: { id }, data: yes(now) });
      await tx.listingLink.deleteMany({ where: { listingId: id } });
    } else await tx.listing.delete({ where: { id } });
  });
}

const yes = (now: Date) => ({ saidAt: now, askedAt: null, remindedAt: null });

async function findProgramme(tx: Tx, id: string) {
  const programme = await tx.programme.findFirst({
    where: { id, format: { in: formatsWith(keepsList) } },
    select: { slug: true, convenerId: true, format: true, themes: true },
  });
  if (!programme) throw new Refused("not-found");
  return programme;
}

/** Who is asked by a link, locked: of two who press at once each reads what the one before has done. */
async function findByLink(tx: Tx, token: string): Promise<string> {
  if (!looksLikeToken(token)) throw new Refused("list-link-spent");
  const tokenHash = hashOf(token);
  const link = await tx.listingLink.findUnique({ where: { tokenHash }, select: { listingId: true } });
  if (!link) throw new Refused("list-link-spent");
  await tx.$queryRaw`select id from "Listing" where id = ${link.listingId}::uuid for update`;
  if ((await tx.listingLink.count({ where: { tokenHash } })) === 0) throw new Refused("list-link-spent");
  return link.listingId;
}
