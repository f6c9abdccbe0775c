import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { saveAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { personViewer, systemViewer } from "@/lib/auth/viewers";
import { addCoordinator } from "@/lib/conveners/commands";
import { getFeedback } from "@/lib/feedback/queries";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { writeNote } from "@/lib/notes/commands";
import { getNote, getNotebook, getOwnNotes } from "@/lib/notes/queries";
import { addFacilitator } from "@/lib/programmes/commands";
import { buildAnonymous, buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { betweenVisits, feedbackStep, interim, mirror, refusal } from "../support/visits";
import { closeDatabase, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const later = new Date("2027-03-02T10:00:00Z");
const words = { note: "kuiskaus-muistiin", greeting: "kuiskaus-terveinen", work: "kuiskaus-tehtava" };

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A pair whose facilitator has written, whose associations have handed in, and of whom one has answered. */
async function spokenIn({ withNote }: { withNote: boolean }): Promise<PairWorld> {
  const world = await betweenVisits(now);
  const { group, programme, one, other, facilitator } = world;
  if (withNote) await writeNote(viewerOf(facilitator), { groupId: group.id, body: words.note }, now);
  for (const [seat, { contact }] of [one, other].entries())
    await saveAssignment(
      viewerOf(contact),
      { groupId: group.id, step: interim, seat: seat + 1, version: 0, move: "hand-in" },
      mirror(words.work),
      now,
    );
  const answers = { greetings: words.greeting, listened: "5" };
  await write(systemViewer(), (tx) =>
    buildAnonymous(tx, programme, group, { step: feedbackStep, about: "visit-1", answers, at: now }),
  );
  return world;
}

/** Everything of the pair that a facilitator's pages ask for, as somebody finds it. */
async function allThatIsRead(viewer: Viewer, { group }: PairWorld): Promise<string> {
  const notes = await rows<{ id: string }>('select id from "Note"');
  const read = [
    await getNotebook(viewer, group.id),
    ...(await Promise.all(notes.map(({ id }) => getNote(viewer, id)))),
    await getOwnNotes(viewer, group.id, later),
    await getFeedback(viewer, group.id, later),
    (await readSubmissions(viewer, group.id, interim, new Date()))?.sides.map(({ answers }) => answers),
  ];
  return JSON.stringify(read);
}

const makesLead = async (world: PairWorld, viewer: Viewer, person: Person): Promise<string> => {
  await addFacilitator(viewer, { programmeId: world.programme.id, name: person.name, email: person.email });
  const [group] = await rows<{ version: number; theme: string; message: string; assignment: string }>(
    'select version, theme, message, assignment from "Group" where id = $1',
    [world.group.id],
  );
  const change = { groupId: world.group.id, facilitatorId: person.id, ...group } as never;
  return refusal(changeGroupAndVisits(viewer, change, later));
};

/** The two who may write the relation that reading hangs on. */
const ways = {
  coordinator: async (world: PairWorld) => [viewerOf(world.coordinator), world.coordinator] as const,
  administrator: async (world: PairWorld) => {
    const person = await write(systemViewer(), (tx) =>
      buildUser(tx, { name: "Ylermi Ylläpito", isAdmin: true }),
    );
    const viewer = personViewer({ id: person.id, isAdmin: true, locale: "fi" });
    const { convenerId } = world;
    await addCoordinator(viewer, { convenerId, name: person.name, email: person.email, locale: "fi" });
    return [viewer, person] as const;
  },
};

describe("attack 1: the whole chain", () => {
  for (const [who, become] of Object.entries(ways))
    for (const withNote of [true, false])
      it(`attack 1: the ${who} who becomes facilitator and lead and puts the old lead back reads no note, greeting, assignment or number ${withNote ? "where notes are" : "where none is written"}`, async () => {
        const world = await spokenIn({ withNote });
        const [viewer, person] = await become(world);
        const read = [await allThatIsRead(viewer, world)];
        const outcome = await makesLead(world, viewer, person);
        expect(outcome).toBe(withNote ? "facilitator-oversees" : "nothing refused");
        read.push(await allThatIsRead(viewer, world));
        if (!withNote) {
          const told = await rows<{ toUserId: string }>(
            `select "toUserId" from "Email" where template = 'group-facilitator-released'`,
          );
          expect(told.map(({ toUserId }) => toUserId)).toEqual([world.facilitator.id]);
          await makesLead(world, viewer, world.facilitator);
          read.push(await allThatIsRead(viewer, world));
        }
        for (const found of read)
          for (const word of Object.values(words)) expect(found.includes(word), word).toBe(false);
        // The numbers of one answer are told to nobody, whoever leads.
        for (const { totals } of (await getFeedback(viewerOf(world.facilitator), world.group.id, later))
          ?.surveys ?? []) {
          expect([totals.answers, totals.groups]).toEqual([null, null]);
          expect(totals.questions.every(({ kind }) => kind === "too-few")).toBe(true);
        }
        // And whom it was for has it all.
        const theirs = await allThatIsRead(viewerOf(world.facilitator), world);
        const own = withNote ? Object.values(words) : [words.greeting, words.work];
        for (const word of own) expect(theirs.includes(word), word).toBe(true);
      });
});
