import { systemViewer } from "@/lib/auth/viewers";
import { sendAgain } from "@/lib/emails/commands";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { remindOfVisits } from "@/lib/meetings/coming-commands";
import { cancelMeeting, givePlace, rescheduleMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { cancelDay, restoreDay, takeOverDay } from "@/lib/meetings/day-commands";
import { dissolveGroup, reinstateMeeting } from "@/lib/meetings/ending-commands";
import { holdMeeting, missMeeting, reopenMeeting } from "@/lib/meetings/held-commands";
import { tellLine } from "@/lib/meetings/line-commands";
import { answerVisit } from "@/lib/meetings/rsvp-commands";
import { chooseStandIn, endStandIn } from "@/lib/meetings/stand-in-commands";
import { castVotes, proposeTimes, removeOption } from "@/lib/meetings/times-commands";
import { addWalkIn, removeWalkIn } from "@/lib/meetings/walk-in-commands";
import { rows } from "../database";
import { visitNow } from "../visits";
import { later, viewerOf } from "../world";
import { type Company, idIn, now, type Occasion, versionOf } from "./occasion";

const evening = { from: "17:00", until: "19:30" };
const soon = "2027-03-20";
const atVisit = () => visitNow(now);

const visit = async ({ group }: Company) => {
  const meetingId = group.meetings["visit-1"] as string;
  return { meetingId, version: await versionOf("Meeting", meetingId) };
};
const guide = ({ facilitator }: Company) => viewerOf(facilitator);
const schedule = async (company: Company) =>
  scheduleDirectly(guide(company), { ...(await visit(company)), day: soon, ...evening }, now);
const propose = async (company: Company) =>
  proposeTimes(
    viewerOf(company.one.contact),
    { meetingId: (await visit(company)).meetingId, day: [soon], from: ["17:00"], until: ["19:30"] },
    now,
  );
const vote = async (company: Company, person: Company["coordinator"]) =>
  castVotes(viewerOf(person), {
    meetingId: (await visit(company)).meetingId,
    votes: { [await idIn("TimeOption")]: "yes" },
  });
const cancel = async (company: Company) =>
  cancelMeeting(guide(company), { ...(await visit(company)), reason: null }, now);
/** The visit goes on for another day, as in a format that has several. */
const scheduleTwoDays = async (company: Company) => {
  await schedule(company);
  await rows(`insert into "MeetingDay" ("convenerId", "meetingId", number, "startsAt", "endsAt", uid)
    select "convenerId", "meetingId", 2, "startsAt" + interval '1 day', "endsAt" + interval '1 day', 'second' from "MeetingDay"`);
};
const callDayOff = async (company: Company) =>
  cancelDay(guide(company), { ...(await visit(company)), number: 2, reason: null }, now);
const hold = async (company: Company) => {
  const { meetingId } = await visit(company);
  const sheet = await getAttendance(guide(company), meetingId, later(now, 0, 3));
  const present =
    sheet?.sides.flatMap(({ people }) => people.map(({ participantId }) => participantId)) ?? [];
  return holdMeeting(guide(company), { meetingId, version: sheet?.version ?? 0, present }, later(now, 0, 3));
};
const walkIn = async (company: Company, email: string) =>
  addWalkIn(
    guide(company),
    {
      meetingId: (await visit(company)).meetingId,
      enrolmentId: company.other.id,
      name: "Vilma Vieras",
      email,
      locale: "fi",
    },
    now,
  );

/** The visit has a time, and somebody else may guide in the programme. */
const anotherGuide = async (company: Company) => {
  await schedule(company);
  const { convenerId, programme, stranger } = company;
  await rows(
    `insert into "ProgrammeFacilitator" ("convenerId", "programmeId", "userId", "acceptedAt") values ($1, $2, $3, now())`,
    [convenerId, programme.id, stranger.id],
  );
};
const replaceFacilitator = async (company: Company) => {
  const { coordinator, facilitator, stranger } = company;
  const { meetingId } = await visit(company);
  const chosen = { meetingId, insteadOfId: facilitator.id, userId: stranger.id };
  return chooseStandIn(viewerOf(coordinator), chosen, now);
};

/** Everybody in the pair and their facilitator. */
const all = (...mails: string[]) => ({
  contact: mails,
  colleague: mails,
  "partner's contact": mails,
  "partner's colleague": mails,
  facilitator: mails,
});
/** All of them but the facilitator, whose doing it was. */
const allButGuide = (...mails: string[]) => {
  const { facilitator: _, ...others } = all(...mails);
  return others;
};

/** What happens to visits. */
export const meetingOccasions = {
  "clock.visit-tomorrow": {
    before: schedule,
    run: () => remindOfVisits(systemViewer(), new Date("2027-03-19T12:00:00Z")),
    told: all("visit-tomorrow"),
  },
  "meeting.propose": {
    run: propose,
    told: {
      colleague: ["times-proposed"],
      "partner's contact": ["times-proposed"],
      "partner's colleague": ["times-proposed"],
      facilitator: ["times-proposed"],
    },
  },
  "meeting.vote": {
    before: async (company) => {
      await propose(company);
      await vote(company, company.facilitator);
    },
    run: (company) => vote(company, company.other.contact),
    told: { contact: ["times-all-voted"], facilitator: ["times-all-voted"] },
  },
  "meeting.remove-time": {
    before: propose,
    run: async ({ one }) => removeOption(viewerOf(one.contact), { optionId: await idIn("TimeOption") }),
    told: {},
  },
  "meeting.schedule": { run: schedule, told: all("meeting-scheduled") },
  "meeting.reschedule": {
    before: schedule,
    run: async (company) => rescheduleMeeting(guide(company), await visit(company), now),
    told: all("meeting-moving"),
  },
  "meeting.give-place": {
    before: schedule,
    run: async (company) =>
      givePlace(
        viewerOf(company.one.contact),
        {
          ...(await visit(company)),
          ...{ placeName: "Maja", address: "Pihatie 1", stepFree: true, arrival: null, remoteLink: null },
          ...{ diets: null, interpretation: null, hostNote: null },
        },
        now,
      ),
    told: all("meeting-changed"),
  },
  "meeting.hold": {
    world: atVisit,
    run: hold,
    told: {
      contact: ["assignment-open", "survey-asked"],
      colleague: ["survey-asked"],
      "partner's contact": ["assignment-open", "survey-asked"],
      "partner's colleague": ["survey-asked"],
    },
  },
  "meeting.confirm-attendance": {
    world: atVisit,
    before: async (company) => {
      await hold(company);
      await rows(`update "Meeting" set "heldByClock" = true where state = 'HELD'`);
    },
    run: hold,
    told: {},
  },
  "meeting.add-walk-in": {
    world: atVisit,
    run: (company) => walkIn(company, "vilma@esimerkki.example"),
    told: { "vilma@esimerkki.example": ["participant-added"], "partner's contact": ["people-changed"] },
  },
  "meeting.remove-walk-in": {
    world: atVisit,
    before: (company) => walkIn(company, ""),
    run: async (company) =>
      removeWalkIn(guide(company), {
        meetingId: (await visit(company)).meetingId,
        walkInId: await idIn("WalkIn"),
      }),
    told: {},
  },
  "meeting.miss": {
    world: atVisit,
    run: async (company) =>
      missMeeting(guide(company), { ...(await visit(company)), reason: null }, later(now, 0, 3)),
    told: {},
  },
  "meeting.answer": {
    before: schedule,
    run: async (company) => {
      const { meetingId } = await visit(company);
      const [row] = await rows<{ startsAt: Date }>('select "startsAt" from "Meeting" where id = $1', [
        meetingId,
      ]);
      const startsAt = (row?.startsAt ?? now).toISOString();
      return answerVisit(guide(company), { meetingId, startsAt, coming: "no" }, now);
    },
    told: {
      contact: ["facilitator-away"],
      "partner's contact": ["facilitator-away"],
      coordinator: ["facilitator-away"],
      "second coordinator": ["facilitator-away"],
    },
  },
  "meeting.tell-line": {
    before: async (company) => {
      await schedule(company);
      const { meetingId } = await visit(company);
      await rows(
        `update "Meeting" set "startsAt" = $2, "endsAt" = $3, "remoteLink" = 'https://kokous.example/1' where id = $1 returning 1`,
        [meetingId, now, later(now, 0, 2)],
      );
    },
    run: async (company) => tellLine(guide(company), { meetingId: (await visit(company)).meetingId }, now),
    told: {
      contact: ["line-lost"],
      colleague: ["line-lost"],
      "partner's contact": ["line-lost"],
      "partner's colleague": ["line-lost"],
    },
  },
  "meeting.stand-in": {
    before: anotherGuide,
    run: replaceFacilitator,
    told: { stranger: ["stand-in-asked"], facilitator: ["stand-in-found"] },
  },
  "meeting.end-stand-in": {
    before: async (company) => {
      await anotherGuide(company);
      await replaceFacilitator(company);
    },
    run: async (company) => {
      const { meetingId } = await visit(company);
      return endStandIn(viewerOf(company.coordinator), { meetingId, userId: company.stranger.id }, now);
    },
    told: { stranger: ["meeting-left"], facilitator: ["meeting-scheduled"] },
  },
  "meeting.cancel": { before: schedule, run: cancel, told: all("meeting-cancelled") },
  "meeting.cancel-day": { before: scheduleTwoDays, run: callDayOff, told: all("day-cancelled") },
  // Its first day goes on when the pair is taken apart.
  "meeting.cancel-days-ahead": {
    before: async (company) => {
      await scheduleTwoDays(company);
      await rows(`update "MeetingDay" set "startsAt" = $1, "endsAt" = $2 where number = 1`, [
        later(now, 0, -1),
        later(now, 0, 2),
      ]);
    },
    run: async ({ coordinator, group }) => {
      const [{ version = 0 } = {}] = await rows<{ version: number }>('select version from "Group"');
      return dissolveGroup(viewerOf(coordinator), { groupId: group.id, version }, now);
    },
    told: {
      contact: ["days-cancelled", "group-dissolved"],
      colleague: ["days-cancelled", "group-dissolved"],
      "partner's contact": ["days-cancelled", "group-dissolved"],
      "partner's colleague": ["days-cancelled", "group-dissolved"],
      facilitator: ["days-cancelled", "group-dissolved-guide"],
    },
  },
  "meeting.restore-day": {
    before: async (company) => {
      await scheduleTwoDays(company);
      await callDayOff(company);
    },
    run: async (company) => restoreDay(guide(company), { ...(await visit(company)), number: 2 }, now),
    told: all("day-restored"),
  },
  "meeting.take-over-day": {
    before: scheduleTwoDays,
    run: async (company) =>
      takeOverDay(guide(company), { ...(await visit(company)), number: 2, who: "Oili Toinen" }, now),
    told: all("day-taken-over"),
  },
  // An invitation that failed, of a visit that is none any more: who reads it is told of that instead.
  "email.send-again": {
    before: async (company) => {
      await schedule(company);
      await rows(`update "Email" set state = 'FAILED' where "toAddress" = $1`, [company.one.contact.email]);
      await rows(`update "Meeting" set state = 'CANCELLED', sequence = 2 where state = 'SCHEDULED'`);
    },
    run: async (company) =>
      sendAgain(viewerOf(company.coordinator), await idIn("Email", "state = 'FAILED'"), now),
    told: { contact: ["meeting-cancelled"] },
  },
  "meeting.reopen": {
    world: atVisit,
    before: hold,
    run: async (company) => reopenMeeting(guide(company), await visit(company)),
    told: {},
  },
  "meeting.reinstate": {
    before: async (company) => {
      await schedule(company);
      await cancel(company);
    },
    run: async (company) => reinstateMeeting(guide(company), await visit(company), now),
    told: allButGuide("meeting-reinstated"),
  },
} as const satisfies Record<string, Occasion>;
