import { reading } from "@/lib/db";
import { groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import { sees, stageOf } from "@/lib/surveys/sight";
import type { Viewer } from "@/lib/viewer";

/**
 * The people of a group and how to reach them. Those who guide know them all along; the others learn names, and of contacts how
 * to reach them, once all have said yes.
 */
export async function getGroupPeople(viewer: Viewer, groupId: string) {
  const group = await reading(viewer, (db) =>
    db.group.findFirst({
      where: { AND: [{ id: groupId }, groupsVisibleTo(viewer)] },
      select: {
        ...standingFields,
        facilitators: { select: { userId: true, role: true, user: person } },
        seats: {
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
                  select: { id: true, userId: true, isContact: true, user: person },
                },
              },
            },
          },
        },
        programme: {
          select: {
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
  const isGuide = standing.coordinator || standing.facilitator;
  const knows = (seat: number) => isGuide || standing.seats.includes(seat) || sees("pair", "agreed", stage);
  const { name, replyTo, phone } = group.programme.convener;
  return {
    convener: { name, replyTo, phone },
    facilitators: group.facilitators.map(({ user, role }) => ({
      id: user.id,
      name: user.name,
      role,
      email: isGuide || stage === "agreed" ? user.email : null,
      phone: isGuide || stage === "agreed" ? user.phone : null,
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
        email: isContact ? user.email : null,
        phone: isContact ? user.phone : null,
      })),
    })),
  };
}

export type GroupPeople = NonNullable<Awaited<ReturnType<typeof getGroupPeople>>>;

const person = { select: { id: true, name: true, email: true, phone: true } } as const;
