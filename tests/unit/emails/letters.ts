import { type EmailParams, type MailName, mails } from "@/lib/emails/registry";
import type { Found } from "@/lib/mail/define";

/** Every template with the facts that it is given; `words` stands wherever people write something themselves. */
export function sampleParams(words = "Naapuriapu ry", seats = 2): EmailParams {
  const about = { programme: words, convener: words };
  const group = { ...about, groupId: "g1", seats, other: words, reader: "contact" as const };
  const offer = { ...group, enrolmentId: "e1", orderId: "o1", meetings: 5, cents: 325_000 };
  const told = { ...group, pair: words };
  const meeting = { ...group, meetingId: "m1", step: "visit-1", host: words };
  const calendar = {
    meetingId: "m1",
    sequence: 2,
    startsAt: "2027-03-05T15:00:00.000Z",
    endsAt: "2027-03-05T17:30:00.000Z",
    timeZone: "Europe/Helsinki",
    place: words,
    remoteLink: null,
  };
  const place = { ...meeting, reader: "participant" as const, isGuest: true, calendar, placeId: "l1" };
  const check = {
    ...group,
    ...{ step: "tech-check", title: words, checkId: "k1", phone: "+358 40 000 0001" },
    calendar: { ...calendar, beside: { path: "/groups/g1/checks/tech-check", title: words } },
  };
  const ofDate = {
    ...{ ...about, networkId: "n1", other: words, host: "" },
    calendar: { ...calendar, beside: { path: "/networks/n1", title: words } },
  };
  const { startsAt, endsAt, timeZone } = calendar;
  const colleague = { ...about, slug: "p1", colleagueId: "c1", other: words, host: words, calendar };
  const days = [2, 3].map((number) => ({
    ...{
      number,
      startsAt: `2027-03-0${4 + number}T15:00:00.000Z`,
      endsAt: `2027-03-0${4 + number}T17:30:00.000Z`,
    },
  }));
  const day = {
    ...{ ...meeting, day: 1, facilitator: words, changedBy: words },
    calendar: { ...calendar, days: [{ number: 1, startsAt, endsAt }], outOf: 3 },
    rest: { ...calendar, days, outOf: 3 },
  };
  const next = { startsAt, endsAt, timeZone };
  const times = { times: [{ startsAt, endsAt }], timeZone };
  const enrolment = { ...about, enrolmentId: "e1", organisation: words };
  const list = { ...about, slug: "lukupiirit" };
  const memo = { step: "memo", about: "visit-1", round: 1, title: words, document: words };
  const due = { ...group, step: "interim", due: "2027-04-01" };
  return {
    "sign-in": { requestId: "r1" },
    "taking-part-asked": {
      programme: "Vertaisvierailut",
      programmeId: "p1",
      slug: "vierailut",
      convener: "Kylä",
    },
    message: {
      ...{ ...about, messageId: "v1", name: words, organisation: words, about: "Kevään ajat" },
      ...{ path: "/enrolments/e1", fromId: "u1" },
    },
    "enrolment-link": { ...about, enrolmentId: "e1" },
    "enrolment-submitted": { ...enrolment, reference: "KY-7F3K" },
    "enrolment-accepted": { ...enrolment, next: "places" },
    "enrolment-waitlisted": enrolment,
    "enrolment-unpaired": enrolment,
    "enrolment-declined": enrolment,
    "enrolment-reopened": enrolment,
    "enrolment-withdrawn": { ...enrolment, stage: "confirmed", pair: words, toCall: [] },
    "enrolment-left": { ...enrolment, stage: "visited", pair: words, by: words, reader: "contact" },
    "enrolment-returned": { ...enrolment, by: words, reader: "contact" },
    "programme-cancelled": { ...enrolment, programmeId: "p1", reader: "contact" },
    "enrolment-joined": { ...enrolment, reference: "KY-7H3KQ", undone: "no" },
    "enrolment-twice": { ...enrolment, reference: "KY-7H3KQ" },
    "enrolment-again": { ...enrolment, reference: "KY-7H3KQ" },
    "participant-added": { ...enrolment, addedBy: words, part: "contact" },
    "supervisor-asked": { ...enrolment, asked: 1, again: "no" },
    "supervisor-thanked": { ...enrolment, asked: 1 },
    "supervisor-answered": { ...enrolment, asked: 1, answer: "limits", reader: "contact" },
    "supervisor-silent": { ...enrolment, asked: 1 },
    "house-contact-named": { ...list, organisation: words, contactId: "h1" },
    "listing-offered": { ...list, participantId: "p1" },
    "listing-asked": { ...list, listingId: "l1", askedAt: "2027-03-01T10:00:00.000Z", again: "no" },
    "listing-ended": { ...list, participantId: "p1" },
    "supervisor-report": { ...enrolment, documentId: "d1", round: 1, title: words },
    "company-asked": { ...about, organisation: words, groupId: "g1", linkId: "l1" },
    "company-joined": { ...about, organisation: words, groupId: "g1", enrolmentId: "e1" },
    "company-newcomer": { ...enrolment, groupId: "g1", who: words, newId: "u1" },
    "participant-left": { ...enrolment, how: "handed-over", by: words, to: words },
    "contact-changed": { ...enrolment, from: words, to: words, by: words },
    "contact-back": { ...enrolment, back: words, by: words },
    "people-changed": { ...enrolment, who: words, how: "participant", by: words },
    "answers-corrected": { ...enrolment, by: words, fields: ["municipality"] },
    "contact-received": { ...enrolment, by: words },
    "friday-list": {
      ...{ on: "2027-03-12", n: 5 },
      lines: [
        {
          programme: { fi: words, sv: words, en: words },
          counts: [
            ["decision", 3],
            ["stuck", 1],
          ],
        },
        { programme: null, counts: [["mail", 1]] },
      ],
    },
    "coordinator-added": { convener: words, convenerId: "c1", by: words },
    "facilitator-added": { ...about, programmeId: "p1", by: words },
    "invitation-answered": { ...about, slug: "kevat", person: words, decision: "yes" },
    "address-asked": { requestId: "r1", name: words, old: words },
    "address-changed": { name: words, masked: words },
    "group-proposed": {
      ...{ ...group, enrolmentId: "e1", facilitator: words, answerBy: "2027-02-01" },
      ...{ times: [], timeZone: "", also: "" },
    },
    "group-facilitator-named": { ...told, stage: "confirmed", former: words, next },
    "group-facilitator-changed": { ...group, facilitator: words, former: words, next },
    "group-unguided": { ...told, facilitator: "", former: words },
    "group-role-named": { ...told, role: words, told: words, by: words },
    "group-role-ended": { ...told, role: words, by: words },
    "group-facilitator-released": { ...told, facilitator: words },
    "group-agreed": { ...group, enrolmentId: "e1", waiting: seats - 1 },
    "offer-sent": { ...offer, validUntil: "2027-04-01", facilitator: words },
    "offer-changed": { ...offer, validUntil: "2027-04-01", facilitator: words },
    "offer-accepted": { ...offer, pair: words, acceptedName: words },
    "offer-change-suggested": { ...offer, pair: words },
    "group-talk-asked": { ...told, organisation: words },
    "group-declined": { ...told, organisation: words, toCall: [] },
    "group-confirmed": { ...group, facilitator: words },
    "group-begun": { ...group, facilitator: words },
    "group-declined-own": { ...group, enrolmentId: "e1", organisation: words, goesOn: "yes" },
    "group-mode": { ...group, mode: words, by: words, toCall: [] },
    "host-list-ready": { ...group, step: "x", by: words, title: words },
    "group-enough": { ...group, held: 1, fallen: 2, by: words, toCall: [] },
    "group-goes-on": {
      ...{ ...told, enrolmentId: "e1", because: "withdrawn", stage: "visited" },
      ...{ left: words, fallen: 1, toCall: [] },
    },
    "group-short": { ...told, because: "declined", left: words, stays: 3, least: 5, toCall: [] },
    "group-others-asked": { ...group, enrolmentId: "e1", asked: words, count: 2 },
    "group-admission": {
      ...{ ...group, enrolmentId: "e1", admissionId: "a1", asks: "let", who: words },
      answerBy: "2027-04-01",
    },
    "group-joined": { ...group, facilitator: words },
    "group-newcomers": { ...group, who: words, count: 2 },
    "group-not-joined": { ...told, who: words, what: "one" },
    "group-dissolved": { ...group, enrolmentId: "e1", because: "withdrawn", stage: "visited", left: words },
    "group-dissolved-guide": { ...told, because: "withdrawn", stage: "visited", left: words },
    "group-lapsed": { ...told, silent: words, toCall: [] },
    "rhythms-proposed": { ...group, count: 5 },
    "rhythms-answered": { ...group, count: 2 },
    "rhythm-chosen": { ...group, ...times, count: 5 },
    "times-proposed": { ...meeting, ...times, proposedBy: words, count: 1 },
    "times-all-voted": { ...meeting, ...times },
    "meeting-reinstated": { ...meeting, by: words },
    "visit-tomorrow": { ...meeting, facilitator: words, calendar },
    "meeting-scheduled": { ...meeting, facilitator: words, calendar },
    "meeting-changed": {
      ...meeting,
      facilitator: words,
      calendar,
      was: { startsAt: "2027-03-02T15:00:00.000Z", endsAt: "2027-03-02T17:30:00.000Z" },
      changedBy: words,
    },
    "meeting-moving": { ...meeting, calendar, movedBy: words },
    "meeting-cancelled": { ...meeting, calendar, cancelledBy: words },
    "day-cancelled": day,
    "colleague-asked": { ...colleague, what: "asked" },
    "colleague-off": { ...colleague, what: "fewer", rest: calendar },
    "days-cancelled": { ...meeting, calendar: { ...calendar, days, outOf: 3 } },
    "day-restored": day,
    "day-taken-over": { ...day, who: words },
    "visit-to-call": {
      ...meeting,
      organisation: words,
      enrolmentId: "e1",
      what: "cancelled",
      calendar,
      was: null,
      by: words,
      facilitator: words,
      reader: "coordinator",
    },
    "meeting-left": { ...meeting, calendar, part: "participant" },
    "facilitator-away": {
      ...meeting,
      who: words,
      away: "u1",
      when: { startsAt: calendar.startsAt, endsAt: calendar.endsAt, timeZone: calendar.timeZone },
      free: true,
    },
    "meeting-free": {
      ...{ ...meeting, when: calendar, calendar: null },
      ...{ who: words, away: "u1", role: words, holders: words },
    },
    "meeting-led": { ...meeting, when: calendar, who: words, away: "u1", role: words, how: "comes" },
    "stand-in-asked": {
      ...meeting,
      calendar,
      role: words,
      who: words,
      facilitator: words,
      reader: "facilitator",
    },
    "stand-in-found": { ...meeting, calendar, role: words, who: words, reader: "facilitator" },
    "line-lost": { ...meeting, calendar, called: words, phone: "040 123 4567" },
    "guide-away": { ...meeting, calendar, role: words, who: words, away: "u1" },
    "check-open": check,
    "check-place": { ...check, placeId: "l1", how: "taken", number: 2 },
    "check-off": { ...check, placeId: "l1", how: "own" },
    "check-held": { ...check, reader: "facilitator" },
    "check-tomorrow": { ...check, placeId: "l1" },
    "place-taken": place,
    "place-queued": place,
    "place-promoted": place,
    "place-free": place,
    "place-given-up": place,
    "place-to-confirm": { ...place, confirmBy: calendar.startsAt },
    "place-handed-on": { ...place, colleague: words },
    "place-received": { ...place, by: words },
    "place-set-back": place,
    "booklet-ready": {
      programme: words,
      convener: words,
      slug: "kierros",
      step: "booklet",
      title: words,
      pages: 7,
    },
    "network-asked": { convener: words, networkId: "n1", memberId: "b1" },
    "network-called": { ...ofDate, how: "moved" },
    "network-called-off": ofDate,
    "network-left": ofDate,
    "network-silent": { convener: words, networkId: "n1" },
    "network-ended": { convener: words, networkId: "n1", how: "silence" },
    "network-taken-up": { convener: words, networkId: "n1" },
    "contacts-open": { programme: words, convener: words, meetingId: "m1", openUntil: "2027-03-19" },
    "contacts-shared": { programme: words, convener: words, meetingId: "m1", count: 5 },
    "feedback-counted": { ...meeting, answers: 7 },
    "host-away": { ...meeting, calendar, reader: "coordinator" },
    "waiting-told": { ...place, what: "moved" },
    "next-host": { ...about, slug: "kierros", meetingId: "m1", host: words },
    "assignment-open": due,
    "assignment-other-in": due,
    "assignments-revealed": { ...group, step: "interim" },
    "survey-asked": { ...group, step: "feedback", about: "visit-1", openUntil: "2027-03-19" },
    "brief-asked": { ...group, step: "case", meetingId: "m1", guide: words, openUntil: "2027-03-19" },
    "document-to-read": { ...group, ...memo, due: "2027-03-20" },
    "document-change-asked": { ...group, ...memo },
    "document-approved": { ...group, ...memo, readers: words },
    "document-to-correct": { ...group, ...memo, due: "2027-03-20", strikes: "yes" },
    "document-corrected": { ...group, ...memo },
    "document-ready": { ...group, ...memo, struck: 2 },
    "document-published": { ...group, ...memo },
    "insight-to-approve": group,
    "notes-handed-over": { ...group, pair: words, by: words, count: 2 },
    reminder: { ...about, path: "/groups/g1/times", task: words, other: words, due: "2027-03-01" },
    nudge: { ...about, path: "/groups/g1/times", task: words, other: words, due: null, from: words },
  };
}

export const templateNames = mails.map(({ name }) => name as MailName);

/** What is read when such a mail is sent. */
export const lookedUp: Partial<Record<MailName, Found>> = {
  "meeting-moving": { values: { since: "open" } },
  "meeting-left": { values: { goesOn: "yes" } },
  "place-queued": { values: { position: 2 } },
  "place-set-back": { values: { position: 2 } },
  "answers-corrected": { values: { fields: "Nimi" } },
};
