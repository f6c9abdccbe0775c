import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { tellUnpaired } from "@/lib/enrolments/unpaired-commands";
import { exportProgramme } from "@/lib/exports/commands";
import { asCsv } from "@/lib/exports/files";
import { getCandidates } from "@/lib/grouping/pairs/candidate-queries";
import { draftTogether } from "@/lib/grouping/pairs/drafting-commands";
import {
  changePlan,
  changeWeights,
  keepPlan,
  removePlan,
  stepPlan,
} from "@/lib/grouping/pairs/plan-commands";
import { getBoard, getComparison, getWeighing, getWorkbench } from "@/lib/grouping/pairs/plan-queries";
import { type Change, noRules } from "@/lib/grouping/pairs/plan-rules";
import { PlanPress, pressPlan } from "@/lib/grouping/pairs/press-commands";
import { ask } from "@/lib/grouping/pairs/solving";
import { defaultWeights } from "@/lib/grouping/pairs/weights";
import { getGroupPeople } from "@/lib/groups/people-queries";
import { getProposal } from "@/lib/groups/queries";
import { write } from "@/lib/kernel/db";
import { addPastVisit, removePastVisit } from "@/lib/organisations/past-visit-commands";
import { listPastVisits } from "@/lib/organisations/past-visit-queries";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { buildGroup, buildHeld } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "@/tests/support/database";
import { sevenAssociations } from "@/tests/support/seven";
import { statementsOf } from "@/tests/support/statements";
import { refusal } from "@/tests/support/visits";
import { closeDatabase, later, viewerOf } from "@/tests/support/world";

const now = new Date("2027-01-12T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function world() {
  const seven = await sevenAssociations({ now });
  const kaisa = viewerOf(seven.coordinator);
  const tuomo = viewerOf(seven.colleague);
  const programmeId = seven.programme.id;
  const change = async (change: Change, viewer = kaisa) => {
    const { plan } = await getBoard(kaisa, programmeId, undefined, now);
    return changePlan(
      viewer,
      { programmeId, planId: plan.id, version: plan.version, name: "Suunnitelma", change },
      [],
    );
  };
  const pairs = async (planId?: string) => {
    const { pairing } = await getBoard(kaisa, programmeId, planId, now);
    const key = (id: string) => [...seven.enrolments].find(([, one]) => one.id === id)?.[0] ?? "";
    return pairing.groups.map(({ members }) => members.map(key).sort().join("–")).sort();
  };
  const ids = (...keys: string[]) => keys.map(seven.id).sort();
  return { ...seven, kaisa, tuomo, stranger: viewerOf(seven.stranger), programmeId, change, pairs, ids };
}

const asAPersonWould = [
  "kylayhdistys–muistikumppanit",
  "monikieliset–naapuriapu",
  "nuorisoleirit–partiolaiset",
];

