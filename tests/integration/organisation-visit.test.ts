import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { saveAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { promptField } from "@/lib/assignments/schema";
import { systemViewer } from "@/lib/auth/viewers";
import { answerInName } from "@/lib/feedback/commands";
import { getSurvey } from "@/lib/feedback/queries";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { completeGroups } from "@/lib/groups/clock-commands";
import { askLater } from "@/lib/meetings/later-commands";
import { emptyDatabase, rows } from "../support/database";
import { refusal } from "../support/visits";
import { closeDatabase, later, type ThreeWorld, threeWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const step = "self-assessment";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type Wanted = { state?: "DRAFT" | "PROPOSED" | "CONFIRMED"; unguided?: true };

const three = (wanted: Wanted) => threeWorld({ now, format: organisationVisit.key, ...wanted });
const contacts = ({ one, other, third }: ThreeWorld) => [one, other, third].map(({ contact }) => contact);
const mailsOf = async ({ group }: ThreeWorld, template: string) =>
  (
    await rows<{ toUserId: string }>(
      'select "toUserId" from "Email" where "groupId" = $1 and template = $2',
      [group.id, template],
    )
  )
    .map(({ toUserId }) => toUserId)
    .sort();

/** Words for every prompt and a number for every claim, as the form sends them. */
function assessed(words: string): Record<string, string> {
  const [template] = organisationVisit.assignments;
  return Object.fromEntries(
    (template?.prompts ?? []).map(({ key, claim }) => [promptField(key), claim ? "4" : `${words} ${key}`]),
  );
}

const handIn = (world: ThreeWorld, seat: number, words: string) =>
  saveAssignment(
    viewerOf(contacts(world)[seat - 1] as never),
    { groupId: world.group.id, step, seat, version: 0, move: "hand-in" },
    assessed(words),
    now,
  );

describe.each([
  ["without a guide", { unguided: true as const }],
  ["with one", {}],
])("an organisation visit of three %s", (_, guided) => {
  test("when all have said yes each is asked to look in the mirror first", async () => {
    const world = await three({ ...guided, state: "PROPOSED" });
    for (const [index, contact] of contacts(world).entries())
      await agreeToGroup(
        viewerOf(contact),
        { groupId: world.group.id, seat: index + 1, groundRules: "yes" },
        now,
      );
    const meetings = await rows('select step, "hostEnrolmentId" from "Meeting" order by ordinal');
    expect(meetings).toEqual([
      { step: "visit-1", hostEnrolmentId: world.one.id },
      { step: "visit-2", hostEnrolmentId: world.other.id },
      { step: "visit-3", hostEnrolmentId: world.third.id },
    ]);
    expect(await mailsOf(world, "assignment-open")).toEqual(
      contacts(world)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test("reveals the self-assessments to all when the last of them is in, and not before", async () => {
    const world = await three(guided);
    await handIn(world, 1, "Yksi");
    await handIn(world, 2, "Kaksi");
    const read = (seat: number) =>
      readSubmissions(viewerOf(contacts(world)[seat - 1] as never), world.group.id, step, new Date());
    expect((await read(3))?.sides.map(({ answers }) => answers)).toEqual([null, null, null]);
    expect((await read(1))?.sides.map(({ answers }) => answers?.now)).toEqual([
      "Yksi now",
      undefined,
      undefined,
    ]);
    expect(await mailsOf(world, "assignments-revealed")).toEqual([]);
    await handIn(world, 3, "Kolme");
    for (const seat of [1, 2, 3])
      expect((await read(seat))?.sides.map(({ answers }) => answers?.now)).toEqual([
        ...["Yksi now", "Kaksi now", "Kolme now"],
      ]);
    expect((await read(1))?.sides[1]?.answers?.["shared-work"]).toBe("4");
    expect(await refusal(handIn(world, 1, "Uusi"))).toBe("assignment-handed-in");
  });
});

describe("three months after the last visit", () => {
  const held = later(now, -1);
  const asked = (world: ThreeWorld) =>
    rows<{ userId: string }>(
      `select "userId" from "Unanswered" where "groupId" = $1 and step = 'development'`,
      [world.group.id],
    );
  const stateOf = async ({ group }: ThreeWorld) =>
    (await rows<{ state: string }>('select state from "Group" where id = $1', [group.id]))[0]?.state;

  /** A group whose visits are behind it: so many were held, the last of them yesterday, and the others cancelled. */
  async function visited(count: number): Promise<ThreeWorld> {
    const world = await three({ unguided: true });
    for (const n of [1, 2, 3])
      await rows(
        `update "Meeting" set state = ($2::text)::"MeetingState", "startsAt" = $3, "endsAt" = $3::timestamptz + interval '2 hours', "heldAt" = case when $2::text = 'HELD' then $3::timestamptz end
         where "groupId" = $1 and step = $4`,
        [world.group.id, n <= count ? "HELD" : "CANCELLED", later(held, n - count), `visit-${n}`],
      );
    return world;
  }

  test.each([3, 1])(
    "the contacts are asked once how it went, and nobody before, where %i were held",
    async (count) => {
      const world = await visited(count);
      await completeGroups(systemViewer(), later(now, 40));
      expect(await stateOf(world)).toBe("CONFIRMED");
      expect(await askLater(systemViewer(), new Date("2027-05-28T05:59:00Z"))).toBe(0);
      const due = new Date("2027-05-28T06:00:00Z");
      expect(await askLater(systemViewer(), due)).toBe(1);
      expect((await asked(world)).map(({ userId }) => userId).sort()).toEqual(
        contacts(world)
          .map(({ id }) => id)
          .sort(),
      );
      expect(await mailsOf(world, "survey-asked")).toEqual(
        contacts(world)
          .map(({ id }) => id)
          .sort(),
      );
      expect(await askLater(systemViewer(), later(due, 1))).toBe(0);
    },
  );

  test("what an association answers is in its name, ends the asking, and completes the group when all have", async () => {
    const world = await visited(3);
    const due = new Date("2027-05-28T06:00:00Z");
    const place = { groupId: world.group.id, step: "development" };
    const contact = viewerOf(world.one.contact);
    const said = { tried: "stays", changed: "Avaimet ovat nyt yhdellä.", touch: "in-touch" };
    expect(await refusal(answerInName(contact, { ...place, about: null, version: 0 }, said, due))).toBe(
      "not-found",
    );
    await askLater(systemViewer(), due);
    expect(await getSurvey(contact, { ...place, about: null }, due)).toMatchObject({ asking: "open" });
    expect(await getSurvey(viewerOf(world.colleague), { ...place, about: null }, due)).toMatchObject({
      asking: "not-asked",
      named: null,
    });
    for (const one of contacts(world))
      await answerInName(viewerOf(one), { ...place, about: null, version: 0 }, said, due);
    expect(await asked(world)).toEqual([]);
    expect(await getSurvey(contact, { ...place, about: null }, due)).toMatchObject({
      asking: "answered",
      named: { version: 1, answers: said },
    });
    await completeGroups(systemViewer(), later(due, 1));
    expect(await stateOf(world)).toBe("COMPLETED");
  });
});
