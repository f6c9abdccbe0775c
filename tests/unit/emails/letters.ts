import { type EmailParams, type MailName, mails } from "@/lib/emails/registry";

/** Every template with the facts that it is given; `words` stands wherever people write something themselves. */
export function sampleParams(words = "Naapuriapu ry", seats = 2): EmailParams {
  const about = { programme: words, convener: words };
  const group = { ...about, groupId: "g1", seats, other: words, reader: "contact" as const };
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
  const { startsAt, endsAt, timeZone } = calendar;
  const next = { startsAt, endsAt, timeZone };
  const times = { times: [{ startsAt, endsAt }], timeZone };
  const enrolment = { ...about, enrolmentId: "e1", organisation: words };
  const memo = { step: "memo", about: "visit-1", round: 1, title: words, document: words };
  const due = { ...group, step: "interim", due: "2027-04-01" };
  return {
    "sign-in": { requestId: "r1" },
    "enrolment-link": { ...about, enrolmentId: "e1" },
    "enrolment-submitted": { ...enrolment, reference: "KY-7F3K" },
    "enrolment-accepted": enrolment,
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
    "participant-left": { ...enrolment, how: "handed-over", by: words, to: words },
    "contact-changed": { ...enrolment, from: words, to: words, by: words },
    "contact-back": { ...enrolment, back: words, by: words },
    "people-changed": { ...enrolment, who: words, how: "participant", by: words },
    "answers-corrected": { ...enrolment, by: words, fields: ["municipality"] },
    "contact-received": { ...enrolment, by: words },
    "coordinator-added": { convener: words, convenerId: "c1", by: words },
    "facilitator-added": { ...about, programmeId: "p1", by: words },
    "invitation-answered": { ...about, slug: "kevat", person: words, decision: "yes" },
    "address-asked": { requestId: "r1", name: words, old: words },
    "address-changed": { name: words, masked: words },
    "group-proposed": { ...group, enrolmentId: "e1", facilitator: words, answerBy: "2027-02-01" },
    "group-facilitator-named": { ...told, stage: "confirmed", former: words, next },
    "group-facilitator-changed": { ...group, facilitator: words, former: words, next },
    "group-unguided": { ...told, facilitator: "", former: words },
    "group-role-named": { ...told, role: words, told: words, by: words },
    "group-role-ended": { ...told, role: words, by: words },
    "group-facilitator-released": { ...told, facilitator: words },
    "group-agreed": { ...group, enrolmentId: "e1", waiting: seats - 1 },
    "group-talk-asked": { ...told, organisation: words },
    "group-declined": { ...told, organisation: words, toCall: [] },
    "group-confirmed": { ...group, facilitator: words },
    "group-declined-own": { ...group, enrolmentId: "e1", organisation: words, goesOn: "yes" },
    "group-enough": { ...group, held: 1, fallen: 2, by: words, toCall: [] },
    "group-goes-on": {
      ...{ ...told, enrolmentId: "e1", because: "withdrawn", stage: "visited" },
      ...{ left: words, fallen: 1, toCall: [] },
    },
    "group-dissolved": { ...group, enrolmentId: "e1", because: "withdrawn", stage: "visited", left: words },
    "group-dissolved-guide": { ...told, because: "withdrawn", stage: "visited", left: words },
    "group-lapsed": { ...told, silent: words, toCall: [] },
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
    },
    "place-taken": place,
    "place-queued": place,
    "place-promoted": place,
    "place-free": place,
    "place-given-up": place,
    "place-handed-on": { ...place, colleague: words },
    "place-received": { ...place, by: words },
    "place-set-back": place,
    "waiting-told": { ...place, what: "moved" },
    "assignment-open": due,
    "assignment-other-in": due,
    "assignments-revealed": { ...group, step: "interim" },
    "survey-asked": { ...group, step: "feedback", about: "visit-1", openUntil: "2027-03-19" },
    "document-to-read": { ...group, ...memo, due: "2027-03-20" },
    "document-change-asked": { ...group, ...memo },
    "document-approved": { ...group, ...memo },
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
