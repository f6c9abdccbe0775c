import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { findOrCreateUser, type Introduced, typedOf } from "@/lib/people/commands";
import { nameOfActor } from "@/lib/people/known-as-tx";
import { person, receiver } from "@/lib/people/receiver";
import { facilitatorAdded } from "@/lib/programmes/mails";
import type { Prisma } from "@/prisma/client/client";

type Place = { id: string; convenerId: string };

/** Only those who have facilitated for the convener before, or coordinate it, are known by their id. Returns how many are new. */
export async function addKnown(
  tx: Tx,
  viewer: Viewer,
  { id: programmeId, convenerId }: Place,
  userIds: readonly string[],
): Promise<number> {
  const known = await knownAt(tx, viewer, convenerId, userIds);
  if (known.length < new Set(userIds).size) throw new Refused("not-found");
  return welcome(tx, viewer, programmeId, await writtenDown(tx, { id: programmeId, convenerId }, known));
}

/**
 * Somebody new, by name and address, is asked to facilitate; asked once more where they have not answered yet. Returns 0 where they
 * facilitate already.
 */
export async function addByAddress(
  tx: Tx,
  viewer: Viewer,
  { id: programmeId, convenerId }: Place,
  newcomer: Introduced,
): Promise<number> {
  const user = await findOrCreateUser(tx, newcomer);
  const [known = { userId: user.id, ...typedOf(user, viewer) }] = await knownAt(tx, viewer, convenerId, [
    user.id,
  ]);
  const waiting = await tx.programmeFacilitator.findMany({
    where: { programmeId, userId: user.id, acceptedAt: null },
    select: { user: person },
  });
  const asked =
    waiting.length > 0 ? waiting : await writtenDown(tx, { id: programmeId, convenerId }, [known]);
  return welcome(tx, viewer, programmeId, asked);
}

type Known = Omit<Prisma.ProgrammeFacilitatorCreateManyInput, "convenerId" | "programmeId">;

/** Writes people down as the programme's facilitators. Returns those who are new. */
function writtenDown(tx: Tx, { id: programmeId, convenerId }: Place, people: readonly Known[]) {
  return tx.programmeFacilitator.createManyAndReturn({
    data: people.map((one) => ({ convenerId, programmeId, ...one })),
    skipDuplicates: true,
    select: { user: person },
  });
}

/**
 * Those who facilitate for the convener already, or coordinate it, as they are written down there. Who has accepted that once, or
 * adds themselves, is not asked.
 */
async function knownAt(tx: Tx, viewer: Viewer, convenerId: string, userIds: readonly string[]) {
  const where = { convenerId, userId: { in: [...userIds] } };
  const select = { userId: true, name: true, phone: true, locale: true, acceptedAt: true } as const;
  const accepted = { acceptedAt: { sort: "asc", nulls: "first" } } as const;
  const rows = [
    ...(await tx.coordinator.findMany({ where, select })),
    ...(await tx.programmeFacilitator.findMany({ where, select, orderBy: accepted })),
  ];
  return [...new Map(rows.map((row) => [row.userId, row])).values()].map((row) => ({
    ...row,
    acceptedAt: row.acceptedAt ?? (row.userId === viewer.userId ? new Date() : null),
  }));
}

/** Tells those who are new what they can do, where, and who added them; who added themselves knows. Returns how many are new. */
async function welcome(
  tx: Tx,
  viewer: Viewer,
  programmeId: string,
  added: readonly { user: Parameters<typeof receiver>[0] }[],
): Promise<number> {
  const programme = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { name: true, convenerId: true, convener: { select: { name: true } } },
  });
  const by = await nameOfActor(tx, viewer, programme.convenerId);
  const convener = programme.convener.name;
  await queue(
    tx,
    added
      .map(({ user }) => receiver(user))
      .filter(({ userId }) => userId !== viewer.userId)
      .map((to) => {
        const name = programme.name[to.locale];
        const params = { programme: name, programmeId, convener, by: by ?? convener };
        const filed = { convenerId: programme.convenerId, programmeId };
        return facilitatorAdded.to(to, [programmeId, randomUUID()], params, filed);
      }),
  );
  return added.length;
}
