import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { askSupervisorAnew, endorse } from "@/lib/endorsements/commands";
import { getConsent, getEndorsement } from "@/lib/endorsements/queries";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { proposeGroup } from "@/lib/groups/commands";
import { write } from "@/lib/kernel/db";
import { takeBackConsent } from "@/lib/meetings/consent-commands";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { listOwnEnrolments } from "@/lib/tasks/own-queries";
import { addDays } from "@/lib/time/days";
import { emptyDatabase, rows } from "../support/database";
import { boss, clock, linkFor, otherToken, type Sent, says, sentReaders } from "../support/sent";
import { refusal } from "../support/visits";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
vi.setConfig({ testTimeout: 120_000 });

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const stranger = () => visitorViewer("fi");
const first = ({ ids }: Sent) => ids[0] ?? "";
const secret = "Salainen syy, jota muut eivät lue.";
const mails = async (template: string) =>
  (
    await rows<{ to: string }>('select "toAddress" as to from "Email" where template = $1 order by 1', [
      template,
    ])
  ).map(({ to }) => to);
const stateOf = async ({ groupId }: Sent) =>
  (await rows<{ state: string }>('select state from "Group" where id = $1', [groupId]))[0]?.state;
const answerOf = async (id: string) =>
  (await rows('select answer, words, reminded, asked from "Endorsement" where "enrolmentId" = $1', [id]))[0];
const propose = ({ coordinator, groupId }: Sent) =>
  proposeGroup(viewerOf(coordinator), { groupId, version: 1 }, now);
const takeBack = async (id: string, words: string | null = null) =>
  takeBackConsent(stranger(), { token: await linkFor(id), words }, now);

async function asked(): Promise<Sent> {
  const world = await sentReaders(now);
  await clock(now);
  return world;
}

/** A circle to which all have said yes, and whose supervisors have. */
async function confirmed(): Promise<Sent> {
  const world = await asked();
  for (const id of world.ids) await says(id, "yes", now);
  await propose(world);
  for (const [index, one] of world.people.entries())
    await agreeToGroup(viewerOf(one), { groupId: world.groupId, seat: index + 1, groundRules: "yes" }, now);
  return world;
}

describe("a supervisor is asked", () => {
  it("once who enrolled has been taken in for longer than mails are held, and once only", async () => {
    const { ids } = await sentReaders(now);
    expect(await clock(addDays(now, -2))).toBe(0);
    expect(await clock(now)).toBe(3);
    expect(await clock(now)).toBe(0);
    expect(await mails("supervisor-asked")).toEqual(["Aino", "Bertta", "Cecilia"].map(boss));
    expect(await answerOf(ids[0] ?? "")).toEqual({ answer: null, words: null, reminded: 0, asked: 1 });
  });

  it("never of who has withdrawn", async () => {
    const world = await sentReaders(now);
    const [one] = world.people;
    if (!one) throw new Error("nobody");
    await withdrawWithGroup(viewerOf(one), { enrolmentId: first(world), reason: null }, now);
    expect(await clock(now)).toBe(2);
    expect(await mails("supervisor-asked")).not.toContain(boss("Aino"));
  });

  it("is reminded after five days and ten; then who enrolled is told to ask, and nobody any more", async () => {
    const world = await asked();
    for (const id of world.ids.slice(1)) await says(id, "yes", now);
    for (const days of [4, 5, 5, 9, 10, 14, 15, 16, 40]) await clock(addDays(now, days));
    expect(await mails("supervisor-asked")).toEqual([
      boss("Aino"),
      boss("Aino"),
      boss("Aino"),
      boss("Bertta"),
      boss("Cecilia"),
    ]);
    expect(await mails("supervisor-silent")).toEqual(["aino@lukupiiri.example"]);
  });

  it("another, where the answers name another before there is a yes; what the one before was sent leads nowhere", async () => {
    const world = await asked();
    const old = await linkFor(first(world));
    await write(systemViewer(), async (tx) => {
      const { answers } = await tx.response.findFirstOrThrow({ where: { enrolmentId: first(world) } });
      await tx.response.updateMany({
        where: { enrolmentId: first(world) },
        data: { answers: { ...answers, supervisorAddress: "uusi@tyo.example" } },
      });
    });
    expect(await clock(now)).toBe(1);
    expect(await getConsent(stranger(), old)).toBeNull();
    expect(await mails("supervisor-asked")).toContain("uusi@tyo.example");
    expect(await answerOf(first(world))).toMatchObject({ asked: 2 });
  });
});

