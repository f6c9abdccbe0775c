import { gapOf, meetingSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { otherRoles } from "@/lib/formats/roles";
import { shapeFields } from "@/lib/formats/shape";
import { slotOf } from "@/lib/formats/slots";
import { type Dated, datesFrom } from "@/lib/groups/dates";
import { inAll } from "@/lib/i18n/locales";
import type { Reads, Tx } from "@/lib/kernel/db";
import { dayAfter, dayIn, dayOf, instantOf, minutesAfter } from "@/lib/time/days";

/**
 * Pencils the dates of all meetings of a drafted group, from the time of the week that suits all of it (`predicted.slot`): the first far
 * enough from now for the answers, the technical check and what is asked before it. Where its format finds dates otherwise, or no time of
 * the week was found, there are none, and all vote on them later.
 */
export async function pencilDates(tx: Tx, groupId: string, now: Date): Promise<void> {
  const { convenerId, programme, predicted, ...shape } = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      ...{ convenerId: true, ...shapeFields, predicted: true },
      programme: {
        select: { format: true, timeZone: true, answerDays: true, meetingsFromOn: true, meetingsToOn: true },
      },
    },
  });
  const slot = slotOf((predicted as { slot?: unknown } | null)?.slot);
  const steps = meetingSteps(formatOf(programme.format), shape);
  if (!slot || steps.some(({ step }) => step.times !== "together")) return;
  const zone = programme.timeZone;
  const earliest = dayAfter(dayIn(now, zone), programme.answerDays + preparing);
  const begins = dayOf(programme.meetingsFromOn);
  const days = datesFrom({
    ...{ slot, meetings: steps.length, until: dayOf(programme.meetingsToOn) },
    from: begins > earliest ? begins : earliest,
    gap: steps.map(gapOf).find((gap) => gap !== null) ?? { min: 4, max: 4 },
  });
  const spans = steps.map(({ key, step }, index) => {
    const day = days[index] ?? earliest;
    const until = minutesAfter(slot.from, step.minutes);
    return { step: key, startsAt: instantOf(day, slot.from, zone), endsAt: instantOf(day, until, zone) };
  });
  const { id: rhythmId } = await tx.rhythm.create({
    data: { convenerId, groupId, createdAt: now },
    select: { id: true },
  });
  await tx.rhythmDay.createMany({
    data: spans.flatMap(({ step, startsAt, endsAt }) =>
      startsAt instanceof Date && endsAt instanceof Date
        ? [{ convenerId, rhythmId, step, startsAt, endsAt }]
        : [],
    ),
  });
}

/** What is told with the proposal of a group: null where its dates are not known yet. */
export async function datedOf(db: Reads, groupId: string): Promise<Dated | null> {
  const { rhythms, facilitators, programme } = await db.group.findFirstOrThrow({
    where: { id: groupId },
    select: {
      rhythms: {
        orderBy: { createdAt: "asc" },
        select: { days: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } } },
      },
      facilitators: { select: { role: true, user: { select: { name: true } } } },
      programme: { select: { format: true, timeZone: true } },
    },
  });
  const days = rhythms.length === 1 ? (rhythms[0]?.days ?? []) : [];
  if (days.length === 0) return null;
  const others = otherRoles(formatOf(programme.format)).flatMap(({ key, label }) =>
    facilitators.filter(({ role }) => role === key).map(({ user }) => ({ label, name: user.name })),
  );
  return {
    times: days.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    timeZone: programme.timeZone,
    also: inAll((locale) => others.map(({ label, name }) => `${label[locale]}: ${name}`).join("\n")),
  };
}

/** Days between the last answer and the first meeting: for the technical check, and what is asked before it. */
const preparing = 14;
