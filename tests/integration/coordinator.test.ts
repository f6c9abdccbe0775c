import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { personViewer, sending, systemViewer } from "@/lib/auth/viewers";
import { addConvener, addCoordinator, changeConvener, removeCoordinator } from "@/lib/conveners/commands";
import { getConvener, listConveners } from "@/lib/conveners/queries";
import { ConvenerDraft } from "@/lib/conveners/schema";
import { previewProposals } from "@/lib/emails/preview-queries";
import { decideEnrolments } from "@/lib/enrolments/deciding-commands";
import { listEnrolmentHistory } from "@/lib/enrolments/history-queries";
import { getEnrolment, listEnrolments } from "@/lib/enrolments/queries";
import { addFormat } from "@/lib/formats/registry";
import { getDraft, listDrafts } from "@/lib/grouping/pairs/draft-queries";
import {
  draftByHand,
  draftPairing,
  draftTogether,
  markOf,
  nameFacilitators,
  proposeChecked,
  shareOut,
} from "@/lib/grouping/pairs/drafting-commands";
import { getBoard, getWorkbench } from "@/lib/grouping/pairs/plan-queries";
import { wallsAmong } from "@/lib/grouping/pairs/walls";
import { removeFacilitatorAndGroups } from "@/lib/groups/facilitator-commands";
import { startProgramme } from "@/lib/groups/starting-commands";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import {
  addFacilitator,
  cancelProgramme,
  changeProgramme,
  closeSignUp,
  draftProgramme,
  openProgramme,
  reopenSignUp,
} from "@/lib/programmes/commands";
import { getManagedProgramme, getProgrammeNumbers } from "@/lib/programmes/managing-queries";
import { ProgrammeChange, ProgrammeDraft } from "@/lib/programmes/schema";
import { changeFromSheet, draftFromSheet } from "@/lib/programmes/sheet-commands";
import { getGroupPlan } from "@/lib/tasks/queries";
import { buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { readingCircle } from "../support/formats/reading-circle";
import { sevenAssociations } from "../support/seven";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "nothing refused",
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  );

const sevenWorld = async (state: "SUBMITTED" | "ACCEPTED" = "ACCEPTED") => {
  const world = await sevenAssociations({ now, state });
  return {
    ...world,
    kaisa: viewerOf(world.coordinator),
    tuomo: viewerOf(world.colleague),
    stranger: viewerOf(world.stranger),
  };
};

const sheet = (convenerId: string, changes: Record<string, unknown> = {}) => ({
  ...{
    convenerId,
    format: "peer-visits",
    slug: "kevat-2027",
    answerDays: "10",
    themes: ["authorities", "funding"],
  },
  ...{ nameFi: "Kevät", nameSv: "Vår", nameEn: "Spring", summaryFi: "a", summarySv: "b", summaryEn: "c" },
  ...{
    signUpOpensOn: "2027-01-01",
    signUpClosesOn: "2027-02-01",
    meetingsFromOn: "2027-02-10",
    meetingsToOn: "2027-06-01",
  },
  ...changes,
});