describe("a plan of pairs", () => {
  test("is made by its first change, says what that has meant, and can be undone and done again", async () => {
    const { kaisa, programmeId, change, pairs, ids } = await world();
    expect(await pairs()).toEqual(asAPersonWould);
    const planId = await change({ act: "forbid", of: ids("naapuriapu", "monikieliset") });
    expect(await pairs()).not.toContain("monikieliset–naapuriapu");
    const { plan, last, proven } = await getWorkbench(kaisa, programmeId, planId, now);
    expect([plan.name, plan.change?.act, plan.canRedo, proven]).toEqual([
      "Suunnitelma",
      "forbid",
      false,
      true,
    ]);
    expect(last?.total.before).toBeGreaterThan(last?.total.after ?? 0);
    expect(last?.lost.map(({ id }) => id)).toContain(ids("naapuriapu")[0]);

    await stepPlan(kaisa, { programmeId, planId, version: plan.version, step: "undo" });
    expect(await pairs()).toEqual(asAPersonWould);
    const undone = (await getBoard(kaisa, programmeId, planId, now)).plan;
    expect([undone.canRedo, undone.before]).toEqual([true, null]);
    await stepPlan(kaisa, { programmeId, planId, version: undone.version, step: "redo" });
    expect(await pairs()).not.toContain("monikieliset–naapuriapu");
    const actions = await rows<{ action: string }>(
      `select action from "Activity" where action like 'pairing.%' order by at`,
    );
    expect(actions.map(({ action }) => action)).toEqual(["pairing.change", "pairing.undo", "pairing.redo"]);
  });

  test("locks two, leaves one out, makes a three, and finds the best for the rest", async () => {
    const { change, pairs, ids } = await world();
    await change({ act: "lock", of: ids("digituki", "kylayhdistys", "muistikumppanit") });
    expect(await pairs()).toEqual([
      "digituki–kylayhdistys–muistikumppanit",
      "monikieliset–naapuriapu",
      "nuorisoleirit–partiolaiset",
    ]);
    await change({ act: "leaveOut", of: ids("naapuriapu") });
    expect((await pairs()).join()).not.toContain("naapuriapu");
    await change({ act: "clear", of: [] });
    expect(await pairs()).toEqual(asAPersonWould);
  });

  test("is not changed over a version that somebody else has changed, nor begun twice", async () => {
    const { kaisa, tuomo, programmeId, ids } = await world();
    const begin = (viewer: typeof kaisa, keys: string[]) =>
      refusal(
        changePlan(
          viewer,
          { programmeId, planId: null, version: 0, name: "Suunnitelma", change: { act: "lock", of: keys } },
          [],
        ),
      );
    const outcomes = await Promise.all([
      begin(kaisa, ids("naapuriapu", "monikieliset")),
      begin(tuomo, ids("naapuriapu", "digituki")),
    ]);
    expect([...outcomes].sort()).toEqual(["changed-by-someone-else", "nothing refused"]);
    expect(await rows('select 1 from "Pairing"')).toHaveLength(1);
    const { plan } = await getBoard(kaisa, programmeId, undefined, now);
    const aim = {
      programmeId,
      planId: plan.id,
      version: plan.version,
      name: "",
      change: { act: "aim" as const, of: ["worst" as const] },
    };
    const both = await Promise.all([
      refusal(changePlan(kaisa, aim, [])),
      refusal(changePlan(tuomo, aim, [])),
    ]);
    expect([...both].sort()).toEqual(["changed-by-someone-else", "nothing refused"]);
  });

  test("a press as its form says it changes the plan, keeps all pairs as they are, or pencils one of them", async () => {
    const { kaisa, programmeId, ids, pairs } = await world();
    const press = async (said: { change?: string; dropped?: string }) => {
      const { plan } = await getBoard(kaisa, programmeId, undefined, now);
      const form = { programmeId, planId: plan.id ?? "", version: String(plan.version), ...said };
      return pressPlan(kaisa, PlanPress.parse(form), "Suunnitelma", now);
    };
    const two = ids("naapuriapu", "monikieliset");
    const { planId, drafted } = await press({ change: `forbid:${two.join("_")}` });
    expect(drafted).toBe(false);
    const { plan } = await getBoard(kaisa, programmeId, undefined, now);
    expect(plan).toMatchObject({ id: planId, name: "Suunnitelma", rules: { forbidden: [two], locked: [] } });
    const before = await pairs();
    await press({ dropped: "lockAll" });
    const board = await getBoard(kaisa, programmeId, undefined, now);
    expect(board.plan.rules.locked).toHaveLength(before.length);
    const [one] = board.pairing.groups;
    expect(await press({ change: `draft:${one?.members.join("_")}` })).toEqual({ planId, drafted: true });
    expect(await rows('select 1 from "Group"')).toHaveLength(1);
    for (const change of ["", "draft:", "forbid:x_y", "burn:all"])
      expect(PlanPress.safeParse({ programmeId, change }).success, change).toBe(false);
  });

  test("sent twice by one form is changed once", async () => {
    const { kaisa, programmeId, ids } = await world();
    const viewer = { ...kaisa, formKey: randomUUID() };
    const press = {
      ...{ programmeId, planId: null, version: 0, name: "Suunnitelma" },
      change: { act: "forbid" as const, of: ids("naapuriapu", "monikieliset") },
    };
    const made = await Promise.all(Array.from({ length: 20 }, () => changePlan(viewer, press, [])));
    expect(new Set(made).size).toBe(1);
    expect(await rows('select 1 from "PairingRevision"')).toHaveLength(2);
  });

  test("is kept under a name of its own, compared with the other, and thrown away", async () => {
    const { kaisa, stranger, programmeId, change, pairs, ids } = await world();
    const first = await change({ act: "lock", of: ids("naapuriapu", "monikieliset") });
    const copy = await keepPlan(kaisa, { programmeId, planId: first, version: 0, name: "Toinen" });
    expect(await refusal(keepPlan(kaisa, { programmeId, planId: first, version: 0, name: "Toinen" }))).toBe(
      "plan-name-taken",
    );
    await change({ act: "unlock", of: ids("naapuriapu", "monikieliset") });
    await change({ act: "forbid", of: ids("naapuriapu", "monikieliset") });
    expect(await pairs(first)).toContain("monikieliset–naapuriapu");
    expect(await pairs(copy)).not.toContain("monikieliset–naapuriapu");
    const compared = await getComparison(kaisa, programmeId, [first, copy], now);
    if (compared === "not-two") throw new Error("both are Kaisa's");
    expect(compared.difference.lost.length).toBeGreaterThan(0);
    expect(await getComparison(stranger, programmeId, [first, copy], now)).toBe("not-two");
    await removePlan(kaisa, { programmeId, planId: copy });
    expect(await refusal(removePlan(kaisa, { programmeId, planId: copy }))).toBe("not-found");
    expect((await getBoard(kaisa, programmeId, undefined, now)).plans).toEqual([
      { id: first, name: "Suunnitelma" },
    ]);
  });

  test("is nobody's but the convener's coordinators', and only about their programme", async () => {
    const { kaisa, stranger, programmeId, change, ids } = await world();
    const planId = await change({ act: "lock", of: ids("naapuriapu", "monikieliset") });
    const press = { programmeId, planId, version: 2, name: "", change: { act: "clear" as const, of: [] } };
    expect(await refusal(changePlan(stranger, press, []))).toBe("not-found");
    expect(await refusal(keepPlan(stranger, { programmeId, planId, version: 0, name: "Oma" }))).toBe(
      "not-found",
    );
    const foreign = { act: "leaveOut" as const, of: [randomUUID()] };
    expect(await refusal(changePlan(kaisa, { ...press, change: foreign }, []))).toBe("not-found");
    expect((await getBoard(stranger, programmeId, planId, now)).plans).toEqual([]);
  });
});

