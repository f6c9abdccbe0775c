import { systemViewer } from "@/lib/auth/viewers";
import { arriveOneself } from "@/lib/days/door-commands";
import { openBallots } from "@/lib/feedback/batch-commands";
import { answerSurvey } from "@/lib/feedback/commands";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { sayHostAway } from "@/lib/places/away-commands";
import { confirmPlace, giveUp, sendColleague } from "@/lib/places/commands";
import { keepMeeting } from "@/lib/places/keeping-commands";
import { changeRoom } from "@/lib/places/room-commands";
import { rows } from "../database";
import { comes, openHouseWorld } from "../guests";
import { later, viewerOf } from "../world";
import { type Company, now, type Occasion, versionOf } from "./occasion";

const world = (capacity: number) => () => openHouseWorld({ now, capacity, guests: 2 });
const guest = (n: number) => ({
  id: "",
  name: `Vieras ${n}`,
  email: `vieras-${n}@esimerkki.example`,
  locale: "fi" as const,
});
const found = async (n: number) => {
  const [user] = await rows<{ id: string }>('select id from "User" where email = $1', [guest(n).email]);
  return { ...guest(n), id: user?.id ?? "" };
};
const stopOf = ({ group }: Company) => group.meetings["visit-1"] as string;
const come = (n: number) => async (company: Company) => comes(await found(n), stopOf(company), now);
const both = async (company: Company) => {
  await come(1)(company);
  await come(2)(company);
};
const room = (capacity: number) => async (company: Company) => {
  const meetingId = stopOf(company);
  const waits = await rows<{ id: string }>(
    `select id from "Place" where "meetingId" = $1 and state = 'TAKEN' order by turn offset $2`,
    [meetingId, capacity],
  );
  const change = { meetingId, version: await versionOf("Meeting", meetingId), capacity, signUpCloses: null };
  return changeRoom(viewerOf(company.coordinator), { ...change, setBack: waits.map(({ id }) => id) }, now);
};
const [first, second] = [guest(1).email, guest(2).email] as const;

/** All five have come, and have said how it was. */
async function answered(company: Company) {
  const stop = stopOf(company);
  const people = await Promise.all([1, 2, 3, 4, 5].map(found));
  for (const person of people) await comes(person, stop, now);
  const present = await rows<{ id: string }>('select "participantId" as id from "Place"');
  const held = {
    meetingId: stop,
    version: await versionOf("Meeting", stop),
    present: present.map(({ id }) => id),
  };
  await holdMeeting(viewerOf(company.facilitator), held, after);
  const [asked] = await rows<{ step: string; about: string }>('select step, about from "Unanswered"');
  if (!asked) throw new Error("nobody is asked");
  for (const person of people)
    await answerSurvey(viewerOf(person), { groupId: company.group.id, ...asked }, { ideas: "5" }, after);
}
const after = later(now, 11);

/** Places at a meeting, and its queue. */
export const placeOccasions = {
  "clock.ballots": {
    world: () => openHouseWorld({ now, capacity: 5, guests: 5 }),
    before: answered,
    run: () => openBallots(systemViewer(), later(after, 30)),
    told: { contact: ["feedback-counted"] },
  },
  "place.take": { world: world(1), run: come(1), told: { [first]: ["place-taken"] } },
  "place.queue": { world: world(1), before: come(1), run: come(2), told: { [second]: ["place-queued"] } },
  "place.giveUp": {
    world: world(1),
    before: both,
    run: async (company) => giveUp(viewerOf(await found(1)), { meetingId: stopOf(company) }, now),
    told: { [first]: ["place-given-up"], [second]: ["place-promoted"] },
  },
  "place.promote": {
    world: world(1),
    before: both,
    run: async (company) => giveUp(viewerOf(await found(1)), { meetingId: stopOf(company) }, now),
    told: { [first]: ["place-given-up"], [second]: ["place-promoted"] },
  },
  "place.handOn": {
    world: world(1),
    before: come(1),
    run: async (company) =>
      sendColleague(
        viewerOf(await found(1)),
        { meetingId: stopOf(company), name: "Tiina Tilalle", email: "tiina@esimerkki.example", needs: null },
        now,
      ),
    told: { [first]: ["place-handed-on"], "tiina@esimerkki.example": ["place-received"] },
  },
  "place.confirm": {
    world: world(1),
    before: async (company) => {
      await come(1)(company);
      // As after the meeting has been moved: what was said was of the time before.
      await rows('delete from "Rsvp" returning 1');
    },
    run: async (company) => confirmPlace(viewerOf(await found(1)), { meetingId: stopOf(company) }, now),
    told: {},
  },
  "place.setBack": { world: world(2), before: both, run: room(1), told: { [second]: ["place-set-back"] } },
  "meeting.check-in": {
    world: world(1),
    before: async (company) => {
      await rows('update "Meeting" set badged = true where id = $1', [stopOf(company)]);
      await come(1)(company);
    },
    run: async (company) =>
      arriveOneself(
        viewerOf(await found(1)),
        { meetingId: stopOf(company), kind: "arrived" },
        later(now, 10),
      ),
    told: {},
  },
  "meeting.keep": {
    world: world(1),
    run: async (company) => {
      const meetingId = stopOf(company);
      const version = await versionOf("Meeting", meetingId);
      return keepMeeting(viewerOf(company.coordinator), { meetingId, version }, now);
    },
    told: {},
  },
  "meeting.host-away": {
    world: world(1),
    before: come(1),
    run: async (company) => {
      const { startsAt } = (
        await rows<{ startsAt: Date }>('select "startsAt" from "Meeting" where id = $1', [stopOf(company)])
      )[0] as { startsAt: Date };
      return sayHostAway(viewerOf(await found(1)), { meetingId: stopOf(company) }, startsAt);
    },
    told: { facilitator: ["host-away"], coordinator: ["host-away"], "second coordinator": ["host-away"] },
  },
  "meeting.change-places": {
    world: world(1),
    before: both,
    run: room(2),
    told: { [second]: ["place-promoted"] },
  },
} as const satisfies Record<string, Occasion>;