describe("a programme", () => {
  test("is opened from its format's recipe with its own surveys, and goes through its states, each once in the log", async () => {
    const { convenerId, kaisa, guides } = await sevenWorld();
    const draft = ProgrammeDraft.parse(
      sheet(convenerId, { ownThemeFi: "Kahvi", ownThemeSv: "Kaffe", ownThemeEn: "Coffee" }),
    );
    const slug = await draftProgramme(kaisa, draft);
    const programme = await getManagedProgramme(kaisa, slug);
    expect(programme?.surveys.map(({ step, version }) => `${step} ${version}`).sort()).toEqual([
      "closing 1",
      "feedback 1",
      "intake 1",
    ]);
    expect(programme?.themes.map(({ label }) => label.en)).toEqual([
      "Working and communicating with public authorities",
      "Funding and projects",
      "Coffee",
    ]);
    const programmeId = programme?.id ?? "";
    expect(await refusal(openProgramme(kaisa, { programmeId, version: 1 }, now))).toBe("programme-not-ready");
    await addFacilitator(kaisa, { programmeId, userId: guides[0]?.id ?? "" });
    await addFacilitator(kaisa, { programmeId, name: "Uusi Ohjaaja", email: "uusi@esimerkki.example" });
    expect(
      await refusal(openProgramme(kaisa, { programmeId, version: 1 }, new Date("2027-02-02T10:00:00Z"))),
    ).toBe("programme-dates-past");
    await openProgramme(kaisa, { programmeId, version: 1 }, now);
    await closeSignUp(kaisa, { programmeId, version: 2 }, now);
    await reopenSignUp(kaisa, { programmeId, version: 3 }, now);
    await closeSignUp(kaisa, { programmeId, version: 4 }, now);
    expect(await refusal(startProgramme(kaisa, { programmeId, version: 5 }, now))).toBe(
      "programme-without-groups",
    );
    expect(await refusal(cancelProgramme(kaisa, { programmeId, version: 4 }, now))).toBe(
      "changed-by-someone-else",
    );
    await cancelProgramme(kaisa, { programmeId, version: 5 }, now);
    const log = await rows<{ action: string }>(
      'select action from "Activity" where "subjectId" = $1 order by id',
      [programmeId],
    );
    expect(log.map(({ action }) => action.replace("programme.", ""))).toEqual([
      "draft",
      "add-facilitator",
      "add-facilitator",
      "open",
      "closeSignUp",
      "reopenSignUp",
      "closeSignUp",
      "cancel",
    ]);
  });

  test("of another convener does not exist", async () => {
    const { programme, kaisa, stranger, convenerId } = await sevenWorld();
    expect(await getManagedProgramme(kaisa, programme.slug)).not.toBeNull();
    expect(await getManagedProgramme(stranger, programme.slug)).toBeNull();
    expect(await refusal(draftProgramme(stranger, ProgrammeDraft.parse(sheet(convenerId))))).toBe(
      "not-found",
    );
    expect(await refusal(cancelProgramme(stranger, { programmeId: programme.id, version: 1 }, now))).toBe(
      "not-found",
    );
  });

  test.each([readingCircle.key, "nothing"])(
    "is begun of no format that is not offered: %s",
    async (format) => {
      addFormat(readingCircle);
      const { kaisa, convenerId } = await sevenWorld();
      const draft = ProgrammeDraft.parse(sheet(convenerId, { format }));
      expect(await refusal(draftProgramme(kaisa, draft))).toBe("not-found");
    },
  );

  test("an address that is taken is refused, and a double press makes one programme", async () => {
    const { kaisa, convenerId } = await sevenWorld();
    const draft = ProgrammeDraft.parse(sheet(convenerId));
    const viewer = sending(kaisa, randomUUID());
    expect(await Promise.all([draftProgramme(viewer, draft), draftProgramme(viewer, draft)])).toEqual([
      "kevat-2027",
      "kevat-2027",
    ]);
    expect(await refusal(draftProgramme(kaisa, draft))).toBe("slug-taken");
    expect(await rows('select 1 from "Programme" where slug = $1', ["kevat-2027"])).toHaveLength(1);
  });

  test("far days are asked about before anything is written, and again only where they are others", async () => {
    const { kaisa, convenerId } = await sevenWorld();
    const far = { meetingsFromOn: "2037-02-10", meetingsToOn: "2037-06-01" };
    const asked = ProgrammeDraft.parse(sheet(convenerId, far));
    await expect(draftFromSheet(kaisa, asked, now)).rejects.toMatchObject({ fields: [{ field: "sure" }] });
    expect(await rows('select 1 from "Programme" where slug = $1', ["kevat-2027"])).toEqual([]);
    await draftFromSheet(kaisa, { ...asked, sure: "yes" }, now);
    const { id: programmeId = "" } = (await getManagedProgramme(kaisa, "kevat-2027")) ?? {};
    const change = (days: object) =>
      ProgrammeChange.parse({ ...sheet(convenerId, { ...far, ...days }), programmeId, version: "1" });
    await expect(changeFromSheet(kaisa, change({ meetingsToOn: "2037-07-01" }), now)).rejects.toMatchObject({
      fields: [{ field: "sure" }],
    });
    expect(await changeFromSheet(kaisa, change({ answerDays: "12" }), now)).toBe("kevat-2027");
  });

  test("says that nothing of it is remembered, and takes it back; its prices stay", async () => {
    const { kaisa, programme, convenerId } = await sevenWorld();
    const prices = [{ meetings: 5, cents: 100 }];
    await rows('update "Programme" set options = $1', [JSON.stringify({ prices })]);
    const change = (version: string, forget?: string) =>
      changeProgramme(
        kaisa,
        ProgrammeChange.parse({ ...sheet(convenerId, { forget }), programmeId: programme.id, version }),
      );
    const options = async () =>
      (await rows('select options from "Programme" where id = $1', [programme.id]))[0];
    await change("1", "yes");
    expect(await options()).toEqual({ options: { prices, forget: true } });
    await change("2");
    expect(await options()).toEqual({ options: { prices } });
  });

  test("two who change its details at once: one is told", async () => {
    const { kaisa, tuomo, programme, convenerId } = await sevenWorld();
    const change = ProgrammeChange.parse({ ...sheet(convenerId), programmeId: programme.id, version: "1" });
    const outcomes = await Promise.all([
      refusal(changeProgramme(kaisa, change)),
      refusal(changeProgramme(tuomo, change)),
    ]);
    expect(outcomes.sort()).toEqual(["changed-by-someone-else", "nothing refused"]);
  });

  test("keeps a facilitator who has pairs", async () => {
    const { kaisa, programme, guides, id } = await sevenWorld();
    const enrolmentIds = [id("naapuriapu"), id("monikieliset")];
    await draftTogether(kaisa, { programmeId: programme.id, enrolmentIds }, now);
    const { rows: drafts } = await listDrafts(kaisa, programme.id, 1);
    await nameFacilitators(kaisa, programme.id, 1, { [drafts[0]?.id ?? ""]: guides[0]?.id ?? "" });
    const removal = { programmeId: programme.id, userId: guides[0]?.id ?? "" };
    expect(await refusal(removeFacilitatorAndGroups(kaisa, removal, now))).toBe("facilitator-has-groups");
    await removeFacilitatorAndGroups(kaisa, { ...removal, userId: guides[1]?.id ?? "" }, now);
  });
});