describe("weights", () => {
  test("show what they would change before they are accepted; then they hold, and the log says what was before", async () => {
    const { kaisa, tuomo, programme, programmeId } = await world();
    const weights = { ...defaultWeights, needs: 0, distance: 40 };
    const weighing = await getWeighing(kaisa, programmeId, weights, now);
    expect(weighing.changed).toEqual(["needs", "distance"]);
    expect((await getBoard(kaisa, programmeId, undefined, now)).weights).toEqual(defaultWeights);
    const { version = 1 } = (await getManagedProgramme(kaisa, programme.slug)) ?? {};
    await changeWeights(kaisa, { programmeId, version, weights });
    expect(await refusal(changeWeights(tuomo, { programmeId, version, weights }))).toBe(
      "changed-by-someone-else",
    );
    const board = await getBoard(kaisa, programmeId, undefined, now);
    expect([board.weights, board.pairing.total]).toEqual([weights, weighing.after.total]);
    const [log] = await rows<{ facts: { changed: string[] } }>(
      `select facts from "Activity" where action = 'programme.weigh'`,
    );
    expect(log?.facts.changed).toEqual(["needs: 45 → 0", "distance: 5 → 40"]);
  });
});

describe("those who have met", () => {
  test("lately, by what a coordinator has noted, are not paired again; three years later they are", async () => {
    const { kaisa, stranger, convenerId, pairs } = await world();
    const visit = (visitedOn: string) => ({
      ...{ convenerId, one: "leppävaaran naapuriapu", other: "Espoon Monikieliset Perheet ry" },
      visitedOn,
    });
    const old = await addPastVisit(kaisa, visit("2024-01-11"), now);
    expect(await pairs()).toEqual(asAPersonWould);
    await addPastVisit(kaisa, visit("2024-01-12"), now);
    expect(await pairs()).not.toContain("monikieliset–naapuriapu");
    const { visits } = await listPastVisits(kaisa, convenerId, 1);
    expect(visits).toHaveLength(2);
    expect((await listPastVisits(stranger, convenerId, 1)).visits).toEqual([]);
    expect(await refusal(removePastVisit(stranger, { id: old }, now))).toBe("not-found");
    for (const { id } of visits) await removePastVisit(kaisa, { id }, now);
    expect(await pairs()).toEqual(asAPersonWould);
    expect(await refusal(addPastVisit(kaisa, visit("2027-01-13"), now))).toBe("visit-in-the-future");
    expect(await refusal(addPastVisit(kaisa, { ...visit("2026-01-13"), other: "Ei ole ry" }, now))).toBe(
      "organisation-unknown",
    );
    expect(
      await refusal(addPastVisit(kaisa, { ...visit("2026-01-13"), other: "Leppävaaran Naapuriapu" }, now)),
    ).toBe("organisation-twice");
  });

  test("by visits held here, are not paired again in another programme", async () => {
    const { pairs, programme, enrolments, guides, convenerId } = await world();
    const [one, other] = ["naapuriapu", "monikieliset"].map((key) => enrolments.get(key));
    if (!one || !other) throw new Error("they are among the seven");
    const groupId = await write(systemViewer(), async (tx) => {
      const group = await buildGroup(tx, now, {
        programme,
        enrolments: [one, other],
        facilitator: guides[0],
      });
      await buildHeld(tx, group, "visit-1", later(now, -60), guides[0]);
      return group.id;
    });
    // As after a programme of last year: the group is over, and both have enrolled anew.
    await rows(`update "Seat" set live = false where "groupId" = $1 and "convenerId" = $2`, [
      groupId,
      convenerId,
    ]);
    expect(await pairs()).not.toContain("monikieliset–naapuriapu");
    // Nothing of a programme is remembered that says so.
    const forget = (so: boolean) =>
      rows(`update "Programme" set options = jsonb_set(options, '{forget}', $2) where id = $1 returning 1`, [
        ...[programme.id, JSON.stringify(so)],
      ]);
    await forget(true);
    expect(await pairs()).toEqual(asAPersonWould);
    await forget(false);
    expect(await pairs()).not.toContain("monikieliset–naapuriapu");
    await rows(
      `update "Meeting" set "startsAt" = "startsAt" - interval '4 years', "endsAt" = "endsAt" - interval '4 years'`,
    );
    expect(await pairs()).toEqual(asAPersonWould);
  });
});

