import { agendaOf } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { RoundAt } from "@/lib/formats/rounds";

/** When a round was planned to begin. */
export type PlannedAt = Date;

/** When each round of a day was planned to begin, by the agenda: its own part there, or its how-manieth turn of one that is done several times. */
export function plannedTimes({
  format,
  kind,
  startsAt,
}: {
  format: Format;
  kind: string;
  startsAt: Date | null;
}): (round: RoundAt) => PlannedAt | null {
  const agenda = agendaOf(format, { step: kind, kind });
  return ({ round, number }) => {
    const at = agenda.findIndex(({ key }) => key === round.key);
    if (!startsAt || at < 0) return null;
    const before = agenda.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
    const turns = round.kind === "search" ? (number - 1) * (round.minutes + round.pause) : 0;
    return new Date(startsAt.getTime() + (before + turns) * 60_000);
  };
}

/** How many whole minutes of a round that runs are left; none once it is over. */
export function minutesLeft(endsAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((endsAt.getTime() - now.getTime()) / 60_000));
}
