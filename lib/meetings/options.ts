import type { Time } from "@/lib/meetings/days";
import type { Prisma } from "@/prisma/client/client";

/** What is read of a proposed time to know when it is. */
export const optionTime = {
  ...{ startsAt: true, endsAt: true, dayStarts: true, dayEnds: true },
} as const satisfies Prisma.TimeOptionSelect;

type Stored = Prisma.TimeOptionGetPayload<{ select: typeof optionTime }>;

/** When a proposed time is, with its days where it is of several. */
export function timeOfOption({ startsAt, endsAt, dayStarts, dayEnds }: Stored): Time {
  if (dayStarts.length === 0) return { startsAt, endsAt };
  const days = dayStarts.map((since, index) => ({ startsAt: since, endsAt: dayEnds[index] ?? since }));
  return { startsAt, endsAt, days };
}

/** A proposed time as it is kept. */
export function storedTime({ startsAt, endsAt, days = [] }: Time): Stored {
  return {
    ...{ startsAt, endsAt },
    dayStarts: days.map((day) => day.startsAt),
    dayEnds: days.map((day) => day.endsAt),
  };
}
