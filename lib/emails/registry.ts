import * as colleagues from "@/lib/assignments/colleague-mails";
import * as assignments from "@/lib/assignments/mails";
import * as auth from "@/lib/auth/mails";
import * as briefs from "@/lib/briefs/mails";
import * as checks from "@/lib/checks/mails";
import { fridayList } from "@/lib/conveners/friday-mails";
import * as conveners from "@/lib/conveners/mails";
import * as dayContacts from "@/lib/days/contact-mails";
import * as booklets from "@/lib/documents/booklet-mails";
import * as documents from "@/lib/documents/mails";
import * as supervisors from "@/lib/documents/supervisor-mails";
import * as endorsements from "@/lib/endorsements/mails";
import * as companies from "@/lib/enrolments/company-mails";
import * as enrolments from "@/lib/enrolments/mails";
import * as enrolmentPeople from "@/lib/enrolments/people-mails";
import * as reopening from "@/lib/enrolments/reopening-mails";
import * as second from "@/lib/enrolments/second-mails";
import * as withdrawing from "@/lib/enrolments/withdrawing-mails";
import * as counted from "@/lib/feedback/counted-mails";
import * as admissions from "@/lib/grouping/sets/admission-mails";
import * as opened from "@/lib/groups/assignment-mails";
import * as endings from "@/lib/groups/ending-mails";
import * as goingOn from "@/lib/groups/going-on-mails";
import * as groups from "@/lib/groups/mails";
import * as roles from "@/lib/groups/role-mails";
import * as short from "@/lib/groups/short-mails";
import * as houses from "@/lib/houses/mails";
import * as insights from "@/lib/insights/mails";
import * as listings from "@/lib/listings/mails";
import type { AnyMail, ParamsOf } from "@/lib/mail/define";
import * as asked from "@/lib/meetings/asked-mails";
import * as calling from "@/lib/meetings/calling-mails";
import * as coming from "@/lib/meetings/coming-mails";
import * as meetingDays from "@/lib/meetings/day-mails";
import * as enough from "@/lib/meetings/enough-mails";
import * as free from "@/lib/meetings/free-mails";
import * as lines from "@/lib/meetings/line-mails";
import * as meetings from "@/lib/meetings/mails";
import * as mode from "@/lib/meetings/mode-mails";
import * as nextHosts from "@/lib/meetings/next-host-mails";
import * as rhythms from "@/lib/meetings/rhythm-mails";
import * as rsvps from "@/lib/meetings/rsvp-mails";
import * as standIns from "@/lib/meetings/stand-in-mails";
import * as times from "@/lib/meetings/times-mails";
import * as waiting from "@/lib/meetings/waiting-mails";
import * as messages from "@/lib/messages/mails";
import * as networks from "@/lib/networks/mails";
import * as notes from "@/lib/notes/mails";
import * as orders from "@/lib/orders/mails";
import * as people from "@/lib/people/mails";
import * as away from "@/lib/places/away-mails";
import * as confirming from "@/lib/places/confirming-mails";
import * as places from "@/lib/places/mails";
import * as inviting from "@/lib/programmes/inviting-mails";
import * as programmes from "@/lib/programmes/mails";
import * as contacts from "@/lib/tasks/contact-mails";
import * as tasks from "@/lib/tasks/mails";

const modules = {
  ...auth,
  ...people,
  ...conveners,
  fridayList,
  ...programmes,
  ...inviting,
  ...enrolments,
  ...reopening,
  ...second,
  ...withdrawing,
  ...enrolmentPeople,
  ...companies,
  ...endorsements,
  ...houses,
  ...listings,
  ...supervisors,
  ...groups,
  ...roles,
  ...endings,
  ...goingOn,
  ...short,
  ...admissions,
  ...enough,
  ...mode,
  ...meetings,
  ...meetingDays,
  ...lines,
  ...calling,
  ...times,
  ...rhythms,
  ...standIns,
  ...free,

  ...coming,
  ...asked,
  ...opened,
  ...rsvps,
  ...waiting,
  ...nextHosts,
  ...checks,
  ...places,
  ...confirming,
  ...away,
  ...briefs,
  ...counted,
  ...assignments,
  ...colleagues,
  ...documents,
  ...booklets,
  ...dayContacts,
  ...insights,
  ...networks,
  ...notes,
  ...orders,
  ...messages,
  ...contacts,
  ...tasks,
};

type Defined = Extract<(typeof modules)[keyof typeof modules], { name: string; readers: unknown }>;

/** The kinds of mail by name. */
export type MailName = Defined["name"];
/** The facts that each kind needs. */
export type EmailParams = { [M in Defined as M["name"]]: ParamsOf<M> };

/** Every kind of mail that a noun defines. */
export const mails: readonly AnyMail[] = Object.values(modules).filter(
  (one): one is Defined => typeof one === "object",
);

const byName: ReadonlyMap<string, AnyMail> = new Map(mails.map((mail) => [mail.name, mail]));

/** The definition of a row's mail; none where an older installation wrote it and nobody writes it any more. */
export function definitionOf(name: string): AnyMail | null {
  return byName.get(name) ?? null;
}