describe("enrolments", () => {
  test("are accepted many at once, with one mail each, and those decided meanwhile are counted", async () => {
    const { kaisa, tuomo, programme, enrolments, id } = await sevenWorld("SUBMITTED");
    const accept = (viewer: Viewer, ids: string[]) =>
      decideEnrolments(
        viewer,
        { programmeId: programme.id, enrolments: ids, decision: "accept", reason: null },
        now,
      );
    await accept(tuomo, [id("digituki")]);
    const all = [...enrolments.values()].map((one) => one.id);
    expect(await accept(kaisa, all)).toMatchObject({ done: 6, lost: 1 });
    expect(await rows(`select 1 from "Email" where template = 'enrolment-accepted'`)).toHaveLength(7);
    expect(await refusal(accept(kaisa, all))).toBe("changed-by-someone-else");
  });

  test("are read with their private wishes by the coordinator, and by no other convener's", async () => {
    const { kaisa, stranger, programme, id } = await sevenWorld();
    expect((await getEnrolment(kaisa, id("kylayhdistys")))?.answers.ratherNot).toEqual([
      "Lahdenpohjan Taloyhtiöt ry",
    ]);
    expect(await getEnrolment(stranger, id("kylayhdistys"))).toBeNull();
    expect((await listEnrolments(stranger, programme.id, {}, 1)).count).toBe(0);
    expect(await listEnrolmentHistory(stranger, id("kylayhdistys"))).toEqual([]);
  });

  test("a page of two thousand is read by an index", async () => {
    const { programme } = await sevenWorld();
    await rows(
      `insert into "Enrolment" (id, "convenerId", "programmeId", "surveyId", reference, state, name, "submittedAt")
       select gen_random_uuid(), $1, $2, $3, 'KY-T' || n, 'SUBMITTED', 'Yhdistys ' || n, now() - n * interval '1 minute' from generate_series(1, 2000) n`,
      [programme.convenerId, programme.id, programme.surveys.intake],
    );
    await rows('analyze "Enrolment"');
    const plan = await rows<{ "QUERY PLAN": string }>(
      `explain select id from "Enrolment" where "programmeId" = '${programme.id}' and state = 'SUBMITTED' order by "submittedAt" desc nulls last, id desc limit 50`,
    );
    const words = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(words).toContain("enrolment_page");
    expect(words).not.toContain("Sort");
  });
});

