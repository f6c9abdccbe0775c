import { factsOf } from "@/lib/enrolments/facts";
import { readsOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { shownGroups, takesPlaces } from "@/lib/places/access";
import { countPlaces } from "@/lib/places/loading";
import { shownBy } from "@/lib/places/showing";
import { openToAll } from "@/lib/programmes/access";
import { openParts } from "@/lib/programmes/rules";
import { answersSeenBy } from "@/lib/surveys/rules";

/**
 * What anybody may know of the meetings of a programme that one can take places at: when, in which municipality, how much room there is,
 * and in the host's own words what there is to see, where it lets its card be published. Nobody's name and no address is in it. Null
 * where the programme has no such meetings, or is not for all to see.
 */
export function listStops(viewer: Viewer, slug: string, now: Date) {
  return read(viewer, async (db) => {
    const programme = await db.programme.findFirst({
      where: { slug, state: { in: openToAll } },
      select: {
        ...{ id: true, slug: true, name: true, format: true, state: true, timeZone: true },
        ...{ signUpOpensOn: true, signUpClosesOn: true, meetingsToOn: true },
      },
    });
    if (!programme) return null;
    const format = formatOf(programme.format);
    if (!hasPlaces(format)) return null;
    const guests = openParts(programme, now).find((part) => takesPlaces(format, part.key));
    const stops = await stopsOf(db, programme.id, format, now);
    return { ...{ slug, name: programme.name, format, stops }, joinAs: guests ?? null };
  });
}

export type Stops = NonNullable<Awaited<ReturnType<typeof listStops>>>;
export type Stop = Stops["stops"][number];

/** Whether one can take places at meetings of a format. */
export function hasPlaces({ steps }: Pick<Format, "steps">): boolean {
  return steps.some((step) => step.kind === "meeting" && step.places !== undefined);
}

async function stopsOf(db: Reads, programmeId: string, format: Format, now: Date) {
  const meetings = await db.meeting.findMany({
    where: {
      ...{ byPlaces: true, state: "SCHEDULED", startsAt: { gt: now }, signUpOpenedAt: { lte: now } },
      group: { programmeId, state: { in: [...shownGroups] } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, startsAt: true, endsAt: true, timeZone: true, stepFree: true, capacity: true },
      remoteWelcome: true,
      host: {
        select: {
          enrolment: {
            select: {
              ...{ name: true, part: true, survey: { select: { definition: true } } },
              response: { select: { answers: true } },
            },
          },
        },
      },
    },
  });
  const placesAt = await countPlaces(
    db,
    meetings.map(({ id }) => id),
  );
  return meetings.map(({ host, ...meeting }) => {
    const { taken, waiting } = placesAt(meeting.id);
    const free = Math.max(0, meeting.capacity - taken);
    return { ...meeting, ...toldOf(format, host?.enrolment ?? null), free, waiting };
  });
}

type Host = {
  name: string;
  part: string;
  survey: { definition: Parameters<typeof answersSeenBy>[0] };
  response: { answers: Parameters<typeof answersSeenBy>[1] } | null;
};

/** A host's name and municipality, and what it shows where anybody may read its card. */
function toldOf(format: Format, host: Host | null): { host: string; municipality: string; about: string } {
  if (!host) return { host: "", municipality: "", about: "" };
  const reads = readsOf(format, host.part);
  const answers = host.response?.answers ?? {};
  const isPublished = reads.published !== undefined && answers[reads.published] === "yes";
  const seen = answersSeenBy(host.survey.definition, answers, "other", "agreed");
  const { municipality } = factsOf(reads, answers);
  return { host: host.name, municipality, about: isPublished ? shownBy(reads, seen) : "" };
}
