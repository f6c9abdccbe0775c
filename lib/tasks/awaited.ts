import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type Address, to } from "@/lib/kernel/addresses";
import type { Receiver } from "@/lib/mail/draft";
import { kindOf, kinds } from "@/lib/steps/kinds";
import type { Task } from "@/lib/steps/step";

/** A side of a group that something is awaited from: a seat by its number, or those who guide. */
export type Side = number | "facilitator";

/** The sides that an open task waits for, each once; what waits for the coordinators themselves has none. */
export function awaitedSides(task: Task): Side[] {
  if (task.status !== "open") return [];
  const sides = task.whose.flatMap((whose): Side[] => {
    if (whose.kind === "coordinator") return [];
    return [whose.kind === "facilitator" ? "facilitator" : whose.seat];
  });
  return [...new Set(sides)];
}

/** The people of a side whom an open task waits for: a seat's contacts, those who were asked themselves, those who guide. */
export function awaitedPeople(
  task: Task,
  side: Side,
  group: GroupReceivers,
): { to: Receiver; other: string }[] {
  if (!awaitedSides(task).includes(side)) return [];
  if (side === "facilitator")
    return group.roles
      .filter((one) => task.whose.some((whose) => whose.kind === "facilitator" && isWhose(whose, one)))
      .map(({ to }) => ({ to, other: group.pair }));
  const seat = group.seats.find((one) => one.seat === side);
  if (!seat) return [];
  const asked = new Set(task.whose.flatMap((whose) => (whose.kind === "person" ? [whose.userId] : [])));
  const people =
    asked.size > 0 ? seat.participants.filter(({ userId }) => userId && asked.has(userId)) : seat.contacts;
  return people.map((to) => ({ to, other: seat.others[to.locale] }));
}

/** Whether somebody who guides in a role is meant: by the role, or as one who holds the meetings. */
function isWhose({ role }: { role?: string }, one: { role: string; holds: boolean }): boolean {
  return role ? role === one.role : one.holds;
}

/** A group as far as the places of its tasks depend on it; the programme's slug where those who manage it may have to do them. */
type Place = { id: string; seats: readonly { seat: number; enrolmentId: string }[]; slug?: string };

/** Where a task is done by one of a side: on a card, in a list and in a mail. */
export function placeOf(task: Task, side: Side | null, { id, seats, slug }: Place): Address {
  const kind = kindOf(task);
  if (kind) return kinds[kind].place(task, { id });
  const enrolmentId = seats.find(({ seat }) => seat === side)?.enrolmentId;
  if (task.kind === "agreement" && enrolmentId) return to.agreement(enrolmentId, { group: id });
  if (task.kind === "naming") return to.roles(id);
  if (task.kind === "few" && slug) return to.manage.few(slug, id);
  return task.kind === "proposal" && slug ? to.manage.draft(slug, id) : to.group(id);
}
