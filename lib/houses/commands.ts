import { formatOf, formatsWith } from "@/lib/formats/registry";
import { housesIn } from "@/lib/houses/loading";
import { houseContactNamed } from "@/lib/houses/mails";
import { hasHouses } from "@/lib/houses/rules";
import type { EndingHouseContact, NamingHouseContact } from "@/lib/houses/schema";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { findOrCreateUser } from "@/lib/people/commands";
import { endAccess } from "@/lib/people/ending-tx";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { refuseWhileCancelled } from "@/lib/programmes/cancelled-tx";

/** A coordinator names somebody who reads the numbers of a house whose people take part; they get a link. Returns the programme's slug. */
export function nameHouseContact(viewer: Viewer, input: NamingHouseContact, now: Date): Promise<string> {
  const { programmeId, house, name, email, locale } = input;
  return write(viewer, async (tx) => {
    const programme = await tx.programme.findFirst({
      where: {
        ...{ id: programmeId, format: { in: formatsWith(hasHouses) } },
        AND: programmesCoordinatedBy(viewer),
      },
      select: {
        ...{ convenerId: true, slug: true, name: true, format: true },
        convener: { select: { name: true } },
      },
    });
    if (!programme) throw new Refused("not-found");
    await refuseWhileCancelled(tx, programmeId);
    const { convenerId, slug, format } = programme;
    const { keyOf, all } = await housesIn(tx, { id: programmeId, convenerId }, formatOf(format));
    const houseKey = keyOf({ organisationId: null, name: house });
    if (!houseKey || !all.some(({ key }) => key === houseKey)) throw new Refused("not-found");
    const user = await findOrCreateUser(tx, { name, email, locale });
    const theirs = await tx.houseContact.findMany({
      where: { programmeId, userId: user.id },
      select: { house: true },
    });
    if (theirs.some((one) => keyOf({ organisationId: null, name: one.house }) === houseKey)) return slug;
    const said = { convenerId, programmeId, house, houseKey, userId: user.id, name, locale, addedAt: now };
    const [made] = await tx.houseContact.createManyAndReturn({
      data: [said],
      skipDuplicates: true,
      select: { id: true },
    });
    // Who is it already stays it, and is not written to again.
    if (!made) return slug;
    await record(tx, viewer, "programme.name-house-contact", {
      ...{ type: "programme", id: programmeId, convenerId },
    });
    const told = {
      programme: programme.name[locale],
      convener: programme.convener.name,
      organisation: house,
    };
    await queue(tx, [
      houseContactNamed.to(
        { userId: user.id, address: email, name, locale },
        [made.id],
        { ...told, slug, contactId: made.id },
        { convenerId, programmeId },
      ),
    ]);
    return slug;
  });
}

/** They read nothing of it any more, at once: who has no other part is signed out. Returns the programme's slug. */
export function endHouseContact(viewer: Viewer, { contactId }: EndingHouseContact): Promise<string> {
  return write(viewer, async (tx) => {
    const contact = await tx.houseContact.findFirst({
      where: { id: contactId, programme: programmesCoordinatedBy(viewer) },
      select: { userId: true, convenerId: true, programmeId: true, programme: { select: { slug: true } } },
    });
    if (!contact) throw new Refused("not-found");
    const { userId, convenerId, programmeId, programme } = contact;
    await tx.houseContact.delete({ where: { id: contactId } });
    await record(tx, viewer, "programme.end-house-contact", {
      type: "programme",
      id: programmeId,
      convenerId,
    });
    await endAccess(tx, viewer, userId, { groupIds: [], meetingIds: [] });
    return programme.slug;
  });
}