describe("all who wait", () => {
  test("faults 12: are read in one statement as one text, and what is asked of them is asked of that text", async () => {
    const { kaisa, programmeId } = await world();
    const asked = await statementsOf(() => getBoard(kaisa, programmeId, undefined, now));
    const about = /"(Participant|OrganisationApart|OrganisationName|PastVisit|Wish)"/;
    expect(asked.filter(({ text }) => about.test(text))).toHaveLength(1);
    const { pool, pairing } = await getBoard(kaisa, programmeId, undefined, now);
    const { text = "", ...read } = pool;
    const written = JSON.parse(text) as { id: string; submittedAt: string }[];
    const inOrder = written.sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(inOrder.map((one) => ({ ...one, submittedAt: new Date(one.submittedAt) }))).toEqual(
      read.candidates,
    );
    expect(await ask("pairings", read, { rules: [noRules] })).toEqual([pairing]);
  });
});

describe("who is left over", () => {
  test("is told once a day, kindly, and only while there is no pair", async () => {
    const { kaisa, stranger, programmeId, id } = await world();
    const { pairing } = await getBoard(kaisa, programmeId, undefined, now);
    expect(pairing.left).toEqual([id("digituki")]);
    const told = { programmeId, enrolmentIds: [id("digituki")] };
    expect(await refusal(tellUnpaired(stranger, told, now))).toBe("nobody-unpaired");
    expect(await tellUnpaired(kaisa, told, now)).toMatchObject({ told: 1 });
    expect(await tellUnpaired(kaisa, told, now)).toEqual({ told: 0, dispatchId: null });
    const mails = `select template from "Email" where template = 'enrolment-unpaired'`;
    expect(await rows(mails)).toHaveLength(1);
    await tellUnpaired(kaisa, told, later(now, 1));
    expect(await rows(mails)).toHaveLength(2);
    const [one] = (await getCandidates(kaisa, programmeId, [id("digituki")], now)).members;
    expect(one?.toldUnpairedAt).toEqual(later(now, 1));
    await draftTogether(kaisa, { programmeId, enrolmentIds: [id("digituki"), id("kylayhdistys")] }, now);
    expect(await refusal(tellUnpaired(kaisa, told, later(now, 2)))).toBe("nobody-unpaired");
  });
});