describe("the link", () => {
  it("shows the goals alone, and is spent by no look at it", async () => {
    const world = await asked();
    const token = await linkFor(first(world));
    for (let looks = 0; looks < 3; looks++) {
      const consent = await getConsent(stranger(), token);
      expect(consent).toMatchObject({ name: "Aino", supervisor: "Pomo Aino", answer: null });
      expect(consent?.shown.answers).toEqual({ book: "Sinuhe" });
      expect(JSON.stringify(consent)).not.toContain("aino@lukupiiri.example");
    }
    expect(await answerOf(first(world))).toMatchObject({ answer: null });
  });

  it("is spent by the first answer, with all others that were mailed; of many who press at once one has answered", async () => {
    const world = await asked();
    const [one, two] = [await linkFor(first(world)), await linkFor(first(world))];
    const press = (token: string) =>
      endorse(stranger(), { token, endorses: "yes", words: null }, now).then(
        () => "yes",
        ({ refusal }) => refusal.code,
      );
    const pressed = await Promise.all([one, two, one, two, one, two].map(press));
    expect(pressed.toSorted()).toEqual([...Array(5).fill("consent-link-spent"), "yes"]);
    expect(await getConsent(stranger(), one)).toBeNull();
    expect(await getConsent(stranger(), two)).toBeNull();
    expect(await mails("supervisor-answered")).toEqual(["aino@lukupiiri.example"]);
  });

  it("of nobody leads nowhere, and of who has withdrawn neither", async () => {
    const world = await asked();
    const token = await linkFor(first(world));
    const [person] = world.people;
    if (!person) throw new Error("nobody");
    await withdrawWithGroup(viewerOf(person), { enrolmentId: first(world), reason: null }, now);
    for (const tried of [token, otherToken(), "x", ""]) {
      expect(await getConsent(stranger(), tried)).toBeNull();
      const press = endorse(stranger(), { token: tried, endorses: "yes", words: null }, now);
      expect(await refusal(press)).toBe("consent-link-spent");
    }
  });

  it("is stored as its hash alone", async () => {
    const world = await asked();
    const token = await linkFor(first(world));
    const [found] = await rows('select count(*)::int as n from "EndorsementLink" l where l::text like $1', [
      `%${token}%`,
    ]);
    expect(found).toEqual({ n: 0 });
  });
});