describe("pairs", () => {
  test("are suggested as a person would, and all are pencilled by one press", async () => {
    const { kaisa, programme } = await sevenWorld();
    const { pairing, total, pool, proven } = await getWorkbench(kaisa, programme.id, undefined, now);
    expect([total, pairing.groups.length, proven]).toEqual([7, 3, true]);
    const names = new Map(pool.candidates.map(({ id, name }) => [id, name]));
    expect(pairing.left.map((id) => names.get(id))).toEqual(["Tapiolan Digituki ry"]);
    const viewer = sending(kaisa, randomUUID());
    const seen = { programmeId: programme.id, seen: markOf(pairing) };
    const twice = await Promise.all([draftPairing(viewer, seen, now), draftPairing(viewer, seen, now)]);
    expect([...twice, await draftPairing(viewer, seen, now)]).toEqual(Array(3).fill({ done: 3, lost: 0 }));
    expect(await refusal(draftPairing(kaisa, seen, now))).toBe("pairing-has-changed");
    expect((await listDrafts(kaisa, programme.id, 1)).total).toBe(3);
    expect((await getBoard(kaisa, programme.id, undefined, now)).total).toBe(1);
    const predicted = await rows<{ predicted: { score: number; factors: { points: number }[] } }>(
      'select predicted from "Group"',
    );
    expect(predicted.map((row) => row.predicted.score).sort()).toEqual(
      pairing.groups.map(({ score }) => score).sort(),
    );
    expect(await rows('select 1 from "Email"')).toEqual([]);
  });

  test("of a hundred who pair the same association at once one wins, and the others are told", async () => {
    const { kaisa, tuomo, programme, id } = await sevenWorld();
    const others = [
      "monikieliset",
      "nuorisoleirit",
      "partiolaiset",
      "muistikumppanit",
      "kylayhdistys",
      "digituki",
    ];
    const tries = Array.from({ length: 100 }, (_, n) => {
      const two = [id("naapuriapu"), id(others[n % others.length] ?? "")];
      return refusal(
        draftTogether(
          n % 2 === 0 ? kaisa : tuomo,
          { programmeId: programme.id, enrolmentIds: n % 3 === 0 ? two.reverse() : two },
          now,
        ),
      );
    });
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === "nothing refused")).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(["nothing refused", "already-in-a-group"]));
    expect(await rows('select 1 from "Group"')).toHaveLength(1);
    expect(await rows('select 1 from "Seat" where live')).toHaveLength(2);
    expect(await rows(`select 1 from "Activity" where action = 'group.draft'`)).toHaveLength(1);
  });

  test("that are ready are proposed, and the rest stay drafts", async () => {
    const { kaisa, programme, guides } = await sevenWorld();
    const { pairing } = await getBoard(kaisa, programme.id, undefined, now);
    await draftPairing(kaisa, { programmeId: programme.id, seen: markOf(pairing) }, now);
    const { rows: drafts } = await listDrafts(kaisa, programme.id, 1);
    await nameFacilitators(
      kaisa,
      programme.id,
      1,
      Object.fromEntries(drafts.slice(0, 2).map(({ id }) => [id, guides[0]?.id ?? ""])),
    );
    const ready = await previewProposals(kaisa, programme.id, null, now);
    const groups = ready.map(({ id, version }) => ({ groupId: id, version }));
    expect(await proposeChecked(kaisa, { programmeId: programme.id, groups }, now)).toMatchObject({
      done: 2,
      lost: 0,
    });
    const found = await getManagedProgramme(kaisa, programme.slug);
    expect(found && (await getProgrammeNumbers(kaisa, found)).groups).toEqual({
      DRAFT: 1,
      PROPOSED: 2,
      CONFIRMED: 0,
      COMPLETED: 0,
      DISSOLVED: 0,
    });
    expect(await rows(`select 1 from "Email" where template = 'group-proposed'`)).toHaveLength(4);
  });

  test("are shared out among the facilitators, to whoever has the fewest", async () => {
    const { kaisa, programme, guides } = await sevenWorld();
    const { pairing } = await getBoard(kaisa, programme.id, undefined, now);
    await draftPairing(kaisa, { programmeId: programme.id, seen: markOf(pairing) }, now);
    const { rows: drafts } = await listDrafts(kaisa, programme.id, 1);
    const busy = guides[0]?.id ?? "";
    await nameFacilitators(kaisa, programme.id, 1, { [drafts[0]?.id ?? ""]: busy });
    expect(await shareOut(kaisa, programme.id)).toEqual({ done: 2, lost: 0 });
    const leads = await rows<{ userId: string }>('select "userId" from "GroupFacilitator"');
    expect(leads.filter(({ userId }) => userId === busy).length).toBeLessThanOrEqual(2);
    expect(leads).toHaveLength(3);
  });

  test("a wall of 'rather not' is seen by the coordinator, and the pair is not suggested", async () => {
    const { kaisa, stranger, programme, id } = await sevenWorld();
    await rows(
      `insert into "Wish" (id, "convenerId", "enrolmentId", kind, rank, name) values (gen_random_uuid(), $1, $2, 'RATHER_NOT', 1, 'leppävaaran naapuriapu')`,
      [programme.convenerId, id("monikieliset")],
    );
    const { pairing, pool } = await getBoard(kaisa, programme.id, undefined, now);
    const two = pool.candidates.filter((one) => [id("naapuriapu"), id("monikieliset")].includes(one.id));
    expect(wallsAmong(two)).toEqual([expect.objectContaining({ wall: "rather-not" })]);
    expect(pairing.groups.some(({ members }) => two.every((one) => members.includes(one.id)))).toBe(false);
    const byHand = { programmeId: programme.id, enrolmentIds: [id("naapuriapu"), id("monikieliset")] };
    expect(await draftByHand(kaisa, byHand, now)).toBeNull();
    expect(await rows('select 1 from "Group"')).toEqual([]);
    const draft = await draftByHand(kaisa, { ...byHand, confirmed: "yes" }, now);
    expect(await rows('select id from "Group"')).toEqual([{ id: draft }]);
    expect((await getBoard(stranger, programme.id, undefined, now)).total).toBe(0);
  });

  test("a draft of another convener's cannot be looked at", async () => {
    const { kaisa, stranger, programme, id } = await sevenWorld();
    const enrolmentIds = [id("naapuriapu"), id("monikieliset")];
    const groupId = await draftTogether(kaisa, { programmeId: programme.id, enrolmentIds }, now);
    expect((await getDraft(kaisa, groupId, now))?.members).toHaveLength(2);
    expect(await getDraft(stranger, groupId, now)).toBeNull();
  });
});