describe("'rather not'", () => {
  const planted = "Espoon Monikieliset Perheet ry";

  /** Naapuriapu would rather not meet Monikieliset. */
  async function walled() {
    const seven = await world();
    await rows(
      `insert into "Wish" (id, "convenerId", "enrolmentId", kind, rank, name) values (gen_random_uuid(), $1, $2, 'RATHER_NOT', 1, $3)`,
      [seven.convenerId, seven.id("naapuriapu"), planted],
    );
    return seven;
  }

  test("is a wall that only the coordinator learns of, with the pair and with nobody else", async () => {
    const { kaisa, programmeId, pairs, ids } = await walled();
    expect(await pairs()).not.toContain("monikieliset–naapuriapu");
    const { pool } = await getBoard(kaisa, programmeId, undefined, now);
    expect(pool.candidates.find(({ id }) => id === ids("naapuriapu")[0])?.ratherNot).toEqual([
      { name: planted, organisationId: null, settled: false },
    ]);
  });

  test("stands in no plan, log, mail or file, nor in what a pair or its facilitator reads", async () => {
    const { kaisa, programme, programmeId, change, enrolments, guides, id } = await walled();
    const planId = await change({ act: "lock", of: [id("naapuriapu"), id("digituki")].sort() });
    await stepPlan(kaisa, { programmeId, planId, version: 2, step: "undo" });
    await tellUnpaired(kaisa, { programmeId, enrolmentIds: [id("naapuriapu")] }, now);
    const [one, other] = ["naapuriapu", "digituki"].map((key) => enrolments.get(key));
    if (!one || !other) throw new Error("they are among the seven");
    const group = await write(systemViewer(), (tx) =>
      buildGroup(tx, now, { programme, enrolments: [one, other], facilitator: guides[0], state: "PROPOSED" }),
    );
    const managed = await getManagedProgramme(kaisa, programme.slug);
    if (!managed) throw new Error("the coordinator sees the programme");
    const files = await Promise.all(
      (["enrolments", "feedback"] as const).map(async (kind) =>
        asCsv(await exportProgramme(kaisa, managed, kind, "fi")),
      ),
    );
    const told = [
      ...files,
      await rows('select rules, change from "PairingRevision"'),
      await rows('select facts from "Activity"'),
      await rows('select params, key from "Email"'),
      await rows('select predicted, message, theme from "Group"'),
      await getProposal(viewerOf(other.contact), other.id),
      await getProposal(viewerOf(one.contact), one.id),
      await getGroupPeople(viewerOf(guides[0]), group.id, now),
    ].map((thing) => JSON.stringify(thing).replaceAll(id("monikieliset"), "an id"));
    // What the pair reads holds the survey's questions, and so the words; the files, plans, logs and mails hold not even these.
    expect(told.slice(0, 6).some((text) => /rather|ette haluaisi vierailla/i.test(text))).toBe(false);
    // The association that is named is in the file as itself, and beside the one that named it only because they wish for it too.
    expect(told.slice(2).some((text) => text.includes(planted))).toBe(false);
    const line = told[0]?.split(/\\n/).find((each) => each.includes("Naapuriapu")) ?? "";
    expect(line.split(planted)).toHaveLength(2);
    expect(told[0]).toContain(planted);
  });
});
