import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, type PairWorld, pairWorld } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** What the database holds for any format, whoever writes it: this version or the app server of the version before. */
describe("who guides a group", () => {
  const guide = (id: string, columns: string, values: string) =>
    rows(
      `insert into "GroupFacilitator" ("convenerId", "groupId", "userId", ${columns})
       select "convenerId", id, $2, ${values} from "Group" where id = $1`,
      [id, otherId],
    );
  let otherId = "";
  const roles = () =>
    rows<{ role: string; roleKey: string }>(
      'select role::text as role, "roleKey" from "GroupFacilitator" where "userId" = $1',
      [otherId],
    );

  it("has a role by its word when a server of the version before names one of its two, and when it changes it", async () => {
    const { group, coordinator } = await pairWorld();
    otherId = coordinator.id;
    await guide(group.id, "role", "'ASSISTANT'");
    expect(await roles()).toEqual([{ role: "ASSISTANT", roleKey: "assistant" }]);
    await rows('delete from "GroupFacilitator" where "userId" <> $1', [otherId]);
    await rows(`update "GroupFacilitator" set role = 'LEAD' where "userId" = $1`, [otherId]);
    expect(await roles()).toEqual([{ role: "LEAD", roleKey: "lead" }]);
  });

  it("is an assistant to a server of the version before in every role but the lead’s", async () => {
    const { group, coordinator } = await pairWorld();
    otherId = coordinator.id;
    await guide(group.id, '"roleKey"', "'technical-host'");
    expect(await roles()).toEqual([{ role: "ASSISTANT", roleKey: "technical-host" }]);
  });

  it("is led by one at most, whoever names the second", async () => {
    const { group, coordinator } = await pairWorld();
    otherId = coordinator.id;
    const second = { code: "23505", constraint: "group_one_lead" };
    await expect(guide(group.id, "role", "'LEAD'")).rejects.toMatchObject(second);
    await expect(guide(group.id, '"roleKey"', "'lead'")).rejects.toMatchObject(second);
  });
});

describe("an enrolment", () => {
  const answer = ({ group, one }: PairWorld, about: string | null, groupId: string | null) =>
    rows(
      `insert into "NamedAnswer" (id, "convenerId", "programmeId", "surveyId", "groupId", step, about, "enrolmentId", answers, "answeredAt")
       select gen_random_uuid(), "convenerId", "programmeId", "surveyId", $1, 'closing', $2, id, '{}', now() from "Enrolment" where id = $3`,
      [groupId === null ? null : group.id, about, one.id],
    );

  it("answers a survey in its name once about each meeting, once about none, and once in no group", async () => {
    const world = await pairWorld();
    for (const [about, groupId] of [
      [null, "its"],
      ["visit-1", "its"],
      ["visit-2", "its"],
      [null, null],
    ] as const) {
      await answer(world, about, groupId);
      await expect(answer(world, about, groupId)).rejects.toMatchObject({ constraint: "named_answer_once" });
    }
  });

  it("is asked of somebody as a group’s or as an enrolment’s, and never of neither", async () => {
    const { one } = await pairWorld();
    const ask = (enrolmentId: string | null) =>
      rows(
        `insert into "Unanswered" (id, "convenerId", "enrolmentId", step, "userId", "openUntil")
         select gen_random_uuid(), "convenerId", $2, 'before', $3, now() from "Enrolment" where id = $1`,
        [one.id, enrolmentId, one.contact.id],
      );
    await ask(one.id);
    await expect(ask(null)).rejects.toMatchObject({ constraint: "unanswered_of_something" });
  });

  it("that is accepted is an organisation’s or a person’s, not nobody’s and not both", async () => {
    const { one } = await pairWorld();
    const as = (organisation: string, person: string) =>
      rows(
        `update "Enrolment" set "organisationId" = ${organisation}, "personId" = ${person} where id = $1`,
        [one.id],
      );
    const person = `'${one.contact.id}'`;
    await expect(as("null", "null")).rejects.toMatchObject({ constraint: "enrolment_accepted_is_somebody" });
    await expect(as('"organisationId"', person)).rejects.toMatchObject({
      constraint: "enrolment_is_one_or_the_other",
    });
    await as("null", person);
  });

  it("of a person is one in each part of a programme, until it is withdrawn", async () => {
    const { one, other } = await pairWorld();
    const take = (id: string, part: string) =>
      rows(
        `update "Enrolment" set "organisationId" = null, part = $2, "personId" = '${one.contact.id}' where id = $1`,
        [id, part],
      );
    await take(one.id, "reader");
    await expect(take(other.id, "reader")).rejects.toMatchObject({ constraint: "enrolment_one_of_a_person" });
    await take(other.id, "host");
    await rows(`update "Enrolment" set state = 'WITHDRAWN' where id = $1`, [one.id]);
    await take(other.id, "reader");
  });
});
