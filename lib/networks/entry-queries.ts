import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { CalendarFacts } from "@/lib/mail/draft";
import { dateEntry } from "@/lib/networks/mails";

/** The dates from a moment on of the networks that the viewer is in, each with what its network is called. */
export async function listNetworkEntries(
  viewer: Viewer,
  from: Date,
): Promise<{ facts: CalendarFacts; name: string }[]> {
  const member = { some: { userId: userIdOf(viewer), joinedAt: { not: null } } };
  const dates = await read(viewer, (db) =>
    db.networkMeeting.findMany({
      where: { cancelledAt: null, endsAt: { gt: from }, network: { endedAt: null, members: member } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      include: { network: { select: { id: true, name: true } } },
    }),
  );
  return dates.map(({ network, ...date }) => ({ facts: dateEntry(network, date), name: network.name }));
}
