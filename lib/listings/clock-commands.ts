import { formatsWith } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { read, type Tx, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { hasTakenPart, stillThere } from "@/lib/listings/access";
import { listingAsked, listingEnded, listingOffered } from "@/lib/listings/mails";
import { askedBefore, dueToday, keepsList } from "@/lib/listings/rules";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { person, receiver } from "@/lib/people/receiver";
import { addDays, dayIn } from "@/lib/time/days";
import { isQuiet } from "@/lib/time/holidays";
import type { Prisma } from "@/prisma/client/client";

const ofParticipant = {
  ...{ id: true, convenerId: true, enrolmentId: true },
  user: person,
  enrolment: {
    select: {
      programme: {
        select: {
          ...{ id: true, slug: true, name: true, format: true, timeZone: true },
          convener: { select: { name: true } },
        },
      },
    },
  },
} as const satisfies Prisma.ParticipantSelect;

type Told = Prisma.ParticipantGetPayload<{ select: typeof ofParticipant }>;

/** Days after a group's last meeting in which those who took part are told of the list; what a July put off is told in August. */
const offeredWithin = 60;

/** Tells those whose group has met for the last time that they may stand on the list of its format, each once. Returns how many. */
export async function offerLists(viewer: Viewer, now: Date): Promise<number> {
  const formats = formatsWith(keepsList);
  const { enrolment, ...takesPart } = hasTakenPart;
  const ended = { some: { heldAt: { gt: addDays(now, -offeredWithin) } } };
  const found = await read(viewer, (db) =>
    db.participant.findMany({
      where: {
        ...{ ...takesPart, listings: { none: {} } },
        enrolment: {
          ...{ ...enrolment, programme: { format: { in: formats } } },
          AND: { seats: { some: { leftAt: null, group: { meetings: ended } } } },
        },
      },
      select: ofParticipant,
    }),
  );
  const told = found.filter(({ enrolment: { programme } }) => !isQuiet(dayIn(now, programme.timeZone)));
  await eachAlone(told, (one) =>
    write(viewer, (tx) => {
      const to = receiver(one.user);
      // A mail whose key is there already has been written.
      const mail = listingOffered.to(
        to,
        [one.id],
        { ...ofList(one, to.locale), participantId: one.id },
        filed(one),
      );
      return queue(tx, [mail]);
    }),
  );
  return told.length;
}

/**
 * Asks those on lists once a year whether they still are; reminds who has not answered; takes off the list who still has not, with a mail
 * that says so. Who has left the enrolment that they stood there by is gone without one. Returns how many rows it has changed.
 */
export async function askListed(viewer: Viewer, now: Date): Promise<number> {
  const gone = await write(viewer, (tx) => tx.listing.deleteMany({ where: { NOT: stillThere } }));
  const due = await read(viewer, (db) =>
    db.listing.findMany({ where: { saidAt: { lt: askedBefore(now) } }, select: { id: true } }),
  );
  const done = await eachAlone(due, ({ id }) => write(viewer, (tx) => lookAt(tx, id, now)));
  return gone.count + done.filter(Boolean).length;
}

async function lookAt(tx: Tx, id: string, now: Date): Promise<boolean> {
  await tx.$queryRaw`select id from "Listing" where id = ${id}::uuid for update`;
  const row = await tx.listing.findUnique({
    where: { id },
    select: { saidAt: true, askedAt: true, remindedAt: true, participant: { select: ofParticipant } },
  });
  if (!row) return false;
  const { participant } = row;
  const due = dueToday(row, now, participant.enrolment.programme.timeZone);
  if (!due) return false;
  const to = receiver(participant.user);
  const told = ofList(participant, to.locale);
  const askedAt = (row.askedAt ?? now).toISOString();
  if (due === "end") {
    await tx.listing.delete({ where: { id } });
    const params = { ...told, participantId: participant.id };
    await queue(tx, [listingEnded.to(to, [id, askedAt], params, filed(participant))]);
    return true;
  }
  await tx.listing.update({
    where: { id },
    data: due === "ask" ? { askedAt: now } : { remindedAt: now },
  });
  const again = due === "ask" ? ("no" as const) : ("yes" as const);
  const params = { ...told, listingId: id, askedAt, again };
  await queue(tx, [listingAsked.to(to, [id, askedAt, again], params, filed(participant))]);
  return true;
}

function ofList({ enrolment: { programme } }: Told, locale: keyof Localised) {
  return { programme: programme.name[locale], convener: programme.convener.name, slug: programme.slug };
}

function filed({ convenerId, enrolmentId, enrolment }: Told) {
  return { convenerId, enrolmentId, programmeId: enrolment.programme.id };
}
