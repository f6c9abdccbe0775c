import { type Action, occasions, type Unlogged } from "@/lib/emails/occasions";
import { mails } from "@/lib/emails/registry";
import { translator } from "@/lib/i18n/translator";

/** The table of who gets which mail, as Markdown that a coordinator can read: event, reader, mail, and when. */
export function occasionsTable(): string {
  const rows = Object.entries(occasions).flatMap(([event, letters]) =>
    letters.length === 0
      ? [[nameOf(event), "nobody", "", ""]]
      : letters.map(({ to, mail, when = "always" }) => [nameOf(event), to, `\`${mail}\``, when]),
  );
  return [
    "| event | who | mail | when |",
    "|---|---|---|---|",
    ...rows.map((cells) => `| ${cells.join(" | ")} |`),
  ].join("\n");
}

/** The calendar methods beside their mails: said in the definition, never guessed. */
export function calendarTable(): string {
  const byName = [...mails].sort((one, other) => one.name.localeCompare(other.name, "en"));
  const rows = byName.flatMap(({ name, calendar }) => (calendar ? [`| \`${name}\` | ${calendar} |`] : []));
  return ["| mail | calendar |", "|---|---|", ...rows].join("\n");
}

function nameOf(event: string): string {
  const name = event in unlogged ? unlogged[event as Unlogged] : said(event as Action);
  return `${name} (\`${event}\`)`;
}

function said(action: Action): string {
  return translator("en", "activity", null)(`actions.${action}`);
}

const unlogged: Record<Unlogged, string> = {
  "asked.sign-in": "Asked for a sign-in link",
  "asked.enrolment-link": "Asked for a link back to the survey",
  "asked.company": "Asked for a place by a company's link",
  "asked.address-change": "Asked for another address",
  "user.change-address": "Confirmed another address",
  "clock.reminders": "The clock: reminders of tasks",
  "clock.booklets": "The clock: the meetings of a round are over",
  "clock.ballots": "The clock: what was answered about a meeting is counted",
  "clock.visit-tomorrow": "The clock: the day before a visit",
  "clock.check-tomorrow": "The clock: the day before a technical check",
  "clock.confirming": "The clock: the days for confirming a new date end soon",
  "clock.checks": "The clock: places at technical checks that are left behind",
  "clock.contacts": "The clock: a day of rounds has been held",
  "clock.contacts-told": "The clock: the days after it are over",
  "clock.lists-offered": "The clock: a group of a format with a list has met for the last time",
  "clock.listed": "The clock: somebody has been on a list for a year",
  "clock.unlisted": "The clock: somebody on a list has not answered",
  "clock.supervisors": "The clock: a supervisor has not answered",
  "clock.reports": "The clock: all have approved what a supervisor reads, too",
  "clock.briefs": "The clock: days before a meeting that something may be written for",
  "clock.friday": "The clock: Friday morning",
  "clock.colleagues": "The clock: what a host's colleagues were told has changed",
  "clock.networks": "The clock: a network has been silent",
  "network.begin": "Began a network",
  "network.ask": "Asked others into a network",
  "network.join": "Said yes to a network",
  "network.leave": "Left a network",
  "network.call": "Called a network to a date",
  "network.move": "Moved a network's date",
  "network.call-off": "Called a network's date off",
  "network.go-on": "Said that a network goes on",
  "network.end": "Ended a network",
  "network.take-up": "Took a network up again",
  "note.write": "Wrote a confidential note",
  "note.change": "Changed a confidential note",
  "note.delete": "Deleted a confidential note",
  "note.hand-over": "Let another facilitator read a confidential note",
  "note.take-back": "Took a confidential note back from another facilitator",
  "user.update": "Changed own details",
  "user.sign-out-everywhere": "Signed out everywhere",
};
