import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { cancelProgrammeLater } from "@/lib/dispatches/cancelling-commands";
import { leaveDispatch, undoDispatch } from "@/lib/dispatches/commands";
import { listDispatches } from "@/lib/dispatches/queries";
import { sendAgain } from "@/lib/emails/commands";
import {
  previewCancellation,
  previewDecision,
  previewDissolution,
  previewProposals,
} from "@/lib/emails/preview-queries";
import { listEmails } from "@/lib/emails/queries";
import { emailFilter } from "@/lib/emails/schema";
import { sendEmail } from "@/lib/emails/sending";
import { type DecisionKind, decideEnrolments } from "@/lib/enrolments/deciding-commands";
import { reopenEnrolment } from "@/lib/enrolments/decision-commands";
import { getEnrolment } from "@/lib/enrolments/queries";
import { tellUnpaired } from "@/lib/enrolments/unpaired-commands";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { listDrafts } from "@/lib/grouping/pairs/draft-queries";
import {
  draftPairing,
  draftTogether,
  markOf,
  nameFacilitators,
  proposeChecked,
} from "@/lib/grouping/pairs/drafting-commands";
import { getBoard } from "@/lib/grouping/pairs/plan-queries";
import { getProposal } from "@/lib/groups/queries";
import { endings } from "@/lib/jobs/endings";
import { leaveDueDispatches } from "@/lib/jobs/leaving";
import { changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { dissolveGroupLater } from "@/lib/meetings/ending-commands";
import { cancelProgramme } from "@/lib/programmes/commands";
import { nudge } from "@/lib/tasks/commands";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { listOwnEnrolments } from "@/lib/tasks/own-queries";
import { emptyDatabase, rows } from "../support/database";
import { sevenAssociations } from "../support/seven";
import { refusal } from "../support/visits";
import { closeDatabase, later, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const mails = () =>
  rows<{ id: string; template: string; toUserId: string; state: string }>(
    'select id, template, "toUserId", state from "Email" order by template, "toUserId"',
  );
const counted = async () => {
  const all: Record<string, number> = {};
  for (const { template } of await mails()) all[template] = (all[template] ?? 0) + 1;
  return all;
};
const jobs = () => rows("select key from graphile_worker.jobs where key like 'email:%'");
const groupStates = async () =>
  (await rows<{ state: string }>('select state from "Group"')).map(({ state }) => state);
const undo = (viewer: Parameters<typeof undoDispatch>[0], dispatchId: string, at = minutes(1)) =>
  undoDispatch(viewer, { dispatchId }, endings, at);

/** Three drafts among seven associations, all guided by one facilitator. */
async function drafted() {
  const world = await sevenAssociations({ now, state: "ACCEPTED" });
  const kaisa = viewerOf(world.coordinator);
  const programmeId = world.programme.id;
  const { pairing } = await getBoard(kaisa, programmeId, undefined, now);
  await draftPairing(kaisa, { programmeId, seen: markOf(pairing) }, now);
  const { rows: drafts } = await listDrafts(kaisa, programmeId, 1);
  const guide = world.guides[0]?.id ?? "";
  await nameFacilitators(kaisa, programmeId, 1, Object.fromEntries(drafts.map(({ id }) => [id, guide])));
  const propose = async () => {
    const groups = (await previewProposals(kaisa, programmeId, null, now)).map(({ id, version }) => ({
      groupId: id,
      version,
    }));
    return proposeChecked(kaisa, { programmeId, groups }, now);
  };
  const [first] = drafts;
  const enrolmentId = first?.seats[0]?.enrolmentId ?? "";
  const own = [...world.enrolments.values()].find(({ id }) => id === enrolmentId);
  if (!own) throw new Error("the drafts are made of the seven");
  return {
    ...world,
    kaisa,
    programmeId,
    propose,
    own,
    contact: viewerOf(own.contact),
    groupId: first?.id ?? "",
  };
}

describe("proposals", () => {
  test("D7: what is shown before the press is what is mailed", async () => {
    const { kaisa, programmeId, propose } = await drafted();
    const shown = (await previewProposals(kaisa, programmeId, null, now)).flatMap((one) => one.mails);
    await propose();
    const queued = await rows<{ toName: string; locale: string }>('select "toName", locale from "Email"');
    expect(shown.map(({ to, language }) => `${to} ${language}`).sort()).toEqual(
      queued.map(({ toName, locale }) => `${toName} ${locale}`).sort(),
    );
    expect(await counted()).toEqual({ "group-facilitator-named": 3, "group-proposed": 6 });
  });

  test("what they are about is told whoever presses in their own language alone, whatever their readers read", async () => {
    const { kaisa, programmeId, groupId } = await drafted();
    const shown = async () =>
      (await previewProposals(kaisa, programmeId, [groupId], now)).flatMap(({ mails }) =>
        mails.map(({ language, subject }) => [language, subject]),
      );
    const before = await shown();
    await rows(`update "User" set locale = 'sv'`);
    await rows(`update "Participant" set locale = 'sv'`);
    await rows(`update "ProgrammeFacilitator" set locale = 'sv'`);
    const after = await shown();
    expect(after.map(([language]) => language)).toEqual(before.map(() => "sv"));
    expect(after.map(([, subject]) => subject)).toEqual(before.map(([, subject]) => subject));
  });

  test("D7: their mails wait ten minutes, in which the associations see nothing, and then leave", async () => {
    const { kaisa, programmeId, propose, own, contact } = await drafted();
    const { dispatchId, done } = await propose();
    expect(done).toBe(3);
    expect(await groupStates()).toEqual(["PROPOSED", "PROPOSED", "PROPOSED"]);
    expect(await jobs()).toEqual([]);
    for (const { id } of await mails())
      expect(await sendEmail(systemViewer(), id, minutes(9))).toBe("nothing-to-do");
    expect(await getProposal(contact, own.id)).toBeNull();
    expect((await getEnrolment(contact, own.id))?.liveGroup?.state).toBe("DRAFT");
    expect((await getEnrolment(kaisa, own.id))?.liveGroup?.state).toBe("PROPOSED");
    expect((await listOwnEnrolments(contact)).map(({ id }) => id)).toEqual([own.id]);
    expect(await leaveDueDispatches(minutes(9))).toBe(0);
    expect(await leaveDueDispatches(minutes(10))).toBe(1);
    expect(await jobs()).toHaveLength(9);
    expect((await getProposal(contact, own.id))?.state).toBe("PROPOSED");
    expect((await getEnrolment(contact, own.id))?.liveGroup?.state).toBe("PROPOSED");
    expect(await refusal(undo(kaisa, dispatchId, minutes(11)))).toBe("dispatch-has-left");
    expect(await listDispatches(kaisa, programmeId, undefined)).toEqual([]);
    expect(await listDispatches(kaisa, programmeId, dispatchId)).toMatchObject([
      { leftAt: minutes(10), mails: 9 },
    ]);
  });

  test("D7: undone together they are drafts again, and no mail is left; they can be proposed anew", async () => {
    const { kaisa, stranger, propose } = await drafted();
    const { dispatchId } = await propose();
    expect(await refusal(undo(viewerOf(stranger), dispatchId))).toBe("not-found");
    await undo(kaisa, dispatchId);
    expect(await groupStates()).toEqual(["DRAFT", "DRAFT", "DRAFT"]);
    expect(await mails()).toEqual([]);
    expect(await leaveDueDispatches(minutes(11))).toBe(0);
    expect(await refusal(undo(kaisa, dispatchId))).toBe("dispatch-undone");
    expect((await propose()).done).toBe(3);
    expect(await mails()).toHaveLength(9);
  });

  test("D7: of undoing and leaving at the same moment one happens, whole", async () => {
    for (let round = 0; round < 4; round += 1) {
      await emptyDatabase();
      const { kaisa, propose } = await drafted();
      const { dispatchId } = await propose();
      const press = { dispatchId };
      const results = await Promise.all([
        refusal(undoDispatch(kaisa, press, endings, minutes(10))),
        refusal(leaveDispatch(systemViewer(), press, endings, minutes(10))),
        refusal(undoDispatch(kaisa, press, endings, minutes(10))),
      ]);
      expect(results.filter((one) => one === "nothing refused")).toHaveLength(1);
      const undone = results[1] !== "nothing refused";
      expect(await mails()).toHaveLength(undone ? 0 : 9);
      expect(await jobs()).toHaveLength(undone ? 0 : 9);
      expect(new Set(await groupStates())).toEqual(new Set([undone ? "DRAFT" : "PROPOSED"]));
    }
  });

  test("D7: whoever does not want to wait sends at once", async () => {
    const { kaisa, propose, own, contact } = await drafted();
    await leaveDispatch(kaisa, await propose(), endings, minutes(1));
    expect(await jobs()).toHaveLength(9);
    expect(await getProposal(contact, own.id)).not.toBeNull();
  });

  test("D7: the outbox shows when they leave, and none of them can be hurried alone", async () => {
    const { kaisa, propose } = await drafted();
    await propose();
    const { rows: listed } = await listEmails(kaisa, emailFilter.parse({}));
    expect(listed.map(({ leavesAt }) => leavesAt)).toEqual(Array(9).fill(minutes(10)));
    expect(await refusal(sendAgain(kaisa, listed[0]?.id ?? ""))).toBe("mail-is-held");
  });

  test("D7: another facilitator is named in the proposals that wait still", async () => {
    const { kaisa, propose, groupId, guides, programmeId } = await drafted();
    await propose();
    const [group] = await rows<{ version: number; theme: string | null; assignment: string }>(
      'select version, theme, assignment from "Group" where id = $1',
      [groupId],
    );
    const change = { ...(group ?? { version: 0, theme: null, assignment: "mirror" }), message: null };
    const facilitatorId = guides[1]?.id ?? "";
    await changeGroupAndVisits(kaisa, { groupId, facilitatorId, ...change }, minutes(1));
    const told = await rows<{ facilitator: string; dispatchId: string | null }>(
      `select params->>'facilitator' as facilitator, "dispatchId" from "Email" where "groupId" = $1 and template = 'group-proposed'`,
      [groupId],
    );
    const [press] = await listDispatches(kaisa, programmeId, undefined);
    const expected = { facilitator: guides[1]?.name, dispatchId: press?.id };
    expect(told).toEqual([expected, expected]);
    expect(await counted()).toEqual({ "group-facilitator-named": 3, "group-proposed": 6 });
  });

  test("D7: who withdraws before they leave has been proposed to nobody", async () => {
    const { kaisa, propose, own, contact } = await drafted();
    const { dispatchId } = await propose();
    await withdrawWithGroup(contact, { enrolmentId: own.id, reason: null }, minutes(1));
    expect((await counted())["group-dissolved"]).toBeUndefined();
    await undo(kaisa, dispatchId);
    expect((await groupStates()).sort()).toEqual(["DISSOLVED", "DRAFT", "DRAFT"]);
    expect(await counted()).toEqual({ "enrolment-left": 1, "enrolment-withdrawn": 2 });
    expect(
      await rows(`select params->>'pair' as pair from "Email" where template = 'enrolment-left'`),
    ).toEqual([{ pair: "" }]);
  });
});

describe("decisions", () => {
  const world = async () => {
    const seven = await sevenAssociations({ now, state: "SUBMITTED" });
    const kaisa = viewerOf(seven.coordinator);
    const programmeId = seven.programme.id;
    const [one, other] = [...seven.enrolments.values()];
    if (!one || !other) throw new Error("there are seven");
    const decide = (decision: DecisionKind, reason: string | null = null) =>
      decideEnrolments(kaisa, { programmeId, enrolments: [one.id, other.id], decision, reason }, now);
    const state = async () =>
      (await rows<{ state: string }>('select state from "Enrolment" where id = $1', [one.id]))[0]?.state;
    return { ...seven, kaisa, programmeId, one, other, decide, state };
  };

  test("names the programme in the language of whoever presses, also where it is mailed in another", async () => {
    const { kaisa, programmeId, one } = await world();
    await rows(`update "User" set locale = 'sv' where id = $1`, [one.contact.id]);
    await rows(`update "Participant" set locale = 'sv' where "userId" = $1`, [one.contact.id]);
    const { name } = peerVisits;
    const [shown] = await previewDecision(kaisa, programmeId, [one.id], "accept");
    expect(shown?.mails).toEqual([expect.objectContaining({ language: "sv" })]);
    expect(shown?.mails[0]?.subject).toContain(name.fi);
    expect(shown?.mails[0]?.subject).not.toContain(name.sv);
  });

  test.each(["accept", "waitlist", "decline"] as const)(
    "D7: to %s many is shown first, not seen by them before it leaves, and undone whole",
    async (decision) => {
      const { kaisa, programmeId, one, other, decide, state } = await world();
      const shown = await previewDecision(kaisa, programmeId, [one.id, other.id], decision);
      expect(shown.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
      const { dispatchId } = await decide(decision, "Täynnä");
      const to = { accept: "ACCEPTED", waitlist: "WAITLISTED", decline: "DECLINED" }[decision];
      expect(await state()).toBe(to);
      expect((await mails()).map(({ toUserId }) => toUserId).sort()).toEqual(
        [one.contact.id, other.contact.id].sort(),
      );
      const seen = async () => (await getEnrolment(viewerOf(one.contact), one.id))?.state;
      expect([await seen(), (await listOwnEnrolments(viewerOf(one.contact)))[0]?.state]).toEqual([
        "SUBMITTED",
        "SUBMITTED",
      ]);
      await undo(kaisa, dispatchId);
      expect(await state()).toBe("SUBMITTED");
      expect(await mails()).toEqual([]);
      expect(await rows('select reason, "decidedAt" from "Enrolment" where id = $1', [one.id])).toEqual([
        { reason: null, decidedAt: null },
      ]);
      await decide(decision);
      await leaveDueDispatches(minutes(10));
      expect(await seen()).toBe(to);
      expect(await jobs()).toHaveLength(2);
    },
  );

  test("D7: an acceptance from the waiting list goes back to it, unless there is a pair by now", async () => {
    const { kaisa, programmeId, one, other, decide, state } = await world();
    await leaveDispatch(kaisa, await decide("waitlist"), endings, now);
    await undo(kaisa, (await decide("accept")).dispatchId);
    expect(await state()).toBe("WAITLISTED");
    const { dispatchId } = await decide("accept");
    await draftTogether(kaisa, { programmeId, enrolmentIds: [one.id, other.id] }, now);
    expect(await refusal(undo(kaisa, dispatchId))).toBe("enrolment-in-a-group");
    expect(await state()).toBe("ACCEPTED");
    expect((await counted())["enrolment-accepted"]).toBe(2);
  });

  test("D7: of two decisions that follow each other before the first has left, neither is seen", async () => {
    const { one, decide, kaisa, state } = await world();
    await decide("waitlist");
    const { dispatchId } = await decide("decline");
    expect((await getEnrolment(viewerOf(one.contact), one.id))?.state).toBe("SUBMITTED");
    await undo(kaisa, dispatchId);
    expect(await state()).toBe("WAITLISTED");
  });

  test("D7: a declined enrolment is opened again later, and told so; not before it has heard of the first", async () => {
    const { kaisa, stranger, one, decide, state } = await world();
    const press = await decide("decline");
    expect(await refusal(reopenEnrolment(kaisa, { enrolmentId: one.id }, now))).toBe("mail-is-held");
    await leaveDispatch(kaisa, press, endings, now);
    expect(await refusal(reopenEnrolment(viewerOf(stranger), { enrolmentId: one.id }, now))).toBe(
      "not-found",
    );
    await reopenEnrolment(kaisa, { enrolmentId: one.id }, later(now, 3));
    expect(await state()).toBe("SUBMITTED");
    expect((await mails()).filter(({ template }) => template === "enrolment-reopened")).toMatchObject([
      { toUserId: one.contact.id, state: "WAITING" },
    ]);
    expect(await refusal(reopenEnrolment(kaisa, { enrolmentId: one.id }, later(now, 3)))).toBe(
      "changed-by-someone-else",
    );
  });
});

describe("other presses that mail many", () => {
  test("D7: those without a pair are told in ten minutes, or not", async () => {
    const { coordinator, programme, enrolments } = await sevenAssociations({ now, state: "ACCEPTED" });
    const kaisa = viewerOf(coordinator);
    const enrolmentIds = [...enrolments.values()].slice(0, 3).map(({ id }) => id);
    const told = () => rows('select id from "Enrolment" where "toldUnpairedAt" is not null');
    const { dispatchId } = await tellUnpaired(kaisa, { programmeId: programme.id, enrolmentIds }, now);
    expect([await told(), await mails(), await jobs()].map((list) => list.length)).toEqual([3, 3, 0]);
    await undo(kaisa, dispatchId ?? "");
    expect([await told(), await mails()].map((list) => list.length)).toEqual([0, 0]);
    await tellUnpaired(kaisa, { programmeId: programme.id, enrolmentIds }, now);
    await leaveDueDispatches(minutes(10));
    expect(await jobs()).toHaveLength(3);
  });

  test("D7: a nudge can be taken back, and pressed again the same day", async () => {
    const world = await pairWorld({ now });
    const kaisa = viewerOf(world.coordinator);
    const input = { groupId: world.group.id, taskKey: "times:visit-1", side: null };
    const { dispatchId } = await nudge(kaisa, input, now);
    await undo(kaisa, dispatchId ?? "");
    expect(await mails()).toEqual([]);
    await nudge(kaisa, input, minutes(2));
    expect(await mails()).toHaveLength(3);
  });

  test("D7: a pair is taken apart when it is told so; until then nothing has happened", async () => {
    const world = await pairWorld({ now });
    const kaisa = viewerOf(world.coordinator);
    const groupId = world.group.id;
    expect((await previewDissolution(kaisa, groupId, now)).map(({ to }) => to).sort()).toEqual([
      "Marjatta Kuuntelija",
      "Samira Kielonen",
      "Tuulikki Naapurila",
      "Veikko Kotiportti",
    ]);
    const { dispatchId } = await dissolveGroupLater(kaisa, { groupId, version: 1 }, now);
    expect(await refusal(dissolveGroupLater(kaisa, { groupId, version: 1 }, now))).toBe(
      "changed-by-someone-else",
    );
    await undo(kaisa, dispatchId ?? "");
    expect(await groupStates()).toEqual(["CONFIRMED"]);
    await dissolveGroupLater(kaisa, { groupId, version: 1 }, now);
    expect([await groupStates(), await mails()]).toEqual([["CONFIRMED"], []]);
    await leaveDueDispatches(minutes(10));
    expect(await groupStates()).toEqual(["DISSOLVED"]);
    expect(await counted()).toEqual({ "group-dissolved": 3, "group-dissolved-guide": 1 });
    expect(await jobs()).toHaveLength(4);
    const [log] = await rows<{ actorId: string }>(
      `select "actorId" from "Activity" where action = 'group.dissolve'`,
    );
    expect(log?.actorId).toBe(world.coordinator.id);
  });

  test("D7: a draft that nobody knows of is taken apart at once", async () => {
    const world = await pairWorld({ state: "DRAFT", now });
    const press = { groupId: world.group.id, version: 1 };
    expect(await dissolveGroupLater(viewerOf(world.coordinator), press, now)).toEqual({ dispatchId: null });
    expect([await groupStates(), await mails()]).toEqual([["DISSOLVED"], []]);
  });

  test("D7: a programme is cancelled when it is told; the check says whom, and until then nothing has happened", async () => {
    const world = await sevenAssociations({ now, state: "ACCEPTED" });
    const kaisa = viewerOf(world.coordinator);
    const programmeId = world.programme.id;
    const state = async () => (await rows<{ state: string }>('select state from "Programme"'))[0]?.state;
    const [{ version, state: before } = { version: 0, state: "" }] = await rows<{
      version: number;
      state: string;
    }>('select version, state from "Programme"');
    const press = { programmeId, version };
    const preview = await previewCancellation(kaisa, programmeId);
    const told = preview.flatMap(({ mails }) => mails.map(({ to }) => to)).sort();
    expect(preview.flatMap(({ calls }) => calls)).toEqual([]);
    expect(preview.slice(0, -1).map(({ mails }) => mails.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(
      preview
        .at(-1)
        ?.mails.map(({ to }) => to)
        .sort(),
    ).toEqual(world.guides.map(({ name }) => name).sort());
    expect(await previewCancellation(viewerOf(world.stranger), programmeId)).toEqual([]);

    const { dispatchId } = await cancelProgrammeLater(kaisa, press, now);
    expect([await state(), await mails()]).toEqual([before, []]);
    expect(await refusal(cancelProgrammeLater(kaisa, press, now))).toBe("mail-is-held");
    expect(await refusal(cancelProgramme(kaisa, press, now))).toBe("mail-is-held");
    const { pairing } = await getBoard(kaisa, programmeId, undefined, now);
    expect(await refusal(draftPairing(kaisa, { programmeId, seen: markOf(pairing) }, now))).toBe(
      "mail-is-held",
    );
    await undo(kaisa, dispatchId ?? "");
    expect([await state(), await mails()]).toEqual([before, []]);

    await cancelProgrammeLater(kaisa, press, minutes(2));
    await leaveDueDispatches(minutes(12));
    expect(await state()).toBe("CANCELLED");
    expect(await counted()).toEqual({ "programme-cancelled": told.length });
    const names = await rows<{ name: string }>(
      'select u.name from "Email" e join "User" u on u.id = e."toUserId"',
    );
    expect(names.map(({ name }) => name).sort()).toEqual(told);
    const [log] = await rows<{ actorId: string }>(
      `select "actorId" from "Activity" where action = 'programme.cancel'`,
    );
    expect(log?.actorId).toBe(world.coordinator.id);
  });
});
