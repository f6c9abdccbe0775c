import { isOneGroup } from "@/lib/formats/grouping";
import { lead } from "@/lib/formats/leading";
import { formatOf } from "@/lib/formats/registry";
import { type Shape, shapeFields, shapeOf } from "@/lib/formats/shape";
import { listed } from "@/lib/i18n/lists";
import { inAll, type Localised } from "@/lib/i18n/locales";
import type { Reads } from "@/lib/kernel/db";
import type { Receiver } from "@/lib/mail/draft";
import { person, receiver } from "@/lib/people/receiver";

/** Everybody whom mails about a group may concern, as receivers in their own language. */
export type GroupReceivers = Shape & {
  convenerId: string;
  programmeId: string;
  groupId: string;
  programme: Localised;
  convener: string;
  /** All names, for those who guide. */
  pair: string;
  facilitator: string;
  seats: {
    seat: number;
    enrolmentId: string;
    name: string;
    /** The names of those whom it meets. */
    others: Localised;
    contacts: Receiver[];
    participants: Receiver[];
    /** Those of its contacts who have ordered for others and come to no meeting. */
    onlookers: Receiver[];
    /** Of a guest, who has a place at a meeting and no seat: whether they take part from afar. */
    afar?: boolean;
  }[];
  /** Those who guide it, by their roles; `holds`: the role holds meetings, `notes`: it reads the notes. */
  roles: { role: string; holds: boolean; notes: boolean; to: Receiver }[];
  /** Those of them whose role reads the notes. */
  facilitators: Receiver[];
  coordinators: Receiver[];
};

/** Loads the receivers of a group inside the transaction of the change. */
export async function receiversOf(db: Reads, groupId: string): Promise<GroupReceivers> {
  const group = await db.group.findFirstOrThrow({
    where: { id: groupId },
    select: {
      convenerId: true,
      ...shapeFields,
      programmeId: true,
      programme: {
        select: {
          name: true,
          format: true,
          convener: { select: { name: true, coordinators: { select: { user: person } } } },
        },
      },
      facilitators: { select: { role: true, holds: true, notes: true, user: person } },
      seats: {
        where: { leftAt: null },
        orderBy: { seat: "asc" },
        select: {
          seat: true,
          enrolmentId: true,
          enrolment: {
            select: {
              name: true,
              locale: true,
              participants: {
                where: { leftAt: null },
                select: { isContact: true, takesPart: true, user: person },
              },
            },
          },
        },
      },
    },
  });
  const roles = group.facilitators.map(({ user, ...role }) => ({ ...role, to: receiver(user) }));
  // A group that others join all the time is called by its programme, and not by all who are in it.
  const whole = isOneGroup(formatOf(group.programme.format));
  const names = group.seats.map(({ enrolment }) => enrolment.name);
  return {
    convenerId: group.convenerId,
    programmeId: group.programmeId,
    groupId,
    ...shapeOf(group),
    programme: group.programme.name,
    convener: group.programme.convener.name,
    pair: whole ? group.programme.name.fi : names.join(" – "),
    facilitator: group.facilitators.find(({ role }) => role === lead)?.user.name ?? "",
    seats: group.seats.map(({ seat, enrolmentId, enrolment }, index) => ({
      seat,
      enrolmentId,
      name: enrolment.name,
      others: whole
        ? group.programme.name
        : inAll((locale) =>
            listed(
              locale,
              names.filter((_, other) => other !== index),
            ),
          ),
      contacts: enrolment.participants.filter(({ isContact }) => isContact).map(({ user }) => receiver(user)),
      participants: enrolment.participants.map(({ user }) => receiver(user)),
      onlookers: enrolment.participants
        .filter(({ takesPart }) => !takesPart)
        .map(({ user }) => receiver(user)),
    })),
    roles,
    facilitators: roles.filter(({ notes }) => notes).map(({ to }) => to),
    coordinators: group.programme.convener.coordinators.map(({ user }) => receiver(user)),
  };
}
