/** What rows hold that were queued by the first version: an outbox may still have them, and they are sent. Never changed. */
export function queuedByFirstVersion(): Record<string, Record<string, unknown>> {
  const words = "Naapuriapu ry";
  const seats = 2;
  const about = { programme: words, convener: words };
  const group = { ...about, groupId: "g1", seats, other: words };
  const told = { ...about, groupId: "g1", seats, pair: words };
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
  const enrolment = { ...about, enrolmentId: "e1", organisation: words };
  const due = { ...group, step: "interim", due: "2027-04-01" };
  return {
    "sign-in": { requestId: "r1" },
    "enrolment-link": { ...about, enrolmentId: "e1" },
    "enrolment-submitted": { ...enrolment, reference: "KY-7F3K" },
    "enrolment-accepted": enrolment,
    "enrolment-waitlisted": enrolment,
    "enrolment-unpaired": enrolment,
    "enrolment-declined": enrolment,
    "enrolment-withdrawn": enrolment,
    "participant-added": { ...enrolment, addedBy: words },
    "group-proposed": { ...group, enrolmentId: "e1", facilitator: words, answerBy: "2027-02-01" },
    "group-facilitator-named": told,
    "group-agreed": { ...group, enrolmentId: "e1", waiting: seats - 1 },
    "group-talk-asked": { ...told, organisation: words },
    "group-declined": { ...told, organisation: words },
    "group-confirmed": { ...group, facilitator: words },
    "group-dissolved": { ...about, seats, enrolmentId: "e1", because: "declined" },
    "times-proposed": { ...meeting, proposedBy: words, count: 3 },
    "meeting-scheduled": { ...meeting, facilitator: words, calendar },
    "meeting-changed": {
      ...meeting,
      facilitator: words,
      calendar,
      was: { startsAt: "2027-03-02T15:00:00.000Z", endsAt: "2027-03-02T17:30:00.000Z" },
    },
    "meeting-moving": { ...meeting, calendar, movedBy: words },
    "meeting-cancelled": { ...meeting, calendar, cancelledBy: words },
    "meeting-left": { ...meeting, calendar, part: "participant" },
    "assignment-open": due,
    "assignment-other-in": due,
    "assignments-revealed": { ...group, step: "interim" },
    "survey-asked": { ...group, step: "feedback", about: "visit-1", openUntil: "2027-03-19" },
    "insight-to-approve": group,
    reminder: { ...about, path: "/groups/g1/times", task: words, other: words, due: "2027-03-01" },
    nudge: { ...about, path: "/groups/g1/times", task: words, other: words, due: null, from: words },
  };
}
