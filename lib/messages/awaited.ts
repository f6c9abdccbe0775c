import type { Awaited } from "@/lib/messages/receivers";
import type { AskedStep } from "@/lib/messages/steps";
import { tellsWhoAnswered } from "@/lib/messages/steps";
import type { GroupPlan } from "@/lib/tasks/queries";

/** In which groups something is open, and whom it waits for there. Of a survey everybody is awaited: who has answered is nobody's to know. */
export function awaitedIn(plans: readonly GroupPlan[], step: AskedStep): Awaited {
  const found = {
    groups: new Set<string>(),
    contactsOf: new Set<string>(),
    people: new Set<string>(),
    guides: new Set<string>(),
  };
  for (const plan of plans) {
    const open = plan.plan.filter((task) => task.kind === step && task.status === "open");
    if (open.length === 0) continue;
    found.groups.add(plan.id);
    if (!tellsWhoAnswered(step)) continue;
    for (const whose of open.flatMap((task) => task.whose)) {
      if (whose.kind === "person") found.people.add(whose.userId);
      if (whose.kind === "seat") {
        const seat = plan.seats.find((one) => one.seat === whose.seat);
        if (seat) found.contactsOf.add(seat.enrolmentId);
      }
      if (whose.kind === "facilitator")
        for (const { userId, role } of plan.facilitators)
          if (!whose.role || whose.role === role) found.guides.add(userId);
    }
  }
  return found;
}
