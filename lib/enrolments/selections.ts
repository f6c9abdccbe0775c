import { standingFields } from "@/lib/enrolments/access";
import type { Prisma } from "@/prisma/client/client";

/** What a list shows of an enrolment; no answers. */
export const listed = {
  id: true,
  part: true,
  reference: true,
  name: true,
  municipality: true,
  state: true,
  source: true,
  short: true,
  needs: true,
  offers: true,
  languages: true,
  nextRound: true,
  startedAt: true,
  savedAt: true,
  submittedAt: true,
  seats: {
    where: { live: true },
    select: { groupId: true, group: { select: { state: true } } },
    orderBy: [{ guest: "desc" as const }, { id: "asc" as const }],
  },
} as const satisfies Prisma.EnrolmentSelect;

/** An enrolment with its survey, people, programme, live group and the pairs that were proposed before. */
export const whole = {
  part: true,
  personId: true,
  id: true,
  convenerId: true,
  programmeId: true,
  reference: true,
  state: true,
  version: true,
  source: true,
  short: true,
  name: true,
  municipality: true,
  submittedAt: true,
  decidedAt: true,
  withdrawnAt: true,
  joinedIntoId: true,
  reason: true,
  survey: { select: { definition: true } },
  response: { select: { answers: true, version: true } },
  participants: {
    where: { leftAt: null },
    select: {
      id: true,
      userId: true,
      isContact: true,
      takesPart: true,
      role: true,
      acceptedAt: true,
      user: { select: { name: true, email: true, phone: true } },
    },
    orderBy: [{ joinedAt: "asc" as const }, { id: "asc" as const }],
  },
  seats: {
    where: { OR: [{ live: true }, { group: { proposedAt: { not: null } } }] },
    orderBy: { group: { createdAt: "desc" } },
    select: {
      live: true,
      guest: true,
      leftAt: true,
      groupId: true,
      agreedAt: true,
      talkAskedAt: true,
      group: {
        select: {
          state: true,
          proposedAt: true,
          meetings: { select: { state: true } },
          seats: { where: { leftAt: null }, select: { enrolment: { select: { id: true, name: true } } } },
          ...standingFields.seats.select.group.select,
        },
      },
    },
  },
  programme: {
    select: {
      slug: true,
      name: true,
      format: true,
      state: true,
      themes: true,
      timeZone: true,
      signUpOpensOn: true,
      signUpClosesOn: true,
      meetingsToOn: true,
      convener: {
        select: { name: true, replyTo: true, phone: true, coordinators: { select: { userId: true } } },
      },
    },
  },
} as const satisfies Prisma.EnrolmentSelect;
