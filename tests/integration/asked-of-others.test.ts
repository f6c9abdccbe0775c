import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { answerInName, answerSurvey } from "@/lib/feedback/commands";
import { getFeedback, getSurvey, getSurveyAbout } from "@/lib/feedback/queries";
import { statistics } from "@/lib/formats/meeting-series/statistics";
import { feedback } from "@/lib/formats/peer-visits/feedback";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { eachMeeting, type Format } from "@/lib/formats/recipe";
import { addFormat } from "@/lib/formats/registry";
import { hostStop } from "@/lib/formats/visit-round/surveys";
import { write } from "@/lib/kernel/db";
import { holdMeeting, reopenMeeting } from "@/lib/meetings/held-commands";
import { buildScheduled } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

/** Peer visits after which the host says a word in its name, and all who take part are asked, whether they came or not. */
const hostsAndAll: Format = {
  ...peerVisits,
  key: "hosts-and-all",
  steps: [
    ...peerVisits.steps.filter(({ kind }) => kind !== "survey"),
    {
      ...{ kind: "survey", key: "host-word", asked: "host", survey: hostStop },
      ...{ when: { about: eachMeeting }, openDays: 14 },
    },
    {
      ...{ kind: "survey", key: "everybody", asked: "participants", survey: feedback },
      ...{ when: { about: eachMeeting }, openDays: 14 },
    },
    {
      ...{ kind: "survey", key: "statistics", asked: "participants", survey: statistics },
      ...{ when: { yearly: true }, openDays: 30 },
    },
  ],
};

beforeAll(() => addFormat(hostsAndAll));
beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A first visit of a pair to which only a guest's contact came, just held. */
async function held() {
  const world = await pairWorld({ now, format: hostsAndAll.key });
  return { world, meetingId: await holds(world, "visit-1", now) };
}

/** Holds a visit to which only the contact of the second association came. */
async function holds(world: PairWorld, step: string, at: Date): Promise<string> {
  const meetingId = world.group.meetings[step] as string;
  await write(systemViewer(), (tx) => buildScheduled(tx, meetingId, later(at, 0, -0.5), world.facilitator));
  const [guest] = await rows<{ id: string }>('select id from "Participant" where "userId" = $1', [
    world.other.contact.id,
  ]);
  const sheet = { meetingId, version: await version(meetingId), present: [guest?.id ?? ""] };
  await holdMeeting(viewerOf(world.facilitator), sheet, at);
  return meetingId;
}

async function version(meetingId: string): Promise<number> {
  return Number(
    (await rows<{ version: number }>('select version from "Meeting" where id = $1', [meetingId]))[0]?.version,
  );
}

const asked = (step: string) =>
  rows<{ userId: string }>('select "userId" from "Unanswered" where step = $1 order by 1', [step]).then(
    (all) => all.map(({ userId }) => userId),
  );

test("a host is asked about its own visit, in its name, and all who take part are asked though they did not come", async () => {
  const { world, meetingId } = await held();
  const [host, guest] = [world.one.contact, world.other.contact];
  expect(await asked("host-word")).toEqual([host.id]);
  expect(await asked("everybody")).toEqual([host.id, world.colleague.id, guest.id].sort());
  expect(await getSurveyAbout(viewerOf(guest), meetingId, "host-word", now)).toMatchObject({
    asking: "not-asked",
    named: null,
  });
  const page = await getSurveyAbout(viewerOf(host), meetingId, "host-word", now);
  expect(page).toMatchObject({ asking: "open", named: { version: 0, isOpen: true } });

  const sheet = { groupId: world.group.id, step: "host-word", about: "visit-1", version: 0 };
  const typed = { gained: "Uusia kasvoja.", nextHost: "Kirjasto" };
  expect(await refusal(answerInName(viewerOf(guest), sheet, typed, now))).toBe("not-found");
  expect(await refusal(answerInName(viewerOf(host), { ...sheet, about: "visit-2" }, typed, now))).toBe(
    "not-found",
  );
  await answerInName(viewerOf(host), sheet, typed, now);
  expect(await refusal(answerInName(viewerOf(host), sheet, typed, now))).toBe("changed-by-someone-else");
  await answerInName(viewerOf(host), { ...sheet, version: 1 }, { ...typed, nextHost: "Martat" }, now);
  expect(await asked("host-word")).toEqual([]);
  const read = await getFeedback(viewerOf(world.facilitator), world.group.id, now);
  const words = read?.surveys.find(({ step }) => step === "host-word")?.toGuides;
  expect(words).toEqual([
    { name: expect.any(String), answers: { gained: "Uusia kasvoja.", nextHost: "Martat" } },
  ]);
});

test("who did not come answers as one who takes part; a stranger is not asked", async () => {
  const { world } = await held();
  const sheet = { groupId: world.group.id, step: "everybody", about: "visit-1" };
  await answerSurvey(viewerOf(world.colleague), sheet, { ideas: "4" }, now);
  expect(await asked("everybody")).toHaveLength(2);
  expect(await getSurvey(viewerOf(world.colleague), sheet, now)).toMatchObject({ asking: "answered" });
  expect(await refusal(answerSurvey(viewerOf(world.stranger), sheet, { ideas: "4" }, now))).toBe("not-found");
});

test("a visit that was not held after all is asked about no more, until somebody has answered", async () => {
  const { world, meetingId } = await held();
  const reopen = async () =>
    reopenMeeting(viewerOf(world.facilitator), { meetingId, version: await version(meetingId) });
  await reopen();
  expect([await asked("host-word"), await asked("everybody")]).toEqual([[], []]);

  const again = await held();
  const sheet = { groupId: again.world.group.id, step: "host-word", about: "visit-1", version: 0 };
  await answerInName(viewerOf(again.world.one.contact), sheet, { gained: "Paljon." }, now);
  const late = { meetingId: again.meetingId, version: await version(again.meetingId) };
  expect(await refusal(reopenMeeting(viewerOf(again.world.facilitator), late))).toBe("meeting-already-held");
});

test("formats 3 e and f 7: the same person in two series: what is asked once in a calendar year is asked of those who came, once in all groups of the convener", async () => {
  const { world } = await held();
  const guest = world.other.contact;
  expect(await asked("statistics")).toEqual([guest.id]);
  const place = { groupId: world.group.id, step: "statistics", about: null };
  expect(await getSurvey(viewerOf(guest), place, now)).toMatchObject({ asking: "open" });
  expect(await getSurvey(viewerOf(world.colleague), place, now)).toMatchObject({ asking: "not-asked" });
  await answerSurvey(viewerOf(guest), place, { gender: "woman" }, now);
  expect(await getSurvey(viewerOf(guest), place, now)).toMatchObject({ asking: "answered" });
  expect(await rows('select 1 from "Ballot" where step = $1', ["statistics"])).toHaveLength(2);

  await holds(world, "visit-2", later(now, 60));
  expect(await asked("statistics")).toEqual([]);
  await rows('update "AskedInYear" set year = year - 1');
  await rows('delete from "Booking"');
  await rows(`update "Meeting" set state = 'UNSCHEDULED', "heldAt" = null where step = 'visit-2'`);
  await holds(world, "visit-2", later(now, 70));
  expect(await asked("statistics")).toEqual([guest.id]);
});
