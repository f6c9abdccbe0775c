import { isOneGroup } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { type Address, to } from "@/lib/kernel/addresses";
import type { Reads } from "@/lib/kernel/db";
import { having } from "@/lib/organisations/search";
import type { Asked, Hit } from "@/lib/search/rules";
import { bothOf, foundBy } from "@/lib/search/words-finding";
import type { Prisma } from "@/prisma/client/client";

const programme = { select: { slug: true, name: true, format: true } } as const;

/** Groups of a scope by those who are in them. One that is its whole programme is found by that, not by each who has a seat. */
export async function groupsWithin(
  db: Reads,
  scope: Prisma.GroupWhereInput,
  asked: Asked,
  at: (slug: string, group: { id: string; state: string }) => Address,
): Promise<Hit[]> {
  const seated = (where: Prisma.EnrolmentWhereInput) => ({
    seats: { some: { leftAt: null, enrolment: where } },
  });
  const { begins } = foundBy(asked);
  const all = { AND: asked.words.map((word) => seated(having(word))) };
  const rows = await bothOf((which) =>
    db.group.findMany({
      where: { AND: [scope, which === "all" ? all : seated(begins)] },
      select: {
        ...{ id: true, state: true, programme },
        seats: {
          where: { leftAt: null },
          select: { enrolment: { select: { name: true } } },
          orderBy: { seat: "asc" },
        },
      },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: asked.most,
    }),
  );
  return rows
    .filter(({ programme: its }) => !isOneGroup(formatOf(its.format)))
    .map(({ id, state, programme: its, seats }) => ({
      id,
      name: seats.map(({ enrolment }) => enrolment.name).join(" – "),
      also: [],
      programme: its,
      stated: { noun: "group", state },
      ...{ when: null, mails: null },
      at: at(its.slug, { id, state }),
    }));
}

/** Meetings of the groups of a scope by where they take place. */
export async function meetingsWithin(db: Reads, scope: Prisma.GroupWhereInput, asked: Asked): Promise<Hit[]> {
  const found = foundBy(asked);
  const rows = await bothOf((which) =>
    db.meeting.findMany({
      where: { AND: [{ group: scope }, found[which]] },
      select: {
        ...{ id: true, placeName: true, address: true, startsAt: true, timeZone: true, state: true },
        group: { select: { programme } },
      },
      orderBy: [{ startsAt: { sort: "desc", nulls: "last" } }, { id: "asc" }],
      take: asked.most,
    }),
  );
  return rows.map(({ id, placeName, address, startsAt, timeZone, state, group }) => ({
    id,
    name: placeName ?? address ?? "",
    also: placeName && address ? [address] : [],
    programme: group.programme,
    stated: { noun: "meeting", state },
    when: startsAt ? { at: startsAt, zone: timeZone } : null,
    mails: null,
    at: to.meeting(id),
  }));
}
