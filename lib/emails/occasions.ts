import type { MailName } from "@/lib/emails/registry";
import type { Messages } from "@/lib/i18n/translator";
import type { Reader } from "@/lib/mail/define";

type Actions = Messages["activity"]["actions"];

/** Everything that the activity log can say: each has a row below, or it does not compile. */
export type Action = {
  [N in keyof Actions & string]: `${N}.${keyof Actions[N] & string}`;
}[keyof Actions & string];

/** What stands in no activity log: what a visitor asks for, what the clock brings, and what is nobody's business but one's own. */
export type Unlogged =
  | "asked.sign-in"
  | "asked.enrolment-link"
  | "asked.company"
  | "asked.address-change"
  | "clock.reminders"
  | "clock.visit-tomorrow"
  | "clock.confirming"
  | "clock.check-tomorrow"
  | "clock.checks"
  | "clock.supervisors"
  | "clock.lists-offered"
  | "clock.listed"
  | "clock.unlisted"
  | "clock.reports"
  | "clock.briefs"
  | "clock.contacts"
  | "clock.contacts-told"
  | "clock.ballots"
  | "clock.booklets"
  | "clock.networks"
  | "clock.friday"
  | "clock.colleagues"
  | "network.begin"
  | "network.ask"
  | "network.join"
  | "network.leave"
  | "network.call"
  | "network.move"
  | "network.call-off"
  | "network.go-on"
  | "network.end"
  | "network.take-up"
  | "note.write"
  | "note.change"
  | "note.delete"
  | "note.hand-over"
  | "note.take-back"
  | "user.update"
  | "user.sign-out-everywhere"
  | "user.change-address";

/** Who gets which mail; `when` where it is not always so. */
export type Letter = { to: Reader; mail: MailName; when?: string };

/** Said where an event writes to nobody, so that silence is a decision. */
const nobody: readonly Letter[] = [];

/** The same letter to each of these readers. */
function to(readers: readonly Reader[], mail: MailName, when?: string): Letter[] {
  return readers.map((reader) => ({ to: reader, mail, ...(when ? { when } : {}) }));
}

const company = ["contact", "participant", "facilitator"] as const;
const companyAndCoordinators = [...company, "coordinator"] as const;

/** What an association that is called cannot be written: the coordinators pass it on. */
const toCall: readonly Letter[] = to(
  ["coordinator"],
  "visit-to-call",
  "an association has nobody to write to; not to who did it",
);

/** The contacts hear of whoever comes in by another hand than theirs. */
/** Where the dates of all meetings are voted on: whoever comes is asked, and whoever goes may have been the last to be asked. */
const rhythmsAsked: readonly Letter[] = [
  ...to(["contact", "participant", "facilitator"], "rhythms-proposed", "dates of all meetings are voted on"),
  ...to(["facilitator"], "rhythms-answered", "all who are left have answered"),
];

const broughtIn: readonly Letter[] = to(
  ["contact"],
  "people-changed",
  "somebody else than one of them did it",
);

/** One person's place has become another's, or one address another. */
const changedHands: readonly Letter[] = [
  ...to(["contact"], "contact-received", "they are a contact now"),
  ...to(["contact", "participant"], "participant-added", "they take part now"),
  ...to(["leaver"], "participant-left"),
  ...to(["coordinator", "facilitator"], "contact-changed", "another person is the contact"),
  ...broughtIn,
  ...to(["leaver"], "meeting-left", "a visit is to come"),
  ...to(["contact", "participant"], "meeting-scheduled", "a visit is to come"),
  ...rhythmsAsked,
];

/** Somebody has their part again: they hear of it unless it is their own doing, and the visits to come go back with it. */
const partBack: readonly Letter[] = [
  ...to(["contact"], "contact-received", "somebody else took it back"),
  ...to(["contact", "participant"], "participant-added", "somebody else took it back"),
  ...to(["coordinator", "facilitator"], "contact-back", "they are a contact again"),
  ...broughtIn,
  ...to(["contact", "participant"], "meeting-scheduled", "a visit is to come"),
  ...rhythmsAsked,
];

/** Somebody has left, or is no contact any more. */
const left: readonly Letter[] = [
  ...to(["leaver"], "participant-left"),
  ...to(["coordinator", "facilitator"], "contact-changed", "it was a contact"),
];