describe("the administrator", () => {
  const details = ConvenerDraft.parse({
    ...{ name: "Äänekoski ry", senderName: "Äänekoski", replyTo: "posti@esimerkki.example", phone: "" },
    ...{ accessibilityContact: "posti@esimerkki.example", privacyFi: "a", privacySv: "b", privacyEn: "c" },
  });

  async function administrator(): Promise<Viewer> {
    const { id } = await write(systemViewer(), (tx) => buildUser(tx, { name: "Ylermi", isAdmin: true }));
    return personViewer({ id, isAdmin: true, locale: "fi" });
  }

  test("keeps conveners and their coordinators", async () => {
    const admin = await administrator();
    const convenerId = await addConvener(admin, details);
    await addConvener(admin, details);
    expect(
      (await rows<{ slug: string }>('select slug from "Convener" order by slug')).map(({ slug }) => slug),
    ).toEqual(["aanekoski-ry", "aanekoski-ry-2"]);
    await changeConvener(admin, { ...details, convenerId, version: 1, name: "Äänekosken Seutu ry" });
    expect(await refusal(changeConvener(admin, { ...details, convenerId, version: 1 }))).toBe(
      "changed-by-someone-else",
    );
    const person = { convenerId, name: "Kaisa", email: "kaisa@esimerkki.example", locale: "fi" } as const;
    await addCoordinator(admin, person);
    expect(await refusal(addCoordinator(admin, person))).toBe("coordinator-already");
    const convener = await getConvener(admin, convenerId);
    const userId = convener?.coordinators[0]?.user.id ?? "";
    await removeCoordinator(admin, { convenerId, userId });
    expect((await getConvener(admin, convenerId))?.coordinators).toEqual([]);
  });

  test("sees no enrolment, pair or programme; and nobody else sees conveners", async () => {
    const admin = await administrator();
    const { kaisa, programme, id } = await sevenWorld();
    const enrolmentIds = [id("naapuriapu"), id("monikieliset")];
    const groupId = await draftTogether(kaisa, { programmeId: programme.id, enrolmentIds }, now);
    expect(
      [await getEnrolment(kaisa, id("naapuriapu")), await getGroupPlan(kaisa, groupId, now)].every(Boolean),
    ).toBe(true);
    expect(await getEnrolment(admin, id("naapuriapu"))).toBeNull();
    expect(await getGroupPlan(admin, groupId, now)).toBeNull();
    expect(await getManagedProgramme(admin, programme.slug)).toBeNull();
    expect((await getBoard(admin, programme.id, undefined, now)).total).toBe(0);
    expect((await listConveners(admin, 1))?.total).toBe(2);
    expect(await listConveners(kaisa, 1)).toBeNull();
    expect(await refusal(addConvener(kaisa, details))).toBe("not-allowed");
  });
});