describe("what a supervisor says", () => {
  it("lets a group be proposed once all have said yes, and names who is missing before", async () => {
    const world = await asked();
    await says(first(world), "yes", now);
    await says(world.ids[1] ?? "", "limits", now, "Vain iltaisin.");
    expect(await refusal(propose(world))).toBe("supervisor-missing");
    await says(world.ids[2] ?? "", "not-now", now, secret);
    expect(await refusal(propose(world))).toBe("supervisor-missing");
    await askSupervisorAnew(viewerOf(world.coordinator), { enrolmentId: world.ids[2] ?? "" }, now);
    await says(world.ids[2] ?? "", "yes", now);
    await propose(world);
    expect(await stateOf(world)).toBe("PROPOSED");
  });

  it("is read by who enrolled, but why not by the coordinators alone; no mail has a word of it", async () => {
    const world = await asked();
    const [person, other] = world.people;
    if (!person || !other) throw new Error("nobody");
    await says(first(world), "not-now", now, secret);
    expect(await getEndorsement(viewerOf(person), first(world))).toMatchObject({
      answer: "not-now",
      words: null,
    });
    const read = await getEndorsement(viewerOf(world.coordinator), first(world));
    expect(read).toMatchObject({ words: secret, mayAskAnew: true });
    expect(await getEndorsement(viewerOf(other), first(world))).toBeNull();
    expect(await rows('select 1 from "Email" e where e::text like $1', [`%${secret}%`])).toEqual([]);
    expect(await rows('select 1 from "Activity" e where e::text like $1', [`%${secret}%`])).toEqual([]);
    await says(world.ids[1] ?? "", "limits", now, "Vain iltaisin.");
    expect(await getEndorsement(viewerOf(other), world.ids[1] ?? "")).toMatchObject({
      words: "Vain iltaisin.",
    });
  });

  it("is asked anew by a coordinator alone, and not while it is still waited for or is a yes", async () => {
    const world = await asked();
    const [person] = world.people;
    if (!person) throw new Error("nobody");
    const anew = (viewer: Parameters<typeof askSupervisorAnew>[0]) =>
      askSupervisorAnew(viewer, { enrolmentId: first(world) }, now);
    const coordinator = viewerOf(world.coordinator);
    expect(await refusal(anew(coordinator))).toBe("supervisor-asked-already");
    expect(await refusal(anew(viewerOf(person)))).toBe("not-allowed");
    await says(first(world), "yes", now);
    expect(await refusal(anew(coordinator))).toBe("changed-by-someone-else");
  });
});

describe("a yes that is taken back", () => {
  it("ends a group that all have agreed to before any meeting, with the same words to all, and why to the coordinators alone", async () => {
    const world = await confirmed();
    expect(await stateOf(world)).toBe("CONFIRMED");
    await takeBack(first(world), secret);
    expect(await stateOf(world)).toBe("DISSOLVED");
    expect(await mails("group-dissolved")).toEqual(world.people.map(({ email }) => email).toSorted());
    const said = await rows(
      "select distinct params->>'because' as because, params->>'left' as left from \"Email\" where template = 'group-dissolved'",
    );
    expect(said).toEqual([{ because: "not-possible", left: "" }]);
    const answered = await rows<{ to: string }>(
      `select "toAddress" as to from "Email" where template = 'supervisor-answered' and params->>'answer' = 'taken-back'`,
    );
    expect(answered.map(({ to }) => to)).toEqual([world.coordinator.email]);
    expect(await rows('select 1 from "Email" e where e::text like $1', [`%${secret}%`])).toEqual([]);
    expect((await getEndorsement(viewerOf(world.coordinator), first(world)))?.words).toBe(secret);
    expect(await refusal(takeBack(first(world)))).toBe("consent-link-spent");
    const [own, other] = await Promise.all(
      world.people.slice(0, 2).map(async (person) => (await listOwnEnrolments(viewerOf(person)))[0]),
    );
    expect(own).toMatchObject({ state: "ACCEPTED", refused: true });
    expect(other).toMatchObject({ state: "ACCEPTED", refused: false });
  });

  it("leaves a group that is only pencilled, which cannot be proposed then, and tells who enrolled", async () => {
    const world = await asked();
    for (const id of world.ids) await says(id, "yes", now);
    await takeBack(first(world));
    expect(await stateOf(world)).toBe("DRAFT");
    expect(await refusal(propose(world))).toBe("supervisor-missing");
    expect(await mails("supervisor-answered")).toContain("aino@lukupiiri.example");
  });

  it("cannot be taken back where it was never given", async () => {
    const world = await asked();
    expect(await refusal(takeBack(first(world)))).toBe("consent-link-spent");
  });

  it("cannot be taken back once the group has met for the last time", async () => {
    const world = await confirmed();
    await rows('update "Group" set state = $2 where id = $1', [world.groupId, "COMPLETED"]);
    expect(await refusal(takeBack(first(world)))).toBe("consent-too-late");
  });
});
