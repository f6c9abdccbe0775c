import { listCheckEntries } from "@/lib/checks/entry-queries";
import { entriesOf, published } from "@/lib/emails/calendar";
import { translator } from "@/lib/i18n/translator";
import { env } from "@/lib/kernel/env";
import type { Viewer } from "@/lib/kernel/viewer";
import { listCoordinatedEntries, listOwnEntries } from "@/lib/meetings/entry-queries";
import { listNetworkEntries } from "@/lib/networks/entry-queries";
import { addDays } from "@/lib/time/days";

/** So many days back a calendar holds what has been. */
const past = 31;

/**
 * All meetings of somebody as a calendar: those that they come to, guide or stand in at, of their networks and checks, and those of the
 * programmes that they coordinate. Each is the entry that was mailed, under the same id, and what is theirs no more is not in it.
 */
export async function getFeed(viewer: Viewer, now: Date): Promise<string> {
  const from = addDays(now, -past);
  const [own, coordinated, checks, dates] = await Promise.all([
    listOwnEntries(viewer, from),
    listCoordinatedEntries(viewer, from),
    listCheckEntries(viewer, from),
    listNetworkEntries(viewer, from),
  ]);
  const mine = new Set(own.map(({ facts }) => facts.meetingId));
  const others = coordinated.filter(({ facts }) => !mine.has(facts.meetingId));
  const origin = env().APP_ORIGIN;
  const entries = [
    ...[...own, ...others, ...checks].flatMap(({ facts, about, locale, format }) =>
      entriesOf(facts, about, { locale, format, origin }),
    ),
    ...dates.flatMap(({ facts, name }) =>
      entriesOf(
        facts,
        { programme: name, other: name, host: "" },
        { locale: viewer.locale, format: null, origin },
      ),
    ),
  ];
  return published(entries, now, translator(viewer.locale, "people")("feed.name"));
}
