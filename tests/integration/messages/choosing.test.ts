import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { listChosen, listGroupsToChoose } from "@/lib/messages/choosing-queries";
import { beginMessage } from "@/lib/messages/commands";
import { Filters } from "@/lib/messages/schema";
import { emptyDatabase, rows } from "@/tests/support/database";
import { another } from "@/tests/support/messages-sent";
import { afterVisits, refusal } from "@/tests/support/visits";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "@/tests/support/world";

const now = new Date("2027-03-01T10:00:00Z");
let world: PairWorld;

beforeEach(async () => {
  await emptyDatabase();
  world = await pairWorld({ now, state: "PROPOSED" });
});
afterAll(closeDatabase);

const chosen = (filters: Record<string, string> = {}) =>
  listChosen(viewerOf(world.coordinator), world.programme.id, Filters.parse(filters), now);
const names = async (filters: Record<string, string> = {}) =>
  (await chosen(filters)).people.map(({ name }) => name);

describe("receivers are chosen by what the product knows", () => {
  it("finds contacts by themselves, everybody who takes part or those who facilitate", async () => {
    expect(await names()).toEqual(["Samira Kielonen", "Tuulikki Naapurila"]);
    expect(await names({ role: "everyone" })).toEqual([
      "Samira Kielonen",
      "Tuulikki Naapurila",
      "Veikko Kotiportti",
    ]);
    expect(await names({ role: "facilitators" })).toEqual(["Marjatta Kuuntelija"]);
  });

  it("narrows by state, group, language and name", async () => {
    await another(world, "Varasija ry", { state: "WAITLISTED", locale: "sv" });
    await another(world, "Ei mukaan ry", { state: "DECLINED" });
    await another(world, "Luonnos ry", { state: "DRAFT" });
    expect(await names({ state: "WAITLISTED" })).toEqual(["Yhteys Varasija ry"]);
    expect(await names({ state: "DECLINED" })).toEqual(["Yhteys Ei mukaan ry"]);
    expect(await names({ group: "none" })).toEqual(["Yhteys Varasija ry"]);
    expect(await names({ group: world.group.id })).toEqual(["Samira Kielonen", "Tuulikki Naapurila"]);
    expect(await names({ language: "sv" })).toEqual(["Yhteys Varasija ry"]);
    expect(await names({ text: "naapuriapu" })).toEqual(["Tuulikki Naapurila"]);
    expect(await names({ text: "KIELONEN" })).toEqual(["Samira Kielonen"]);
  });

  it("finds those whom a step waits for, or all in whose group it is open", async () => {
    await rows(`update "Seat" set "agreedAt" = now() where "enrolmentId" = $1`, [world.one.id]);
    expect(await names({ step: "agreement" })).toEqual(["Samira Kielonen", "Tuulikki Naapurila"]);
    expect(await names({ step: "agreement", unanswered: "yes" })).toEqual(["Samira Kielonen"]);
    expect(await names({ step: "assignment" })).toEqual([]);
  });

  it("says who has to be called, because nobody of them has an address", async () => {
    const silent = await another(world, "Soitettava ry");
    await rows('delete from "Participant" where "enrolmentId" = $1', [silent.id]);
    const { people, calls } = await chosen();
    expect(calls).toEqual([{ id: silent.id, name: "Soitettava ry" }]);
    expect(people.map(({ name }) => name)).toEqual(["Samira Kielonen", "Tuulikki Naapurila"]);
    expect((await chosen({ role: "facilitators" })).calls).toEqual([]);
  });

  it("names somebody of two associations once, with both", async () => {
    await another(world, "Toinen ry", { contact: world.one.contact });
    const [, one] = (await chosen()).people;
    expect(one?.name).toBe("Tuulikki Naapurila");
    expect(one?.under.map(({ name }) => name).sort()).toEqual([world.one.name, "Toinen ry"]);
    expect((await chosen()).people).toHaveLength(2);
  });

  it("is for those who coordinate the programme, and for nobody else", async () => {
    const { programme, facilitator, one, stranger } = world;
    for (const other of [facilitator, one.contact, stranger]) {
      expect(await refusal(listChosen(viewerOf(other), programme.id, {}, now))).toBe("not-found");
      expect(await listGroupsToChoose(viewerOf(other), programme.id)).toEqual([]);
      const begin = { programmeId: programme.id, filters: {}, leftOut: [], shown: (await chosen()).mark };
      expect(await refusal(beginMessage(viewerOf(other), begin, now))).toBe("not-found");
    }
    expect(await listGroupsToChoose(viewerOf(world.coordinator), programme.id)).toHaveLength(1);
  });
});

describe("who has not answered a survey is told to nobody", () => {
  it("a survey that is open finds the same people before and after one of them has answered", async () => {
    await emptyDatabase();
    world = await afterVisits(now);
    const asked = { step: "survey", unanswered: "yes" };
    const before = await names(asked);
    expect(before).toEqual(["Samira Kielonen", "Tuulikki Naapurila"]);
    await rows('delete from "Unanswered" where "userId" = $1', [world.one.contact.id]);
    expect(await names(asked)).toEqual(before);
    expect(await names({ ...asked, role: "everyone" })).toHaveLength(3);
  });
});
