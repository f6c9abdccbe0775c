import { groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import { reachAt } from "@/lib/groups/reach";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { sees, stageOf } from "@/lib/surveys/sight";

/**
 * The people of a group and how to reach them. Those who guide know them all along; the others learn names, and of contacts how
 * to reach them, once all have said yes, until some time after the end.
 */
export async function getGroupPeople(viewer: Viewer, groupId: string, now: Date) {
  const group = await read(viewer, (db) =>
    db.group.findFirst({
      where: { AND: [{ id: groupId }, groupsVisibleTo(viewer)] },
      select: {
        ...standingFields,
        completedAt: true,
        facilitators: { select: { ...standingFields.facilitators.select, user: person } },
        seats: {
          where: { leftAt: null },
          orderBy: { seat: "asc" },
          select: {
            seat: true,
            enrolmentId: true,
            enrolment: {
              select: {
                id: true,
                name: true,
                municipality: true,
                participants: {
                  where: { leftAt: null },
                  orderBy: [{ isContact: "desc" }, { joinedAt: "asc" }],
                  select: { id: true, userId: true, isContact: true, takesPart: true, user: person },
                },
              },
            },
          },
        },
        programme: {
          select: {
            ...{ timeZone: true, format: true },
            convener: {
              select: { name: true, replyTo: true, phone: true, coordinators: { select: { userId: true } } },
            },
          },
        },
      },
    }),
  );
  if (!group) return null;
  const standing = standingIn(viewer, group);
  const stage = stageOf(group.state);
  const isGuide = standing.coordinator || standing.facilitator || standing.holds;
  const knows = (seat: number) => isGuide || standing.seats.includes(seat) || sees("other", "agreed", stage);
  const reach = reachAt(group, now);
  const reaches = isGuide || reach.open;
  const { name, replyTo, phone } = group.programme.convener;
  return {
    convener: { name, replyTo, phone },
    /** Null for those who see all along how to reach everybody, and before they see it at all. */
    reach: isGuide || stage !== "agreed" ? null : reach,
    facilitators: group.facilitators.map(({ user, role }) => ({
      id: user.id,
      name: user.name,
      role,
      email: reaches ? user.email : null,
      phone: reaches ? user.phone : null,
    })),
    seats: group.seats.map(({ seat, enrolment }) => ({
      seat,
      enrolmentId: enrolment.id,
      name: enrolment.name,
      municipality: enrolment.municipality,
      people: (knows(seat) ? enrolment.participants : []).map(({ id, isContact, user }) => ({
        id,
        name: user.name,
        isContact,
        email: isContact && (reaches || standing.seats.includes(seat)) ? user.email : null,
        phone: isContact && (reaches || standing.seats.includes(seat)) ? user.phone : null,
      })),
    })),
  };
}

export type GroupPeople = NonNullable<Awaited<ReturnType<typeof getGroupPeople>>>;

const person = { select: { id: true, name: true, email: true, phone: true } } as const;
