import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { takingPartAsked } from "@/lib/programmes/inviting-mails";

/** Somebody who has been asked to take part, whether the mail has left, and whether they have come. */
export type Invited = {
  id: string;
  name: string;
  address: string;
  askedAt: Date;
  sent: "sent" | "waits" | "failed";
  came: boolean;
};

/** So many are listed; whoever was asked last is among them. */
const mostListed = 200;

/** Whom a coordinator has asked by mail to take part in a programme, the last first: what the outbox knows of it. */
export async function listInvited(viewer: Viewer, programmeId: string): Promise<Invited[]> {
  return read(viewer, async (db) => {
    const own = { id: programmeId, ...programmesCoordinatedBy(viewer) };
    if ((await db.programme.count({ where: own })) === 0) return [];
    const rows = await db.email.findMany({
      where: { programmeId, template: takingPartAsked.name },
      select: { id: true, toName: true, toAddress: true, createdAt: true, state: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: mostListed,
    });
    const contacts = await db.participant.findMany({
      where: {
        isContact: true,
        enrolment: { programmeId, state: { notIn: ["DRAFT", "WITHDRAWN"] } },
        account: { email: { in: rows.map(({ toAddress }) => toAddress) } },
      },
      select: { account: { select: { email: true } } },
    });
    const came = new Set(contacts.map(({ account }) => account.email));
    return rows.map(({ id, toName, toAddress, createdAt, state }) => ({
      ...{ id, name: toName, address: toAddress, askedAt: createdAt, came: came.has(toAddress) },
      sent: state === "SENT" ? "sent" : state === "FAILED" ? "failed" : "waits",
    }));
  });
}