/**
 * Every event of the product with who gets which mail: the one table of it, printed to docs/who-gets-which-mail.md. After each
 * integration test what was really queued is held against it (tests/support/told.ts), and tests/integration/who-is-told.test.ts
 * makes each row come true. Over 250 lines because it is one table, read as a whole.
 */
export const occasions: Record<Action | Unlogged, readonly Letter[]> = {
  "asked.sign-in": to(["visitor"], "sign-in"),
  "asked.enrolment-link": to(["visitor"], "enrolment-link"),
  "asked.company": to(["visitor"], "company-asked"),
  "asked.address-change": to(["visitor"], "address-asked"),
  "clock.reminders": [
    ...to(["contact", "participant"], "reminder", "a task waits for them, near its day or past it"),
    ...to(["facilitator"], "reminder", "only somebody in their role can write what is due"),
  ],
  "clock.booklets": to(
    ["contact", "participant"],
    "booklet-ready",
    "its meetings are over and a page is approved",
  ),
  "clock.ballots": to(
    ["contact"],
    "feedback-counted",
    "they hosted the meeting, enough have answered about it, and the format counts by the meeting",
  ),
  "clock.visit-tomorrow": to(
    company,
    "visit-tomorrow",
    "the visit is tomorrow, or goes on for several days and is in a week",
  ),
  "clock.check-tomorrow": to(
    ["contact", "participant"],
    "check-tomorrow",
    "they have a place at a technical check",
  ),
  "clock.checks": [
    ...to(["contact", "participant", "leaver"], "check-off", "they have left the group, or it has ended"),
    ...to(["contact", "participant"], "check-place", "they come to a place from the queue"),
  ],
  "clock.contacts": to(
    ["participant"],
    "contacts-open",
    "a day has been held, and they have met somebody there",
  ),
  "clock.contacts-told": to(
    ["participant"],
    "contacts-shared",
    "its days are over, and somebody would like to stay in touch as they would",
  ),
  "clock.lists-offered": to(["participant"], "listing-offered", "their group has met for the last time"),
  "clock.listed": to(
    ["participant"],
    "listing-asked",
    "a year after they last said so, and a fortnight later again",
  ),
  "clock.unlisted": to(["participant"], "listing-ended", "they have not answered for 30 days"),
  "clock.friday": to(["coordinator"], "friday-list", "they want it on Fridays, and something waits for them"),
  "clock.networks": [
    ...to(["participant"], "network-silent", "nothing has happened in it for eleven months"),
    ...to(["participant"], "network-ended", "nothing has happened in it for a year, and they were asked"),
  ],
  "clock.supervisors": [
    ...to(["visitor"], "supervisor-asked", "five days and ten after they were asked, and have not answered"),
    ...to(
      ["contact"],
      "supervisor-silent",
      "fifteen days after their supervisor was asked, and has not answered",
    ),
  ],
  "clock.reports": to(
    ["visitor"],
    "supervisor-report",
    "all have approved what somebody wrote whose supervisor they are",
  ),
  "clock.briefs": to(
    ["contact", "participant"],
    "brief-asked",
    "they take part in a format that asks for it so many days before a meeting",
  ),

  "programme.draft": to(["facilitator"], "facilitator-added", "it is somebody else"),
  "programme.change": nobody,
  "programme.open": nobody,
  "programme.closeSignUp": nobody,
  "programme.reopenSignUp": nobody,
  "programme.start": nobody,
  "programme.close": nobody,
  "programme.cancel": to(["contact", "facilitator"], "programme-cancelled"),
  "programme.add-facilitator": to(["facilitator"], "facilitator-added", "it is somebody else"),
  "programme.remove-facilitator": nobody,
  "programme.accept-invitation": to(["coordinator"], "invitation-answered"),
  "programme.decline-invitation": to(["coordinator"], "invitation-answered"),
  "programme.weigh": nobody,
  "programme.say-guiding": nobody,
  "programme.invite": to(["visitor"], "taking-part-asked"),
  "programme.write-message": nobody,
  "programme.discard-message": nobody,
  "programme.send-message": to(company, "message", "they were chosen"),
  "programme.name-house-contact": to(["visitor"], "house-contact-named"),
  "programme.end-house-contact": nobody,
  "programme.price": nobody,

  "enrolment.begin": nobody,
  "enrolment.discard": nobody,
  "enrolment.submit": [
    ...to(["contact"], "enrolment-submitted"),
    ...to(["coordinator"], "enrolment-twice", "the organisation or the contact has an answer already"),
    ...to(["contact"], "enrolment-again", "the same address has answered before"),
  ],
  "enrolment.join": [...to(["contact"], "enrolment-joined"), ...broughtIn],
  "enrolment.settle-name": nobody,
  "enrolment.change": [
    ...changedHands,
    ...to(["contact"], "answers-corrected", "a coordinator has corrected them"),
  ],
  "enrolment.accept": to(["contact"], "enrolment-accepted"),
  "enrolment.waitlist": to(["contact"], "enrolment-waitlisted"),
  "enrolment.decline": to(["contact"], "enrolment-declined"),
  "enrolment.undecide": nobody,
  "enrolment.reopen": to(["contact"], "enrolment-reopened"),
  "enrolment.rejoin": to(["contact", "coordinator"], "enrolment-returned"),
  "enrolment.withdraw": [
    ...to(["leaver"], "enrolment-left", "it had been sent in"),
    ...to(["coordinator"], "enrolment-withdrawn", "it had been sent in"),
  ],
  "enrolment.add-participant": [
    ...to(["contact", "participant"], "participant-added"),
    ...to(["contact", "participant"], "meeting-scheduled", "a visit is to come"),
    ...rhythmsAsked,
    ...to(["facilitator"], "company-newcomer", "the group has met already"),
    ...broughtIn,
  ],
  "enrolment.remove-participant": [
    ...left,
    ...to(["leaver"], "meeting-left", "a visit is to come"),
    ...rhythmsAsked,
  ],
  "enrolment.restore-participant": [
    ...to(["contact", "participant"], "meeting-scheduled", "a visit is to come"),
    ...rhythmsAsked,
    ...broughtIn,
  ],
  "enrolment.make-contact": [...to(["contact"], "contact-received"), ...broughtIn],
  "enrolment.unmake-contact": left,
  "enrolment.correct-address": changedHands,
  "enrolment.replace-participant": changedHands,
  "enrolment.renew-link": nobody,
  "enrolment.end-link": nobody,
  "enrolment.limit-company": nobody,
  "enrolment.take-part": [
    ...to(["contact"], "meeting-scheduled", "they take part, and a visit is to come"),
    ...to(["leaver"], "meeting-left", "they do not any more, and a visit is to come"),
  ],
  "enrolment.join-company": [
    ...to(["participant"], "company-joined"),
    ...to(["participant"], "meeting-scheduled", "a visit is to come"),
    ...rhythmsAsked,
  ],
  "enrolment.tell-unpaired": to(["contact"], "enrolment-unpaired"),
  "enrolment.ask-supervisor": to(["visitor"], "supervisor-asked"),
  "enrolment.endorse": [
    ...to(["visitor"], "supervisor-thanked", "the supervisor said yes, with conditions or without"),
    ...to(["contact"], "supervisor-answered"),
    ...to(["coordinator"], "supervisor-answered", "it is not a plain yes"),
  ],
  "enrolment.take-back-consent": [
    ...to(["contact"], "supervisor-answered", "no group of theirs has ended with it"),
    ...to(["coordinator"], "supervisor-answered"),
  ],

  "group.change-dates": nobody,
  "group.set-check": [
    ...to(
      ["contact", "participant"],
      "check-open",
      "it has its first time, and they have said nothing of it",
    ),
    ...to(["contact", "participant"], "check-place", "they have a place, and it has another time"),
    ...to(["facilitator"], "check-held", "they hold it"),
  ],
  "group.answer-check": [
    ...to(
      ["contact", "participant"],
      "check-place",
      "they have taken a place, or come to one from the queue",
    ),
    ...to(["contact", "participant"], "check-off", "they have given up their place"),
  ],
  "group.tick-check": nobody,
  "group.draft": nobody,
  "group.change": [
    ...to(["facilitator"], "group-facilitator-named", "somebody else facilitates"),
    ...to(
      ["contact", "participant"],
      "group-facilitator-changed",
      "somebody else facilitates; participants once all have agreed",
    ),
    ...to(["contact", "coordinator"], "group-unguided", "nobody leads it any more"),
    ...to(["participant"], "group-unguided", "nobody leads it any more, and all had agreed"),
    ...to(["contact"], "group-proposed", "somebody else facilitates, and the proposal is still held"),
    ...to(["leaver"], "group-facilitator-released", "somebody else facilitates"),
    ...to(["leaver"], "meeting-left", "somebody else facilitates, and a visit is to come"),
    ...to(["facilitator"], "meeting-scheduled", "somebody else facilitates, and a visit is to come"),
    ...rhythmsAsked,
  ],
  "group.name-role": [
    ...to(["facilitator"], "group-role-named", "it is somebody else"),
    ...to(["facilitator"], "meeting-scheduled", "a visit is to come"),
    ...rhythmsAsked,
  ],
  "group.end-role": [
    ...to(["leaver"], "group-role-ended", "it is somebody else"),
    ...to(["leaver"], "meeting-left", "a visit is to come"),
    ...rhythmsAsked,
  ],
  "group.propose": [
    ...to(["contact"], "group-proposed"),
    ...to(["facilitator"], "group-facilitator-named"),
    ...to(["contact"], "offer-sent", "an offer is made"),
    ...to(["contact"], "offer-changed", "an offer has been written anew"),
  ],
  "group.takeBack": nobody,
  "group.agree": to(["contact"], "group-agreed", "others have still to answer, and all have to agree"),
  "group.confirm": [
    ...to(company, "group-confirmed", "dates are found afterwards"),
    ...to(company, "group-begun", "all dates were proposed with it"),
    ...to(company, "meeting-scheduled", "all dates were proposed with it"),
    ...to(company, "rhythms-proposed", "all dates were proposed with it, and somebody is booked by now"),
    ...to(["contact"], "assignment-open", "the format has one that opens at once"),
  ],
  "group.decline": [...to(["coordinator"], "group-declined"), ...to(["contact"], "group-declined-own")],
  "group.ask-to-talk": to(["coordinator"], "group-talk-asked"),
  "group.write-offer": nobody,
  "group.rewrite-offer": nobody,
  "group.drop-offer": nobody,
  "group.offer": to(["contact"], "offer-changed"),
  "group.suggest-change": to(["coordinator"], "offer-change-suggested"),
  "group.accept-offer": [
    ...to(["contact", "coordinator"], "offer-accepted"),
    ...to(["facilitator"], "offer-accepted", "another number of meetings than before"),
    ...to(["participant", "facilitator"], "group-confirmed", "it is the first"),
  ],
  "group.invoice": nobody,
  "group.ask-early": to(
    ["contact", "participant"],
    "survey-asked",
    "before a meeting, where the format asks so",
  ),
  "group.ask-later": to(
    ["contact", "participant"],
    "survey-asked",
    "months after the last meeting, where the format asks so",
  ),
  "group.leave": [
    ...to(["contact"], "group-goes-on", "it had been proposed, and all have to agree"),
    ...to(["facilitator"], "group-goes-on", "it had been proposed, and enough are left"),
    ...to(["participant"], "group-goes-on", "all had agreed"),
    ...to(["coordinator"], "group-goes-on", "it was not withdrawn"),
    ...to(["coordinator"], "group-short", "fewer are left than have to agree to a proposal"),
    ...to(["contact"], "group-dissolved", "they had not answered in time"),
    ...to(["contact"], "group-proposed", "the proposal is still held"),
    ...to(company, "meeting-cancelled", "a visit that it was to host has a time"),
    ...to(["leaver"], "meeting-left", "another visit is to come"),
    ...to(["contact", "facilitator"], "times-all-voted", "all who are left have answered"),
    ...to(company, "assignments-revealed", "all who are left have handed in"),
    ...to(company, "document-approved", "all who are left have approved it"),
    ...toCall,
  ],
  "group.enough": [
    ...to(company, "group-enough", "not to who said it"),
    ...to(["coordinator"], "group-enough", "an association has nobody to write to; not to who said it"),
    ...to(company, "meeting-cancelled", "a visit to come has a time"),
    ...toCall,
  ],
  "group.change-mode": [
    ...to(company, "group-mode", "not to who changed it; nobody before the proposal has reached them"),
    ...to(["coordinator"], "group-mode", "an association has nobody to write to; not to who changed it"),
  ],
  "group.propose-rhythm": to(company, "rhythms-proposed", "once a day; not to who proposed them"),
  "group.answer-rhythms": to(["facilitator"], "rhythms-answered", "everybody has answered all"),
  "group.remove-rhythm": nobody,
  "group.go-on": nobody,
  "group.ask-others": [
    ...to(["contact"], "group-proposed"),
    ...to(["contact", "facilitator"], "group-others-asked"),
  ],
  "group.ask-in": to(["contact"], "group-admission"),
  "group.admit": [
    ...to(["contact", "participant"], "group-joined", "they have come into it"),
    ...to(
      ["contact", "participant", "facilitator", "coordinator"],
      "group-newcomers",
      "they were in it, guide or coordinate it",
    ),
    ...to(
      ["contact", "participant"],
      "meeting-scheduled",
      "they have come into it, and a meeting to come has a time",
    ),
    ...to(
      ["contact", "participant"],
      "check-open",
      "they have come into it, and a technical check is to come",
    ),
  ],
  "group.decline-admission": to(["coordinator"], "group-not-joined"),
  "group.decline-union": to(["coordinator"], "group-not-joined"),
  "group.take-back-admission": nobody,
  "group.admission-over": nobody,
  "group.pause": to(company, "meeting-cancelled", "a visit to come had a time"),
  "group.complete": nobody,
  "group.dissolve": [
    ...to(["contact"], "group-dissolved", "it had been proposed"),
    ...to(["participant"], "group-dissolved", "all had agreed"),
    ...to(["facilitator"], "group-dissolved-guide", "it had been proposed"),
    ...to(["coordinator"], "group-lapsed", "nobody answered in time"),
  ],
  "group.nudge": to(company, "nudge", "they are waited for"),

  "meeting.propose": [
    ...to(company, "times-proposed", "a time is new"),
    ...to(
      ["contact", "facilitator"],
      "times-all-voted",
      "it was a yes to what was there, and everybody has answered",
    ),
  ],
  "meeting.vote": to(["contact", "facilitator"], "times-all-voted", "every side has answered every time"),
  "meeting.remove-time": nobody,
  "meeting.schedule": [
    ...to(company, "meeting-scheduled", "it had no time"),
    ...to(company, "meeting-changed", "it had another time"),
    ...to(["participant"], "waiting-told", "it had another time, and they wait for a place"),
    ...to(["participant"], "next-host", "they take places, and its host has joined while the programme runs"),
    ...to(["contact"], "rhythm-chosen", "all meetings have a time at once, and they ordered for others"),
    ...toCall,
  ],
  "meeting.reschedule": [
    ...to(company, "meeting-moving", "a new time is not known yet"),
    ...to(["participant"], "waiting-told", "they wait for a place"),
    ...toCall,
  ],
  "meeting.give-place": [
    ...to(company, "meeting-changed", "it has a time, and the place has changed"),
    ...toCall,
  ],
  "meeting.hold": [
    ...to(["contact", "participant"], "survey-asked", "they came; the last survey to contacts"),
    ...to(["contact"], "assignment-open", "after the first visit"),
  ],
  "meeting.confirm-attendance": nobody,
  "meeting.check-in": nobody,
  "meeting.add-walk-in": [
    ...to(["contact", "participant"], "participant-added", "they left an address"),
    ...to(["contact", "participant"], "survey-asked", "they left an address, and the visit has been held"),
    ...to(["contact", "participant"], "meeting-scheduled", "they left an address, and a visit is to come"),
    ...broughtIn,
  ],
  "meeting.remove-walk-in": nobody,
  "meeting.miss": nobody,
  "meeting.answer": [
    ...to(["contact", "coordinator"], "facilitator-away", "the facilitator cannot come"),
    ...to(["facilitator"], "facilitator-away", "so, and the meeting may take place without them"),
    ...to(companyAndCoordinators, "meeting-led", "it was to take place without who comes after all"),
    ...to(["facilitator"], "meeting-scheduled", "so, and it is they"),
    ...to(
      ["facilitator", "coordinator"],
      "guide-away",
      "somebody who guides in a role that reads no notes cannot come",
    ),
    ...to(["contact"], "guide-away", "so, and contacts name who has that role"),
  ],
  "meeting.tell-line": to(
    ["contact", "participant", "facilitator"],
    "line-lost",
    "they are expected, but for whoever sends it",
  ),
  "meeting.stand-in": [
    ...to(["facilitator"], "stand-in-asked", "they come in another’s stead"),
    ...to(["facilitator"], "stand-in-found", "another comes in theirs"),
    ...to(companyAndCoordinators, "meeting-led", "it was to take place without who is replaced"),
  ],
  "meeting.free": to(companyAndCoordinators, "meeting-free"),
  "meeting.end-free": [
    ...to(companyAndCoordinators, "meeting-led"),
    ...to(["facilitator"], "meeting-scheduled", "it was to take place without them"),
  ],
  "meeting.end-stand-in": [
    ...to(["leaver"], "meeting-left", "they need not come in another’s stead"),
    ...to(["facilitator"], "meeting-scheduled", "they come after all"),
  ],
  "meeting.cancel": [
    ...to(company, "meeting-cancelled"),
    ...to(["participant"], "waiting-told", "they wait for a place"),
    ...toCall,
  ],
  "meeting.cancel-day": [...to(company, "day-cancelled"), ...toCall],
  "meeting.cancel-days-ahead": to(company, "days-cancelled"),
  "meeting.name-colleague": to(["visitor"], "colleague-asked", "it has a time"),
  "meeting.remove-colleague": to(["visitor"], "colleague-off", "they had been told of days to come"),
  "clock.colleagues": [
    ...to(["visitor"], "colleague-asked", "it has a time or place of which they have not been told"),
    ...to(["visitor"], "colleague-off", "days of which they had been told fall away"),
  ],
  "meeting.restore-day": [...to(company, "day-restored"), ...toCall],
  "meeting.take-over-day": to(company, "day-taken-over"),
  "meeting.reopen": nobody,
  "meeting.reinstate": to(company, "meeting-reinstated"),

  "meeting.change-places": [
    ...to(["participant"], "place-set-back", "there are fewer places, and they came last"),
    ...to(["participant"], "place-promoted", "there are more places, and they are the first who wait"),
    ...to(["participant"], "place-free", "there are more places, and it begins within two days"),
  ],

  "meeting.keep": nobody,
  "meeting.host-away": to(["coordinator", "facilitator"], "host-away", "a guest or who leads says so first"),

  // Whoever is there sees it on the wall, on the screen and on their own page.
  "meeting.plan-rounds": nobody,
  "meeting.keep-table": nobody,
  "meeting.choose-size": nobody,
  "dayRound.publish": nobody,
  "dayRound.start": nobody,
  "dayRound.hold": nobody,
  "dayRound.drop": nobody,
  "dayRound.swap": nobody,
  "dayRound.close-table": nobody,

  "place.queue": to(["participant"], "place-queued"),
  "place.take": to(["participant"], "place-taken"),
  "place.promote": to(["participant"], "place-promoted"),
  "place.setBack": to(["participant"], "place-set-back"),
  "place.giveUp": [
    ...to(["participant"], "place-given-up", "they had one"),
    ...to(["participant"], "place-promoted", "they are the first who wait"),
    ...to(["participant"], "place-free", "they wait, and it begins within two days"),
  ],
  "place.handOn": [...to(["participant"], "place-handed-on"), ...to(["participant"], "place-received")],
  "place.confirm": nobody,
  "clock.confirming": to(["participant"], "place-to-confirm", "the days for confirming a new date end soon"),

  "assignment.hand-in": [
    ...to(["contact"], "assignment-other-in", "others have still to hand in"),
    ...to(company, "assignments-revealed", "all are in"),
    ...to(
      ["contact", "participant"],
      "host-list-ready",
      "it is for whoever hosts, and handed in for the first time; not to the host's own",
    ),
  ],
  "assignment.take-back": nobody,
  "assignment.let-read": nobody,
  "document.write": nobody,
  "document.send": [
    ...to(["contact"], "document-to-read", "their association has still to approve it"),
    ...to(company, "document-approved", "nobody else has to approve it"),
    ...to(company, "document-to-correct", "they are asked to correct it"),
  ],
  "document.takeBack": nobody,
  "document.askChange": to(
    ["contact", "facilitator"],
    "document-change-asked",
    "they write it; not to who asked",
  ),
  "document.approve": [
    ...to(company, "document-approved", "all have approved it"),
    ...to(["contact"], "document-to-read", "the host had to approve it before they did"),
  ],
  "document.heard": to(["contact", "facilitator"], "document-ready", "they write it"),
  "document.correct": to(
    ["contact", "facilitator"],
    "document-corrected",
    "they write it; not to who said it",
  ),
  "document.answer": nobody,
  "document.publish": to(
    [...company, "coordinator"],
    "document-published",
    "it is for them to read; not to who published it",
  ),
  "document.reopen": nobody,
  "insight.write": to(["contact"], "insight-to-approve"),
  "insight.change": to(["contact"], "insight-to-approve"),
  "insight.approve": nobody,
  "insight.take-back": nobody,

  "network.begin": to(["visitor"], "network-asked", "they are asked into it"),
  "network.ask": to(["visitor"], "network-asked", "they are not in it, nor asked already"),
  "network.join": to(["participant"], "network-called", "they join, and a date is to come"),
  "network.leave": to(["leaver"], "network-left", "a date is to come"),
  "network.call": to(["participant"], "network-called"),
  "network.move": to(["participant"], "network-called"),
  "network.call-off": to(["participant"], "network-called-off"),
  "network.go-on": nobody,
  "network.end": [
    ...to(["participant"], "network-ended", "it is somebody else"),
    ...to(["participant"], "network-called-off", "a date is to come"),
  ],
  "network.take-up": to(["participant"], "network-taken-up", "it is somebody else"),

  "note.write": nobody,
  "note.change": nobody,
  "note.delete": nobody,
  "note.hand-over": to(["facilitator"], "notes-handed-over"),
  "note.take-back": nobody,
  "email.send-again": [
    ...to(company, "meeting-scheduled", "today's letter, where the old one no longer holds"),
    ...to(company, "meeting-cancelled", "today's letter, where the old one no longer holds"),
    ...to(["contact"], "group-confirmed", "today's letter, where all have said yes since"),
    ...to(["contact"], "insight-to-approve", "today's letter, where the sentence has changed"),
    ...to(["coordinator"], "visit-to-call", "today's letter, where the old one no longer holds"),
  ],
  "dispatch.undo": nobody,
  "dispatch.leave": nobody,
  "convener.add": nobody,
  "convener.change": nobody,
  "convener.add-coordinator": to(["coordinator"], "coordinator-added"),
  "convener.remove-coordinator": nobody,
  "report.export": nobody,
  "pairing.change": nobody,
  "pairing.undo": nobody,
  "pairing.redo": nobody,
  "pairing.keep": nobody,
  "pairing.remove": nobody,
  "organisation.add-visit": nobody,
  "organisation.remove-visit": nobody,
  "organisation.tell-apart": nobody,
  "enrolment.move": nobody,
  "organisation.add": nobody,
  "organisation.add-name": nobody,
  "organisation.change": nobody,
  "organisation.import": nobody,
  "organisation.merge": nobody,
  "organisation.remove-name": nobody,
  "undo.import-done": nobody,
  "undo.organisation-changed": nobody,
  "undo.organisation-name-removed": nobody,
  "undo.organisations-merged": nobody,
  "undo.enrolment-moved": nobody,
  "undo.enrolment-withdrawn": to(["contact", "coordinator"], "enrolment-returned"),
  "user.update": nobody,
  "user.sign-out-everywhere": nobody,
  "user.change-address": to(["leaver"], "address-changed"),
  "undo.past-visit-removed": nobody,
  "undo.groups-drafted": nobody,
  "undo.enrolments-joined": to(["contact"], "enrolment-joined"),
  "undo.participant-replaced": changedHands,
  "undo.own-part-ended": partBack,
};
